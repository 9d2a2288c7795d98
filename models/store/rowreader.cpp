// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/rowreader.h"
#include "domain/runparser.h"
#include "store/bodytable.h"
#include "store/filtercompiler.h"
#include "store/json.h"
#include "store/runkey.h"
#include "store/termtable.h"
#include <limits>
#include <tuple>

using namespace Qt::StringLiterals;

namespace tidemark::store {

using domain::RunSummary;

namespace {

/// Ids by their keys. They come newest first, and a stable sort keeps that among equals; those without a key come last.
template <class Key>
QList<qint64> ordered(std::vector<std::pair<Key, qint64>> items, bool descending, const QList<qint64> &without)
{
    std::stable_sort(items.begin(), items.end(), [descending](const auto &a, const auto &b) {
        return descending ? b.first < a.first : a.first < b.first;
    });
    QList<qint64> ids;
    ids.reserve(qsizetype(items.size()) + without.size());
    for (const auto &item : items)
        ids.append(item.second);
    return ids + without;
}

QList<qint64> firstOf(const QList<qint64> &ids, int limit)
{
    return limit > 0 ? ids.first(qMin<qsizetype>(limit, ids.size())) : ids;
}

} // namespace

bool RowReader::mayGoOn(qsizetype rows, const std::function<bool()> &goOn)
{
    constexpr qsizetype askEvery = 1'000;
    if (rows % askEvery != 0 || goOn())
        return true;
    m_db.fail({domain::ErrorKind::Cancelled, u"a newer question was asked"_s, 0, 0});
    return false;
}

QList<qint64> RowReader::ids(const domain::Filter &filter, domain::Sort sort, int limit,
                             const std::function<bool()> &goOn, std::optional<qint64> beforeRid)
{
    using F = domain::SortField;
    if (sort.field == F::Relevance)
        return idsByRank(filter, limit, goOn);
    if (sort.field == F::Conversation)
        return firstOf(idsByFamily(filter, sort.descending, goOn), limit);
    if (sort.field == F::Input || sort.field == F::Output)
        return firstOf(idsByText(filter, sort, goOn), limit);
    if (sort.field != F::Created)
        return firstOf(idsByValue(filter, sort, goOn), limit);
    QList<qint64> ids;
    const IdQuery query =
        FilterCompiler::ids(filter, sort.descending, beforeRid, FilterCompiler::leadFor(mostThatFit(filter)));
    Statement statement = m_db.prepare(query.sql, false);
    statement.bindAll(query.values).bind(limit > 0 ? limit : -1).exec();
    while (mayGoOn(ids.size(), goOn) && statement.next())
        ids.append(statement.integer(0));
    return ids;
}

qint64 RowReader::mostThatFit(const domain::Filter &filter)
{
    using domain::FilterField;
    static const QHash<FilterField, FacetKind> kinds{{FilterField::Type, FacetKind::Type},
                                                     {FilterField::Model, FacetKind::Model},
                                                     {FilterField::Tag, FacetKind::Tag},
                                                     {FilterField::User, FacetKind::User},
                                                     {FilterField::Status, FacetKind::Status}};
    qint64 most = std::numeric_limits<qint64>::max();
    const bool isSearchAndMore = filter.root.kind == domain::FilterNode::Kind::And &&
                                 std::any_of(filter.root.children.begin(), filter.root.children.end(),
                                             [](const auto &part) { return part.field == FilterField::Text; });
    if (!isSearchAndMore)
        return most;
    for (const domain::FilterNode &part : filter.root.children) {
        const auto kind = kinds.constFind(part.field);
        const bool isWord = part.kind == domain::FilterNode::Kind::Condition && kind != kinds.cend();
        if (!isWord || part.text == "none"_L1 || part.text == "unknown"_L1) // of no state, of a type we do not know
            continue;
        Statement statement = m_db.prepare(u"SELECT n FROM term WHERE kind = ? AND text = ?"_s);
        statement.bind(TermTable::code(*kind)).bind(part.text).exec();
        most = qMin(most, statement.next() ? statement.integer(0) : 0);
    }
    return most;
}

QList<qint64> RowReader::idsByValue(const domain::Filter &filter, domain::Sort sort, const std::function<bool()> &goOn)
{
    const auto words = FilterCompiler::wordsOf(sort.field);
    const QHash<qint64, double> places = words ? placesOfWords(*words) : QHash<qint64, double>();
    std::vector<std::pair<double, qint64>> items;
    QList<qint64> without;
    {
        const IdQuery query = FilterCompiler::idsWithValue(filter, sort.field);
        Statement statement = m_db.prepare(query.sql, false);
        statement.bindAll(query.values).exec();
        while (mayGoOn(without.size() + qsizetype(items.size()), goOn) && statement.next()) {
            const QVariant value = statement.value(1);
            if (value.isNull())
                without.append(statement.integer(0));
            else
                items.emplace_back(words ? places.value(value.toLongLong()) : value.toDouble(), statement.integer(0));
        }
    }
    return ordered(std::move(items), sort.descending, without);
}

QHash<qint64, double> RowReader::placesOfWords(FacetKind kind)
{
    std::vector<std::tuple<QString, QString, qint64>> words;
    Statement statement = m_db.prepare(u"SELECT id, text FROM term WHERE kind = ?"_s);
    statement.bind(TermTable::code(kind)).exec();
    while (statement.next())
        words.emplace_back(statement.text(1).toCaseFolded(), statement.text(1), statement.integer(0));
    std::sort(words.begin(), words.end());
    QHash<qint64, double> places;
    for (const auto &[folded, word, id] : words)
        places.insert(id, double(places.size()));
    return places;
}

QList<qint64> RowReader::idsByText(const domain::Filter &filter, domain::Sort sort, const std::function<bool()> &goOn)
{
    std::vector<std::pair<QString, qint64>> items;
    QList<qint64> without;
    const IdQuery query = FilterCompiler::idsWithValue(filter, sort.field);
    Statement statement = m_db.prepare(query.sql, false);
    statement.bindAll(query.values).exec();
    while (mayGoOn(without.size() + qsizetype(items.size()), goOn) && statement.next()) {
        const QString text = statement.text(1).toCaseFolded();
        if (text.isEmpty())
            without.append(statement.integer(0));
        else
            items.emplace_back(text, statement.integer(0));
    }
    return ordered(std::move(items), sort.descending, without);
}

QList<qint64> RowReader::idsByRank(const domain::Filter &filter, int limit, const std::function<bool()> &goOn)
{
    const domain::Sort newestFirst;
    const auto query = FilterCompiler::ranked(filter);
    if (!query)
        return ids(filter, newestFirst, limit, goOn);
    QList<qint64> best;
    {
        Statement statement = m_db.prepare(query->sql, false);
        statement.bindAll(query->values).exec();
        while (mayGoOn(best.size(), goOn) && statement.next())
            best.append(statement.integer(0));
    }
    if (limit > 0 && best.size() >= limit)
        return best.first(limit);
    if (best.size() < FilterCompiler::mostRanked)
        return best;
    // What is older than all of them follows by time.
    const qint64 oldest = *std::min_element(best.cbegin(), best.cend());
    return best + ids(filter, newestFirst, limit > 0 ? limit - int(best.size()) : 0, goOn, oldest);
}

QList<qint64> RowReader::idsByFamily(const domain::Filter &filter, bool newestFirst, const std::function<bool()> &goOn)
{
    // Groups in the order in which their newest run comes; a run by itself is a group of one.
    using Member = std::pair<qsizetype, qint64>;
    std::vector<Member> members;
    QHash<size_t, qsizetype> groups; // by hash: two that share one stand together, which nobody will ever see
    {
        const IdQuery query = FilterCompiler::idsWithValue(filter, domain::SortField::Conversation);
        Statement statement = m_db.prepare(query.sql, false);
        statement.bindAll(query.values).exec();
        while (mayGoOn(qsizetype(members.size()), goOn) && statement.next()) {
            const size_t key = qHash(statement.bytes(1));
            const qsizetype group = groups.value(key, groups.size());
            groups.insert(key, group);
            members.emplace_back(newestFirst ? group : -group, statement.integer(0));
        }
    }
    std::sort(members.begin(), members.end());
    QList<qint64> ids;
    ids.reserve(qsizetype(members.size()));
    for (const Member &member : members)
        ids.append(member.second);
    return ids;
}

qint64 RowReader::count(const domain::Filter &filter)
{
    const IdQuery query = FilterCompiler::count(filter);
    Statement statement = m_db.prepare(query.sql, false);
    statement.bindAll(query.values).exec();
    return statement.next() ? statement.integer(0) : 0;
}

std::optional<RunSummary> RowReader::row(qint64 rid)
{
    Statement statement = m_db.prepare(
        u"SELECT uuid, type.text, model.text, user.text, status.text, duration, cost, tokens, thumb, comment, sync, "
        "skipped, flagged, gone, parent, tagged, input, output, deferred, noted, chars, reasons, correction FROM run "
        "LEFT JOIN preview ON preview.rid = run.rid LEFT JOIN term AS type ON type.id = run.type "
        "LEFT JOIN term AS model ON model.id = run.model LEFT JOIN term AS user ON user.id = run.user "
        "LEFT JOIN term AS status ON status.id = run.status WHERE run.rid = ?"_s);
    statement.bind(rid).exec();
    if (!statement.next())
        return {};
    RunSummary row;
    row.rid = rid;
    row.createdMs = msOfRid(rid);
    row.id = runId(statement.bytes(0));
    row.type = domain::runTypeFromText(statement.text(1));
    row.name = statement.text(2);
    row.user = statement.text(3);
    row.status = domain::runStatusFromText(statement.text(4));
    row.durationMs = statement.optionalInteger(5);
    row.cost = statement.optionalReal(6);
    row.tokens = statement.optionalInteger(7);
    const int thumb = statement.small(8);
    row.thumb = thumb == 1 ? domain::Thumb::Up : thumb == 2 ? domain::Thumb::Down : domain::Thumb::None;
    row.hasComment = !statement.isNull(9);
    row.state = static_cast<domain::SyncState>(statement.small(10));
    row.skipped = !statement.isNull(11);
    row.flagged = !statement.isNull(12);
    row.gone = !statement.isNull(13);
    row.parentId = runId(statement.bytes(14));
    row.inputPreview = statement.text(16);
    row.outputPreview = statement.text(17);
    row.deferred = !statement.isNull(18);
    row.noted = !statement.isNull(19);
    row.chars = statement.optionalInteger(20);
    row.hasReasons = !statement.isNull(21);
    row.hasCorrection = !statement.isNull(22);
    if (!statement.isNull(15))
        row.tags = tags(rid);
    return row;
}

QStringList RowReader::tags(qint64 rid)
{
    Statement statement =
        m_db.prepare(u"SELECT text FROM tag JOIN term ON term.id = tag.term WHERE tag.rid = ? ORDER BY ord"_s);
    statement.bind(rid).exec();
    QStringList tags;
    while (statement.next())
        tags.append(statement.text(0));
    return tags;
}

qint64 RowReader::ridOf(const QString &id)
{
    constexpr qsizetype shortest = 8;
    {
        Statement exact = m_db.prepare(u"SELECT rid FROM run WHERE uuid = ?"_s);
        exact.bind(runKey(id)).exec();
        if (exact.next())
            return exact.integer(0);
    }
    const auto [first, last] = keyRange(id);
    if (id.size() < shortest || first.isEmpty())
        return 0;
    Statement range = m_db.prepare(u"SELECT rid FROM run WHERE uuid BETWEEN ? AND ? LIMIT 2"_s);
    range.bind(first).bind(last).exec();
    const qint64 rid = range.next() ? range.integer(0) : 0;
    return range.next() ? 0 : rid;
}

QStringList RowReader::idsOf(const QList<qint64> &rids)
{
    QStringList ids;
    for (const qint64 rid : rids) {
        Statement statement = m_db.prepare(u"SELECT uuid FROM run WHERE rid = ?"_s);
        statement.bind(rid).exec();
        if (statement.next())
            ids.append(runId(statement.bytes(0)));
    }
    return ids;
}

QList<RunPlace> RowReader::places(const QStringList &runIds)
{
    constexpr int most = 1'000;
    QMap<qint64, QString> byRid;
    for (const QString &id : runIds) {
        if (const qint64 rid = ridOf(id); rid != 0)
            byRid.insert(rid, id);
    }
    QList<RunPlace> places;
    qint64 last = 0;
    for (auto it = byRid.cbegin(); it != byRid.cend(); ++it) {
        Statement statement =
            m_db.prepare(u"SELECT count(*) FROM (SELECT 1 FROM run WHERE rid > ? AND rid <= ? LIMIT ?)"_s);
        statement.bind(last).bind(it.key()).bind(most).exec();
        places.append({it.value(), msOfRid(it.key()), statement.next() ? statement.small(0) : most});
        last = it.key();
    }
    return places;
}

QueueCounts RowReader::counts()
{
    Statement statement =
        m_db.prepare(u"SELECT inbox, total, down, up, commented, skipped, flagged, conflicts, unsynced, refused, "
                     "deferred FROM counts"_s);
    statement.exec();
    if (!statement.next())
        return {};
    return {statement.integer(0), statement.integer(1), statement.integer(2), statement.integer(3),
            statement.integer(4), statement.integer(5), statement.integer(6), statement.integer(7),
            statement.integer(8), statement.integer(9), statement.integer(10)};
}

QStringList RowReader::unlinkedRoots(int limit)
{
    Statement statement =
        m_db.prepare(u"SELECT uuid FROM run WHERE unlinked = 1 AND gone IS NULL ORDER BY rid DESC LIMIT ?"_s);
    statement.bind(limit > 0 ? limit : -1).exec();
    QStringList roots;
    while (statement.next())
        roots.append(runId(statement.bytes(0)));
    return roots;
}

domain::Feedback RowReader::told(qint64 rid)
{
    Statement statement = m_db.prepare(u"SELECT feedback FROM told WHERE rid = ?"_s);
    statement.bind(rid).exec();
    return statement.next() ? domain::Feedback(objectOf(statement.text(0))) : domain::Feedback();
}

QStringList RowReader::toldTags(qint64 rid)
{
    const auto run = domain::parseRunText(BodyTable(m_db).json(rid));
    return run ? run->tags : QStringList();
}

} // namespace tidemark::store
