// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/listcontroller.h"
#include "app/settings.h"
#include "items/runlistmodel.h"
#include "views/columnheader.h"
#include "views/filterbar.h"
#include "views/filtercompleter.h"
#include "views/listheader.h"
#include "views/mainwindow.h"
#include "views/readerview.h"
#include "views/runlistview.h"
#include "views/sidebar.h"
#include "views/verdictstrip.h"
#include "views/windowactions.h"
#include <algorithm>
#include <QDateTime>
#include <QLocale>
#include <QRandomGenerator>

namespace tidemark::app {

using items::QueueModel;

namespace {

constexpr int followMs = 700; // often enough to look alive during the first pull
constexpr int slowestFollowMs = 10'000;

} // namespace

ListController::ListController(items::RunListModel *list, QueueModel *queues, views::MainWindow *window,
                               Settings *settings, QString place, QObject *parent)
    : QObject(parent)
    , m_list(list)
    , m_queues(queues)
    , m_window(window)
    , m_settings(settings)
    , m_place(std::move(place))
    , m_sort(settings->sort())
{
    m_follow.setInterval(followMs);
    m_follow.setSingleShot(true);
    connect(&m_follow, &QTimer::timeout, this, [this] {
        m_followed.start();
        m_list->refresh();
    });
    connect(list, &items::RunListModel::listReady, this, &ListController::onListReady);
    connect(list, &items::RunListModel::modelAboutToBeReset, this, &ListController::rememberCurrent);
    connect(list, &items::RunListModel::modelReset, this, &ListController::select);
    connect(list, &items::RunListModel::arrived, this, &ListController::onArrived);
    connect(queues, &QueueModel::countsChanged, this, &ListController::updateCounts);
    connect(window->sidebar(), &views::Sidebar::queueChosen, this, &ListController::chooseQueue);
    connect(window->filterBar(), &views::FilterBar::filterChanged, this,
            [this](const domain::Filter &filter, const QString &text) {
                m_barFilter = filter;
                m_barText = text;
                m_standing.start();
                apply();
            });
    constexpr int standsMs = 3'000; // longer than what is only passed through while typing
    m_standing.setInterval(standsMs);
    m_standing.setSingleShot(true);
    connect(&m_standing, &QTimer::timeout, this, [this] {
        if (m_barText.isEmpty())
            return;
        m_settings->addRecentFilter(m_place, m_barText);
        m_window->filterBar()->completer()->setRecent(m_settings->recentFilters(m_place));
    });
    window->filterBar()->completer()->setRecent(settings->recentFilters(m_place));
    connect(window->list(), &views::RunListView::sortRequested, this, [this](const domain::Sort &sort) {
        m_sort = sort;
        m_settings->setSort(sort);
        dropWrittenSort();
        m_settings->setPlace(m_place, int(m_queue), m_barText);
        m_wantedRid = m_window->list()->currentRid();
        m_window->list()->setSort(this->sort());
        m_list->setSort(this->sort());
    });
    connect(window->list(), &views::RunListView::shuffleRequested, this, &ListController::shuffle);
    connect(window->list(), &views::RunListView::backRequested, this, &ListController::apply);
    connect(window->filterBar(), &views::FilterBar::cleared, this, [this] {
        if (!m_picked.isEmpty())
            apply();
    });
    connect(window->list(), &views::RunListView::factsRequested, this,
            [this](views::RunFacts facts) { m_settings->setRunFacts(facts); });
    connect(window->list(), &views::RunListView::densityChanged, this,
            [this](views::Density density) { m_settings->setDensity(density); });
    connect(window->list()->columns(), &views::ColumnHeader::arranged, this,
            [this] { m_settings->setColumns(m_window->list()->columns()->arrangement()); });
    connect(window->reader(), &views::ReaderView::actionTriggered, this, &ListController::onEmptyAction);
    connect(window->list(), &views::RunListView::refreshRequested, this, [this] {
        m_wantedRid = m_window->list()->currentRid();
        m_list->refresh();
    });
}

void ListController::restore()
{
    const int queue = m_settings->queue(m_place);
    m_queue =
        queue >= 0 && queue <= int(QueueModel::Queue::Refused) ? QueueModel::Queue(queue) : QueueModel::Queue::Inbox;
    m_barText = m_settings->filterText(m_place);
    const auto filter = domain::parseFilter(m_barText, QDateTime::currentMSecsSinceEpoch(),
                                            QDateTime::currentDateTime().offsetFromUtc());
    if (filter.ok())
        m_barFilter = filter.value();
    else
        m_barText.clear();
    m_window->sidebar()->setCurrent(m_queue);
    m_window->filterBar()->setText(m_barText);
    m_window->list()->setSort(m_sort);
    m_window->list()->setShuffled(m_settings->shuffleSeed() != 0);
    m_list->setShuffle(m_settings->shuffleSeed());
    m_window->list()->setFacts(m_settings->runFacts());
    m_window->list()->columns()->arrange(m_settings->columns());
    m_window->list()->setDensity(m_settings->density());
    m_queues->refresh();
    apply();
    m_resumeRid = m_settings->currentRid(m_place);
}

void ListController::remember()
{
    if (const qint64 rid = m_window->list()->currentRid(); rid != 0)
        m_settings->setCurrentRid(m_place, rid);
}

void ListController::shuffle(bool shuffled)
{
    quint32 seed = 0;
    while (shuffled && seed == 0)
        seed = QRandomGenerator::global()->generate();
    m_settings->setShuffleSeed(seed);
    m_list->setShuffle(seed);
    if (shuffled) // else the order that was chosen applies it
        read();
}

void ListController::resume()
{
    const int row = m_list->rowOf(std::exchange(m_resumeRid, 0));
    if (row > 0 && m_window->list()->currentRow() <= 0)
        m_window->list()->setCurrentRow(row);
}

domain::Filter ListController::queueFilter() const
{
    return domain::parseFilter(QueueModel::filterOf(m_queue), 0, 0).value();
}

domain::Filter ListController::filter() const
{
    return domain::both(queueFilter(), m_barFilter);
}

QString ListController::filterText() const
{
    return domain::formatFilter(filter(), QDateTime::currentDateTime().offsetFromUtc());
}

void ListController::chooseQueue(QueueModel::Queue queue)
{
    m_queue = queue;
    apply();
}

void ListController::apply()
{
    m_picked.clear();
    m_window->list()->setPicked({});
    read();
}

void ListController::read()
{
    m_settings->setPlace(m_place, int(m_queue), m_barText);
    m_wantedRid = m_window->list()->currentRid();
    m_frozen = false;
    m_window->filterBar()->setWithin(queueFilter());
    m_window->list()->setSort(sort());
    if (m_picked.isEmpty())
        m_list->setFilter(filter(), sort());
    else
        m_list->setRuns(m_picked, sort());
}

void ListController::showRuns(const QList<qint64> &rids, const QString &title)
{
    if (rids.isEmpty())
        return;
    m_picked = QSet<qint64>(rids.begin(), rids.end());
    m_window->list()->setPicked(title);
    read();
    m_window->list()->setFocus();
}

/// What was chosen last holds, in the field or in the list's head.
void ListController::dropWrittenSort()
{
    if (!m_barFilter.sort)
        return;
    m_barFilter.sort.reset();
    m_barText = domain::formatFilter(m_barFilter, QDateTime::currentDateTime().offsetFromUtc());
    m_window->filterBar()->setText(m_barText);
}

void ListController::reveal(qint64 rid)
{
    if (m_list->rowOf(rid) >= 0) {
        m_window->list()->setCurrentRid(rid);
        return;
    }
    m_window->sidebar()->setCurrent(QueueModel::Queue::All);
    m_window->filterBar()->setText({});
    m_queue = QueueModel::Queue::All;
    m_barFilter = {};
    m_barText.clear();
    apply();
    m_wantedRid = rid;
}

void ListController::useFilter(const QString &text)
{
    const QDateTime now = QDateTime::currentDateTime();
    const auto filter = domain::parseFilter(text, now.toMSecsSinceEpoch(), now.offsetFromUtc());
    if (!filter.ok())
        return;
    m_window->sidebar()->setCurrent(QueueModel::Queue::All);
    m_window->filterBar()->setText(text);
    m_queue = QueueModel::Queue::All;
    m_barFilter = filter.value();
    m_barText = text;
    apply();
}

void ListController::freeze()
{
    m_frozen = true;
    m_resumeRid = 0;
    m_follow.stop();
}

void ListController::rememberCurrent()
{
    m_rowBefore = 0;
    if (m_list->isLoading()) // read() knows what is wanted
        return;
    // Many runs are about to leave the list at once.
    m_wantedRid = m_window->list()->currentRid();
    m_rowBefore = m_window->list()->currentRow();
}

void ListController::select()
{
    if (m_list->rowCount() == 0)
        return;
    const int row = m_list->rowOf(m_wantedRid);
    // The list has kept its place by itself, and what was selected beside it.
    if (row < 0 || row != m_window->list()->currentRow())
        m_window->list()->setCurrentRow(row >= 0 ? row : std::clamp(m_rowBefore, 0, m_list->rowCount() - 1));
}

void ListController::onListReady(int count)
{
    m_window->list()->setArrived(0);
    updateCounts();
    if (m_followed.isValid()) { // a list that takes long to read must not be read all the time
        constexpr qint64 share = 10;
        m_follow.setInterval(int(std::clamp<qint64>(m_followed.elapsed() * share, followMs, slowestFollowMs)));
        m_followed.invalidate();
    }
    if (count == 0)
        showEmpty();
    else if (m_window->list()->currentRid() == 0)
        select();
    resume();
}

void ListController::onArrived()
{
    const bool pulling = m_progress.phase == domain::SyncPhase::Pulling;
    if (!m_frozen && (pulling || m_list->rowCount() == 0)) {
        m_wantedRid = m_list->rowCount() == 0 ? 0 : m_window->list()->currentRid();
        if (!m_follow.isActive())
            m_follow.start();
        return;
    }
    m_window->list()->setArrived(m_list->arrivedSince());
}

void ListController::setProgress(const domain::SyncProgress &progress)
{
    const bool ended = m_progress.phase == domain::SyncPhase::Pulling && progress.phase != domain::SyncPhase::Pulling;
    m_progress = progress;
    if (m_list->rowCount() == 0 && !m_list->isLoading()) {
        if (ended)
            m_list->refresh();
        else
            showEmpty();
    }
}

void ListController::updateCounts()
{
    m_window->filterBar()->setCounts(m_list->rowCount(), m_queues->countOf(QueueModel::Queue::All));
}

void ListController::onEmptyAction()
{
    if (m_queues->countOf(QueueModel::Queue::All) == 0) {
        Q_EMIT syncRequested();
    } else if (!m_barFilter.matchesAll() && m_queue == QueueModel::Queue::All) {
        m_window->filterBar()->setText({});
        m_barFilter = {};
        m_barText.clear();
        apply();
    } else {
        m_window->sidebar()->setCurrent(QueueModel::Queue::All);
        chooseQueue(QueueModel::Queue::All);
    }
}

void ListController::showEmpty()
{
    auto *reader = m_window->reader();
    m_window->strip()->clear();
    const bool nothingYet = m_queues->countOf(QueueModel::Queue::All) == 0;
    const QString queueName = m_queues->index(int(m_queue)).data().toString();
    if (nothingYet && m_progress.phase == domain::SyncPhase::Pulling) {
        reader->showEmpty(tr("Fetching the first runs…"),
                          tr("They appear here as they arrive; you can begin with the first ones."), {});
    } else if (nothingYet && m_progress.error) {
        reader->showEmpty(tr("No runs here yet"),
                          tr("They could not be fetched. The line below says why; it is tried again by itself."),
                          tr("Try again"));
    } else if (nothingYet && m_isFile) {
        reader->showEmpty(tr("No runs here yet"), tr("Open the file again to read them."), tr("Open a file…"));
    } else if (nothingYet) {
        reader->showEmpty(tr("No runs here yet"), tr("When the server has runs, they appear here after the next sync."),
                          tr("Sync now"));
    } else if (!m_barFilter.matchesAll()) {
        const bool everywhere = m_queue == QueueModel::Queue::All;
        reader->showEmpty(tr("Nothing matches"), tr("No run in “%1” matches %2").arg(queueName, m_barText),
                          everywhere ? tr("Clear the filter") : tr("Look in all runs"));
    } else if (m_queue == QueueModel::Queue::Inbox) {
        reader->showEmpty(tr("Nothing left here"), tr("Every answer has a verdict or was skipped."),
                          tr("Show all runs"));
    } else {
        reader->showEmpty(tr("Nothing here"), tr("No run is in “%1” at the moment.").arg(queueName),
                          tr("Show all runs"));
    }
}

} // namespace tidemark::app
