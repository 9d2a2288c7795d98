// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/sortcolumn.h"
#include <QHash>

using namespace Qt::StringLiterals;

namespace tidemark::store {

using domain::SortField;

/// A mark is 1 or NULL; runs without it have a place in the order too.
static QString marked(const QString &column)
{
    return u"ifnull(run.%1, 0)"_s.arg(column);
}

QString sortColumn(SortField field)
{
    static const QHash<SortField, QString> columns{
        {SortField::Duration, u"run.duration"_s},
        {SortField::Cost, u"run.cost"_s},
        {SortField::Tokens, u"run.tokens"_s},
        {SortField::Conversation, u"coalesce(run.parent, run.uuid)"_s}, // a thread is the parent of its exchanges
        {SortField::Type, u"run.type"_s},
        {SortField::Model, u"run.model"_s},
        {SortField::User, u"run.user"_s},
        {SortField::Status, u"run.status"_s},
        {SortField::Tags, u"CASE WHEN run.tagged = 1 THEN (SELECT one.term FROM tag AS one WHERE one.rid = run.rid "
                          "ORDER BY one.ord LIMIT 1) END"_s},
        {SortField::Input, u"(SELECT substr(input, 1, 64) FROM preview WHERE preview.rid = run.rid)"_s},
        {SortField::Output, u"(SELECT substr(output, 1, 64) FROM preview WHERE preview.rid = run.rid)"_s},
        {SortField::Length, u"run.chars"_s},
        {SortField::Thumb, u"run.thumb"_s},
        {SortField::Comment, marked(u"comment"_s)},
        {SortField::Reasons, marked(u"reasons"_s)},
        {SortField::Correction, marked(u"correction"_s)},
        {SortField::Marks,
         u"4 * %1 + 2 * %2 + %3"_s.arg(marked(u"flagged"_s), marked(u"deferred"_s), marked(u"noted"_s))},
        {SortField::State, u"CASE run.sync WHEN 3 THEN 1 WHEN 1 THEN 2 WHEN 2 THEN 2 WHEN 7 THEN 3 WHEN 6 THEN 4 "
                           "WHEN 5 THEN 5 WHEN 4 THEN 6 END"_s},
    };
    return columns.value(field);
}

} // namespace tidemark::store
