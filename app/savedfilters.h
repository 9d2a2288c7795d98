// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace tidemark::items {
class SavedFilterModel;
}
namespace tidemark::store {
class Store;
}
namespace tidemark::views {
class MainWindow;
class SavedFilterList;
} // namespace tidemark::views

namespace tidemark::app {

class Judgement;
class ListController;

/// Filters with a name, below the queues: saved, used, renamed, removed. They are kept with the settings of the desk.
/// UI thread.
class SavedFilters : public QObject
{
    Q_OBJECT
public:
    /// Puts the list below the queues.
    SavedFilters(store::Store *store, Judgement *judgement, ListController *lists, views::MainWindow *window,
                 QObject *parent);

    /// Asks for a name and saves what the list shows now.
    void save();
    void saveAs(const QString &name);
    [[nodiscard]] items::SavedFilterModel *model() const { return m_model; }
    [[nodiscard]] views::SavedFilterList *list() const { return m_list; }

private:
    void rename(int row, const QString &name);
    void remove(int row);

    Judgement *m_judgement;
    ListController *m_lists;
    views::MainWindow *m_window;
    items::SavedFilterModel *m_model;
    views::SavedFilterList *m_list;
};

} // namespace tidemark::app
