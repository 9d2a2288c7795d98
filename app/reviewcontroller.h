// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"
#include "domain/rundetail.h"
#include <functional>
#include <QElapsedTimer>
#include <QObject>
#include <QQueue>
#include <QTimer>

namespace tidemark::items {
class DetailSource;
class RunListModel;
} // namespace tidemark::items
namespace tidemark::store {
class Store;
}
namespace tidemark::views {
class MainWindow;
enum class Action;
} // namespace tidemark::views

namespace tidemark::app {

/// From what the rater wants to what is stored, and back to the screen: shows the current run, moves, saves verdicts
/// and marks, undoes. Moving on waits for the commit, and keys pressed meanwhile wait in line, so that none lands on
/// the wrong run. UI thread.
class ReviewController : public QObject
{
    Q_OBJECT
public:
    ReviewController(store::Store *store, items::RunListModel *list, items::DetailSource *details,
                     views::MainWindow *window, QObject *parent = nullptr);

    [[nodiscard]] qint64 currentRid() const { return m_rid; }
    void setReadOnly(bool readOnly, const QString &why);
    /// Counts for the bar below, read again after each verdict.
    void refreshPace();

Q_SIGNALS:
    /// A run was looked at for a moment: worth asking the server about.
    void opened(const QString &runId);
    void verdictSaved(qint64 rid);
    void shown(qint64 rid);

private:
    using Intent = std::function<void()>;
    void connectViews();
    void onAction(views::Action action);
    void onCurrent(qint64 rid, int row);
    void onReady(qint64 rid);
    void onFailed(qint64 rid, const domain::Error &error);
    void show(const domain::RunDetail &detail);
    void readAhead(int row);
    void perform(const Intent &intent);
    void next();

    void move(int step);
    void rate(domain::Thumb thumb, bool advance);
    void comment(const QString &text, bool advance);
    void record(const domain::VerdictChange &change, bool advance, domain::Thumb flash);
    void skip(bool skipped);
    void flag(bool flagged);
    void undo(bool redo);
    void finishSaving(const domain::Result<void> &result, bool advance, domain::Thumb flash);
    void saveDraft(const QString &text);

    store::Store *m_store;
    items::RunListModel *m_list;
    items::DetailSource *m_details;
    views::MainWindow *m_window;
    qint64 m_rid = 0;
    QString m_runId;
    domain::RunDetail m_detail;
    bool m_saving = false;
    bool m_readOnly = false;
    QQueue<Intent> m_waiting;
    QElapsedTimer m_lookedFor; ///< since the run came on screen
    QTimer m_openedSoon;
};

} // namespace tidemark::app
