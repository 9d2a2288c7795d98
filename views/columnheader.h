// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/filter.h"
#include "views/runcolumns.h"
#include <QHeaderView>

class QMenu;

namespace tidemark::views {

/// The head of the run list as a table: which columns, in which order, how wide, and by which of them it is sorted.
/// Until somebody drags a width, prompt and answer share what the others leave.
class ColumnHeader : public QHeaderView
{
    Q_OBJECT
public:
    explicit ColumnHeader(QWidget *parent);

    /// Shows the arrow; does not sort. A shuffled list has none.
    void setSort(const domain::Sort &sort, bool shuffled);
    /// Leaves out the columns that tell how to judge.
    void setBlind(bool blind);
    void setShown(RunColumn column, bool shown);
    [[nodiscard]] bool isShown(RunColumn column) const { return !isSectionHidden(int(column)); }
    /// The width that the columns have between them.
    void fit(int width);
    /// Columns that are shown in their order, with widths where somebody dragged one: "thumb:34 time:104 …". Nothing
    /// that is known in it gives the columns of the beginning.
    [[nodiscard]] QString arrangement() const;
    void arrange(const QString &arrangement);
    /// The place of a cell in a row that begins at 0.
    [[nodiscard]] QRect cell(RunColumn column, const QRect &row) const;
    [[nodiscard]] QMenu *menu() const { return m_menu; }

Q_SIGNALS:
    void sortRequested(const tidemark::domain::Sort &sort);
    /// Somebody chose, moved or widened a column.
    void arranged();
    /// The columns are drawn otherwise, whoever did it.
    void laidOut();

protected:
    void paintEvent(QPaintEvent *event) override;
    void paintSection(QPainter *painter, const QRect &rect, int section) const override;
    void changeEvent(QEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    void fillMenu();
    void markMenu();
    void showColumns();
    void settleHeight();
    void onResized();
    void onClicked(int section);
    void paintArrow(QPainter *painter, const QRect &rect) const;

    QMenu *m_menu;
    domain::Sort m_sort;
    bool m_shuffled = false;
    bool m_blind = false;
    bool m_dragged = false; ///< widths stay as they are
    bool m_busy = false;    ///< what happens now is our own doing
    int m_room = 0;
    QList<RunColumn> m_chosen;
};

} // namespace tidemark::views
