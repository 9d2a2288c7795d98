// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/rundetail.h"
#include <QCache>
#include <QObject>
#include <QSet>

namespace tidemark::store {
class Store;
}

namespace tidemark::items {

/// Whole runs for the reader, read ahead so that moving on never waits. Keeps the last 40 in memory. UI thread only.
class DetailSource : public QObject
{
    Q_OBJECT
public:
    explicit DetailSource(store::Store *store, QObject *parent = nullptr);

    /// The run when it is in memory, else null; then it is fetched and ready() follows.
    [[nodiscard]] const domain::RunDetail *detail(qint64 rid);
    /// Reads these in the background, in order.
    void readAhead(const QList<qint64> &rids);

Q_SIGNALS:
    /// The run is there, or has changed since.
    void ready(qint64 rid);
    void failed(qint64 rid, const tidemark::domain::Error &error);

private:
    void fetch(qint64 rid);
    void onRunsChanged(const QList<qint64> &rids);

    store::Store *m_store;
    QCache<qint64, domain::RunDetail> m_details;
    QSet<qint64> m_asked;
    QSet<qint64> m_stale; ///< changed while being read: read again
};

} // namespace tidemark::items
