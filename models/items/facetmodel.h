// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

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
    enum class Field { Type, Model, Tag, User, Status, Reason };
    Q_ENUM(Field)
    enum Role { ValueRole = Qt::UserRole + 1, CountRole };
    Q_ENUM(Role)

    FacetModel(store::Store *store, Field field, QObject *parent = nullptr);

    /// Reads up to 200 values; modelReset follows.
    void refresh();
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

private:
    struct Value
    {
        QString value;
        qint64 count = 0;
    };
    store::Store *m_store;
    Field m_field;
    QList<Value> m_values;
    bool m_asking = false;
};

} // namespace tidemark::items
