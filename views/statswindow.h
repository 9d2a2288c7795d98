// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/statistics.h"
#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;
class QScrollArea;

namespace tidemark::views {

class StatsChart;

/// Numbers and plots about what the current filter holds, in a window of its own beside the list. Every bar leads to
/// its runs.
class StatsWindow final : public QWidget
{
    Q_OBJECT
public:
    explicit StatsWindow(QWidget *window);

    /// What is counted, as the rater wrote it; empty for everything.
    void setFilterText(const QString &text);
    void setBusy(bool busy);
    void setStatistics(const domain::Statistics &statistics);
    void setError(const QString &words);
    /// A line for every number shown; fields are quoted where they need it (RFC 4180).
    [[nodiscard]] QString asCsv() const;
    [[nodiscard]] QImage asImage() const;
    [[nodiscard]] QList<StatsChart *> charts() const { return m_charts; }

Q_SIGNALS:
    /// A part of the filter was chosen: "model:gpt-4o".
    void conditionChosen(const QString &condition);
    /// It is shown again and wants numbers.
    void shown();

protected:
    void showEvent(QShowEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void build();
    QWidget *buildHead();
    StatsChart *addChart(int form, const QString &title);
    void copyImage();
    void copyCsv();
    [[nodiscard]] QString headline() const;

    domain::Statistics m_statistics;
    QLabel *m_filter;
    QLabel *m_numbers;
    QLabel *m_raters;
    QProgressBar *m_busy;
    QWidget *m_page;
    StatsChart *m_days = nullptr;
    StatsChart *m_models = nullptr;
    StatsChart *m_tags = nullptr;
    StatsChart *m_users = nullptr;
    StatsChart *m_reasons = nullptr;
    StatsChart *m_latencies = nullptr;
    StatsChart *m_costs = nullptr;
    QList<StatsChart *> m_charts;
};

} // namespace tidemark::views
