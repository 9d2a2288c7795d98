// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractListModel>

namespace tidemark::store {
class Store;
}

namespace tidemark::items {

/// The queues of the sidebar with their live counts. Counts follow the store's countsChanged, one question to the store
/// at a time. UI thread only.
class QueueModel : public QAbstractListModel
{
    Q_OBJECT
public:
    enum class Queue { Inbox, All, Down, Up, Commented, Skipped, Deferred, Flagged, Conflicts, Unsynced, Refused };
    Q_ENUM(Queue)
    /// QueueRole: Queue as int · SectionRole: "Queues" or "Sync" · IconRole: icon name · CountRole: qint64 ·
    /// FilterRole: filter text · AttentionRole: true when the count asks for a decision (conflicts, refused).
    enum Role { QueueRole = Qt::UserRole + 1, SectionRole, IconRole, CountRole, FilterRole, AttentionRole };
    Q_ENUM(Role)

    explicit QueueModel(store::Store *store, QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;
    [[nodiscard]] qint64 countOf(Queue queue) const;
    [[nodiscard]] static QString filterOf(Queue queue);
    [[nodiscard]] static QString nameOf(Queue queue);
    /// Verdicts of this project go nowhere: no queue speaks of a server.
    void setKeptHere(bool keptHere) { m_keptHere = keptHere; }
    void refresh();

Q_SIGNALS:
    void countsChanged();

private:
    void ask();
    [[nodiscard]] QString shownName(Queue queue) const;

    store::Store *m_store;
    QList<qint64> m_counts;
    bool m_keptHere = false;
    bool m_asking = false;
    bool m_again = false;
};

} // namespace tidemark::items
