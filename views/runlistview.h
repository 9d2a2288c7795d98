// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/filter.h"
#include "views/density.h"
#include "views/evenlistview.h"
#include "views/listplace.h"
#include "views/runfacts.h"
#include <QTimer>

namespace tidemark::views {

class ColumnHeader;
class ListHeader;
class RunDelegate;

/// The run list: a card or a row of a table for each run, virtual, with a header that tells order and place. As a table
/// it is the same view, whose rows are painted under columns: keys, selection and place do not depend on how a run
/// looks. Works on any model with the roles of items::RunListModel.
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
    /// The order is nobody's choice; the header says so.
    void setShuffled(bool shuffled);
    void setDensity(Density density);
    [[nodiscard]] Density density() const { return m_density; }
    /// What the third line of each row tells.
    void setFacts(RunFacts facts);
    /// Runs that arrived since the list was read: a button offers to show them. 0 hides it.
    void setArrived(int count);
    /// What the list shows instead of the filter's runs, with the way back; empty for the filter's.
    void setPicked(const QString &title);
    [[nodiscard]] ListHeader *header() const { return m_header; }
    /// The head of the table; hidden while runs are cards.
    [[nodiscard]] ColumnHeader *columns() const { return m_columns; }
    /// Where a run is; nowhere when the list does not hold it.
    [[nodiscard]] QModelIndex indexOf(qint64 rid) const;

    void keyboardSearch(const QString &search) override;

Q_SIGNALS:
    void currentRidChanged(qint64 rid, int row);
    void sortRequested(const tidemark::domain::Sort &sort);
    void factsRequested(tidemark::views::RunFacts facts);
    void shuffleRequested(bool shuffled);
    /// Somebody chose in the header's menu how rows look; setDensity() does it.
    void densityRequested(tidemark::views::Density density);
    void densityChanged(tidemark::views::Density density);
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
    void wire();
    void wireHeader();
    void updateHeader();
    void placeHead();
    void layOutColumns();
    void scrollAside(int key);
    void placeHeader();
    void settle();
    void paintEmpty(QPainter *painter) const;
    void tellCurrent(const QModelIndex &current);

    ListHeader *m_header;
    ColumnHeader *m_columns;
    RunDelegate *m_delegate;
    Density m_density = Density::Comfortable;
    ListPlace m_place{this};
    QTimer m_columnsRest; ///< until nobody drags a column any more
    QTimer m_slow;        ///< until reading takes long enough for a word
    qint64 m_currentRid = 0;
};

} // namespace tidemark::views
