// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/statsreader.h"
#include "domain/filterfields.h"
#include "store/filtercompiler.h"
#include "store/runkey.h"
#include <QMap>

using namespace Qt::StringLiterals;

namespace tidemark::store {

using domain::FilterField;
using domain::FilterNode;
using domain::FilterOp;
using domain::Statistics;
using domain::StatShare;

namespace {

enum Part { All, Days, Models, Users, Tags, Reasons, Latencies, Costs };
constexpr qint64 dayMs = 86'400'000;
constexpr qsizetype mostDays = 120;
const QList<double> latencyBounds{100, 250, 500, 1'000, 2'000, 5'000, 10'000, 30'000, 60'000};
const QList<double> costBounds{0.0001, 0.0005, 0.001, 0.005, 0.01, 0.05, 0.1, 1};

/// The place of a value among growing bounds, as SQL.
QString spanOf(const QString &column, const QList<double> &bounds)
{
    QString sql = u"CASE"_s;
    for (qsizetype i = 0; i < bounds.size(); ++i)
        sql += u" WHEN %1 < %2 THEN %3"_s.arg(column, QString::number(bounds.at(i), 'g', 10)).arg(i);
    return sql + u" ELSE %1 END"_s.arg(bounds.size());
}

const QString thumbs = u"count(*) AS n, ifnull(sum(thumb = 1), 0), ifnull(sum(thumb = 2), 0)"_s;

QString termPart(Part part, const QString &from, const QString &column)
{
    return u"SELECT * FROM (SELECT %1, (SELECT text FROM term WHERE id = %3), %4, 0, 0 FROM %2 WHERE %3 IS NOT NULL "
           "GROUP BY %3 ORDER BY n DESC LIMIT %5)"_s.arg(int(part))
               .arg(from, column, thumbs)
               .arg(StatsReader::mostValues);
}

QString spanPart(Part part, const QString &column, const QList<double> &bounds)
{
    return u"SELECT %1, %2 AS span, %3, 0, 0 FROM hit WHERE %4 IS NOT NULL GROUP BY span"_s.arg(int(part)).arg(
        spanOf(column, bounds), thumbs, column);
}

QString statementFor(const QString &hits, int offset)
{
    const QStringList parts{
        u"SELECT %1, '', %2, ifnull(sum(comment), 0), ifnull(sum(correction), 0) FROM hit"_s.arg(int(All)).arg(thumbs),
        // A row id holds the time of creation: see runkey.h.
        u"SELECT %1, ((rid >> 12) + %2) / %3 AS day, %4, 0, 0 FROM hit GROUP BY day"_s.arg(int(Days))
            .arg(qint64(offset) * 1000)
            .arg(dayMs)
            .arg(thumbs),
        termPart(Models, u"hit"_s, u"model"_s),
        termPart(Users, u"hit"_s, u"user"_s),
        termPart(Tags, u"hit JOIN tag ON tag.rid = hit.rid"_s, u"tag.term"_s),
        u"SELECT * FROM (SELECT %1, json_each.value, %2, 0, 0 FROM hit JOIN said ON said.rid = hit.rid, "
        "json_each(said.feedback, '$.reasons') WHERE hit.reasons = 1 AND json_each.type = 'text' GROUP BY "
        "json_each.value ORDER BY n DESC LIMIT %3)"_s.arg(int(Reasons))
            .arg(thumbs)
            .arg(StatsReader::mostValues),
        spanPart(Latencies, u"duration"_s, latencyBounds),
        spanPart(Costs, u"cost"_s, costBounds),
    };
    return u"WITH hit(rid, model, user, thumb, duration, cost, comment, correction, reasons) AS MATERIALIZED (%1) "_s
               .arg(hits) +
           parts.join(u" UNION ALL "_s);
}

QString conditionText(FilterField field, const QString &text, FilterOp op = FilterOp::Equal)
{
    FilterNode node;
    node.kind = FilterNode::Kind::Condition;
    node.field = field;
    node.op = op;
    node.text = text;
    return domain::formatFilter({node}, 0);
}

QString dayText(qint64 day)
{
    return QDateTime::fromMSecsSinceEpoch(day * dayMs, Qt::UTC).toString(u"yyyy-MM-dd"_s);
}

StatShare spanShare(const QList<double> &bounds, FilterField field, const QString &unit, qsizetype at,
                    const domain::ThumbCount &count)
{
    const auto text = [&](qsizetype bound) { return QString::number(bounds.at(bound), 'g', 10) + unit; };
    QStringList conditions;
    if (at > 0)
        conditions.append(conditionText(field, text(at - 1), FilterOp::GreaterEqual));
    if (at < bounds.size())
        conditions.append(conditionText(field, text(at), FilterOp::Less));
    return {at < bounds.size() ? QString::number(bounds.at(at), 'g', 10) : QString(), count, conditions.join(u' ')};
}

/// Every span between the first and the last that holds something, the empty ones too.
QList<StatShare> spansOf(const QMap<qint64, domain::ThumbCount> &found, const QList<double> &bounds, FilterField field,
                         const QString &unit)
{
    QList<StatShare> spans;
    for (qint64 at = found.isEmpty() ? 1 : found.firstKey(); !found.isEmpty() && at <= found.lastKey(); ++at)
        spans.append(spanShare(bounds, field, unit, qsizetype(at), found.value(at)));
    return spans;
}

/// All days from the first to the last; where they are many, weeks.
void setDays(Statistics *stats, const QMap<qint64, domain::ThumbCount> &found, int offset)
{
    if (found.isEmpty())
        return;
    const qint64 first = found.firstKey();
    const qint64 last = found.lastKey();
    stats->daysEach = last - first >= mostDays ? 7 : 1;
    // Days are counted from a Thursday; weeks begin on Monday.
    const qint64 begin = stats->daysEach == 7 ? first - (first + 3) % 7 : first;
    for (qint64 day = begin; day <= last; day += stats->daysEach) {
        domain::ThumbCount count;
        for (qint64 one = day; one < day + stats->daysEach; ++one) {
            const domain::ThumbCount part = found.value(one);
            count = {count.runs + part.runs, count.up + part.up, count.down + part.down};
        }
        stats->days.append({QString::number(day * dayMs - qint64(offset) * 1000), count,
                            conditionText(FilterField::After, dayText(day)) + u' ' +
                                conditionText(FilterField::Before, dayText(day + stats->daysEach))});
    }
}

} // namespace

Statistics StatsReader::read(const domain::Filter &filter, int utcOffsetSeconds, qint64 nowMs)
{
    Statistics stats;
    QMap<qint64, domain::ThumbCount> days;
    QMap<qint64, domain::ThumbCount> latencies;
    QMap<qint64, domain::ThumbCount> costs;
    const IdQuery hits = FilterCompiler::rows(filter, u"run.model, run.user, run.thumb, run.duration, run.cost, "
                                                      "run.comment, run.correction, run.reasons"_s);
    {
        Statement statement = m_cache.prepare(statementFor(hits.sql, utcOffsetSeconds), false);
        statement.bindAll(hits.values).exec();
        while (statement.next()) {
            const domain::ThumbCount count{statement.integer(2), statement.integer(3), statement.integer(4)};
            const QString value = statement.text(1);
            switch (statement.small(0)) {
            case Days:
                days.insert(statement.integer(1), count);
                break;
            case Models:
                stats.models.append({value, count, conditionText(FilterField::Model, value)});
                break;
            case Users:
                stats.users.append({value, count, conditionText(FilterField::User, value)});
                break;
            case Tags:
                stats.tags.append({value, count, conditionText(FilterField::Tag, value)});
                break;
            case Reasons:
                stats.reasons.append({value, count, conditionText(FilterField::Reason, value)});
                break;
            case Latencies:
                latencies.insert(statement.integer(1), count);
                break;
            case Costs:
                costs.insert(statement.integer(1), count);
                break;
            default:
                stats.all = count;
                stats.commented = statement.integer(5);
                stats.corrected = statement.integer(6);
            }
        }
    }
    setDays(&stats, days, utcOffsetSeconds);
    stats.latencies = spansOf(latencies, latencyBounds, FilterField::Duration, u"ms"_s);
    stats.costs = spansOf(costs, costBounds, FilterField::Cost, {});
    constexpr qint64 thirtyDays = 30 * dayMs;
    stats.raters = raters(nowMs - thirtyDays);
    return stats;
}

QList<domain::RaterShare> StatsReader::raters(qint64 sinceMs)
{
    // The middle one or two of each rater's times.
    Statement statement = m_work.prepare(
        u"WITH made AS (SELECT rater, seconds, row_number() OVER (PARTITION BY rater ORDER BY seconds) AS place, "
        "count(*) OVER (PARTITION BY rater) AS n FROM ledger WHERE kind = 0 AND undone = 0 AND at >= ?) "
        "SELECT rater, n, avg(seconds) FROM made WHERE place IN ((n + 1) / 2, n / 2 + 1) GROUP BY rater "
        "ORDER BY n DESC LIMIT %1"_s.arg(mostValues),
        false);
    statement.bind(sinceMs).exec();
    QList<domain::RaterShare> raters;
    while (statement.next())
        raters.append({statement.text(0), statement.integer(1), statement.real(2)});
    return raters;
}

} // namespace tidemark::store
