// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/filter.h"
#include "store/storetypes.h"
#include <optional>
#include <QList>
#include <QString>
#include <QVariantList>

namespace tidemark::store {

class JsonCondition;

/// One SELECT with its values.
struct IdQuery
{
    QString sql;
    QVariantList values;
};

/// Filters as parameterised SQL on the run table and its text index: the only place that knows both.
class FilterCompiler
{
public:
    /// Where a search that also asks for something else begins.
    enum class Lead {
        Hits,     ///< with the newest hits of the words, each of which is looked at
        SomeRuns, ///< with the newest hits, of which those count that are in a list of what else fits
        FewRuns   ///< with the runs that fit, in each of which the words are looked for
    };
    /// How it begins where that many runs fit what else is asked for.
    [[nodiscard]] static Lead leadFor(qint64 runs);

    /// Ids by creation time; the last value to bind is the LIMIT, -1 for none. With `beforeRid`, only older rows: for
    /// going on where a page ended.
    [[nodiscard]] static IdQuery ids(const domain::Filter &filter, bool newestFirst,
                                     std::optional<qint64> beforeRid = {}, Lead lead = Lead::Hits);
    /// Ids with the value of another sort field, newest first. Nothing is sorted by it: an index for each would double
    /// what a pull writes, and SQLite takes longer to sort a million than they take to fetch.
    [[nodiscard]] static IdQuery idsWithValue(const domain::Filter &filter, domain::SortField field);
    /// The kind of words whose ids are the values of a field; nothing when they are no words.
    [[nodiscard]] static std::optional<FacetKind> wordsOf(domain::SortField field);

    /// One row with the number of matches.
    [[nodiscard]] static IdQuery count(const domain::Filter &filter);
    /// Row ids with further columns, in no order.
    [[nodiscard]] static IdQuery rows(const domain::Filter &filter, const QString &columns);
    /// The same of a span of time; the last two values to bind are its first row id and the one after its last.
    [[nodiscard]] static IdQuery rowsOfSpan(const domain::Filter &filter, const QString &columns);
    /// The newest hits of a search, at most `mostRanked`, best first; nothing without words to search for.
    [[nodiscard]] static std::optional<IdQuery> ranked(const domain::Filter &filter);
    static constexpr int mostRanked = 20'000;

private:
    [[nodiscard]] QString node(const domain::FilterNode &node);
    [[nodiscard]] QString joined(const domain::FilterNode &parent, const QString &word);
    [[nodiscard]] QString condition(const domain::FilterNode &node);
    [[nodiscard]] QString thumb(const QString &text);
    [[nodiscard]] QString mark(const QString &text);
    [[nodiscard]] QString is(const QString &text);
    [[nodiscard]] QString type(const QString &text);
    [[nodiscard]] QString id(const domain::FilterNode &node);
    [[nodiscard]] QString term(const QString &column, int kind, const QString &text);
    [[nodiscard]] QString compared(const QString &column, const domain::FilterNode &node);
    [[nodiscard]] QString score(const domain::FilterNode &node);
    [[nodiscard]] JsonCondition json(const QString &document);
    [[nodiscard]] QString bound(const QVariant &value);
    void topLevel(const domain::FilterNode &root);
    [[nodiscard]] QString leadingTag(const QString &text);
    [[nodiscard]] IdQuery query(const QString &column, bool newestFirst, std::optional<qint64> beforeRid) const;
    [[nodiscard]] IdQuery queryLedByRuns(bool newestFirst, std::optional<qint64> beforeRid) const;
    [[nodiscard]] IdQuery unordered(const QString &columns) const;

    QStringList m_match; ///< text conditions that all hold: they lead
    QStringList m_where;
    QVariantList m_values;
    Lead m_lead = Lead::Hits;
    bool m_ledByTag = false; ///< rows come from the tag table
    bool m_showsGone = false;
    bool m_ofSpan = false;
};

} // namespace tidemark::store
