// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporters/rowdedup.h"
#include <QtEndian>

namespace tidemark::exporters {

bool RowDedup::isNew(const QByteArray &sha256)
{
    Q_ASSERT(sha256.size() == 32);
    const std::pair key(qFromBigEndian<quint64>(sha256.constData()), qFromBigEndian<quint64>(sha256.constData() + 8));
    const qsizetype before = m_seen.size();
    m_seen.insert(key);
    return m_seen.size() > before;
}

} // namespace tidemark::exporters
