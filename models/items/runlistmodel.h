// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/filter.h"
#include "domain/rundetail.h"
#include "items/listing.h"
#include <QAbstractListModel>
#include <QCache>
#include <QSet>

namespace tidemark::store {
class Store;
}

namespace tidemark::items {

/// The run list: the ids of a filter in memory (8 bytes a row), rows read by page into an LRU. A row that is not there
/// yet has LoadedRole false and paints as a placeholder. The list is frozen: it changes only by setFilter(), refresh()
/// and rows that leave the cache. UI thread only.
class RunListModel : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role { RidRole = Qt::UserRole + 1, LoadedRole, SummaryRole };
    Q_ENUM(Role)

    /// `store` must outlive the model.
    explicit RunListModel(store::Store *store, QObject *parent = nullptr);

    /// Reads the ids of a filter; the first screen comes at once, the whole list after it.
    void setFilter(const domain::Filter &filter, const domain::Sort &sort);
    /// The same runs in another order; the old one stays until the new one is known.
    void setSort(const domain::Sort &sort);
    /// Shows these runs and no others, in the order of the sort, until the next setFilter().
    void setRuns(const QSet<qint64> &rids, const domain::Sort &sort);
    /// An order that only this number decides, instead of the sort's, from the next setFilter() or refresh() on; 0 for
    /// the sort's own.
    void setShuffle(quint32 seed) { m_shuffle = seed; }
    [[nodiscard]] const domain::Filter &filter() const { return m_filter; }
    [[nodiscard]] domain::Sort sort() const { return m_sort; }
    /// Reads the same filter again, with what has arrived since.
    void refresh();
    [[nodiscard]] bool isLoading() const { return m_loading; }
    /// Runs that arrived since the list was read (whether or not they match).
    [[nodiscard]] int arrivedSince() const { return m_arrived; }

    [[nodiscard]] qint64 ridAt(int row) const;
    /// Row of a run in this list, -1 when it is not in it.
    [[nodiscard]] int rowOf(qint64 rid) const;
    /// The first run, in the list's order, made at or after that time (at or before it, where the newest come first);
    /// the last one when there is none; -1 in an empty list or one that is not ordered by time.
    [[nodiscard]] int rowAt(qint64 createdMs) const;
    /// The row's values, null while they are not loaded (then they are fetched).
    [[nodiscard]] const domain::RunSummary *summaryAt(int row) const;
    /// First row after `row` whose run has no thumb and is not skipped, as far as it is loaded; asks the store for the
    /// rest and answers through unratedFound(row or -1).
    void findUnrated(int row);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void loadingChanged(bool loading);
    /// The whole list is there; `count` rows.
    void listReady(int count);
    void failed(const tidemark::domain::Error &error);
    void arrived(int count);
    void unratedFound(int row);

private:
    void load(bool firstScreenFirst);
    void read(int limit, bool whole);
    void accept(const domain::Result<Listing> &listing, bool whole);
    void apply(Listing listing);
    void fetchPage(int page) const;
    void applyRows(const QList<domain::RunSummary> &rows);
    void onRunsChanged(const QList<qint64> &rids);
    void onRunsRemoved(const QList<qint64> &rids);

    store::Store *m_store;
    domain::Filter m_filter;
    domain::Sort m_sort;
    QSet<qint64> m_only; ///< when not empty: the filter's place is taken by these runs
    Listing m_shown;
    mutable QCache<qint64, domain::RunSummary> m_rows;
    mutable QSet<qint64> m_asked; ///< rows being read
    quint32 m_shuffle = 0;
    quint64 m_generation = 0; ///< of the filter: late answers of an older one are dropped
    int m_arrived = 0;
    bool m_loading = false;
};

} // namespace tidemark::items
