// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/enums.h"
#include "store/database.h"
#include <initializer_list>
#include <QHash>

namespace tidemark::store {

/// What runs that a transaction adds change of the numbers beside queues and facets, written once before its commit: a
/// trigger for each row would cost a third of adding it. Later changes of a row are counted by triggers.
class Tally
{
public:
    /// What is counted of a new run.
    struct Marks
    {
        bool inbox = false;
        domain::Thumb thumb = domain::Thumb::None;
        bool commented = false;
    };

    explicit Tally(Database &db)
        : m_db(db)
    {}

    /// A run that was added, with the ids of its words.
    void add(const Marks &marks, std::initializer_list<std::optional<qint64>> terms);
    void addTag(qint64 term) { ++m_terms[term]; }
    /// Writes the sums; belongs into the transaction that added the rows.
    void flush();
    /// The transaction was rolled back.
    void forget();

private:
    Database &m_db;
    qint64 m_total = 0;
    qint64 m_inbox = 0;
    qint64 m_up = 0;
    qint64 m_down = 0;
    qint64 m_commented = 0;
    QHash<qint64, qint64> m_terms;
};

} // namespace tidemark::store
