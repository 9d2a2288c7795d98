// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/keyline.h"
#include "domain/result.h"
#include "domain/rundetail.h"
#include "store/storetypes.h"
#include <QFuture>
#include <QObject>
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
class VerdictStrip;
enum class Action;
} // namespace tidemark::views

namespace tidemark::app {

class Attention;
class ManyRuns;
class Pace;

/// From what the rater wants to what is stored, and back to the screen: shows the current run, moves, saves verdicts
/// and marks, undoes. Moving on waits for the commit, and keys pressed meanwhile wait in line, so that none lands on
/// the wrong run. UI thread.
class ReviewController : public QObject
{
    Q_OBJECT
public:
    ReviewController(store::Store *store, items::RunListModel *list, items::DetailSource *details,
                     views::MainWindow *window, QObject *parent = nullptr);

    using Intent = KeyLine::Intent;

    [[nodiscard]] qint64 currentRid() const { return m_rid; }
    /// The run on screen; without an id when there is none.
    [[nodiscard]] const domain::RunDetail &current() const { return m_detail; }
    [[nodiscard]] bool isReadOnly() const { return m_readOnly; }
    /// Does it now, or once the verdict that is being saved is saved and the run on its way is there.
    void perform(const Intent &intent) { m_line.perform(intent); }
    /// Saves what becomes of the verdict of the current run, or of all runs that are meant, and goes on.
    void record(const store::ChangeFor &change, bool advance, domain::Thumb flash);
    /// Saves something else of the current run, then shows it.
    void watch(QFuture<domain::Result<void>> saving, bool advance);
    /// Hides model, cost, scores and what others said until the run has a verdict.
    void setBlind(bool blind);
    [[nodiscard]] bool isBlind() const { return m_blind; }
    [[nodiscard]] Pace *pace() const { return m_pace; }
    void setReadOnly(bool readOnly, const QString &why);
    /// Counts for the bar below, read again after each verdict.
    void refreshPace();

Q_SIGNALS:
    /// A run was looked at for a moment: worth asking the server about.
    void opened(const QString &runId);
    void verdictSaved(qint64 rid);
    void shown(qint64 rid);

private:
    void connectViews();
    void onAction(views::Action action);
    void onCurrent(qint64 rid, int row);
    void onReady(qint64 rid);
    void onFailed(qint64 rid, const domain::Error &error);
    void show(const domain::RunDetail &detail);
    void readAhead(int row);

    void move(int step);
    void rate(domain::Thumb thumb, bool advance);
    void comment(const QString &text, bool advance);
    void recordOne(const store::ChangeFor &change, bool advance, domain::Thumb flash);
    void mark(store::Mark mark, bool on, bool advance);
    void wire(views::VerdictStrip *strip);
    void dressBlind();
    void sayNotSaved(const domain::Error &error);
    void undo(bool redo);
    void beginSaving();
    void finishSaving(const domain::Result<void> &result, bool advance, domain::Thumb flash);
    void watchMany(const QFuture<domain::Result<int>> &saving, bool advance, domain::Thumb flash);
    void saveDraft(const QString &text);

    store::Store *m_store;
    items::RunListModel *m_list;
    items::DetailSource *m_details;
    views::MainWindow *m_window;
    qint64 m_rid = 0;
    QString m_runId;
    domain::RunDetail m_detail;
    bool m_saving = false;
    qint64 m_savedRid = 0; ///< the current run when the saving began
    bool m_readOnly = false;
    bool m_unreadable = false;
    bool m_going = false; ///< to another run, by ourselves
    KeyLine m_line{[this] { return m_saving; }, [this] { return m_rid != 0 && m_runId.isEmpty() && !m_unreadable; }};
    bool m_blind = false;
    Attention *m_attention;
    ManyRuns *m_many;
    Pace *m_pace;
    QTimer m_openedSoon;
};

} // namespace tidemark::app
