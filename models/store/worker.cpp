// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/worker.h"
#include <QSemaphore>

namespace tidemark::store {

void JobCount::add()
{
    const QMutexLocker lock(&m_mutex);
    ++m_jobs;
}

void JobCount::remove()
{
    const QMutexLocker lock(&m_mutex);
    if (--m_jobs == 0)
        m_none.wakeAll();
}

void JobCount::waitForNone()
{
    const QMutexLocker lock(&m_mutex);
    while (m_jobs > 0)
        m_none.wait(&m_mutex);
}

Worker::Worker(const QString &name, JobCount &count)
    : m_count(count)
    , m_thread(QThread::create([this] { loop(); }))
{
    m_thread->setObjectName(name);
    m_thread->start();
}

Worker::~Worker()
{
    {
        const QMutexLocker lock(&m_mutex);
        m_ending = true;
        m_more.wakeAll();
    }
    m_thread->wait();
}

void Worker::post(Job job, Priority priority)
{
    m_count.add();
    const QMutexLocker lock(&m_mutex);
    (priority == Priority::Urgent ? m_urgent : m_normal).push_back(std::move(job));
    m_more.wakeOne();
}

void Worker::run(const Job &job)
{
    QSemaphore done;
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
            const QMutexLocker lock(&m_mutex);
            while (m_urgent.empty() && m_normal.empty() && !m_ending)
                m_more.wait(&m_mutex);
            auto &queue = m_urgent.empty() ? m_normal : m_urgent;
            if (queue.empty())
                return;
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
