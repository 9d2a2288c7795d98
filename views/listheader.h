// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/filter.h"
#include <QWidget>

class QLabel;
class QMenu;
class QPushButton;
class QToolButton;

namespace tidemark::views {

/// The line over the run list: order, place, and a button for runs that arrived since.
class ListHeader : public QWidget
{
    Q_OBJECT
public:
    static constexpr int barHeight = 34;

    explicit ListHeader(QWidget *parent = nullptr);

    void setSort(const domain::Sort &sort);
    /// `row` counts from 0, -1 for none.
    void setPlace(int row, int count);
    void setArrived(int count);
    [[nodiscard]] QMenu *menu() const { return m_menu; }
    [[nodiscard]] int neededHeight() const;
    [[nodiscard]] static QString wordsOf(const domain::Sort &sort);

Q_SIGNALS:
    void sortRequested(const tidemark::domain::Sort &sort);
    void refreshRequested();
    void heightChanged();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void fillMenu();

    domain::Sort m_sort;
    QToolButton *m_order;
    QMenu *m_menu = nullptr;
    QLabel *m_place;
    QPushButton *m_arrived;
};

} // namespace tidemark::views
