// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QListView>

namespace tidemark::views {

class QueueDelegate;

/// Saved filters below the queues. A click or Enter uses one; F2 renames, Delete removes, and so does its menu. Works
/// on any model with the roles of items::QueueModel; takes no room when there are none.
class SavedFilterList final : public QListView
{
    Q_OBJECT
public:
    SavedFilterList(QAbstractItemModel *model, QWidget *parent);

    void setFolded(bool folded);
    void keyboardSearch(const QString &) override {}
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void chosen(const QString &text);
    void renamed(int row, const QString &name);
    void removed(int row);
    /// Further ones are to be taken from Lunary.
    void importRequested();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    void choose(const QModelIndex &index);
    void rename(const QModelIndex &index);
    void fit();

    QueueDelegate *m_delegate;
};

} // namespace tidemark::views
