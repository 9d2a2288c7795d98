// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/queuemodel.h"
#include <QPointer>
#include <QWidget>

class QListView;

namespace tidemark::views {

class QueueDelegate;
class SavedFilterList;

/// The queues with their live counts. Works on any model with the roles of items::QueueModel.
class Sidebar : public QWidget
{
    Q_OBJECT
public:
    static constexpr int openWidth = 212;
    static constexpr int foldedWidth = 52;

    explicit Sidebar(QAbstractItemModel *model, QWidget *parent = nullptr);

    /// Marks a queue without telling anybody.
    void setCurrent(items::QueueModel::Queue queue);
    [[nodiscard]] items::QueueModel::Queue current() const { return m_current; }
    /// Puts something below the queues that folds with them.
    void addBelow(SavedFilterList *list);
    /// Icons only.
    void setFolded(bool folded);
    [[nodiscard]] bool isFolded() const;
    [[nodiscard]] QListView *view() const { return m_view; }
    /// As if the row had been clicked.
    void choose(const QModelIndex &index);

Q_SIGNALS:
    void queueChosen(tidemark::items::QueueModel::Queue queue);

protected:
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void updateRows();

    QAbstractItemModel *m_model;
    QListView *m_view;
    QueueDelegate *m_delegate;
    QPointer<SavedFilterList> m_below;
    items::QueueModel::Queue m_current = items::QueueModel::Queue::Inbox;
};

} // namespace tidemark::views
