// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/filter.h"
#include "views/density.h"
#include "views/runfacts.h"
#include <QWidget>

class QAction;
class QLabel;
class QMenu;
class QPushButton;
class QToolButton;

namespace tidemark::views {

/// The line over the run list: order, place, what rows tell, and buttons for runs that arrived since and for the way
/// back from runs that were picked out.
class ListHeader : public QWidget
{
    Q_OBJECT
public:
    static constexpr int barHeight = 34;

    explicit ListHeader(QWidget *parent = nullptr);

    void setSort(const domain::Sort &sort);
    [[nodiscard]] const domain::Sort &sort() const { return m_sort; }
    [[nodiscard]] bool isShuffled() const { return m_shuffled; }
    /// As if it were chosen in the menu.
    void choose(const domain::Sort &sort);
    /// The list is shuffled: says so instead of the order.
    void setShuffled(bool shuffled);
    /// `row` counts from 0, -1 for none.
    void setPlace(int row, int count);
    /// Instead of the place: so many are selected.
    void setSelected(int count);
    /// Instead of the place: another list is being made, which takes a while.
    void setReading();
    void setArrived(int count);
    /// The list shows runs that were picked out, not the filter's: a button says which and leads back. Empty hides it.
    void setPicked(const QString &title);
    [[nodiscard]] QString picked() const { return m_pickedTitle; }
    [[nodiscard]] QPushButton *backButton() const { return m_picked; }
    /// Marks them in the menu; does not tell.
    void setFacts(RunFacts facts);
    /// Marks it in the menu; does not tell. While rows are columns, the button for them opens `columns`.
    void setDensity(Density density);
    void setColumnMenu(QMenu *columns);
    /// The menus by key.
    void openOrder();
    void openRows();
    [[nodiscard]] QMenu *menu() const { return m_menu; }
    [[nodiscard]] QMenu *factMenu() const { return m_factMenu; }
    [[nodiscard]] int neededHeight() const;
    [[nodiscard]] static QString wordsOf(const domain::Sort &sort);

Q_SIGNALS:
    void sortRequested(const tidemark::domain::Sort &sort);
    /// Another order that nobody can foresee, or the chosen one again.
    void shuffleRequested(bool shuffled);
    void factsRequested(tidemark::views::RunFacts facts);
    void densityRequested(tidemark::views::Density density);
    void refreshRequested();
    void backRequested();
    void heightChanged();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void fillMenu();
    void fillFactMenu();
    void makeDensities();
    void placeParts();
    void placeButtons();

    domain::Sort m_sort;
    bool m_shuffled = false;
    QToolButton *m_order;
    QMenu *m_menu = nullptr;
    QToolButton *m_facts;
    QMenu *m_factMenu = nullptr;
    QMenu *m_columnMenu = nullptr;
    QList<QAction *> m_densities; ///< in the order of the enumeration
    QList<QAction *> m_factItems;
    Density m_density = Density::Comfortable;
    QLabel *m_place;
    QPushButton *m_arrived;
    QPushButton *m_picked;
    QString m_pickedTitle;
};

} // namespace tidemark::views
