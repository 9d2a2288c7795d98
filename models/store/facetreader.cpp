// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/facetreader.h"
#include "store/termtable.h"

using namespace Qt::StringLiterals;

namespace tidemark::store {

using domain::Filter;
using domain::FilterField;
using domain::FilterNode;

namespace {

FacetKind kindOf(FilterField field)
{
    switch (field) {
    case FilterField::Type:
        return FacetKind::Type;
    case FilterField::Model:
        return FacetKind::Model;
    case FilterField::Tag:
        return FacetKind::Tag;
    case FilterField::User:
        return FacetKind::User;
    case FilterField::Reason:
        return FacetKind::Reason;
    default:
        return FacetKind::Status;
    }
}

QString columnOf(FilterField field)
{
    switch (field) {
    case FilterField::Type:
        return u"run.type"_s;
    case FilterField::Model:
        return u"run.model"_s;
    case FilterField::User:
        return u"run.user"_s;
    case FilterField::Thumb:
        return u"run.thumb"_s;
    case FilterField::Tag:
        return u"run.tagged"_s;
    case FilterField::Reason:
        return u"run.reasons"_s;
    default:
        return u"run.status"_s;
    }
}

/// The values of `hit`, which has a row id and the column of the field.
QString valuesOf(FilterField field)
{
    switch (field) {
    case FilterField::Tag:
        return u"SELECT facet.term FROM hit CROSS JOIN tag AS facet ON facet.rid = hit.rid WHERE hit.v = 1"_s;
    case FilterField::Reason:
        return u"SELECT one.value FROM hit CROSS JOIN said ON said.rid = hit.rid "
               "CROSS JOIN json_each(said.feedback, '$.reasons') AS one WHERE one.type = 'text'"_s;
    case FilterField::Thumb:
        return u"SELECT v FROM hit"_s;
    default:
        // A plus keeps SQLite from going through the index of the field, run by run.
        return u"SELECT v FROM hit WHERE +v IS NOT NULL"_s;
    }
}

/// Few runs have reasons, and an index knows them: it leads.
Filter narrowed(const Filter &filter, FilterField field)
{
    if (field != FilterField::Reason)
        return filter;
    Filter reasons;
    reasons.root.kind = FilterNode::Kind::Condition;
    reasons.root.field = FilterField::Has;
    reasons.root.text = u"reasons"_s;
    return domain::both(filter, reasons);
}

Filter turnedRound(const Filter &filter)
{
    Filter others;
    others.root.kind = FilterNode::Kind::Not;
    others.root.children = {filter.root};
    return others;
}

constexpr int mostKnown = 20'000;

} // namespace

IdQuery FacetReader::spanQuery(const Filter &filter, FilterField field)
{
    IdQuery query = FilterCompiler::rowsOfSpan(narrowed(filter, field), columnOf(field));
    query.sql = u"WITH hit(rid, v) AS NOT MATERIALIZED (%1) "_s.arg(query.sql) + valuesOf(field);
    return query;
}

FilterFacet FacetReader::within(const Filter &filter, FilterField field, int limit, const std::function<bool()> &goOn)
{
    const QList<Known> all = known(field);
    const bool byOthers = field != FilterField::Reason && all.size() < mostKnown && matchesMost(filter);
    if (!count(spanQuery(byOthers ? turnedRound(filter) : filter, field), field, goOn))
        return {};
    FilterFacet facet{{}, true};
    for (const Known &one : all) {
        const qint64 counted = m_counts.take(one.key);
        facet.values.append({one.text, byOthers ? qMax<qint64>(0, one.runs - counted) : counted});
    }
    if (!byOthers)
        facet.values.append(others(limit));
    std::stable_sort(facet.values.begin(), facet.values.end(),
                     [](const FacetValue &a, const FacetValue &b) { return a.count > b.count; });
    facet.values.resize(qMin<qsizetype>(facet.values.size(), limit));
    return facet;
}

/// Counted values that are not among those known to be used most.
QList<FacetValue> FacetReader::others(int limit)
{
    QList<std::pair<qint64, qint64>> most;
    for (auto it = m_counts.cbegin(); it != m_counts.cend(); ++it)
        most.append({it.value(), it.key()});
    std::sort(most.begin(), most.end(), std::greater<>());
    QList<FacetValue> values;
    for (const auto &[runs, key] : most.first(qMin<qsizetype>(limit, most.size()))) {
        Statement text = m_cache.prepare(u"SELECT text FROM term WHERE id = ?"_s);
        text.bind(key).exec();
        if (text.next())
            values.append({text.text(0), runs});
    }
    return values;
}

QList<FacetReader::Known> FacetReader::known(FilterField field)
{
    QList<Known> all;
    if (field == FilterField::Reason) {
        for (const FacetValue &reason : facetOf(m_cache, FacetKind::Reason, mostKnown))
            all.append({reasonKey(reason.value), reason.value, reason.count});
        return all;
    }
    Statement statement =
        field == FilterField::Thumb
            ? m_cache.prepare(u"SELECT 1, 'up', up FROM counts UNION ALL SELECT 2, 'down', down FROM counts UNION ALL "
                              "SELECT 0, 'none', total - up - down FROM counts"_s)
            : m_cache.prepare(u"SELECT id, text, n FROM term WHERE kind = %1 AND n > 0 ORDER BY n DESC, text LIMIT %2"_s
                                  .arg(TermTable::code(kindOf(field)))
                                  .arg(mostKnown));
    statement.exec();
    while (statement.next())
        all.append({statement.integer(0), statement.text(1), statement.integer(2)});
    return all;
}

qint64 FacetReader::reasonKey(const QString &reason)
{
    const auto known = m_reasons.constFind(reason);
    return known != m_reasons.cend() ? *known : *m_reasons.insert(reason, m_reasons.size());
}

/// By the counters alone; where they say nothing it is taken for few.
bool FacetReader::matchesMost(const Filter &filter)
{
    using Kind = FilterNode::Kind;
    const FilterNode &root = filter.root;
    const qint64 all = m_cache.scalar(u"SELECT total FROM counts"_s).toLongLong();
    qint64 others = 0;
    for (const FilterNode &part : root.kind == Kind::And ? root.children : QList<FilterNode>{root}) {
        qint64 runs = 0;
        for (const FilterNode &one : part.kind == Kind::Or ? part.children : QList<FilterNode>{part})
            runs += one.kind == Kind::Condition ? matching(one) : 0;
        others += all - runs;
    }
    return others < all / 2;
}

/// How many runs match a condition, as far as that is counted.
qint64 FacetReader::matching(const FilterNode &part)
{
    if (part.field == FilterField::Is && part.text == "inbox"_L1)
        return m_cache.scalar(u"SELECT inbox FROM counts"_s).toLongLong();
    const bool isUnrated = (part.field == FilterField::Is && part.text == "unrated"_L1) ||
                           (part.field == FilterField::Thumb && part.text == "none"_L1);
    if (isUnrated)
        return m_cache.scalar(u"SELECT total - up - down FROM counts"_s).toLongLong();
    const QList<FilterField> counted{FilterField::Type, FilterField::Model, FilterField::User, FilterField::Status};
    if (!counted.contains(part.field))
        return 0;
    Statement statement = m_cache.prepare(u"SELECT n FROM term WHERE kind = ? AND text = ?"_s);
    statement.bind(TermTable::code(kindOf(part.field))).bind(part.text).exec();
    return statement.next() ? statement.integer(0) : 0;
}

bool FacetReader::count(const IdQuery &query, FilterField field, const std::function<bool()> &goOn)
{
    constexpr qint64 firstPart = 4'096; // of all time; twice as much each time while that is quick
    constexpr qint64 quickMs = 20;
    constexpr qint64 slowMs = 60;
    const qint64 oldest = m_cache.scalar(u"SELECT min(rid) FROM run"_s).toLongLong();
    qint64 before = m_cache.scalar(u"SELECT max(rid) FROM run"_s).toLongLong() + 1;
    qint64 span = (before - oldest) / firstPart + 1;
    const qint64 startMs = m_clock.nowMs();
    Statement statement = m_cache.prepare(query.sql, false);
    for (qint64 lastMs = startMs; before > oldest && !m_cache.failed();) {
        if (!goOn()) {
            m_cache.fail({domain::ErrorKind::Cancelled, u"nobody waits for the numbers"_s, 0, 0});
            return false;
        }
        if (lastMs - startMs > mostMs)
            return false;
        const qint64 from = qMax(oldest, before - span);
        statement.bindAll(query.values).bind(from).bind(before).exec();
        while (statement.next())
            ++m_counts[field == FilterField::Reason ? reasonKey(statement.text(0)) : statement.integer(0)];
        before = from;
        const qint64 nowMs = m_clock.nowMs();
        if (nowMs - lastMs < quickMs)
            span *= 2;
        else if (nowMs - lastMs > slowMs)
            span = span / 2 + 1;
        lastMs = nowMs;
    }
    return !m_cache.failed();
}

} // namespace tidemark::store
