// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reviewcontroller.h"
#include "app/attention.h"
#include "app/decisions.h"
#include "app/manyruns.h"
#include "app/pace.h"
#include "domain/whendone.h"
#include "items/detailsource.h"
#include "items/runlistmodel.h"
#include "store/store.h"
#include "views/errortext.h"
#include "views/mainwindow.h"
#include "views/readerview.h"
#include "views/runlistview.h"
#include "views/verdictstrip.h"
#include <QAction>
#include <QElapsedTimer>
#include <QLocale>
#include <QScopedValueRollback>

using namespace Qt::StringLiterals;

namespace tidemark::app {

using domain::Thumb;
using store::Mark;
using views::Action;

namespace {

/// Milliseconds on a clock that no one sets.
std::function<qint64()> sinceStart()
{
    QElapsedTimer timer;
    timer.start();
    return [timer] { return timer.elapsed(); };
}

} // namespace

ReviewController::ReviewController(store::Store *store, items::RunListModel *list, items::DetailSource *details,
                                   views::MainWindow *window, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_list(list)
    , m_details(details)
    , m_window(window)
    , m_attention(new Attention(sinceStart(), this))
    , m_many(new ManyRuns(store, window, this))
    , m_pace(new Pace(store, list, window->syncBar(), this))
{
    // A rater who leafs through must not spend the server's limit: only a run that stays is asked about.
    constexpr int openedAfterMs = 700;
    m_openedSoon.setSingleShot(true);
    m_openedSoon.setInterval(openedAfterMs);
    connect(&m_openedSoon, &QTimer::timeout, this, [this] {
        if (!m_runId.isEmpty())
            Q_EMIT opened(m_runId);
    });
    connect(details, &items::DetailSource::ready, this, &ReviewController::onReady);
    connect(details, &items::DetailSource::failed, this, &ReviewController::onFailed);
    connectViews();
    refreshPace();
}

void ReviewController::connectViews()
{
    connect(m_window, &views::MainWindow::actionRequested, this, &ReviewController::onAction);
    connect(m_window->list(), &views::RunListView::currentRidChanged, this, &ReviewController::onCurrent);
    connect(m_list, &items::RunListModel::unratedFound, this, [this](int row) {
        if (row >= 0)
            m_window->list()->setCurrentRow(row);
        else
            m_window->showNote(tr("Every run in this list has a verdict or was skipped."));
    });
    wire(m_window->strip());
    connect(m_attention, &Attention::cameBack, this, [this](qint64 awayMs) {
        constexpr qint64 minuteMs = 60'000;
        m_window->showNote(tr("A pause of %1 minutes; it does not count.").arg(QLocale().toString(awayMs / minuteMs)));
    });
    connect(m_window->reader(), &views::ReaderView::runRequested, this, [this](const QString &runId) {
        domain::whenDone(m_store->ridOf(runId), this, [this](const domain::Result<qint64> &rid) {
            if (rid.ok())
                m_window->list()->setCurrentRid(rid.value());
        });
    });
}

void ReviewController::wire(views::VerdictStrip *strip)
{
    connect(strip, &views::VerdictStrip::thumbRequested, this,
            [this](Thumb thumb, bool advance) { perform([this, thumb, advance] { rate(thumb, advance); }); });
    connect(strip, &views::VerdictStrip::commentRequested, this,
            [this](const QString &text, bool advance) { perform([this, text, advance] { comment(text, advance); }); });
    connect(strip, &views::VerdictStrip::draftChanged, this, &ReviewController::saveDraft);
    connect(strip, &views::VerdictStrip::skipRequested, this,
            [this](bool on) { perform([this, on] { mark(Mark::Skipped, on, on); }); });
    connect(strip, &views::VerdictStrip::deferRequested, this,
            [this](bool on) { perform([this, on] { mark(Mark::Deferred, on, on); }); });
    connect(strip, &views::VerdictStrip::flagRequested, this,
            [this](bool on) { perform([this, on] { mark(Mark::Flagged, on, false); }); });
    new Decisions(
        m_store, strip, [this] { return m_runId; }, this);
}

void ReviewController::setReadOnly(bool readOnly, const QString &why)
{
    m_readOnly = readOnly;
    m_window->strip()->setReadOnly(readOnly, why);
}

void ReviewController::onAction(Action action)
{
    switch (action) {
    case Action::Next:
        return m_line.go([this] { move(1); });
    case Action::Previous:
        return m_line.go([this] { move(-1); });
    case Action::RateUp:
        return perform([this] { rate(Thumb::Up, true); });
    case Action::RateDown:
        return perform([this] { rate(Thumb::Down, true); });
    case Action::ClearThumb:
        return perform([this] { rate(Thumb::None, false); });
    case Action::Skip:
        return perform([this] { mark(Mark::Skipped, !m_detail.marks.skipped, !m_detail.marks.skipped); });
    case Action::Defer:
        return perform([this] { mark(Mark::Deferred, !m_detail.marks.deferred, !m_detail.marks.deferred); });
    case Action::Flag:
        return perform([this] { mark(Mark::Flagged, !m_detail.marks.flagged, false); });
    case Action::Blind:
        return setBlind(!m_blind);
    case Action::NextUnrated:
        return perform([this] { m_list->findUnrated(m_list->rowOf(m_rid)); });
    case Action::Undo:
        return perform([this] { undo(false); });
    case Action::Redo:
        return perform([this] { undo(true); });
    default:
        return;
    }
}

void ReviewController::onCurrent(qint64 rid, int row)
{
    if (rid == m_rid)
        return;
    m_rid = rid;
    // What waits was meant for the run before: it must not fall on the one that somebody clicked meanwhile.
    if (!m_going && m_line.clear())
        m_window->showNote(tr("That key came before the run was there: nothing was judged."));
    m_runId.clear();
    m_unreadable = false;
    m_detail = {};
    m_attention->begin();
    if (rid == 0) {
        m_window->strip()->clear();
        return;
    }
    if (const domain::RunDetail *detail = m_details->detail(rid))
        show(*detail);
    readAhead(row);
    refreshPace();
}

void ReviewController::readAhead(int row)
{
    m_details->readAhead(
        {m_list->ridAt(row + 1), m_list->ridAt(row + 2), m_list->ridAt(row - 1), m_list->ridAt(row + 3)});
}

void ReviewController::onReady(qint64 rid)
{
    if (rid != m_rid)
        return;
    if (const domain::RunDetail *detail = m_details->detail(rid))
        show(*detail);
}

void ReviewController::onFailed(qint64 rid, const domain::Error &error)
{
    if (rid != m_rid)
        return;
    const views::ErrorWords words = views::wordsFor(error);
    m_unreadable = true;
    m_line.clear();
    m_window->reader()->showEmpty(words.title, words.text, {});
    m_window->strip()->clear();
}

void ReviewController::show(const domain::RunDetail &detail)
{
    const bool other = m_runId != detail.run.id;
    m_runId = detail.run.id;
    m_detail = detail;
    dressBlind();
    m_window->reader()->showRun(detail);
    m_window->strip()->setRun(detail);
    if (!other)
        return;
    m_openedSoon.start();
    Q_EMIT shown(m_rid);
    m_line.next();
}

void ReviewController::move(int step)
{
    const QScopedValueRollback<bool> going(m_going, true);
    const int row = m_list->rowOf(m_rid) + step;
    if (row >= 0 && row < m_list->rowCount())
        m_window->list()->setCurrentRow(row);
    else if (m_list->rowCount() > 0)
        m_window->showNote(step > 0 ? tr("This is the last run of the list.")
                                    : tr("This is the first run of the list."));
}

void ReviewController::rate(Thumb thumb, bool advance)
{
    const bool nothing = thumb == Thumb::None && m_detail.shown.thumb() == Thumb::None && !m_many->areMeant();
    if (m_runId.isEmpty() || nothing)
        return;
    domain::VerdictChange change;
    change.values.insert(u"thumb"_s, domain::toJson(thumb));
    const QString draft = m_window->strip()->comment();
    if (advance && draft != m_detail.shown.comment() && !m_many->areMeant())
        change.values.insert(u"comment"_s, domain::cleanText(draft));
    record([change](const domain::Feedback &) { return change; }, advance, thumb);
}

void ReviewController::comment(const QString &text, bool advance)
{
    if (m_runId.isEmpty())
        return;
    if (text == m_detail.shown.comment() && !m_many->areMeant()) {
        if (advance) {
            m_window->list()->setFocus();
            move(1);
        }
        return;
    }
    domain::VerdictChange change;
    change.values.insert(u"comment"_s, domain::cleanText(text));
    record([change](const domain::Feedback &) { return change; }, advance, Thumb::None);
}

void ReviewController::record(const store::ChangeFor &change, bool advance, Thumb flash)
{
    if (m_readOnly || m_runId.isEmpty())
        return;
    if (!m_many->areMeant())
        return recordOne(change, advance, flash);
    if (m_many->areTooMany())
        return;
    beginSaving();
    watchMany(m_many->record(m_rid, m_runId, change, m_attention->seconds()), advance, flash);
}

void ReviewController::recordOne(const store::ChangeFor &change, bool advance, Thumb flash)
{
    beginSaving();
    const domain::VerdictChange wanted = change(m_detail.shown);
    auto saving = m_window->strip()->writesNew()
                      ? m_store->resolveConflict(m_runId, store::ConflictChoice::WriteNew, wanted)
                      : m_store->recordVerdict(m_runId, wanted, m_attention->seconds());
    domain::whenDone(saving, this, [this, wanted, advance, flash, runId = m_runId](const domain::Result<void> &result) {
        // The store tells of it a moment later; the next key builds on it now.
        if (result.ok() && runId == m_runId)
            m_detail.shown = m_detail.shown.with(wanted);
        finishSaving(result, advance, flash);
    });
}

void ReviewController::mark(Mark mark, bool on, bool advance)
{
    if (m_runId.isEmpty() || m_readOnly || m_many->areTooMany())
        return;
    beginSaving();
    if (m_many->areMeant())
        return watchMany(m_many->mark(m_rid, m_runId, mark, on), advance, Thumb::None);
    domain::whenDone(m_store->setMark({m_runId}, mark, on), this, [this, advance](const domain::Result<int> &changed) {
        finishSaving(changed.ok() ? domain::Result<void>() : changed.error(), advance, Thumb::None);
    });
}

void ReviewController::watch(QFuture<domain::Result<void>> saving, bool advance)
{
    beginSaving();
    domain::whenDone(saving, this, [this, advance](const domain::Result<void> &result) {
        finishSaving(result, advance, Thumb::None);
    });
}

void ReviewController::beginSaving()
{
    m_saving = true;
    m_savedRid = m_rid;
}

void ReviewController::watchMany(const QFuture<domain::Result<int>> &saving, bool advance, Thumb flash)
{
    domain::whenDone(saving, this, [this, advance, flash](const domain::Result<int> &changed) {
        const QScopedValueRollback<bool> going(m_going, true);
        const qint64 before = m_rid;
        if (changed.ok())
            m_many->finish(*changed, advance);
        const bool moved = m_rid != before;
        finishSaving(changed.ok() ? domain::Result<void>() : changed.error(), advance && !moved, flash);
    });
}

void ReviewController::sayNotSaved(const domain::Error &error)
{
    const views::ErrorWords words = views::wordsFor(error);
    m_window->strip()->setSaveError(tr("Not saved. %1 %2").arg(words.title, words.text));
}

void ReviewController::finishSaving(const domain::Result<void> &result, bool advance, Thumb flash)
{
    m_saving = false;
    if (!result.ok()) {
        // The run stays on screen with what was typed, and what was waiting is dropped: it was meant for later runs.
        m_line.clear();
        sayNotSaved(result.error());
        return;
    }
    m_window->strip()->setSaveError({});
    Q_EMIT verdictSaved(m_rid);
    if (flash != Thumb::None)
        m_window->flashVerdict(flash);
    // Somebody who went elsewhere meanwhile stays there.
    if (advance && m_rid == m_savedRid) {
        // The next letters are keys for the next run, not the rest of this comment.
        if (m_window->strip()->commentHasFocus())
            m_window->list()->setFocus();
        move(1);
    }
    refreshPace();
    m_line.next();
}

void ReviewController::setBlind(bool blind)
{
    m_blind = blind;
    m_window->actions()->action(Action::Blind)->setChecked(blind);
    m_window->list()->setBlind(blind);
    dressBlind();
}

void ReviewController::dressBlind()
{
    // What was judged here may be seen: the verdict is in.
    const bool judged = std::any_of(m_detail.history.cbegin(), m_detail.history.cend(),
                                    [](const domain::LedgerEntry &entry) { return !entry.undone; });
    m_window->reader()->setBlind(m_blind && !judged);
    m_window->strip()->setBlind(m_blind && !judged);
}

void ReviewController::undo(bool redo)
{
    if (m_readOnly)
        return;
    beginSaving();
    auto answer = redo ? m_store->redo() : m_store->undo();
    domain::whenDone(answer, this, [this, redo](const domain::Result<store::UndoReport> &report) {
        m_saving = false;
        if (!report.ok()) {
            sayNotSaved(report.error());
        } else if (!report->done) {
            m_window->showNote(redo ? tr("Nothing to redo.") : tr("Nothing to undo."));
        } else {
            const QScopedValueRollback<bool> going(m_going, true);
            if (m_list->rowOf(report->rid) >= 0)
                m_window->list()->setCurrentRid(report->rid);
            else
                m_window->showNote(redo ? tr("Redone on a run that is not in this list.")
                                        : tr("Undone on a run that is not in this list."));
            if (report->runs > 1)
                m_window->showNote(
                    (redo ? tr("Redone on %1 runs.") : tr("Undone on %1 runs.")).arg(QLocale().toString(report->runs)));
            refreshPace();
        }
        m_line.next();
    });
}

void ReviewController::saveDraft(const QString &text)
{
    if (!m_runId.isEmpty() && !m_readOnly)
        m_store->saveDraft(m_runId, text);
}

void ReviewController::refreshPace()
{
    m_pace->tell(m_rid);
}

} // namespace tidemark::app
