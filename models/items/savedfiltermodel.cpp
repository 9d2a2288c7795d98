// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/savedfiltermodel.h"
#include "domain/filter.h"
#include "domain/whendone.h"
#include "items/queuemodel.h"
#include "store/store.h"
#include <QDateTime>

using namespace Qt::StringLiterals;

namespace tidemark::items {

SavedFilterModel::SavedFilterModel(store::Store *store, QObject *parent)
    : QAbstractListModel(parent)
    , m_store(store)
{
    constexpr int soonMs = 2'000; // a pull and a rater change counts all the time
    m_soon.setInterval(soonMs);
    m_soon.setSingleShot(true);
    connect(&m_soon, &QTimer::timeout, this, &SavedFilterModel::refresh);
    connect(store, &store::Store::countsChanged, this, [this] {
        if (!m_soon.isActive() && !m_filters.isEmpty())
            m_soon.start();
    });
}

void SavedFilterModel::setFilters(const QList<domain::SavedFilter> &filters)
{
    if (filters == m_filters)
        return;
    beginResetModel();
    m_filters = filters;
    m_counts = QList<qint64>(filters.size(), 0);
    endResetModel();
    refresh();
}

int SavedFilterModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_filters.size());
}

QVariant SavedFilterModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_filters.size())
        return {};
    const domain::SavedFilter &filter = m_filters.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return filter.name;
    case QueueModel::SectionRole:
        return tr("Saved");
    case QueueModel::IconRole:
        return u"filter"_s;
    case QueueModel::CountRole:
        return m_counts.at(index.row());
    case QueueModel::FilterRole:
        return filter.text;
    case QueueModel::AttentionRole:
        return false;
    default:
        return {};
    }
}

void SavedFilterModel::refresh()
{
    m_soon.stop();
    ++m_round;
    countNext(0);
}

void SavedFilterModel::countNext(int row)
{
    if (row >= m_filters.size())
        return;
    const QDateTime now = QDateTime::currentDateTime();
    const auto filter = domain::parseFilter(m_filters.at(row).text, now.toMSecsSinceEpoch(), now.offsetFromUtc());
    if (!filter.ok()) // saved by a newer Tidemark
        return countNext(row + 1);
    domain::whenDone(m_store->count(*filter), this, [this, row, round = m_round](const domain::Result<qint64> &count) {
        if (round != m_round)
            return;
        if (count.ok() && m_counts.at(row) != *count) {
            m_counts[row] = *count;
            Q_EMIT dataChanged(index(row), index(row), {QueueModel::CountRole});
        }
        countNext(row + 1);
    });
}

} // namespace tidemark::items
