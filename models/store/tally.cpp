// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/tally.h"

using namespace Qt::StringLiterals;

namespace tidemark::store {

void Tally::add(const Marks &marks, std::initializer_list<std::optional<qint64>> terms)
{
    ++m_total;
    m_inbox += marks.inbox;
    m_up += marks.thumb == domain::Thumb::Up;
    m_down += marks.thumb == domain::Thumb::Down;
    m_commented += marks.commented;
    for (const std::optional<qint64> term : terms) {
        if (term)
            ++m_terms[*term];
    }
}

void Tally::flush()
{
    if (m_total > 0) {
        Statement counts = m_db.prepare(u"UPDATE counts SET total = total + ?, inbox = inbox + ?, up = up + ?, "
                                        u"down = down + ?, commented = commented + ?"_s);
        counts.bind(m_total).bind(m_inbox).bind(m_up).bind(m_down).bind(m_commented).exec();
    }
    for (auto it = m_terms.cbegin(); it != m_terms.cend(); ++it) {
        Statement term = m_db.prepare(u"UPDATE term SET n = n + ? WHERE id = ?"_s);
        term.bind(it.value()).bind(it.key()).exec();
    }
    forget();
}

void Tally::forget()
{
    m_total = m_inbox = m_up = m_down = m_commented = 0;
    m_terms.clear();
}

} // namespace tidemark::store
