// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace tidemark::store {
class Store;
}
namespace tidemark::views {
class MainWindow;
}

namespace tidemark::app {

class ListController;

/// Goes to the run whose id, or whose id's beginning, was typed into the palette. UI thread.
class RunFinder : public QObject
{
    Q_OBJECT
public:
    RunFinder(store::Store *store, ListController *lists, views::MainWindow *window, QObject *parent = nullptr);

    void find(const QString &id);

private:
    store::Store *m_store;
    ListController *m_lists;
    views::MainWindow *m_window;
};

} // namespace tidemark::app
