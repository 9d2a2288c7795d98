// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/evenlistview.h"
#include <QAbstractItemDelegate>
#include <QHoverEvent>
#include <QPainter>
#include <QPaintEvent>
#include <QScrollBar>

namespace tidemark::views {

EvenListView::EvenListView(QWidget *parent)
    : QListView(parent)
{
    setUniformItemSizes(true);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
}

int EvenListView::rowCount() const
{
    return model() ? model()->rowCount(rootIndex()) : 0;
}

int EvenListView::rowAt(int y) const
{
    const int place = y + verticalOffset();
    return place < 0 ? -1 : place / m_rowHeight;
}

QRect EvenListView::visualRect(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    return {-horizontalOffset(), index.row() * m_rowHeight - verticalOffset(), qMax(m_rowWidth, viewport()->width()),
            m_rowHeight};
}

QModelIndex EvenListView::indexAt(const QPoint &point) const
{
    const int row = rowAt(point.y());
    return row >= 0 && row < rowCount() ? model()->index(row, modelColumn(), rootIndex()) : QModelIndex();
}

int EvenListView::horizontalOffset() const
{
    return horizontalScrollBar()->value();
}

int EvenListView::verticalOffset() const
{
    return verticalScrollBar()->value();
}

void EvenListView::scrollTo(const QModelIndex &index, ScrollHint hint)
{
    executeDelayedItemsLayout(); // the scroll bar may not know of new rows yet
    const QRect rect = visualRect(index);
    if (!rect.isValid())
        return;
    const int height = viewport()->height();
    const int toTop = rect.top();
    const int toBottom = rect.top() + rect.height() - height;
    int move = 0;
    switch (hint) {
    case EnsureVisible:
        move = toTop < 0 || rect.height() > height ? toTop : qMax(0, toBottom);
        break;
    case PositionAtTop:
        move = toTop;
        break;
    case PositionAtBottom:
        move = toBottom;
        break;
    case PositionAtCenter:
        move = (toTop + toBottom) / 2;
        break;
    }
    verticalScrollBar()->setValue(verticalOffset() + move);
    viewport()->update(visualRect(index));
}

void EvenListView::doItemsLayout()
{
    QAbstractItemView::doItemsLayout(); // QListView's own places each row
}

void EvenListView::updateGeometries()
{
    const int rows = rowCount();
    if (rows > 0) {
        const QSize size = sizeHintForIndex(model()->index(0, modelColumn(), rootIndex()));
        m_rowHeight = qMax(1, size.height());
        m_rowWidth = horizontalScrollBarPolicy() == Qt::ScrollBarAlwaysOff ? 1 : size.width();
    }
    horizontalScrollBar()->setPageStep(viewport()->width());
    horizontalScrollBar()->setRange(0, qMax(0, m_rowWidth - viewport()->width()));
    verticalScrollBar()->setSingleStep(m_rowHeight);
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setRange(0, qMax(0, rows * m_rowHeight - viewport()->height()));
    QAbstractItemView::updateGeometries();
}

void EvenListView::scrollContentsBy(int dx, int dy)
{
    scrollDirtyRegion(dx, dy);
    viewport()->scroll(dx, dy);
}

void EvenListView::dataChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight, const QList<int> &roles)
{
    QAbstractItemView::dataChanged(topLeft, bottomRight, roles); // nothing moves because of what a row says
}

QModelIndex EvenListView::moveCursor(CursorAction action, Qt::KeyboardModifiers)
{
    const int last = rowCount() - 1;
    if (last < 0)
        return {};
    const int row = currentIndex().row(); // -1 when there is none
    const int page = qMax(1, viewport()->height() / m_rowHeight);
    int wanted = row;
    switch (action) {
    case MoveUp:
    case MovePrevious:
        wanted = row - 1;
        break;
    case MoveDown:
    case MoveNext:
        wanted = row + 1;
        break;
    case MovePageUp:
        wanted = row - page;
        break;
    case MovePageDown:
        wanted = row + page;
        break;
    case MoveHome:
        wanted = 0;
        break;
    case MoveEnd:
        wanted = last;
        break;
    case MoveLeft:
    case MoveRight:
        break;
    }
    return model()->index(qBound(0, wanted, last), modelColumn(), rootIndex());
}

void EvenListView::setSelection(const QRect &rect, QItemSelectionModel::SelectionFlags command)
{
    const QRect area = rect.normalized();
    const int first = qMax(0, rowAt(area.top()));
    const int last = qMin(rowCount() - 1, rowAt(area.bottom()));
    if (first > last) { // below the last row
        selectionModel()->select(QItemSelection(), command);
        return;
    }
    select(first, last, command);
}

void EvenListView::selectAll()
{
    const bool selectsMany = selectionMode() == MultiSelection || selectionMode() == ExtendedSelection;
    if (selectsMany && rowCount() > 0)
        select(0, rowCount() - 1, QItemSelectionModel::ClearAndSelect);
}

void EvenListView::select(int first, int last, QItemSelectionModel::SelectionFlags command)
{
    const int column = modelColumn();
    selectionModel()->select(
        QItemSelection(model()->index(first, column, rootIndex()), model()->index(last, column, rootIndex())), command);
}

QRegion EvenListView::visualRegionForSelection(const QItemSelection &selection) const
{
    QRegion region;
    for (const QItemSelectionRange &range : selection) {
        const int first = qMax(range.top(), rowAt(0));
        const int last = qMin(range.bottom(), rowAt(viewport()->height()));
        if (first <= last)
            region +=
                QRect(0, first * m_rowHeight - verticalOffset(), viewport()->width(), (last - first + 1) * m_rowHeight);
    }
    return region;
}

bool EvenListView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::HoverEnter || event->type() == QEvent::HoverMove)
        m_hover = indexAt(static_cast<QHoverEvent *>(event)->position().toPoint());
    else if (event->type() == QEvent::HoverLeave)
        m_hover = QModelIndex();
    return QListView::viewportEvent(event);
}

void EvenListView::paintEvent(QPaintEvent *event)
{
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    const QStyle::State state = option.state;
    const bool focused = hasFocus() || viewport()->hasFocus();
    QPainter painter(viewport());
    const int first = qMax(0, rowAt(event->rect().top()));
    const int last = qMin(rowCount() - 1, rowAt(event->rect().bottom()));
    for (int row = first; row <= last; ++row) {
        const QModelIndex index = model()->index(row, modelColumn(), rootIndex());
        option.rect = visualRect(index);
        option.state = state;
        option.state.setFlag(QStyle::State_Selected, selectionModel()->isSelected(index));
        option.state.setFlag(QStyle::State_MouseOver, index == m_hover);
        option.state.setFlag(QStyle::State_HasFocus, focused && index == currentIndex());
        itemDelegateForIndex(index)->paint(&painter, option, index);
    }
}

} // namespace tidemark::views
