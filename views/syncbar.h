// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/clock.h"
#include "domain/syncstate.h"
#include <QTimer>
#include <QWidget>

class QLabel;
class QProgressBar;
class QToolButton;

namespace tidemark::views {

/// The line below: what sync does in words, and how far the review is. Ticks only while it shows an age or counts down.
class SyncBar : public QWidget
{
    Q_OBJECT
public:
    /// `clock` must outlive the bar; null stands for the computer's.
    explicit SyncBar(const domain::Clock *clock = nullptr, QWidget *parent = nullptr);

    void setProgress(const domain::SyncProgress &progress);
    /// There is no server: the bar says so, and how many verdicts are kept here.
    void setFile(qint64 judged);
    /// `position` counts from 1, 0 for none; `minutesLeft` < 0 when nobody can tell.
    void setReview(int position, int total, int perHour, int todayCount, int minutesLeft = -1);
    /// Verdicts a day that somebody set out to give; 0 for none. Shown with the next setReview.
    void setGoal(int goal) { m_goal = goal; }
    [[nodiscard]] bool isTicking() const { return m_tick.isActive(); }
    [[nodiscard]] QString words() const;   ///< "In sync, checked 1 min ago"
    [[nodiscard]] QString waiting() const; ///< "5 verdicts on their way"
    [[nodiscard]] QString pace() const;    ///< "212 an hour", "212 today"

Q_SIGNALS:
    void syncRequested();
    void signInRequested();
    void logRequested();
    void scopeRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void refresh();
    void showFile(qint64 judged);
    void onClicked();
    void dressButtons();
    void makeRoom();
    void showScope();

    const domain::Clock *m_clock;
    domain::SyncProgress m_progress;
    QTimer m_tick;
    QToolButton *m_words;
    QToolButton *m_log;
    QToolButton *m_scope;
    QLabel *m_waiting;
    QLabel *m_place;
    QProgressBar *m_bar;
    QLabel *m_pace;
    QLabel *m_left;
    int m_goal = 0;
    std::optional<qint64> m_judged; ///< in a project without a server
    bool m_hasReview = false;
    bool m_hasLeft = false;
};

} // namespace tidemark::views
