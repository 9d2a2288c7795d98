// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/filter.h"
#include <QAbstractListModel>

namespace tidemark::store {
class Store;
}

namespace tidemark::items {

/// The values of one field with how many runs have each, most first, for menus of the filter bar. UI thread only.
class FacetModel : public QAbstractListModel
{
    Q_OBJECT
public:
    enum class Field { Type, Model, Tag, User, Status, Reason, Thumb };
    Q_ENUM(Field)
    enum Role { ValueRole = Qt::UserRole + 1, CountRole, ScopeRole };
    Q_ENUM(Role)
    /// Of which runs the numbers are, in ScopeRole of every row.
    enum class Scope {
        All,      ///< of all runs; no filter was told
        Counting, ///< of all runs, until those of the filter have been counted
        Filter,   ///< of those that match the filter; values without any are the last ones
        TooMany   ///< of all runs, as counting those of the filter took too long
    };
    Q_ENUM(Scope)

    FacetModel(store::Store *store, Field field, QObject *parent = nullptr);

    /// Reads up to 200 values; modelReset follows. With a filter, once more when its runs have been counted.
    void refresh(const domain::Filter &within = {});
    /// Nobody looks any more: what is being counted ends.
    void stop();
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

private:
    struct Value
    {
        QString value;
        qint64 count = 0;
    };
    void readAll(Scope scope);
    void takeAll(int round, const QList<Value> &values, Scope scope);
    void countWithin(const domain::Filter &filter);
    void show(const QList<Value> &values, Scope scope);

    store::Store *m_store;
    Field m_field;
    QList<Value> m_all;
    QList<Value> m_values;
    Scope m_scope = Scope::All;
    int m_round = 0;   ///< of asking; what an older one tells is not wanted
    int m_counted = 0; ///< round whose filter has been counted
};

} // namespace tidemark::items
