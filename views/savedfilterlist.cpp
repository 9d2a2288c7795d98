// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/savedfilterlist.h"

#include "items/queuemodel.h"
#include "views/delegates/queuedelegate.h"
#include <QContextMenuEvent>
#include <QInputDialog>
#include <QKeyEvent>
#include <QMenu>

using namespace Qt::StringLiterals;

namespace tidemark::views {

using items::QueueModel;

SavedFilterList::SavedFilterList(QAbstractItemModel *model, QWidget *parent)
    : QListView(parent)
    , m_delegate(new QueueDelegate(this))
{
    setAccessibleName(tr("Saved filters"));
    setFrameShape(QFrame::NoFrame);
    setMouseTracking(true);
    viewport()->setAttribute(Qt::WA_Hover);
    viewport()->setAutoFillBackground(false);
    setVerticalScrollMode(QListView::ScrollPerPixel);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Maximum);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setEditTriggers(QListView::NoEditTriggers);
    setItemDelegate(m_delegate);
    setModel(model);
    connect(this, &QListView::clicked, this, &SavedFilterList::choose);
    connect(model, &QAbstractItemModel::modelReset, this, &SavedFilterList::fit);
    fit();
}

void SavedFilterList::fit()
{
    setVisible(model()->rowCount() > 0);
    updateGeometry();
}

void SavedFilterList::setFolded(bool folded)
{
    m_delegate->setFolded(folded);
    doItemsLayout();
    updateGeometry();
}

QSize SavedFilterList::sizeHint() const
{
    int height = 8;
    for (int row = 0; row < model()->rowCount(); ++row)
        height += sizeHintForRow(row);
    return {160, height};
}

QSize SavedFilterList::minimumSizeHint() const
{
    constexpr int least = 90;
    return {0, qMin(least, sizeHint().height())};
}

void SavedFilterList::choose(const QModelIndex &index)
{
    if (index.isValid())
        Q_EMIT chosen(index.data(QueueModel::FilterRole).toString());
}

void SavedFilterList::rename(const QModelIndex &index)
{
    auto *dialog = new QInputDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Rename the filter"));
    dialog->setLabelText(tr("New name"));
    dialog->setOkButtonText(tr("Rename"));
    dialog->setCancelButtonText(tr("Cancel"));
    dialog->setTextValue(index.data().toString());
    const int row = index.row();
    connect(dialog, &QInputDialog::textValueSelected, this,
            [this, row](const QString &name) { Q_EMIT renamed(row, name); });
    dialog->open();
}

void SavedFilterList::keyPressEvent(QKeyEvent *event)
{
    const QModelIndex index = currentIndex();
    const int key = event->key();
    if (!index.isValid())
        return QListView::keyPressEvent(event);
    if (key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Space)
        choose(index);
    else if (key == Qt::Key_F2)
        rename(index);
    else if (key == Qt::Key_Delete)
        Q_EMIT removed(index.row());
    else
        QListView::keyPressEvent(event);
}

void SavedFilterList::contextMenuEvent(QContextMenuEvent *event)
{
    const QModelIndex index = indexAt(event->pos());
    if (!index.isValid())
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    connect(menu->addAction(tr("Rename…") + u"\tF2"_s), &QAction::triggered, this, [this, index] { rename(index); });
    connect(menu->addAction(tr("Remove") + u'\t' + QKeySequence(Qt::Key_Delete).toString(QKeySequence::NativeText)),
            &QAction::triggered, this, [this, row = index.row()] { Q_EMIT removed(row); });
    menu->addSeparator();
    connect(menu->addAction(tr("Import views from Lunary…")), &QAction::triggered, this,
            &SavedFilterList::importRequested);
    menu->popup(event->globalPos());
}

} // namespace tidemark::views
