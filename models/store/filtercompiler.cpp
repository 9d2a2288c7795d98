// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/filtercompiler.h"
#include "domain/run.h"
#include "store/jsoncondition.h"
#include "store/runkey.h"
#include "store/searchtext.h"
#include "store/sortcolumn.h"
#include "store/termtable.h"

using namespace Qt::StringLiterals;

namespace tidemark::store {

using domain::FilterField;
using domain::FilterNode;
using domain::SortField;

namespace {

/// Never true, for values that nothing has.
const auto nothing = u"0"_s;

} // namespace

FilterCompiler::Lead FilterCompiler::leadFor(qint64 runs)
{
    // Measured at 266,000 runs and 18 segments of the index: to look for words in one run takes 0.15 ms, to look a hit
    // up in the list of what else fits 0.15 µs, to read the row of a hit three times that.
    constexpr qint64 few = 300;
    constexpr qint64 some = 20'000;
    return runs <= few ? Lead::FewRuns : runs <= some ? Lead::SomeRuns : Lead::Hits;
}

IdQuery FilterCompiler::ids(const domain::Filter &filter, bool newestFirst, std::optional<qint64> beforeRid, Lead lead)
{
    FilterCompiler compiler;
    compiler.m_lead = lead;
    compiler.topLevel(filter.root);
    const bool isSearchAndMore = !compiler.m_match.isEmpty() && !compiler.m_where.isEmpty();
    IdQuery made = lead != Lead::Hits && isSearchAndMore ? compiler.queryLedByRuns(newestFirst, beforeRid)
                                                         : compiler.query({}, newestFirst, beforeRid);
    made.sql += u" LIMIT ?"_s;
    return made;
}

IdQuery FilterCompiler::idsWithValue(const domain::Filter &filter, SortField field)
{
    FilterCompiler compiler;
    compiler.topLevel(filter.root);
    return compiler.query(sortColumn(field), true, {});
}

std::optional<FacetKind> FilterCompiler::wordsOf(SortField field)
{
    switch (field) {
    case SortField::Type:
        return FacetKind::Type;
    case SortField::Model:
        return FacetKind::Model;
    case SortField::User:
        return FacetKind::User;
    case SortField::Status:
        return FacetKind::Status;
    case SortField::Tags:
        return FacetKind::Tag;
    default:
        return {};
    }
}

IdQuery FilterCompiler::rows(const domain::Filter &filter, const QString &columns)
{
    FilterCompiler compiler;
    compiler.topLevel(filter.root);
    return compiler.unordered(columns);
}

IdQuery FilterCompiler::rowsOfSpan(const domain::Filter &filter, const QString &columns)
{
    FilterCompiler compiler;
    compiler.m_ofSpan = true;
    compiler.topLevel(filter.root);
    return compiler.unordered(columns);
}

IdQuery FilterCompiler::unordered(const QString &columns) const
{
    IdQuery made = query(columns, true, {});
    made.sql.truncate(made.sql.lastIndexOf(" ORDER BY "_L1));
    return made;
}

IdQuery FilterCompiler::count(const domain::Filter &filter)
{
    IdQuery made = rows(filter, {});
    const qsizetype from = made.sql.indexOf(" FROM "_L1);
    made.sql = u"SELECT count(*)"_s + made.sql.sliced(from);
    return made;
}

std::optional<IdQuery> FilterCompiler::ranked(const domain::Filter &filter)
{
    FilterCompiler compiler;
    compiler.topLevel(filter.root);
    if (compiler.m_match.isEmpty())
        return {};
    IdQuery made = compiler.query(u"bm25(ft) AS score"_s, true, {});
    made.sql = u"SELECT rowid FROM (%1 LIMIT %2) ORDER BY score, rowid DESC"_s.arg(made.sql).arg(mostRanked);
    return made;
}

void FilterCompiler::topLevel(const FilterNode &root)
{
    const QList<FilterNode> parts = root.kind == FilterNode::Kind::And ? root.children : QList<FilterNode>{root};
    const auto isA = [](const FilterNode &part, FilterField field) {
        return part.kind == FilterNode::Kind::Condition && part.field == field;
    };
    for (const FilterNode &part : parts) {
        if (isA(part, FilterField::Text))
            m_match.append(matchTerm(part.text, part.prefix));
    }
    for (const FilterNode &part : parts) {
        if (isA(part, FilterField::Tag))
            m_where.append(leadingTag(part.text));
        else if (part.kind != FilterNode::Kind::All && !isA(part, FilterField::Text))
            m_where.append(node(part));
    }
}

QString FilterCompiler::leadingTag(const QString &text)
{
    const int kind = TermTable::code(FacetKind::Tag);
    // A tag may be on every run: its index gives newest first by itself, where a list of all its runs would have to be
    // made before the first one could be shown.
    if ((m_match.isEmpty() || m_lead != Lead::Hits) && !m_ledByTag) {
        m_ledByTag = true;
        return term(u"tag.term"_s, kind, text);
    }
    return u"EXISTS(SELECT 1 FROM tag AS other WHERE other.rid = run.rid AND %1)"_s.arg(
        term(u"other.term"_s, kind, text));
}

IdQuery FilterCompiler::query(const QString &column, bool newestFirst, std::optional<qint64> beforeRid) const
{
    IdQuery made;
    QStringList where = m_where;
    QString from = u"run"_s;
    QString rid = u"run.rid"_s;
    if (!m_match.isEmpty()) {
        // The index gives newest first by itself, and runs that are gone are not in it.
        rid = u"ft.rowid"_s;
        from = where.isEmpty() && column.isEmpty() ? u"ft"_s : u"ft CROSS JOIN run ON run.rid = ft.rowid"_s;
        where.prepend(u"ft MATCH ?"_s);
        made.values.append(m_match.join(u" AND "_s));
    } else if (m_ledByTag) {
        rid = u"tag.rid"_s;
        from = u"tag JOIN run ON run.rid = tag.rid"_s;
    }
    if (m_match.isEmpty() && !m_showsGone)
        where.append(u"run.gone IS NULL"_s);
    made.values.append(m_values);
    if (beforeRid) {
        where.append(rid + u" < ?"_s);
        made.values.append(*beforeRid);
    }
    // A span may be anything from nothing to everything: it must not make SQLite think little of the filter's index.
    if (m_ofSpan)
        where.append(u"likelihood(%1 >= ?, 0.99) AND likelihood(%1 < ?, 0.99)"_s.arg(rid));
    const QString wanted = column.isEmpty() ? rid : rid + u", "_s + column;
    const QString condition = where.isEmpty() ? QString() : u" WHERE "_s + where.join(u" AND "_s);
    const QString order = rid + (newestFirst ? u" DESC"_s : u" ASC"_s);
    made.sql = u"SELECT "_s + wanted + u" FROM "_s + from + condition + u" ORDER BY "_s + order;
    return made;
}

IdQuery FilterCompiler::queryLedByRuns(bool newestFirst, std::optional<qint64> beforeRid) const
{
    const QString runs = m_ledByTag ? u"tag JOIN run ON run.rid = tag.rid"_s : u"run"_s;
    const QString rid = m_ledByTag ? u"tag.rid"_s : u"run.rid"_s;
    // Runs that are gone are not in the index; to say so keeps the others in the order of time.
    const QString where = (m_where + QStringList{u"run.gone IS NULL"_s}).join(u" AND "_s);
    const QString older = beforeRid ? u" AND ft.rowid < ?"_s : QString();
    const QString order = newestFirst ? u" DESC"_s : u" ASC"_s;
    const QVariant match = m_match.join(u" AND "_s);
    IdQuery made;
    // The plus keeps SQLite from asking the index once for each of the list.
    if (m_lead == Lead::SomeRuns) {
        made.sql = u"SELECT ft.rowid FROM ft WHERE ft MATCH ? AND +ft.rowid IN (SELECT %1 FROM %2 WHERE %3)"_s.arg(
                       rid, runs, where) +
                   older + u" ORDER BY ft.rowid"_s + order;
        made.values = QVariantList{match} + m_values;
    } else {
        made.sql =
            u"SELECT %1 FROM %2 CROSS JOIN ft ON ft.rowid = run.rid WHERE %3 AND ft MATCH ?"_s.arg(rid, runs, where) +
            older + u" ORDER BY "_s + rid + order;
        made.values = m_values + QVariantList{match};
    }
    if (beforeRid)
        made.values.append(*beforeRid);
    return made;
}

QString FilterCompiler::node(const FilterNode &node)
{
    switch (node.kind) {
    case FilterNode::Kind::All:
        return u"1"_s;
    case FilterNode::Kind::Condition:
        return condition(node);
    case FilterNode::Kind::Not:
        // A run without a value does not have it: NULL counts as false before it is turned round.
        return node.children.isEmpty() ? nothing : u"NOT ifnull(("_s + this->node(node.children.first()) + u"), 0)"_s;
    case FilterNode::Kind::And:
        return joined(node, u" AND "_s);
    case FilterNode::Kind::Or:
        return joined(node, u" OR "_s);
    }
    return nothing;
}

QString FilterCompiler::joined(const FilterNode &parent, const QString &word)
{
    QStringList parts;
    for (const FilterNode &child : parent.children)
        parts.append(node(child));
    return u'(' + parts.join(word) + u')';
}

QString FilterCompiler::condition(const FilterNode &node)
{
    switch (node.field) {
    case FilterField::Text:
        return u"run.rid IN (SELECT rowid FROM ft WHERE ft MATCH %1)"_s.arg(bound(matchTerm(node.text, node.prefix)));
    case FilterField::Thumb:
        return thumb(node.text);
    case FilterField::Has:
        return mark(node.text);
    case FilterField::Is:
        return is(node.text);
    case FilterField::Type:
        return type(node.text);
    case FilterField::Model:
        return term(u"run.model"_s, TermTable::code(FacetKind::Model), node.text);
    case FilterField::Tag:
        return u"run.rid IN (SELECT rid FROM tag WHERE %1)"_s.arg(
            term(u"term"_s, TermTable::code(FacetKind::Tag), node.text));
    case FilterField::User:
        return term(u"run.user"_s, TermTable::code(FacetKind::User), node.text);
    case FilterField::Status:
        return node.text == "none"_L1 ? u"run.status IS NULL"_s
                                      : term(u"run.status"_s, TermTable::code(FacetKind::Status), node.text);
    case FilterField::Id:
        return id(node);
    case FilterField::After:
        return u"run.rid >= "_s + bound(ridOfMs(static_cast<qint64>(node.number)));
    case FilterField::Before:
        return u"run.rid < "_s + bound(ridOfMs(static_cast<qint64>(node.number)));
    case FilterField::Cost:
        return compared(u"run.cost"_s, node);
    case FilterField::Tokens:
        return compared(u"run.tokens"_s, node);
    case FilterField::Duration:
        return compared(u"run.duration"_s, node);
    case FilterField::Length:
        return compared(u"run.chars"_s, node);
    case FilterField::Reason:
        return u"(run.reasons = 1 AND EXISTS(SELECT 1 FROM said, json_each(said.feedback, '$.reasons') WHERE said.rid "
               u"= "
               "run.rid AND json_each.value = %1 COLLATE NOCASE))"_s.arg(bound(node.text));
    case FilterField::Meta:
        return u"ifnull((SELECT %1 FROM extra WHERE extra.rid = run.rid), 0)"_s.arg(
            json(u"extra.metadata"_s).compareKey(u"$"_s, node));
    case FilterField::Said:
        return u"(run.feedback = 1 AND ifnull((SELECT %1 FROM said WHERE said.rid = run.rid), 0))"_s.arg(
            json(u"said.feedback"_s).compareKey(u"$"_s, node));
    case FilterField::Score:
        return score(node);
    case FilterField::Same:
        return u"run.prompt = (SELECT prompt FROM run WHERE uuid = %1)"_s.arg(bound(runKey(node.text)));
    }
    return nothing;
}

JsonCondition FilterCompiler::json(const QString &document)
{
    return {document, [this](const QVariant &value) { return bound(value); }};
}

QString FilterCompiler::score(const FilterNode &node)
{
    const QString label = bound(node.key);
    return u"(run.scored = 1 AND EXISTS(SELECT 1 FROM extra, json_each(extra.scores) AS one WHERE extra.rid = run.rid "
           "AND json_extract(one.value, '$.label') = %1 COLLATE NOCASE AND %2))"_s.arg(
               label, json(u"one.value"_s).compare(u"$.value"_s, node));
}

QString FilterCompiler::thumb(const QString &text)
{
    if (text == "up"_L1)
        return u"run.thumb = 1"_s;
    return text == "down"_L1 ? u"run.thumb = 2"_s : u"run.thumb IS NULL"_s;
}

QString FilterCompiler::mark(const QString &text)
{
    static const QHash<QString, QString> columns{
        {u"comment"_s, u"run.comment = 1"_s},
        {u"tool"_s, u"run.tool = 1"_s},
        {u"error"_s, u"run.error = 1"_s},
        {u"tags"_s, u"run.tagged = 1"_s},
        {u"user"_s, u"run.user IS NOT NULL"_s},
        {u"reasons"_s, u"run.reasons = 1"_s},
        {u"correction"_s, u"run.correction = 1"_s},
        {u"feedback"_s, u"run.feedback = 1"_s},
        {u"note"_s, u"run.noted = 1"_s},
        {u"score"_s, u"run.scored = 1"_s},
    };
    return columns.value(text, nothing);
}

QString FilterCompiler::is(const QString &text)
{
    static const QHash<QString, QString> columns{
        {u"unrated"_s, u"run.thumb IS NULL"_s},  {u"rated"_s, u"run.thumb IS NOT NULL"_s},
        {u"inbox"_s, u"run.inbox = 1"_s},        {u"skipped"_s, u"run.skipped = 1"_s},
        {u"flagged"_s, u"run.flagged = 1"_s},    {u"deferred"_s, u"run.deferred = 1"_s},
        {u"conflict"_s, u"run.sync = 4"_s},      {u"pending"_s, u"run.sync IN (1, 2, 7)"_s},
        {u"refused"_s, u"run.sync IN (5, 6)"_s}, {u"gone"_s, u"run.gone = 1"_s},
    };
    // What waits for a decision is shown wherever its run is.
    if (text == "gone"_L1 || text == "conflict"_L1 || text == "pending"_L1 || text == "refused"_L1)
        m_showsGone = true;
    return columns.value(text, nothing);
}

QString FilterCompiler::type(const QString &text)
{
    if (text != "unknown"_L1)
        return term(u"run.type"_s, TermTable::code(FacetKind::Type), text);
    QStringList known;
    for (int type = static_cast<int>(domain::RunType::Unknown) + 1;
         type <= static_cast<int>(domain::RunType::CustomEvent); ++type)
        known.append(bound(domain::toText(static_cast<domain::RunType>(type))));
    return u"run.type IN (SELECT id FROM term WHERE kind = 0 AND text NOT IN (%1))"_s.arg(known.join(u", "_s));
}

QString FilterCompiler::id(const FilterNode &node)
{
    const auto [first, last] = keyRange(node.text);
    if (first.isEmpty())
        return u"run.uuid = "_s + bound(runKey(node.text));
    const QString from = bound(first);
    return u"run.uuid BETWEEN "_s + from + u" AND "_s + bound(last);
}

QString FilterCompiler::term(const QString &column, int kind, const QString &text)
{
    return u"%1 = (SELECT id FROM term WHERE kind = %2 AND text = %3)"_s.arg(column).arg(kind).arg(bound(text));
}

QString FilterCompiler::compared(const QString &column, const FilterNode &node)
{
    return column + u' ' + sqlOperator(node.op) + u' ' + bound(node.number);
}

QString FilterCompiler::bound(const QVariant &value)
{
    m_values.append(value);
    return u"?"_s;
}

} // namespace tidemark::store
