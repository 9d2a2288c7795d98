// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/synclogmodel.h"

namespace tidemark::items {

int SyncLogModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_events.size());
}

QVariant SyncLogModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const domain::SyncEvent &event = m_events.at(size_t(index.row()));
    switch (role) {
    case EventRole:
        return QVariant::fromValue(event);
    case ProblemRole:
        return event.isProblem();
    case RunIdRole:
        return event.runId;
    default:
        return {};
    }
}

QHash<int, QByteArray> SyncLogModel::roleNames() const
{
    return {{EventRole, "event"}, {ProblemRole, "problem"}, {RunIdRole, "runId"}};
}

void SyncLogModel::add(const domain::SyncEvent &event)
{
    if (!m_events.empty() && m_events.front().takes(event)) {
        m_events.front() = m_events.front().joinedWith(event);
        Q_EMIT dataChanged(index(0), index(0));
        return;
    }
    if (m_events.size() == size_t(mostLines)) {
        beginRemoveRows({}, mostLines - 1, mostLines - 1);
        m_events.pop_back();
        endRemoveRows();
    }
    beginInsertRows({}, 0, 0);
    m_events.push_front(event);
    endInsertRows();
}

} // namespace tidemark::items
