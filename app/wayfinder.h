// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMenu>
#include <QObject>
#include <QPointer>

namespace tidemark::items {
class RunListModel;
}
namespace tidemark::views {
class DateDialog;
class MainWindow;
} // namespace tidemark::views

namespace tidemark::app {

class ListController;
class ReviewController;

/// Ways through the list that do not lead to the next run: to a date, and to runs that are like the one on screen.
/// UI thread.
class Wayfinder : public QObject
{
    Q_OBJECT
public:
    Wayfinder(items::RunListModel *list, ListController *lists, ReviewController *review, views::MainWindow *window,
              QObject *parent);

    /// A menu of filters that fit the current run.
    void showSimilar();
    void askForDate();
    void goTo(const QDate &day);
    [[nodiscard]] QMenu *menu() const { return m_menu; }
    [[nodiscard]] views::DateDialog *dialog() const;

private:
    void add(const QString &words, const QString &filter);

    items::RunListModel *m_list;
    ListController *m_lists;
    ReviewController *m_review;
    views::MainWindow *m_window;
    QPointer<QMenu> m_menu;
    QPointer<views::DateDialog> m_dialog;
};

} // namespace tidemark::app
