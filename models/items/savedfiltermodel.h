// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/desksettings.h"
#include <QAbstractListModel>
#include <QTimer>

namespace tidemark::store {
class Store;
}

namespace tidemark::items {

/// Saved filters with how many runs they hold, counted one after the other beside everything else. Roles: those of
/// QueueModel (SectionRole, IconRole, CountRole, FilterRole). UI thread.
class SavedFilterModel : public QAbstractListModel
{
    Q_OBJECT
public:
    explicit SavedFilterModel(store::Store *store, QObject *parent = nullptr);

    void setFilters(const QList<domain::SavedFilter> &filters);
    [[nodiscard]] const QList<domain::SavedFilter> &filters() const { return m_filters; }
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    /// Counts again.
    void refresh();

private:
    void countNext(int row);

    store::Store *m_store;
    QList<domain::SavedFilter> m_filters;
    QList<qint64> m_counts;
    QTimer m_soon;
    int m_round = 0; ///< of counting; an older one ends
};

} // namespace tidemark::items
