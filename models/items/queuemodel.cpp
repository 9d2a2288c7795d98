// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/queuemodel.h"
#include "domain/whendone.h"
#include "store/store.h"
#include <array>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace tidemark::items {

namespace {

struct QueueRow
{
    QueueModel::Queue queue;
    const char *name; // marked for translation in the context QueueModel
    const char *icon;
    const char *filter;
    bool sync;
    qint64 store::QueueCounts::*count;
};

using Q = QueueModel::Queue;
using C = store::QueueCounts;
constexpr std::array<QueueRow, 11> queueRows{{
    {Q::Inbox, QT_TRANSLATE_NOOP("QueueModel", "Inbox"), "inbox", "is:inbox", false, &C::inbox},
    {Q::All, QT_TRANSLATE_NOOP("QueueModel", "All runs"), "list", "", false, &C::all},
    {Q::Down, QT_TRANSLATE_NOOP("QueueModel", "Down"), "thumb-down", "thumb:down", false, &C::down},
    {Q::Up, QT_TRANSLATE_NOOP("QueueModel", "Up"), "thumb-up", "thumb:up", false, &C::up},
    {Q::Commented, QT_TRANSLATE_NOOP("QueueModel", "Commented"), "comment", "has:comment", false, &C::commented},
    {Q::Skipped, QT_TRANSLATE_NOOP("QueueModel", "Skipped"), "skip", "is:skipped", false, &C::skipped},
    {Q::Deferred, QT_TRANSLATE_NOOP("QueueModel", "Later"), "clock", "is:deferred", false, &C::deferred},
    {Q::Flagged, QT_TRANSLATE_NOOP("QueueModel", "Flagged"), "flag", "is:flagged", false, &C::flagged},
    {Q::Conflicts, QT_TRANSLATE_NOOP("QueueModel", "Conflicts"), "conflict", "is:conflict", true, &C::conflicts},
    {Q::Unsynced, QT_TRANSLATE_NOOP("QueueModel", "Not yet on server"), "upload", "is:pending", true, &C::unsynced},
    {Q::Refused, QT_TRANSLATE_NOOP("QueueModel", "Refused"), "refused", "is:refused", true, &C::refused},
}};

const QueueRow &rowOf(QueueModel::Queue queue)
{
    return queueRows[size_t(queue)];
}

} // namespace

QueueModel::QueueModel(store::Store *store, QObject *parent)
    : QAbstractListModel(parent)
    , m_store(store)
    , m_counts(qsizetype(queueRows.size()), 0)
{
    connect(store, &store::Store::countsChanged, this, &QueueModel::refresh);
}

void QueueModel::refresh()
{
    // A pull tells of changes many times a second: one question at a time, and one more when something came meanwhile.
    if (m_asking)
        m_again = true;
    else
        ask();
}

void QueueModel::ask()
{
    m_asking = true;
    domain::whenDone(m_store->counts(), this, [this](const domain::Result<store::QueueCounts> &counts) {
        m_asking = false;
        if (counts.ok()) {
            for (qsizetype row = 0; row < m_counts.size(); ++row)
                m_counts[row] = counts.value().*(queueRows[size_t(row)].count);
            Q_EMIT dataChanged(index(0), index(int(m_counts.size()) - 1),
                               {CountRole, AttentionRole, Qt::AccessibleTextRole});
            Q_EMIT countsChanged();
        }
        if (std::exchange(m_again, false))
            ask();
    });
}

int QueueModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_counts.size());
}

QVariant QueueModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const QueueRow &row = queueRows[size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return shownName(row.queue);
    case Qt::AccessibleTextRole:
        return u"%1, %2"_s.arg(shownName(row.queue), QLocale().toString(m_counts.at(index.row())));
    case QueueRole:
        return int(row.queue);
    case SectionRole:
        return row.sync && !m_keptHere ? tr("Sync") : tr("Queues");
    case IconRole:
        return m_keptHere && row.queue == Queue::Unsynced ? u"check"_s : QString::fromLatin1(row.icon);
    case CountRole:
        return m_counts.at(index.row());
    case FilterRole:
        return filterOf(row.queue);
    case AttentionRole:
        return (row.queue == Queue::Conflicts || row.queue == Queue::Refused) && m_counts.at(index.row()) > 0;
    default:
        return {};
    }
}

QHash<int, QByteArray> QueueModel::roleNames() const
{
    return {{Qt::DisplayRole, "display"}, {QueueRole, "queue"},   {SectionRole, "section"},    {IconRole, "icon"},
            {CountRole, "count"},         {FilterRole, "filter"}, {AttentionRole, "attention"}};
}

qint64 QueueModel::countOf(Queue queue) const
{
    return m_counts.at(qsizetype(queue));
}

QString QueueModel::shownName(Queue queue) const
{
    return m_keptHere && queue == Queue::Unsynced ? tr("Judged here") : nameOf(queue);
}

QString QueueModel::filterOf(Queue queue)
{
    return QString::fromLatin1(rowOf(queue).filter);
}

QString QueueModel::nameOf(Queue queue)
{
    return tr(rowOf(queue).name);
}

} // namespace tidemark::items
