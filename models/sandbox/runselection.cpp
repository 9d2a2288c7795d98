// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/runselection.h"
#include "sandbox/runnumbers.h"

namespace tidemark::sandbox {

namespace {

struct Range
{
    qsizetype from;
    qsizetype to;
};

// The part of the time index that the date filters leave.
Range rangeOf(const RunBook &book, const QList<RunFilter::Time> &times)
{
    const QList<quint32> &index = book.byTime();
    Range range{0, index.size()};
    for (const RunFilter::Time &time : times) {
        const bool after = time.comparison == "gt" || time.comparison == "lte";
        const auto edge = std::partition_point(index.cbegin(), index.cend(), [&](quint32 number) {
            const qint64 at = book.run(number).createdUs;
            return after ? at <= time.atUs : at < time.atUs;
        });
        const qsizetype place = std::distance(index.cbegin(), edge);
        if (time.comparison.startsWith("gt"))
            range.from = qMax(range.from, place);
        else
            range.to = qMin(range.to, place);
    }
    range.to = qMax(range.from, range.to);
    return range;
}

double valueOf(const RunBook &book, quint32 number, SortField field)
{
    const RunNumbers numbers = numbersOf(book.run(number), book.node(number));
    if (field == SortField::Duration)
        return book.run(number).durationMs;
    if (field == SortField::Cost)
        return numbers.cost;
    return qMax(0, numbers.promptTokens) + qMax(0, numbers.completionTokens);
}

QList<quint32> pageOf(QList<quint32> all, const RunQuery &query)
{
    const qint64 skip = qMin<qint64>(all.size(), query.page * query.limit);
    return all.mid(skip, qMin<qint64>(query.limit, all.size() - skip));
}

QList<quint32> sortedByValue(const RunBook &book, const RunQuery &query)
{
    RunMatcher matcher(book, query.filter);
    QList<std::pair<double, quint32>> found;
    for (const quint32 number : book.byTime()) {
        if (matcher.matches(number))
            found.append({valueOf(book, number, query.sort), number});
    }
    std::stable_sort(found.begin(), found.end(), [&](const auto &a, const auto &b) {
        return query.ascending ? a.first < b.first : a.first > b.first;
    });
    QList<quint32> numbers;
    for (const auto &one : std::as_const(found))
        numbers.append(one.second);
    return pageOf(numbers, query);
}

} // namespace

QList<quint32> selectRuns(const RunBook &book, const RunQuery &query)
{
    if (query.sort != SortField::CreatedAt)
        return sortedByValue(book, query);
    const QList<quint32> &index = book.byTime();
    const Range range = rangeOf(book, query.filter.times);
    RunMatcher matcher(book, query.filter);
    QList<quint32> page;
    qint64 skip = query.page * query.limit;
    for (qsizetype i = 0; i < range.to - range.from && page.size() < query.limit; ++i) {
        const quint32 number = index.at(query.ascending ? range.from + i : range.to - 1 - i);
        if (!matcher.matches(number))
            continue;
        if (skip > 0)
            --skip;
        else
            page.append(number);
    }
    return page;
}

qint64 countRuns(const RunBook &book, const RunQuery &query)
{
    const Range range = rangeOf(book, query.filter.times);
    RunMatcher matcher(book, query.filter);
    qint64 count = 0;
    for (qsizetype i = range.from; i < range.to && count < query.limit; ++i)
        count += matcher.matches(book.byTime().at(i)) ? 1 : 0;
    return count;
}

} // namespace tidemark::sandbox
