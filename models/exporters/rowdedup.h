// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QSet>

namespace tidemark::exporters {

/// Remembers rows by their digest, 16 bytes each, so that a million rows need some tens of megabytes and no text.
class RowDedup
{
public:
    /// True the first time this digest (SHA-256) comes.
    bool isNew(const QByteArray &sha256);

private:
    QSet<std::pair<quint64, quint64>> m_seen;
};

} // namespace tidemark::exporters
