// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QAbstractItemModel;
class QCheckBox;
class QLabel;
class QListView;
class QPushButton;
class QSortFilterProxyModel;
class QStackedWidget;

namespace tidemark::views {

class EmptyState;

/// What sync did, line by line, beside the window: read, narrow to what went wrong, copy, open a run. UI thread.
class SyncLogDialog final : public QDialog
{
    Q_OBJECT
public:
    /// `log`: an items::SyncLogModel, which must outlive the dialog.
    explicit SyncLogDialog(QAbstractItemModel *log, QWidget *parent = nullptr);

    /// The lines that are shown, newest first, as they are copied.
    [[nodiscard]] QString text() const;

Q_SIGNALS:
    /// Somebody wants to see the run of a line.
    void runRequested(const QString &runId);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void build();
    void refresh();
    void copy(bool all);
    [[nodiscard]] QString textOf(const QModelIndexList &rows) const;

    QSortFilterProxyModel *m_lines;
    QCheckBox *m_problems;
    QLabel *m_count;
    QListView *m_list;
    EmptyState *m_empty;
    QStackedWidget *m_stack;
    QPushButton *m_copy;
};

} // namespace tidemark::views
