// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <QQueue>
#include <utility>

namespace tidemark::app {

/// What the hand did while a verdict was being saved or the next run was being read waits here in line: it belongs to
/// the run that is on screen when its turn comes, and none of it is lost.
class KeyLine
{
public:
    using Intent = std::function<void()>;
    using Busy = std::function<bool()>;
    static constexpr qsizetype longest = 50;

    /// `isSaving`: nothing may begin. `isReading`: nothing that needs the run may begin.
    KeyLine(Busy isSaving, Busy isReading)
        : m_isSaving(std::move(isSaving))
        , m_isReading(std::move(isReading))
    {}

    /// Now, or when the run is there.
    void perform(const Intent &intent) { enter(intent, m_isSaving() || m_isReading()); }
    /// Now, also while a run is being read: to go on needs no run.
    void go(const Intent &intent) { enter(intent, m_isSaving()); }
    /// Lets begin what waits, as far as it may.
    void next()
    {
        while (!m_isSaving() && !m_isReading() && !m_waiting.isEmpty())
            m_waiting.dequeue()();
    }
    /// True when something waited.
    bool clear() { return !std::exchange(m_waiting, {}).isEmpty(); }

private:
    void enter(const Intent &intent, bool busy)
    {
        if (!busy && m_waiting.isEmpty())
            intent();
        else if (m_waiting.size() < longest)
            m_waiting.enqueue(intent);
    }

    Busy m_isSaving;
    Busy m_isReading;
    QQueue<Intent> m_waiting;
};

} // namespace tidemark::app
