// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoroTask>
#include <utility>
#include <vector>

namespace tidemark::sync {

/// Coroutines of one thread co_await it; wakeAll() goes on with all of them, inside the call. Has no memory: who awaits
/// after a wakeAll waits for the next one.
class Event
{
public:
    class Awaiter
    {
    public:
        explicit Awaiter(Event &event)
            : m_event(event)
        {}
        [[nodiscard]] bool await_ready() const noexcept { return false; }
        void await_suspend(std::coroutine_handle<> waiting) { m_event.m_waiting.push_back(waiting); }
        void await_resume() const noexcept {}

    private:
        Event &m_event;
    };

    Event() = default;
    Q_DISABLE_COPY_MOVE(Event)
    [[nodiscard]] Awaiter operator co_await() { return Awaiter(*this); }

    void wakeAll()
    {
        const auto waiting = std::exchange(m_waiting, {});
        for (const std::coroutine_handle<> &one : waiting)
            one.resume();
    }

private:
    std::vector<std::coroutine_handle<>> m_waiting;
};

} // namespace tidemark::sync
