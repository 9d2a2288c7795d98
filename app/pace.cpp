// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pace.h"
#include "domain/whendone.h"
#include "items/runlistmodel.h"
#include "store/store.h"
#include "views/syncbar.h"
#include <cmath>
#include <QDateTime>

namespace tidemark::app {

Pace::Pace(store::Store *store, items::RunListModel *list, views::SyncBar *bar, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_list(list)
    , m_bar(bar)
{}

void Pace::setGoal(int goal)
{
    m_goal = goal;
    tell(m_rid);
}

void Pace::tell(qint64 currentRid)
{
    m_rid = currentRid;
    const qint64 midnight = QDate::currentDate().startOfDay().toMSecsSinceEpoch();
    domain::whenDone(m_store->throughput(midnight), this, [this](const domain::Result<store::Throughput> &pace) {
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
        m_bar->setGoal(m_goal);
        m_bar->setReview(position, total, int(pace->verdictsLastHour), int(pace->verdictsToday), minutes);
    });
}

} // namespace tidemark::app
