// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/filter.h"
#include "domain/syncstate.h"
#include "items/queuemodel.h"
#include <QElapsedTimer>
#include <QObject>
#include <QSet>
#include <QTimer>

namespace tidemark::items {
class RunListModel;
}
namespace tidemark::views {
class MainWindow;
}

namespace tidemark::app {

class Settings;

/// What the list shows: queue and filter joined, the order, the place in it, what to say when it is empty. During the
/// first pull the list follows by itself; afterwards it stands still until asked. UI thread.
class ListController : public QObject
{
    Q_OBJECT
public:
    ListController(items::RunListModel *list, items::QueueModel *queues, views::MainWindow *window, Settings *settings,
                   QString place, QObject *parent = nullptr);

    /// Opens the queue and filter that were open last time, the inbox at first.
    void restore();
    /// Keeps the place, to go on there.
    void remember();
    [[nodiscard]] domain::Filter filter() const;
    [[nodiscard]] QString filterText() const; ///< queue and bar as one text
    void setProgress(const domain::SyncProgress &progress);
    /// The runs come from a file: an empty list asks for it instead of a sync.
    void setFile(bool isFile) { m_isFile = isFile; }
    /// The order of the list: from the filter's text where that tells one.
    [[nodiscard]] domain::Sort sort() const { return m_barFilter.sort.value_or(m_sort); }
    /// Shows what this filter holds, of all runs.
    void useFilter(const QString &text);
    /// Shows these runs and no others, under that title; Esc, the filter's clear button or another filter leads back.
    void showRuns(const QList<qint64> &rids, const QString &title);
    /// Goes to a run; where the list does not hold it, to all runs first.
    void reveal(qint64 rid);
    /// The rater has begun: from now on new runs are announced, not inserted.
    void freeze();

Q_SIGNALS:
    void syncRequested();

private:
    [[nodiscard]] domain::Filter queueFilter() const;
    void onEmptyAction();
    void chooseQueue(items::QueueModel::Queue queue);
    void apply();
    void read();
    void dropWrittenSort();
    void onListReady(int count);
    void onArrived();
    void showEmpty();
    void rememberCurrent();
    void select();
    void shuffle(bool shuffled);
    void resume();
    void updateCounts();

    items::RunListModel *m_list;
    items::QueueModel *m_queues;
    views::MainWindow *m_window;
    Settings *m_settings;
    QString m_place; ///< folder of the connection, for settings
    items::QueueModel::Queue m_queue = items::QueueModel::Queue::Inbox;
    domain::Filter m_barFilter;
    QString m_barText;
    QSet<qint64> m_picked; ///< shown instead of the filter's runs
    domain::Sort m_sort;
    domain::SyncProgress m_progress;
    qint64 m_wantedRid = 0;
    int m_rowBefore = 0;    ///< for when the wanted one is gone
    qint64 m_resumeRid = 0; ///< where the last session ended, until the rater does anything
    bool m_frozen = false;
    bool m_isFile = false;
    QTimer m_follow;
    QElapsedTimer m_followed; ///< since the list is being read because of new runs
    QTimer m_standing;        ///< a filter that stands for a while is one that was meant
};

} // namespace tidemark::app
