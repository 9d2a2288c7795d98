// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/runline.h"
#include "domain/jsonslices.h"
#include "domain/runparser.h"
#include <cmath>
#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace tidemark::domain {

namespace {

/// The server may have a key of that name too: ours tells a verdict.
bool isOurLabel(const QJsonObject &label)
{
    return label.value("feedback"_L1).isObject() || (label.contains("thumb"_L1) && label.contains("comment"_L1));
}

/// The whole verdict where the label has it; else what a label written by hand says.
Feedback feedbackOf(const QJsonObject &label, const Feedback &ofRun)
{
    const QJsonValue whole = label.value("feedback"_L1);
    if (whole.isObject())
        return Feedback(whole.toObject());
    VerdictChange change;
    if (const Thumb thumb = thumbFromJson(label.value("thumb"_L1)); thumb != Thumb::None)
        change.values.insert(u"thumb"_s, toJson(thumb));
    if (const QJsonValue comment = label.value("comment"_L1); comment.isString() && !isAbsent(comment))
        change.values.insert(u"comment"_s, comment);
    if (const QJsonValue correction = label.value("corrected_output"_L1); !isAbsent(correction))
        change.values.insert(u"correction"_s, correction);
    return ofRun.with(change);
}

QList<LedgerEntry> historyOf(const QJsonObject &label, const QString &runId)
{
    constexpr double day = 86'400;
    QList<LedgerEntry> history;
    const QJsonArray lines = label.value("history"_L1).toArray();
    for (const QJsonValue &value : lines) {
        const QJsonObject line = value.toObject();
        const auto at = timeMs(line.value("at"_L1));
        const QJsonObject after = line.value("after"_L1).toObject();
        if (!at || after.isEmpty())
            continue;
        const double seconds = line.value("seconds"_L1).toDouble();
        history.append({.atMs = *at,
                        .rater = cleanText(line.value("rater"_L1).toString()),
                        .seconds = std::isfinite(seconds) ? std::clamp(seconds, 0.0, day) : 0.0,
                        .runId = runId,
                        .before = line.value("before"_L1).toObject(),
                        .after = after,
                        .undone = line.value("undone"_L1).toBool()});
    }
    return history;
}

RunLine faulty(LineFault fault)
{
    RunLine line;
    line.fault = fault;
    return line;
}

} // namespace

RunLine readRunLine(const QByteArray &line)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(line, &error);
    if (error.error != QJsonParseError::NoError)
        return faulty(LineFault::NotJson);
    if (!document.isObject())
        return faulty(LineFault::NotARun);
    QJsonObject object = document.object();
    const QJsonObject label = object.value("label"_L1).toObject();
    const auto parts = isOurLabel(label) ? splitLastMember(line, "label") : std::nullopt;
    if (parts)
        object.remove("label"_L1);
    auto run = parseRun(object, parts ? parts->rest : line);
    if (!run)
        return faulty(object.value("messages"_L1).isArray() ? LineFault::OnlyMessages : LineFault::NoId);
    RunLine result;
    result.run = std::move(*run);
    if (parts) {
        result.run.feedback = feedbackOf(label, result.run.feedback);
        result.history = historyOf(label, result.run.id);
        // A list does not say which conversation an exchange belongs to; the label does.
        const QString thread = label.value("thread_id"_L1).toString();
        if (result.run.type == RunType::Chat && result.run.parentId.isEmpty() && isRunId(thread))
            result.run.parentId = thread;
    }
    result.isLabelled = !result.run.feedback.isEmpty();
    return result;
}

} // namespace tidemark::domain
