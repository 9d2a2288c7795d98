// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/density.h"
#include "views/windowactions.h"
#include <QList>
#include <QObject>

class QSplitter;

namespace tidemark::views {

class RunListView;

/// The run list in its window: the actions that change how runs look, and a width of its own for cards and for a table.
class ListRoom : public QObject
{
    Q_OBJECT
public:
    /// `splitter`: queues, list, reader.
    ListRoom(WindowActions *actions, RunListView *list, QSplitter *splitter, QObject *parent);

    /// Widths that were chosen, of cards and of the table; 0 where none was.
    [[nodiscard]] QList<int> widths() const { return m_widths; }
    void setWidths(const QList<int> &widths);

private:
    void act(Action action);
    /// As somebody wishes it: with the room for it.
    void change(Density density);
    void keepWidth();

    RunListView *m_list;
    QSplitter *m_splitter;
    QList<int> m_widths{0, 0};
};

} // namespace tidemark::views
