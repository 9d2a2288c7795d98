// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/sidebar.h"

#include "views/delegates/queuedelegate.h"
#include "views/savedfilterlist.h"
#include "views/theme.h"
#include <QKeyEvent>
#include <QListView>
#include <QPainter>
#include <QVBoxLayout>

namespace tidemark::views {

using items::QueueModel;

namespace {

/// Letters are keys of the window; the view must not search with them.
class QueueView final : public QListView
{
public:
    using QListView::QListView;
    void keyboardSearch(const QString &) override {}
    [[nodiscard]] QSize sizeHint() const override
    {
        int height = 8;
        for (int row = 0; model() && row < model()->rowCount(); ++row)
            height += isRowHidden(row) ? 0 : sizeHintForRow(row);
        return {160, height};
    }
};

} // namespace

Sidebar::Sidebar(QAbstractItemModel *model, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_view(new QueueView(this))
    , m_delegate(new QueueDelegate(this))
{
    setAccessibleName(tr("Queues"));
    m_view->setAccessibleName(tr("Queues"));
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setMouseTracking(true);
    m_view->viewport()->setAttribute(Qt::WA_Hover);
    m_view->viewport()->setAutoFillBackground(false);
    m_view->setVerticalScrollMode(QListView::ScrollPerPixel);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setEditTriggers(QListView::NoEditTriggers);
    m_view->setItemDelegate(m_delegate);
    m_view->setModel(model);
    m_view->installEventFilter(this);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 1, 0);
    layout->setSpacing(0);
    m_view->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Maximum);
    layout->addWidget(m_view);
    layout->addStretch(1);
    setFolded(false);
    connect(m_view, &QListView::clicked, this, &Sidebar::choose);
    connect(model, &QAbstractItemModel::dataChanged, this, &Sidebar::updateRows);
    connect(model, &QAbstractItemModel::modelReset, this, [this] {
        updateRows();
        setCurrent(m_current);
    });
    updateRows();
    setCurrent(m_current);
}

void Sidebar::setCurrent(QueueModel::Queue queue)
{
    m_current = queue;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const QModelIndex index = m_model->index(row, 0);
        if (index.data(QueueModel::QueueRole).toInt() == int(queue))
            m_view->setCurrentIndex(index);
    }
    updateRows();
}

void Sidebar::addBelow(SavedFilterList *list)
{
    m_below = list;
    list->setParent(this);
    list->setFolded(isFolded());
    static_cast<QBoxLayout *>(layout())->insertWidget(1, list);
    list->setVisible(list->model()->rowCount() > 0);
}

void Sidebar::setFolded(bool folded)
{
    if (m_below)
        m_below->setFolded(folded);
    m_delegate->setFolded(folded);
    setMinimumWidth(folded ? foldedWidth : 160);
    setMaximumWidth(folded ? foldedWidth : 360);
    m_view->doItemsLayout();
    m_view->updateGeometry();
}

bool Sidebar::isFolded() const
{
    return m_delegate->isFolded();
}

void Sidebar::choose(const QModelIndex &index)
{
    if (!index.isValid())
        return;
    m_view->setCurrentIndex(index);
    m_current = QueueModel::Queue(index.data(QueueModel::QueueRole).toInt());
    Q_EMIT queueChosen(m_current);
}

void Sidebar::updateRows()
{
    // Nothing is refused on most days: the row comes when it is needed.
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const QModelIndex index = m_model->index(row, 0);
        const bool refused = index.data(QueueModel::QueueRole).toInt() == int(QueueModel::Queue::Refused);
        const bool needed = m_current == QueueModel::Queue::Refused || index.data(QueueModel::CountRole).toInt() > 0;
        if (m_view->isRowHidden(row) != (refused && !needed))
            m_view->setRowHidden(row, refused && !needed);
    }
    m_view->updateGeometry();
}

bool Sidebar::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_view && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Space) {
            choose(m_view->currentIndex());
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void Sidebar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), theme::colour(Tone::Sidebar));
    painter.fillRect(QRect(width() - 1, 0, 1, height()), theme::colour(Tone::Line));
}

} // namespace tidemark::views
