// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/uiwatch.h"
#include <chrono>
#include <ctime>
#include <QLoggingCategory>

namespace tidemark::app {

Q_LOGGING_CATEGORY(lcUi, "tidemark.ui")

using Clock = std::chrono::steady_clock;
using Milliseconds = std::chrono::duration<double, std::milli>;

/// How long the calling thread has had a processor.
static double workedMs()
{
#ifdef Q_OS_UNIX
    timespec time{};
    if (clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time) == 0)
        return double(time.tv_sec) * 1e3 + double(time.tv_nsec) / 1e6;
#endif
    return 0;
}

UiWatch::UiWatch(Told told, double fromMs)
    : m_told(std::move(told))
    , m_fromMs(fromMs)
    , m_workedMs(workedMs())
    , m_thread([this] { watch(); })
{}

UiWatch::~UiWatch()
{
    m_ending = true;
    m_thread.join();
}

void UiWatch::watch()
{
    while (!m_ending) {
        m_answered = false;
        const Clock::time_point asked = Clock::now();
        QMetaObject::invokeMethod(
            this,
            [this, asked] {
                const Block block{Milliseconds(Clock::now() - asked).count(), workedMs() - m_workedMs};
                if (block.waitedMs >= m_fromMs)
                    m_told(block);
                m_workedMs = workedMs();
                m_answered = true;
            },
            Qt::QueuedConnection);
        while (!m_answered && !m_ending)
            std::this_thread::sleep_for(std::chrono::microseconds(200));
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
    }
}

UiWatch::Told UiWatch::logged()
{
    return [](const Block &block) {
        qCWarning(lcUi, "the window did not answer for %.1f ms, %.1f ms of them its own work", block.waitedMs,
                  block.workedMs);
    };
}

} // namespace tidemark::app
