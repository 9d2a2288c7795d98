// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/worker.h"
#include "store/threadrank.h"
#include <algorithm>
#include <chrono>
#include <semaphore>

namespace tidemark::store {

/// Longer than it takes to prepare what usually follows.
static constexpr std::chrono::milliseconds untilIdle(400);

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
    m_queues.at(size_t(priority)).push_back(std::move(job));
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

std::deque<Worker::Job> *Worker::next()
{
    const auto it = std::find_if(m_queues.begin(), m_queues.end(), [](const auto &queue) { return !queue.empty(); });
    return it == m_queues.end() ? nullptr : &*it;
}

void Worker::loop()
{
    for (bool hasRested = false;;) {
        Job job;
        {
            std::unique_lock lock(m_mutex);
            m_more.wait(lock, [this] { return next() || m_ending; });
            const auto isBusy = [this, idle = &m_queues.back()] { return next() != idle || m_ending; };
            // Jobs for idle times that wait together wait once.
            hasRested = !isBusy() && (hasRested || !m_more.wait_for(lock, untilIdle, isBusy));
            std::deque<Job> *queue = next();
            if (!queue) {
                m_ended = true;
                m_more.notify_all();
                return;
            }
            job = std::move(queue->front());
            queue->pop_front();
        }
        job();
        // What the job holds (promises, rows) goes before it counts as done.
        job = nullptr;
        m_count.remove();
    }
}

} // namespace tidemark::store
