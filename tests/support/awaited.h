// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <optional>
#include <QCoreApplication>
#include <QCoroTask>
#include <QDeadlineTimer>

namespace tidemark::test {

/// Where a task's value will stand; empty until it ends. The task runs on when this is dropped.
template <class T>
using Promised = std::shared_ptr<std::optional<T>>;

template <class T>
QCoro::Task<> keepResult(QCoro::Task<T> task, Promised<T> result)
{
    result->emplace(co_await std::move(task));
}

/// Begins to keep the value of a task.
template <class T>
Promised<T> started(QCoro::Task<T> task)
{
    auto result = std::make_shared<std::optional<T>>();
    keepResult(std::move(task), result);
    return result;
}

/// Runs the event loop until the value is there; ends the program when it does not come within 30 seconds.
/// QCoro::waitFor wants values with a default constructor, which a Result has not.
template <class T>
T awaited(const Promised<T> &result)
{
    const QDeadlineTimer deadline(30'000);
    while (!result->has_value()) {
        if (deadline.hasExpired())
            qFatal("a task did not end within 30 seconds");
        QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents, 50);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
    return **result;
}

template <class T>
T awaited(QCoro::Task<T> task)
{
    return awaited(started(std::move(task)));
}

} // namespace tidemark::test
