// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <QObject>
#include <QPointer>

namespace tidemark::views {
class MainWindow;
class QuitNote;
} // namespace tidemark::views

namespace tidemark::app {

class Settings;

/// Before the window closes with verdicts that are not on the server: says how many, and that they are safe. Never
/// stands in the way of a session that ends. UI thread.
class QuitGuard : public QObject
{
    Q_OBJECT
public:
    /// All must outlive this. `waiting`: verdicts that the server does not have.
    QuitGuard(views::MainWindow *window, Settings *settings, std::function<qint64()> waiting,
              QObject *parent = nullptr);

    /// The session ends: nothing is asked any more, and the place is kept in case nobody lets us end in order.
    void letGo();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void ask(qint64 count);

    views::MainWindow *m_window;
    Settings *m_settings;
    std::function<qint64()> m_waiting;
    QPointer<views::QuitNote> m_note;
    bool m_mayGo = false;
};

} // namespace tidemark::app
