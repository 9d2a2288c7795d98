// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/worker.h"
#include "store/threadrank.h"
#include <semaphore>

namespace tidemark::store {

void JobCount::add()
{
    const std::lock_guard lock(m_mutex);
    ++m_jobs;
}

void JobCount::remove()
{
    const std::lock_guard lock(m_mutex);
    if (--m_jobs == 0)
        m_none.notify_all();
}

void JobCount::waitForNone()
{
    std::unique_lock lock(m_mutex);
    m_none.wait(lock, [this] { return m_jobs == 0; });
}

Worker::Worker(const QString &name, JobCount &count, Rank rank)
    : m_count(count)
    , m_thread(QThread::create([this, rank] {
        if (rank == Rank::BehindTheWindow)
            stepBehindTheWindow();
        loop();
    }))
{
    m_thread->setObjectName(name);
    m_thread->start();
}

Worker::~Worker()
{
    {
        std::unique_lock lock(m_mutex);
        m_ending = true;
        m_more.notify_all();
        m_more.wait(lock, [this] { return m_ended; }); // what the thread wrote is seen from here on
    }
    m_thread->wait();
}

void Worker::post(Job job, Priority priority)
{
    m_count.add();
    const std::lock_guard lock(m_mutex);
    (priority == Priority::Urgent ? m_urgent : m_normal).push_back(std::move(job));
    m_more.notify_one();
}

void Worker::run(const Job &job)
{
    std::binary_semaphore done(0);
    post([&job, &done] {
        job();
        done.release();
    });
    done.acquire();
}

void Worker::loop()
{
    for (;;) {
        Job job;
        {
            std::unique_lock lock(m_mutex);
            m_more.wait(lock, [this] { return !m_urgent.empty() || !m_normal.empty() || m_ending; });
            auto &queue = m_urgent.empty() ? m_normal : m_urgent;
            if (queue.empty()) {
                m_ended = true;
                m_more.notify_all();
                return;
            }
            job = std::move(queue.front());
            queue.pop_front();
        }
        job();
        // What the job holds (promises, rows) goes before it counts as done.
        job = nullptr;
        m_count.remove();
    }
}

} // namespace tidemark::store
