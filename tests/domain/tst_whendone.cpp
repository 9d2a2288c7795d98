// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/whendone.h"
#include <atomic>
#include <QtTest>
#include <thread>

using namespace tidemark;
using domain::afterwards;
using domain::whenDone;

namespace {

/// Finishes promises in a thread of its own, each as soon as it is given.
class Finisher
{
public:
    ~Finisher()
    {
        m_end = true;
        m_thread.join();
    }
    void give(std::unique_ptr<QPromise<int>> promise) { m_next = promise.release(); }

private:
    void loop()
    {
        while (!m_end) {
            const std::unique_ptr<QPromise<int>> promise(m_next.exchange(nullptr));
            if (!promise)
                continue;
            promise->addResult(7);
            promise->finish();
        }
    }

    std::atomic<QPromise<int> *> m_next{nullptr};
    std::atomic<bool> m_end{false};
    std::thread m_thread{[this] { loop(); }};
};

std::unique_ptr<QPromise<int>> begun()
{
    auto promise = std::make_unique<QPromise<int>>();
    promise->start();
    return promise;
}

} // namespace

/// What waits for futures is called once, whoever finishes them when.
class tst_WhenDone : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void isCalledOnceWhenAnotherThreadFinishesAtTheSameMoment()
    {
        // QFuture::then() of Qt 6.4 ends the program here within a second or two.
        constexpr int rounds = 20'000;
        Finisher finisher;
        int calls = 0;
        for (int round = 0; round < rounds; ++round) {
            auto promise = begun();
            const QFuture<int> future = promise->future();
            finisher.give(std::move(promise));
            whenDone(future, this, [&calls](int value) { calls += value == 7 ? 1 : 1'000'000; });
            QTRY_COMPARE(calls, round + 1);
        }
        QCoreApplication::sendPostedEvents();
        QCoreApplication::processEvents();
        QCOMPARE(calls, rounds);
    }

    void isNeverCalledInsideOfTheCall()
    {
        auto promise = begun();
        promise->addResult(1);
        promise->finish();
        int calls = 0;
        whenDone(promise->future(), this, [&calls](int) { ++calls; });
        QCOMPARE(calls, 0);
        QTRY_COMPARE(calls, 1);
    }

    void isNotCalledWhenNobodyWaitsAnyMore()
    {
        auto promise = begun();
        int calls = 0;
        {
            QObject context;
            whenDone(promise->future(), &context, [&calls](int) { ++calls; });
        }
        promise->addResult(1);
        promise->finish();
        QCoreApplication::processEvents();
        QCOMPARE(calls, 0);
    }

    void isNotCalledWhenTheValueNeverComes()
    {
        int calls = 0;
        bool ended = false;
        auto promise = begun();
        QFutureWatcher<int> watcher;
        connect(&watcher, &QFutureWatcherBase::finished, this, [&ended] { ended = true; });
        whenDone(promise->future(), this, [&calls](int) { ++calls; });
        watcher.setFuture(promise->future());
        promise.reset();
        QTRY_VERIFY(ended);
        QCoreApplication::processEvents();
        QCOMPARE(calls, 0);
    }

    void whatIsMadeOfAValueIsAFutureToo()
    {
        auto promise = begun();
        const QFuture<QString> words =
            afterwards(promise->future(), this, [](int value) { return QString::number(value); });
        QVERIFY(!words.isFinished());
        promise->addResult(42);
        promise->finish();
        QTRY_VERIFY(words.isFinished());
        QCOMPARE(words.result(), QStringLiteral("42"));
    }
};

QTEST_GUILESS_MAIN(tst_WhenDone)
#include "tst_whendone.moc"
