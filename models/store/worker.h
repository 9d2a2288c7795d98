// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <QThread>

namespace tidemark::store {

/// Counts jobs that are waiting or running on several workers. A job that posts another one before it ends keeps the
/// count above zero, so waiting for zero waits for whole chains.
class JobCount
{
public:
    void add();
    void remove();
    void waitForNone();

private:
    std::mutex m_mutex; // not QMutex: ThreadSanitizer sees these also where Qt itself is built without it
    std::condition_variable m_none;
    qint64 m_jobs = 0;
};

/// One thread that runs jobs in order, urgent ones first, those for idle times once nothing has come for a while.
/// post() may be called from any thread.
class Worker
{
public:
    using Job = std::function<void()>;
    enum class Priority { Urgent, Normal, WhenIdle };

    /// Whoever is behind the window lets threads that somebody waits for go first.
    enum class Rank { OfTheWindow, BehindTheWindow };

    Worker(const QString &name, JobCount &count, Rank rank = Rank::OfTheWindow);
    /// Runs what is queued, then ends the thread.
    ~Worker();
    Q_DISABLE_COPY_MOVE(Worker)

    void post(Job job, Priority priority = Priority::Normal);
    /// Posts and waits for its end; never from a job of the same worker.
    void run(const Job &job);

private:
    void loop();
    /// The queue whose turn it is; null when all are empty. Under the lock.
    std::deque<Job> *next();

    JobCount &m_count;
    std::mutex m_mutex;
    std::condition_variable m_more;
    std::array<std::deque<Job>, 3> m_queues; ///< by priority
    bool m_ending = false;
    bool m_ended = false;
    std::unique_ptr<QThread> m_thread;
};

} // namespace tidemark::store
