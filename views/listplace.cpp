// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/listplace.h"

#include "views/runlistview.h"
#include <algorithm>
#include <QItemSelectionModel>
#include <QScrollBar>

namespace tidemark::views {

void ListPlace::remember()
{
    const int selected = m_view->selectedCount();
    m_selected = selected > 1 && selected <= mostKept ? m_view->selectedRids() : QList<qint64>();
    const QRect row = m_view->visualRect(m_view->currentIndex());
    const bool seen = m_view->currentIndex().isValid() && m_view->viewport()->rect().intersects(row);
    m_top = seen ? std::optional(row.top()) : std::nullopt;
}

void ListPlace::restore()
{
    QList<int> rows;
    for (const qint64 rid : std::as_const(m_selected)) {
        if (const QModelIndex index = m_view->indexOf(rid); index.isValid())
            rows.append(index.row());
    }
    m_selected.clear();
    std::sort(rows.begin(), rows.end());
    QItemSelection selection;
    for (qsizetype from = 0; from < rows.size();) {
        qsizetype end = from + 1;
        while (end < rows.size() && rows.at(end) == rows.at(end - 1) + 1)
            ++end;
        const QAbstractItemModel *model = m_view->model();
        selection.select(model->index(rows.at(from), 0), model->index(rows.at(end - 1), 0));
        from = end;
    }
    m_view->selectionModel()->select(selection, QItemSelectionModel::Select);
    if (m_top && m_view->currentIndex().isValid()) {
        QScrollBar *bar = m_view->verticalScrollBar();
        bar->setValue(bar->value() + m_view->visualRect(m_view->currentIndex()).top() - *m_top);
    }
    m_top.reset();
}

} // namespace tidemark::views
