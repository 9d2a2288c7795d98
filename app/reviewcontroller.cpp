// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reviewcontroller.h"
#include "app/decisions.h"
#include "items/detailsource.h"
#include "items/runlistmodel.h"
#include "store/store.h"
#include "views/errortext.h"
#include "views/mainwindow.h"
#include "views/readerview.h"
#include "views/runlistview.h"
#include "views/syncbar.h"
#include "views/verdictstrip.h"
#include "views/windowactions.h"
#include <cmath>
#include <QDateTime>

using namespace Qt::StringLiterals;

namespace tidemark::app {

using domain::Thumb;
using views::Action;

ReviewController::ReviewController(store::Store *store, items::RunListModel *list, items::DetailSource *details,
                                   views::MainWindow *window, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_list(list)
    , m_details(details)
    , m_window(window)
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
    auto *strip = m_window->strip();
    connect(strip, &views::VerdictStrip::thumbRequested, this,
            [this](Thumb thumb, bool advance) { perform([this, thumb, advance] { rate(thumb, advance); }); });
    connect(strip, &views::VerdictStrip::commentRequested, this,
            [this](const QString &text, bool advance) { perform([this, text, advance] { comment(text, advance); }); });
    connect(strip, &views::VerdictStrip::draftChanged, this, &ReviewController::saveDraft);
    connect(strip, &views::VerdictStrip::skipRequested, this, [this](bool on) { perform([this, on] { skip(on); }); });
    connect(strip, &views::VerdictStrip::flagRequested, this, [this](bool on) { perform([this, on] { flag(on); }); });
    new Decisions(
        m_store, strip, [this] { return m_runId; }, this);
    connect(m_window->reader(), &views::ReaderView::runRequested, this, [this](const QString &runId) {
        m_store->ridOf(runId).then(this, [this](const domain::Result<qint64> &rid) {
            if (rid.ok())
                m_window->list()->setCurrentRid(rid.value());
        });
    });
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
        return perform([this] { move(1); });
    case Action::Previous:
        return perform([this] { move(-1); });
    case Action::RateUp:
        return perform([this] { rate(Thumb::Up, true); });
    case Action::RateDown:
        return perform([this] { rate(Thumb::Down, true); });
    case Action::ClearThumb:
        return perform([this] { rate(Thumb::None, false); });
    case Action::Skip:
        return perform([this] { skip(!m_detail.marks.skipped); });
    case Action::Flag:
        return perform([this] { flag(!m_detail.marks.flagged); });
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

void ReviewController::perform(const Intent &intent)
{
    // What the hand did while a verdict was being written belongs to the run that comes after it.
    constexpr qsizetype longestLine = 50;
    if (m_saving) {
        if (m_waiting.size() < longestLine)
            m_waiting.enqueue(intent);
        return;
    }
    intent();
}

void ReviewController::next()
{
    while (!m_saving && !m_waiting.isEmpty())
        m_waiting.dequeue()();
}

void ReviewController::onCurrent(qint64 rid, int row)
{
    if (rid == m_rid)
        return;
    m_rid = rid;
    m_runId.clear();
    m_detail = {};
    m_lookedFor.start();
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
    m_window->reader()->showEmpty(words.title, words.text, {});
    m_window->strip()->clear();
}

void ReviewController::show(const domain::RunDetail &detail)
{
    const bool other = m_runId != detail.run.id;
    m_runId = detail.run.id;
    m_detail = detail;
    m_window->reader()->showRun(detail);
    m_window->strip()->setRun(detail);
    if (!other)
        return;
    m_openedSoon.start();
    Q_EMIT shown(m_rid);
}

void ReviewController::move(int step)
{
    const int row = m_list->rowOf(m_rid) + step;
    if (row >= 0 && row < m_list->rowCount())
        m_window->list()->setCurrentRow(row);
    else if (m_list->rowCount() > 0)
        m_window->showNote(step > 0 ? tr("This is the last run of the list.")
                                    : tr("This is the first run of the list."));
}

void ReviewController::rate(Thumb thumb, bool advance)
{
    if (m_runId.isEmpty() || (thumb == Thumb::None && m_detail.shown.thumb() == Thumb::None))
        return;
    domain::VerdictChange change;
    change.values.insert(u"thumb"_s, domain::toJson(thumb));
    const QString draft = m_window->strip()->comment();
    if (advance && draft != m_detail.shown.comment())
        change.values.insert(u"comment"_s, domain::cleanText(draft));
    record(change, advance, thumb);
}

void ReviewController::comment(const QString &text, bool advance)
{
    if (m_runId.isEmpty())
        return;
    if (text == m_detail.shown.comment()) {
        if (advance) {
            m_window->list()->setFocus();
            move(1);
        }
        return;
    }
    domain::VerdictChange change;
    change.values.insert(u"comment"_s, domain::cleanText(text));
    record(change, advance, Thumb::None);
}

void ReviewController::record(const domain::VerdictChange &change, bool advance, Thumb flash)
{
    if (m_readOnly)
        return;
    m_saving = true;
    constexpr double longestLook = 3600; // an hour: the rater was away
    const double seconds = m_lookedFor.isValid() ? qMin(longestLook, double(m_lookedFor.elapsed()) / 1000) : 0;
    auto saving = m_window->strip()->writesNew()
                      ? m_store->resolveConflict(m_runId, store::ConflictChoice::WriteNew, change)
                      : m_store->recordVerdict(m_runId, change, seconds);
    saving.then(this,
                [this, advance, flash](const domain::Result<void> &result) { finishSaving(result, advance, flash); });
}

void ReviewController::finishSaving(const domain::Result<void> &result, bool advance, Thumb flash)
{
    m_saving = false;
    if (!result.ok()) {
        // The run stays on screen with what was typed, and what was waiting is dropped: it was meant for later runs.
        m_waiting.clear();
        const views::ErrorWords words = views::wordsFor(result.error());
        m_window->strip()->setSaveError(tr("Not saved. %1 %2").arg(words.title, words.text));
        return;
    }
    m_window->strip()->setSaveError({});
    Q_EMIT verdictSaved(m_rid);
    if (flash != Thumb::None)
        m_window->flashVerdict(flash);
    if (advance) {
        // The next letters are keys for the next run, not the rest of this comment.
        if (m_window->strip()->commentHasFocus())
            m_window->list()->setFocus();
        move(1);
    }
    refreshPace();
    next();
}

void ReviewController::skip(bool skipped)
{
    if (m_runId.isEmpty() || m_readOnly)
        return;
    m_saving = true;
    m_store->setSkipped(m_runId, skipped).then(this, [this, skipped](const domain::Result<void> &result) {
        finishSaving(result, skipped, Thumb::None);
    });
}

void ReviewController::flag(bool flagged)
{
    if (m_runId.isEmpty() || m_readOnly)
        return;
    m_saving = true;
    m_store->setFlagged(m_runId, flagged).then(this, [this](const domain::Result<void> &result) {
        finishSaving(result, false, Thumb::None);
    });
}

void ReviewController::undo(bool redo)
{
    if (m_readOnly)
        return;
    m_saving = true;
    auto answer = redo ? m_store->redo() : m_store->undo();
    answer.then(this, [this, redo](const domain::Result<store::UndoReport> &report) {
        m_saving = false;
        if (!report.ok()) {
            const views::ErrorWords words = views::wordsFor(report.error());
            m_window->strip()->setSaveError(tr("Not saved. %1 %2").arg(words.title, words.text));
        } else if (!report->done) {
            m_window->showNote(redo ? tr("Nothing to redo.") : tr("Nothing to undo."));
        } else {
            if (m_list->rowOf(report->rid) >= 0)
                m_window->list()->setCurrentRid(report->rid);
            else
                m_window->showNote(redo ? tr("Redone on a run that is not in this list.")
                                        : tr("Undone on a run that is not in this list."));
            refreshPace();
        }
        next();
    });
}

void ReviewController::saveDraft(const QString &text)
{
    if (!m_runId.isEmpty() && !m_readOnly)
        m_store->saveDraft(m_runId, text);
}

void ReviewController::refreshPace()
{
    const qint64 midnight = QDate::currentDate().startOfDay().toMSecsSinceEpoch();
    m_store->throughput(midnight).then(this, [this](const domain::Result<store::Throughput> &pace) {
        if (!pace.ok())
            return;
        const int total = m_list->rowCount();
        const int position = m_rid == 0 ? 0 : m_list->rowOf(m_rid) + 1;
        const qint64 left = total - position;
        // The median of many is an honest guess; the last hour is not when it has only begun.
        constexpr int enough = 10;
        const int minutes = pace->verdictsLastHour >= enough && pace->medianSeconds > 0
                                ? int(std::ceil(double(left) * pace->medianSeconds / 60))
                                : -1;
        m_window->syncBar()->setReview(position, total, int(pace->verdictsLastHour), int(pace->verdictsToday), minutes);
    });
}

} // namespace tidemark::app
