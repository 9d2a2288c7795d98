// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/rundetail.h"
#include "store/database.h"

namespace tidemark::store {

/// Which runs belong together: the exchanges of a conversation, the steps of a trace.
class FamilyReader
{
public:
    struct Family
    {
        QString rootId;
        QList<qint64> rids; ///< in time order
    };
    /// More than this nobody reads at once, and memory stays bounded.
    static constexpr int cap = 2'000;

    explicit FamilyReader(Database &db)
        : m_db(db)
    {}

    [[nodiscard]] Family of(const domain::RunSummary &row);
    /// The exchanges of the same conversation before this one, in time order.
    [[nodiscard]] QList<qint64> earlier(const domain::RunSummary &row);

private:
    struct Link
    {
        QByteArray parentKey;
        domain::RunType type = domain::RunType::Unknown;
        bool known = false;
    };
    [[nodiscard]] Link link(const QByteArray &key);
    [[nodiscard]] QByteArray rootOf(const domain::RunSummary &row);

    Database &m_db;
};

} // namespace tidemark::store
