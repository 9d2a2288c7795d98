// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/statscontroller.h"
#include "app/listcontroller.h"
#include "domain/whendone.h"
#include "items/runlistmodel.h"
#include "store/store.h"
#include "views/errortext.h"
#include "views/filterbar.h"
#include "views/mainwindow.h"
#include "views/statswindow.h"
#include <QDateTime>

namespace tidemark::app {

using domain::Result;
using domain::Statistics;

StatsController::StatsController(store::Store *store, ListController *lists, items::RunListModel *list,
                                 views::MainWindow *window, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_lists(lists)
    , m_window(window)
{
    constexpr int soonMs = 1'500; // verdicts come one after the other, and a pull in pages
    m_soon.setInterval(soonMs);
    m_soon.setSingleShot(true);
    connect(&m_soon, &QTimer::timeout, this, &StatsController::read);
    connect(list, &items::RunListModel::listReady, this, &StatsController::read);
    connect(store, &store::Store::countsChanged, this, &StatsController::readSoon);
}

views::StatsWindow *StatsController::statsWindow() const
{
    return m_stats;
}

void StatsController::open()
{
    if (!m_stats) {
        m_stats = new views::StatsWindow(m_window);
        connect(m_stats, &views::StatsWindow::shown, this, &StatsController::read);
        connect(m_stats, &views::StatsWindow::conditionChosen, this, [this](const QString &condition) {
            m_window->filterBar()->add(condition);
            m_window->activateWindow();
        });
    }
    m_stats->show();
    m_stats->raise();
    m_stats->activateWindow();
}

void StatsController::readSoon()
{
    if (m_stats && m_stats->isVisible() && !m_soon.isActive())
        m_soon.start();
}

void StatsController::read()
{
    if (!m_stats || !m_stats->isVisible())
        return;
    m_stats->setBusy(true);
    m_stats->setFilterText(m_lists->filterText());
    const int asked = ++m_asked;
    domain::whenDone(m_store->statistics(m_lists->filter(), QDateTime::currentDateTime().offsetFromUtc()), this,
                     [this, asked](const Result<Statistics> &statistics) {
                         if (!m_stats || asked != m_asked)
                             return;
                         if (statistics.ok())
                             m_stats->setStatistics(*statistics);
                         else if (statistics.error().kind != domain::ErrorKind::Cancelled)
                             m_stats->setError(views::wordsFor(statistics.error()).title);
                     });
}

} // namespace tidemark::app
