// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace tidemark::items {
class RunListModel;
}
namespace tidemark::store {
class Store;
}
namespace tidemark::views {
class SyncBar;
}

namespace tidemark::app {

/// Tells how far the review is: place in the list, verdicts an hour and today, about how long it still takes. UI
/// thread.
class Pace : public QObject
{
    Q_OBJECT
public:
    Pace(store::Store *store, items::RunListModel *list, views::SyncBar *bar, QObject *parent);

    /// Verdicts a day; 0 for no goal.
    void setGoal(int goal);
    void tell(qint64 currentRid);

private:
    store::Store *m_store;
    items::RunListModel *m_list;
    views::SyncBar *m_bar;
    int m_goal = 0;
    qint64 m_rid = 0;
};

} // namespace tidemark::app
