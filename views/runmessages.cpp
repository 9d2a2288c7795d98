// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/runmessages.h"

#include "views/facttext.h"
#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLocale>
#include <QSet>

using namespace Qt::StringLiterals;

namespace tidemark::views {

namespace {

using domain::Message;
using domain::Role;
using domain::Run;
using domain::RunType;

QString tr(const char *text)
{
    return QCoreApplication::translate("tidemark::views::ReaderView", text);
}

QString titleOf(const Message &message)
{
    switch (message.role) {
    case Role::System:
        return tr("System");
    case Role::User:
        return tr("User");
    case Role::Assistant:
        return tr("Assistant");
    case Role::Tool:
        return tr("Tool");
    case Role::Other:
        break;
    }
    return message.roleText.isEmpty() ? tr("Message") : message.roleText.left(60);
}

QString textOf(const QJsonValue &value)
{
    if (value.isNull() || value.isUndefined())
        return {};
    if (value.isString())
        return value.toString();
    if (value.isObject())
        return QString::fromUtf8(QJsonDocument(value.toObject()).toJson(QJsonDocument::Indented)).trimmed();
    if (value.isArray())
        return QString::fromUtf8(QJsonDocument(value.toArray()).toJson(QJsonDocument::Indented)).trimmed();
    return value.toVariant().toString();
}

/// What a tool said: its text, or the JSON it gave.
QString answerOf(const Message &message)
{
    QStringList texts;
    for (const domain::Part &part : message.parts) {
        if (!part.text.isEmpty())
            texts.append(part.text);
    }
    return texts.join(u"\n\n"_s);
}

class Speaker
{
public:
    Speaker(const QList<Message> &input, const QList<Message> &output, bool judged)
        : m_all(input + output)
        , m_inputs(input.size())
        , m_judged(judged)
    {}

    QList<ReaderItem> speak(qsizetype limit, qint64 askedMs)
    {
        const qsizetype from = qMax(qsizetype(0), m_inputs - limit);
        for (qsizetype i = 0; i < m_all.size(); ++i) {
            if (i == from && from > 0)
                addEarlier(from);
            const bool shown = i >= from || m_all.at(i).role == Role::System;
            if (shown && !m_paired.contains(i))
                addMessage(i);
        }
        stamp(askedMs);
        return std::move(m_items);
    }

private:
    void addEarlier(qsizetype count)
    {
        ReaderItem item = remark(
            u"chevron-up"_s, tr("Show earlier messages (%1)").arg(QLocale().toString(qlonglong(count))), Tone::Accent);
        item.row = ReaderItem::Row::Earlier;
        m_items.append(item);
    }

    void addMessage(qsizetype index)
    {
        const Message &message = m_all.at(index);
        if (message.role == Role::Tool)
            return addTool({{}, message.name.isEmpty() ? tr("tool") : message.name, {}}, index, index);
        if (!message.parts.isEmpty() || !message.refusal.isEmpty() || message.toolCalls.isEmpty()) {
            ReaderItem item;
            item.role = message.role;
            item.title = titleOf(message);
            if (!message.name.isEmpty())
                item.title += u" · %1"_s.arg(message.name.left(60));
            item.message = message;
            item.folded = message.role == Role::System;
            item.judged = isJudged(index);
            m_items.append(item);
        }
        for (const domain::ToolCall &call : message.toolCalls)
            addTool(call, index, answerTo(call, index));
    }

    void addTool(const domain::ToolCall &call, qsizetype index, qsizetype answer)
    {
        ReaderItem item;
        item.kind = ReaderItem::Kind::Tool;
        item.role = Role::Tool;
        item.title = call.name;
        item.icon = u"tool"_s;
        item.arguments = call.arguments;
        item.hasResult = answer >= 0;
        if (answer >= 0) {
            m_paired.insert(answer);
            item.result = answerOf(m_all.at(answer));
            item.failed = looksFailed(item.result);
        }
        item.judged = isJudged(index);
        m_items.append(item);
    }

    /// The answer with the call's id; where ids are missing, the next tool message that nobody has.
    [[nodiscard]] qsizetype answerTo(const domain::ToolCall &call, qsizetype after) const
    {
        for (qsizetype i = after + 1; i < m_all.size(); ++i) {
            const Message &message = m_all.at(i);
            if (message.role != Role::Tool || m_paired.contains(i))
                continue;
            const bool nameless = call.id.isEmpty() || message.toolCallId.isEmpty();
            if (nameless ? message.name.isEmpty() || message.name == call.name : message.toolCallId == call.id)
                return i;
        }
        return -1;
    }

    [[nodiscard]] bool isJudged(qsizetype index) const { return m_judged && index >= m_inputs; }

    /// The last question carries the time it was asked.
    void stamp(qint64 askedMs)
    {
        for (auto it = m_items.rbegin(); it != m_items.rend(); ++it) {
            if (it->role == Role::User && !it->judged && askedMs > 0) {
                it->note = facttext::clockWithSeconds(askedMs);
                return;
            }
        }
    }

    QList<Message> m_all;
    qsizetype m_inputs;
    bool m_judged;
    QSet<qsizetype> m_paired;
    QList<ReaderItem> m_items;
};

ReaderItem itemOfToolRun(const Run &run, bool judged)
{
    ReaderItem item;
    item.kind = ReaderItem::Kind::Tool;
    item.role = Role::Tool;
    item.title = run.name.isEmpty() ? tr("tool") : run.name;
    item.icon = u"tool"_s;
    item.arguments = textOf(run.input);
    item.result = textOf(run.output);
    item.hasResult = !run.output.isNull() && !run.output.isUndefined();
    item.failed = run.error.has_value() || run.status == domain::RunStatus::Error || looksFailed(item.result);
    item.note = run.durationMs ? facttext::duration(*run.durationMs) : QString();
    item.judged = judged;
    return item;
}

void addEnd(QList<ReaderItem> &items, const Run &run, bool judged)
{
    if (run.error) {
        ReaderItem item;
        item.kind = ReaderItem::Kind::Error;
        item.title = tr("This run failed");
        item.error = *run.error;
        item.judged = judged;
        items.append(item);
    } else if (run.status == domain::RunStatus::Started) {
        items.append(remark(u"clock"_s, tr("Still running when it was last read."), Tone::Amber));
    } else if (run.output.isNull() || run.output.isUndefined()) {
        items.append(remark(u"info"_s, tr("No answer was recorded.")));
    }
}

} // namespace

ReaderItem remark(const QString &icon, const QString &text, Tone tone)
{
    ReaderItem item;
    item.kind = ReaderItem::Kind::Row;
    item.icon = icon;
    item.title = text;
    item.tone = tone;
    return item;
}

QList<ReaderItem> itemsOfRun(const Run &run, int limit, bool judged)
{
    QList<ReaderItem> items;
    if (run.type == RunType::Tool) {
        items.append(itemOfToolRun(run, judged));
    } else {
        const QList<Message> input = domain::messagesOf(run.input, Role::User);
        items = Speaker(input, domain::messagesOf(run.output, Role::Assistant), judged).speak(limit, run.createdMs);
        const bool speech = domain::isAnswer(run.type) || run.type == RunType::Agent;
        for (ReaderItem &item : items) {
            if (!speech && item.kind == ReaderItem::Kind::Message && item.message.roleText.isEmpty())
                item.title = item.role == Role::User ? tr("Input") : tr("Output");
        }
    }
    addEnd(items, run, judged);
    return items;
}

bool looksFailed(const QString &result)
{
    if (result.startsWith("error"_L1, Qt::CaseInsensitive))
        return true;
    if (!result.startsWith(u'{') || result.size() > 100'000)
        return false;
    const QJsonObject object = QJsonDocument::fromJson(result.toUtf8()).object();
    const QJsonValue error = object.value("error"_L1);
    return !(error.isNull() || error.isUndefined() || error == QJsonValue(false) || error == QJsonValue(QString())) ||
           object.value("isError"_L1).toBool() || object.value("is_error"_L1).toBool() ||
           object.value("status"_L1) == QJsonValue(u"error"_s);
}

} // namespace tidemark::views
