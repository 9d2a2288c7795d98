// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/filter.h"
#include <functional>
#include <QObject>
#include <QPointer>
#include <QTimer>

namespace tidemark::items {
class RunListModel;
}
namespace tidemark::store {
class Store;
}
namespace tidemark::views {
class MainWindow;
class StatsWindow;
} // namespace tidemark::views

namespace tidemark::app {

class ListController;

/// Statistics of what the list shows: read when they are looked at, and again when the list or verdicts change. UI
/// thread.
class StatsController : public QObject
{
    Q_OBJECT
public:
    StatsController(store::Store *store, ListController *lists, items::RunListModel *list, views::MainWindow *window,
                    QObject *parent);

    void open();
    [[nodiscard]] views::StatsWindow *statsWindow() const;

private:
    void readSoon();
    void read();

    store::Store *m_store;
    ListController *m_lists;
    views::MainWindow *m_window;
    QPointer<views::StatsWindow> m_stats;
    QTimer m_soon;
    int m_asked = 0;
};

} // namespace tidemark::app
