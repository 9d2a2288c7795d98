// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace tidemark::store {
class Store;
}
namespace tidemark::views {
class GuidelinesPanel;
class MainWindow;
} // namespace tidemark::views

namespace tidemark::app {

class Settings;

/// The guidelines beside the item: shown or not, read, kept, taken from a file. UI thread.
class GuidelinesController : public QObject
{
    Q_OBJECT
public:
    /// Puts the panel into the window; before its layout is restored.
    GuidelinesController(store::Store *store, views::MainWindow *window, Settings *settings, QObject *parent);

    void toggle();
    /// In focus mode there is one item and nothing else; afterwards the panel is there again if it was.
    void followFocusMode(bool on);
    [[nodiscard]] views::GuidelinesPanel *panel() const { return m_panel; }
    /// Puts a Markdown file into the editor; says why where it cannot be read.
    void take(const QString &path);

Q_SIGNALS:
    void linkActivated(const QUrl &url);

private:
    void read();
    void save(const QString &text);
    void chooseFile();

    store::Store *m_store;
    views::MainWindow *m_window;
    Settings *m_settings;
    views::GuidelinesPanel *m_panel;
};

} // namespace tidemark::app
