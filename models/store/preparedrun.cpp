// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/preparedrun.h"
#include "domain/message.h"
#include "store/json.h"
#include "store/packedbody.h"
#include "store/runkey.h"
#include "store/searchtext.h"
#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QtEndian>

using namespace Qt::StringLiterals;

namespace tidemark::store {

using domain::Message;
using domain::Role;
using domain::RunType;

namespace {

qint64 digestOf(const QByteArray &raw)
{
    return qFromBigEndian<qint64>(QCryptographicHash::hash(raw, QCryptographicHash::Md5).constData());
}

/// Equal JSON values have equal hashes, whatever the order of their keys was.
qint64 hashOf(const QJsonValue &value)
{
    return digestOf(QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact));
}

bool isWithout(const QJsonValue &value)
{
    return domain::isAbsent(value) || (value.isArray() && value.toArray().isEmpty());
}

bool hasToolCall(const QList<Message> &messages)
{
    return std::any_of(messages.begin(), messages.end(), [](const Message &message) {
        return !message.toolCalls.isEmpty() || message.role == Role::Tool;
    });
}

/// A conversation carries no input of its own; the server adds its first message.
QList<Message> firstMessage(const QByteArray &raw)
{
    const QJsonObject object = QJsonDocument::fromJson(raw).object();
    return domain::messagesOf(object.value("firstMessage"_L1), Role::User);
}

QString scoresText(const QList<domain::Score> &scores)
{
    QJsonArray array;
    for (const domain::Score &score : scores)
        array.append(QJsonObject{{u"label"_s, score.label}, {u"value"_s, score.value}});
    return array.isEmpty() ? QString() : QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
}

} // namespace

PreparedRun prepareRun(domain::Run run)
{
    PreparedRun prepared;
    prepared.key = runKey(run.id);
    prepared.parentKey = runKey(run.parentId);
    prepared.digest = digestOf(run.raw);
    prepared.shape = (isWithout(run.input) ? 0 : PreparedRun::HasInput) |
                     (isWithout(run.output) ? 0 : PreparedRun::HasOutput) |
                     (domain::isAnswer(run.type) ? PreparedRun::IsAnswer : 0);
    QList<Message> input = domain::messagesOf(run.input, Role::User);
    const QList<Message> output = domain::messagesOf(run.output, Role::Assistant);
    if (input.isEmpty() && run.type == RunType::Thread)
        input = firstMessage(run.raw);
    prepared.callsTool = hasToolCall(input) || hasToolCall(output);
    prepared.tellsFeedback = !run.feedback.json().isEmpty() || run.raw.contains("\"feedback\"");
    prepared.tellsTags = !run.tags.isEmpty() || run.raw.contains("\"tags\"");
    prepared.mayBeRoot = run.type == RunType::Thread ||
                         ((run.type == RunType::Agent || run.type == RunType::Chain) && run.parentId.isEmpty());
    constexpr int whole = PreparedRun::HasInput | PreparedRun::HasOutput | PreparedRun::IsAnswer;
    if (prepared.shape == whole) {
        prepared.promptHash = hashOf(run.input);
        prepared.answerHash = hashOf(run.output);
    }
    if ((prepared.shape & (PreparedRun::HasOutput | PreparedRun::IsAnswer)) ==
        (PreparedRun::HasOutput | PreparedRun::IsAnswer))
        prepared.answerLength = domain::answerOf(run.output).size();
    prepared.inputPreview = domain::previewOf(input, Role::User);
    prepared.outputPreview = domain::previewOf(output, Role::Assistant);
    prepared.text = searchText(run, input, output);
    if (!run.metadata.isEmpty())
        prepared.metadata = textOf(run.metadata);
    prepared.scores = scoresText(run.scores);
    prepared.body = packed({run.raw, prepared.text});
    // Thousands may wait to be written; what was taken apart is by far the largest. Of what was received a scope asks
    // for the thumbs of a conversation's parts.
    run.input = {};
    run.output = {};
    if (!run.raw.contains("\"feedbacks\""))
        run.raw.clear();
    prepared.run = std::move(run);
    return prepared;
}

} // namespace tidemark::store
