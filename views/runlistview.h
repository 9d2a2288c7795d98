// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/filter.h"
#include "views/evenlistview.h"
#include "views/runfacts.h"

namespace tidemark::views {

class ListHeader;
class RunDelegate;

/// The run list: one row of 74 px for each run, virtual, with a header that tells order and place. Works on any model
/// with the roles of items::RunListModel.
class RunListView : public EvenListView
{
    Q_OBJECT
public:
    explicit RunListView(QAbstractItemModel *model, QWidget *parent = nullptr);

    /// The current run, 0 when there is none.
    [[nodiscard]] qint64 currentRid() const { return m_currentRid; }
    [[nodiscard]] int currentRow() const { return currentIndex().row(); }
    /// Makes a run current and visible; does nothing when it is not in the list.
    void setCurrentRid(qint64 rid);
    void setCurrentRow(int row);
    /// Rows that are selected, from the top; with one of them keys act on the current run.
    [[nodiscard]] int selectedCount() const;
    [[nodiscard]] QList<qint64> selectedRids() const;
    [[nodiscard]] int lastSelectedRow() const;
    /// Hides what would tell the rater how others judged, and which model it was.
    void setBlind(bool blind);
    /// Verdicts of this project go nowhere: none waits for a server.
    void setKeptHere(bool keptHere);
    /// What the header says; does not sort.
    void setSort(const domain::Sort &sort);
    /// What the third line of each row tells.
    void setFacts(RunFacts facts);
    /// Runs that arrived since the list was read: a button offers to show them. 0 hides it.
    void setArrived(int count);
    /// What the list shows instead of the filter's runs, with the way back; empty for the filter's.
    void setPicked(const QString &title);
    [[nodiscard]] ListHeader *header() const { return m_header; }

    void keyboardSearch(const QString &search) override;

Q_SIGNALS:
    void currentRidChanged(qint64 rid, int row);
    void sortRequested(const tidemark::domain::Sort &sort);
    void factsRequested(tidemark::views::RunFacts facts);
    void shuffleRequested(bool shuffled);
    void refreshRequested();
    /// From runs that were picked out back to the filter: Esc or the button.
    void backRequested();

protected:
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) override;
    void resizeEvent(QResizeEvent *event) override;
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void rowsInserted(const QModelIndex &parent, int start, int end) override;

private:
    void updateHeader();
    void placeHeader();
    void settle();
    void paintEmpty(QPainter *painter) const;
    void tellCurrent(const QModelIndex &current);
    [[nodiscard]] QModelIndex indexOf(qint64 rid) const;

    ListHeader *m_header;
    RunDelegate *m_delegate;
    qint64 m_currentRid = 0;
};

} // namespace tidemark::views
