// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/statistics.h"
#include <QChartView>

namespace tidemark::views {

/// One plot of the statistics: bars of runs, parted into up, down and not judged. A click on a bar asks for its runs.
class StatsChart final : public QChartView
{
    Q_OBJECT
public:
    enum class Form {
        Columns, ///< upright, in the order given: days, spans
        Bars     ///< lying, the largest on top, with the names beside them: models, tags, users
    };
    StatsChart(Form form, const QString &title, QWidget *parent);

    /// `names`: as shown, one for each share.
    void setShares(const QList<domain::StatShare> &shares, const QStringList &names);
    /// Says which colour means what.
    void showLegend();
    [[nodiscard]] QString title() const { return m_title; }
    [[nodiscard]] int count() const { return int(m_shares.size()); }
    /// The words that a bar's tooltip says.
    [[nodiscard]] QString wordsOf(int index) const;
    /// As if the bar was clicked.
    void choose(int index);

Q_SIGNALS:
    void conditionChosen(const QString &condition);

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void draw();
    void dress();
    void hover(bool over, int index);
    [[nodiscard]] QString tipOf(int index) const;
    [[nodiscard]] int shareOf(int bar) const;

    Form m_form;
    QString m_title;
    QList<domain::StatShare> m_shares;
    QStringList m_names;
    int m_marked = -1; ///< by the keyboard
};

} // namespace tidemark::views
