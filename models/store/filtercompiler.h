// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/filter.h"
#include <optional>
#include <QList>
#include <QString>
#include <QVariantList>

namespace tidemark::store {

/// One SELECT of row ids; its last value is the LIMIT (-1 for none) and is bound by who runs it.
struct IdQuery
{
    QString sql;
    QVariantList values;
};

/// Filters as parameterised SQL on the run table and its text index: the only place that knows both.
class FilterCompiler
{
public:
    /// Queries whose results, one after the other, are the ids in order. Runs without a value of the sort field come
    /// last, newest first. With `beforeRid`, only older rows: for going on where a page ended.
    [[nodiscard]] static QList<IdQuery> idQueries(const domain::Filter &filter, domain::Sort sort,
                                                  std::optional<qint64> beforeRid = {});

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
    [[nodiscard]] QString bound(const QVariant &value);
    void topLevel(const domain::FilterNode &root);
    [[nodiscard]] IdQuery query(const QString &extra, const QString &order, std::optional<qint64> beforeRid) const;

    QStringList m_match; ///< text conditions that all hold: they lead
    QStringList m_where;
    QVariantList m_values;
    bool m_showsGone = false;
};

} // namespace tidemark::store
