// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QVBoxLayout;

namespace tidemark::views {

class EmptyState;
class ReaderView;
class WindowActions;

/// The conversation in a window of its own, for another monitor. It is the main window's reader, lent out: it follows
/// the current run and hears every key of the window. Closing gives it back.
class ReadingWindow final : public QWidget
{
    Q_OBJECT
public:
    /// `home`: the layout that the reader comes from, first in it. `window`: the main window, which owns this.
    ReadingWindow(ReaderView *reader, QVBoxLayout *home, WindowActions *actions, QWidget *window);

    [[nodiscard]] bool isOut() const { return m_out; }
    void setOut(bool out);
    /// Where it stands, or stood when it was closed; for saveGeometry's reader.
    [[nodiscard]] QByteArray place() const;
    void setPlace(const QByteArray &geometry);

Q_SIGNALS:
    void outChanged(bool out);

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    void standBeside();

    ReaderView *m_reader;
    QVBoxLayout *m_home;
    EmptyState *m_instead; ///< in the main window meanwhile
    QByteArray m_place;
    bool m_out = false;
};

} // namespace tidemark::views
