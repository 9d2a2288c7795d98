// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/command.h"
#include "domain/filterfields.h"
#include <QMetaEnum>

using namespace Qt::StringLiterals;

namespace tidemark::app {

namespace {

domain::Result<domain::Sort> sortFrom(const QString &text)
{
    static const QHash<QString, domain::SortField> fields{{u"created"_s, domain::SortField::Created},
                                                          {u"duration"_s, domain::SortField::Duration},
                                                          {u"cost"_s, domain::SortField::Cost},
                                                          {u"tokens"_s, domain::SortField::Tokens},
                                                          {u"conversation"_s, domain::SortField::Conversation}};
    const bool ascending = text.startsWith(u'+');
    const auto it = fields.constFind(ascending ? text.mid(1) : text);
    if (it != fields.constEnd())
        return domain::Sort{it.value(), !ascending};
    if (const auto sort = domain::sortOfWord(text))
        return *sort;
    return domain::Error{domain::ErrorKind::Usage,
                         u"--sort takes created, duration, cost, tokens or conversation (+created for oldest first), "
                         "or an order of the filter language: %1"_s.arg(domain::sortWords().join(u", "_s)),
                         0, 0};
}

QString thumbText(domain::Thumb thumb)
{
    return thumb == domain::Thumb::Up ? u"up"_s : thumb == domain::Thumb::Down ? u"down"_s : u"none"_s;
}

QString stateText(const domain::RunSummary &run)
{
    return QString::fromLatin1(QMetaEnum::fromType<domain::SyncState>().valueToKey(int(run.state))).toLower();
}

void print(const domain::RunSummary &run, const QString &comment, bool json)
{
    if (!json) {
        const QString mark = run.thumb == domain::Thumb::Up     ? u"+"_s
                             : run.thumb == domain::Thumb::Down ? u"-"_s
                                                                : u" "_s;
        printLine(u"%1  %2  %3 %4  %5"_s.arg(run.id, isoTime(run.createdMs), mark, run.name.left(24).leftJustified(24),
                                             run.inputPreview.left(80)));
        return;
    }
    printJson({{u"id"_s, run.id},
               {u"type"_s, domain::toText(run.type)},
               {u"name"_s, run.name},
               {u"created_at"_s, isoTime(run.createdMs)},
               {u"thumb"_s, run.thumb == domain::Thumb::None ? QJsonValue() : thumbText(run.thumb)},
               {u"comment"_s, comment.isEmpty() ? QJsonValue() : comment},
               {u"state"_s, stateText(run)},
               {u"input"_s, run.inputPreview},
               {u"output"_s, run.outputPreview}});
}

/// The rows of one batch, with their comments where a line of JSON shows them.
domain::Result<int> printBatch(store::Store &store, const QList<qint64> &rids, bool json)
{
    const auto rows = store.rows(rids).result();
    if (!rows.ok())
        return rows.error();
    for (const domain::RunSummary &run : rows.value()) {
        QString comment;
        if (json && run.hasComment) {
            const auto detail = store.detail(run.rid).result();
            if (detail.ok())
                comment = detail->shown.comment();
        }
        print(run, comment, json);
    }
    return int(rows->size());
}

} // namespace

int runList(const QStringList &arguments)
{
    CommandLine line(u"list"_s, u"prints the runs that are kept here, one a line."_s);
    line.parser().addOptions(
        {{u"filter"_s, u"Only what matches, e.g. \"thumb:down has:comment\"."_s, u"TEXT"_s},
         {u"limit"_s, u"At most so many."_s, u"N"_s, u"50"_s},
         {u"sort"_s,
          u"created, duration, cost, tokens or conversation, + before it for smallest first; or as after sort:."_s,
          u"FIELD"_s, u"created"_s}});
    if (const auto code = line.parse(arguments))
        return *code;
    bool ok = false;
    const int limit = line.parser().value(u"limit"_s).toInt(&ok);
    if (!ok || limit < 0) {
        printNote(u"--limit needs a number, 0 for all"_s);
        return UsageWrong;
    }
    const auto sort = sortFrom(line.parser().value(u"sort"_s));
    if (!sort.ok())
        return report(sort.error());
    CommandSession session(line.common());
    const auto filter = filterFrom(line.parser().value(u"filter"_s), session.clock());
    if (!filter.ok())
        return report(filter.error());
    if (const auto opened = session.open(); !opened.ok())
        return report(opened.error());
    const domain::Sort order = line.parser().isSet(u"sort"_s) ? sort.value() : filter->sort.value_or(sort.value());
    const auto ids = session.store().findIds(filter.value(), order, limit).result();
    if (!ids.ok())
        return report(ids.error());
    constexpr int batch = 200;
    for (qsizetype at = 0; at < ids->size(); at += batch) {
        const auto printed = printBatch(session.store(), ids->mid(at, batch), line.common().json);
        if (!printed.ok())
            return report(printed.error());
    }
    return Done;
}

} // namespace tidemark::app
