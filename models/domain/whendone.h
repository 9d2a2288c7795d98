// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <QFuture>
#include <QFutureWatcher>
#include <QObject>
#include <QPromise>
#include <type_traits>
#include <utility>

namespace tidemark::domain {

/// Calls f(value) from the event loop of this thread, which must be the one of `context`, when the future has its
/// value; never inside of this call, and not at all when the value never comes or `context` has ended.
///
/// QFuture::then() is not used anywhere: in Qt 6.4 a continuation that is attached at the moment at which another
/// thread finishes the future runs twice, the second time without its promise, and the program ends. Watchers are told
/// under the future's own lock.
template <class T, class F>
void whenDone(const QFuture<T> &future, QObject *context, F f)
{
    auto *watcher = new QFutureWatcher<T>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context, [watcher, f = std::move(f)]() mutable {
        watcher->deleteLater();
        const QFuture<T> done = watcher->future();
        if (done.resultCount() > 0)
            f(done.result());
    });
    watcher->setFuture(future);
}

/// What f makes of the value, as a future; f is called as by whenDone().
template <class T, class F>
[[nodiscard]] auto afterwards(const QFuture<T> &future, QObject *context, F f)
{
    using Made = std::invoke_result_t<F, const T &>;
    auto promise = std::make_shared<QPromise<Made>>();
    promise->start();
    whenDone(future, context, [promise, f = std::move(f)](const T &value) mutable {
        promise->addResult(f(value));
        promise->finish();
    });
    return promise->future();
}

} // namespace tidemark::domain
