// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/clock.h"
#include <atomic>

namespace tidemark::test {

/// A clock that stands until it is told. Thread-safe.
class TestClock final : public domain::Clock
{
public:
    explicit TestClock(qint64 nowMs = 1'795'000'000'000)
        : m_now(nowMs)
    {}
    [[nodiscard]] qint64 nowMs() const override { return m_now; }
    void advance(qint64 ms) { m_now += ms; }

private:
    std::atomic<qint64> m_now;
};

} // namespace tidemark::test
