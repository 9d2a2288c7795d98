// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/syncevent.h"
#include <deque>
#include <QAbstractListModel>

namespace tidemark::items {

/// The last thousand lines of the sync log, newest first; in memory only. A line that only repeats the newest one joins
/// it. UI thread only.
class SyncLogModel : public QAbstractListModel
{
    Q_OBJECT
public:
    static constexpr int mostLines = 1'000;
    /// EventRole: domain::SyncEvent · ProblemRole: true for what a rater may have to look at · RunIdRole: text, may be
    /// empty.
    enum Role { EventRole = Qt::UserRole + 1, ProblemRole, RunIdRole };
    Q_ENUM(Role)

    using QAbstractListModel::QAbstractListModel;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

public Q_SLOTS:
    void add(const tidemark::domain::SyncEvent &event);

private:
    std::deque<domain::SyncEvent> m_events; ///< newest first
};

} // namespace tidemark::items
