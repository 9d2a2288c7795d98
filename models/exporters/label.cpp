// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporters/label.h"
#include "exporters/exporttext.h"
#include "exporters/skipreasons.h"
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace tidemark::exporters {

namespace {

using domain::Run;
using domain::RunStatus;
using domain::RunType;
using domain::Thumb;

/// Code points of a message's text; -1 where it is no message with a text.
qsizetype contentLength(const QJsonValue &message)
{
    const QJsonValue content = message.toObject().value("content"_L1);
    return content.isString() ? content.toString().toUcs4().size() : -1;
}

/// A list asked for with type=llm answers with the last message only, its text cut to 100 characters, and says so
/// nowhere. Such a copy looks like this.
bool looksTruncated(const Run &run)
{
    constexpr qsizetype cut = 100;
    if (run.type != RunType::Llm || !run.input.isObject())
        return false;
    const qsizetype input = contentLength(run.input);
    const qsizetype output = contentLength(run.output);
    return std::max(input, output) == cut;
}

SkipReason refuseType(const Run &run, const Label &label)
{
    if (run.type == RunType::Thread && (label.thumb != Thumb::None || label.hasCorrection()))
        return skip::threadLevelLabel;
    if (!domain::isAnswer(run.type))
        return skip::notACompletion;
    return {};
}

} // namespace

Label labelOf(const domain::Feedback &feedback)
{
    return {feedback.thumb(), feedback.value(u"correction"_s)};
}

SkipReason refuseLabel(const domain::LabelledRun &run, Task task)
{
    const Label label = labelOf(run.feedback);
    if (const SkipReason reason = refuseType(run.run, label))
        return reason;
    if (run.summary.state == domain::SyncState::Conflict)
        return skip::disputed;
    if (task == Task::Critique)
        return isBlank(run.feedback.comment()) ? SkipReason(skip::unrated) : SkipReason();
    if (label.hasCorrection()) {
        const bool blank = label.correction.isString() && isBlank(label.correction.toString());
        return blank ? SkipReason(skip::blankCorrection) : SkipReason();
    }
    if (label.thumb == Thumb::Down && task == Task::Supervised)
        return skip::negativeOnly;
    return label.thumb == Thumb::None ? SkipReason(skip::unrated) : SkipReason();
}

SkipReason refuseState(const Run &run)
{
    if (isNotIngested(run.input) || isNotIngested(run.output))
        return skip::filteredByServer;
    if (run.status == RunStatus::Error || run.error.has_value())
        return skip::errored;
    if (run.status == RunStatus::Started)
        return skip::unfinished;
    return looksTruncated(run) ? SkipReason(skip::truncatedCopy) : SkipReason();
}

bool isNotIngested(const QJsonValue &value)
{
    return value.toString() == "__NOT_INGESTED__"_L1;
}

} // namespace tidemark::exporters
