// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/command.h"
#include "domain/message.h"
#include <QJsonArray>
#include <QJsonDocument>
#include <QMetaEnum>

using namespace Qt::StringLiterals;

namespace tidemark::app {

namespace {

/// Text for a terminal: a model's escape sequences must not reach it.
QString harmless(const QString &text)
{
    QString clean;
    clean.reserve(text.size());
    for (const QChar c : text) {
        if (c == u'\n' || c == u'\t' || c.category() != QChar::Other_Control)
            clean.append(c);
    }
    return clean;
}

void printMessages(const QList<domain::Message> &messages)
{
    for (const domain::Message &message : messages) {
        const QString role = message.roleText.isEmpty() ? u"text"_s : message.roleText;
        printLine(u"--- %1"_s.arg(harmless(role)));
        for (const domain::Part &part : message.parts)
            printLine(harmless(part.text.isEmpty() ? u"[%1]"_s.arg(part.url.left(80)) : part.text));
        for (const domain::ToolCall &call : message.toolCalls)
            printLine(harmless(u"%1(%2)"_s.arg(call.name, call.arguments)));
        if (!message.refusal.isEmpty())
            printLine(harmless(message.refusal));
    }
}

void printText(const domain::RunDetail &detail)
{
    const domain::Run &run = detail.run;
    printLine(u"%1  %2  %3  %4"_s.arg(run.id, domain::toText(run.type), harmless(run.name), isoTime(run.createdMs)));
    printMessages(domain::messagesOf(run.input, domain::Role::User));
    printMessages(domain::messagesOf(run.output, domain::Role::Assistant));
    if (run.error)
        printLine(u"--- error\n%1"_s.arg(harmless(run.error->message)));
    const QByteArray feedback = QJsonDocument(detail.shown.json()).toJson(QJsonDocument::Compact);
    printLine(u"--- feedback %1"_s.arg(harmless(QString::fromUtf8(feedback))));
}

QJsonObject asJson(const domain::RunDetail &detail)
{
    QJsonArray history;
    for (const domain::LedgerEntry &entry : detail.history) {
        history.append(QJsonObject{{u"at"_s, isoTime(entry.atMs)},
                                   {u"rater"_s, entry.rater},
                                   {u"before"_s, entry.before},
                                   {u"after"_s, entry.after},
                                   {u"undone"_s, entry.undone}});
    }
    return {
        {u"run"_s, QJsonDocument::fromJson(detail.run.raw).object()},
        {u"feedback"_s, detail.shown.json()},
        {u"server_feedback"_s, detail.base.json()},
        {u"state"_s,
         QString::fromLatin1(QMetaEnum::fromType<domain::SyncState>().valueToKey(int(detail.summary.state))).toLower()},
        {u"skipped"_s, detail.marks.skipped},
        {u"flagged"_s, detail.marks.flagged},
        {u"history"_s, history}};
}

} // namespace

int runShow(const QStringList &arguments)
{
    CommandLine line(u"show"_s, u"prints one run with its messages and feedback."_s);
    line.parser().addPositionalArgument(u"ID"_s, u"The run's id or at least its first 8 characters."_s);
    if (const auto code = line.parse(arguments))
        return *code;
    if (line.parser().positionalArguments().size() != 1) {
        printNote(u"tidemark show needs the id of one run"_s);
        return UsageWrong;
    }
    CommandSession session(line.common());
    if (const auto opened = session.open(); !opened.ok())
        return report(opened.error());
    const auto rid = session.store().ridOf(line.parser().positionalArguments().first()).result();
    if (!rid.ok())
        return report(rid.error());
    const auto detail = session.store().detail(rid.value()).result();
    if (!detail.ok())
        return report(detail.error());
    if (line.common().json)
        printJson(asJson(detail.value()));
    else
        printText(detail.value());
    return Done;
}

} // namespace tidemark::app
