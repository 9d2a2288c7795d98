// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporters/runaccount.h"

namespace tidemark::exporters {

namespace {

const QStringList &reasons()
{
    static const QStringList list = skipReasons();
    return list;
}

} // namespace

qint32 RunAccount::open(qint64 rid)
{
    m_rids.append(rid);
    m_fates.append(openFate);
    return qint32(m_rids.size() - 1);
}

void RunAccount::use(qint32 run)
{
    m_fates[run] = usedFate;
}

void RunAccount::leave(qint32 run, const QString &reason)
{
    Q_ASSERT(reasons().contains(reason));
    if (m_fates.at(run) == openFate)
        m_fates[run] = quint8(reasons().indexOf(reason));
}

qint64 RunAccount::used() const
{
    return m_fates.count(usedFate);
}

QMap<QString, QList<qint64>> RunAccount::skipped() const
{
    QMap<QString, QList<qint64>> runs;
    for (qsizetype i = 0; i < m_fates.size(); ++i) {
        if (m_fates.at(i) < usedFate)
            runs[reasons().at(m_fates.at(i))].append(m_rids.at(i));
    }
    return runs;
}

} // namespace tidemark::exporters
