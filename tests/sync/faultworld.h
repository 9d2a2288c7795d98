// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/misbehaviour.h"
#include "support/faultproxy.h"
#include "syncworld.h"

namespace tidemark::test {

/// One row of the fault matrix: a world whose client reaches the sandbox through a proxy, and every verdict that the
/// row makes, with what it wants to see on the server in the end.
class FaultWorld : public SyncWorld
{
public:
    static constexpr int idleMs = 250;
    static constexpr int totalMs = 600;
    static constexpr qint64 beginMs = 1'795'500'000'000; ///< the same runs and times in every run of a test

    explicit FaultWorld(qint64 runs = 60, sync::EngineOptions engineOptions = {}, bool pendingReplies = false)
        : SyncWorld(runs, std::move(engineOptions), pendingReplies, beginMs)
        , proxy(server.url())
    {
        connectThrough();
    }
    ~FaultWorld() { engine.reset(); }

    /// A client that waits as long as one would.
    void connectThrough()
    {
        reach = {};
        reach.server = proxy.url();
        newEngine();
    }
    /// A client that gives up soon. Only while something hangs: a busy machine may be slow by itself.
    void loosePatience()
    {
        reach.idleTimeoutMs = idleMs;
        reach.totalTimeoutMs = totalMs;
        newEngine();
    }

    /// A verdict that counts.
    bool judge(const QString &run, const QJsonObject &change)
    {
        QJsonObject &all = wanted[run];
        for (auto it = change.constBegin(); it != change.constEnd(); ++it)
            all.insert(it.key(), it.value());
        ++verdicts;
        return rate(run, change);
    }
    /// Judges the newest unrated answer; its id.
    QString judgeNewest(const QJsonObject &change = {{QStringLiteral("thumb"), QStringLiteral("down")}})
    {
        const QString run = unrated(1).value(0);
        return judge(run, change) ? run : QString();
    }

    /// Everything is well again; one more sync, which may find nothing wrong any more. Empty when it ended well.
    QString healed(bool full = false)
    {
        proxy.heal();
        server.behave();
        const bool impatient = reach.idleTimeoutMs == idleMs;
        if (impatient)
            connectThrough();
        const domain::SyncProgress progress = sync(true, true, full);
        return progress.error ? progress.error->detail + QStringLiteral(" (in the healthy sync)") : QString();
    }

    /// Verdicts that are not on the server and of which nobody is told why; and runs that differ for no such reason.
    [[nodiscard]] QStringList unexplained() const
    {
        QStringList all;
        for (auto it = wanted.cbegin(); it != wanted.cend(); ++it)
            all += lossOf(it.key(), *it);
        QStringList differing = differences();
        differing.removeIf([this](const QString &text) { return isExplained(text.section(u' ', -1)); });
        return all + differing;
    }

    /// True when the verdict stands in a list that a person sees, with the reason.
    [[nodiscard]] bool isExplained(const QString &run) const
    {
        const domain::RunDetail now = detail(run);
        switch (now.summary.state) {
        case domain::SyncState::Conflict:
            return now.theirs.has_value();
        case domain::SyncState::Refused:
        case domain::SyncState::Gone:
        case domain::SyncState::Parked:
            return now.lastError.has_value() && !now.lastError->detail.isEmpty();
        default:
            return false;
        }
    }

    [[nodiscard]] qsizetype writes() const
    {
        return proxy.deliveredOf("PATCH") + proxy.deliveredOf("POST", QStringLiteral("/v1/runs/ingest"));
    }
    [[nodiscard]] store::PullCursor cursor() const { return result(store->pullCursor()).value(); }

    FaultProxy proxy;
    QMap<QString, QJsonObject> wanted; ///< by run: what the verdicts made here want
    int verdicts = 0;

private:
    [[nodiscard]] QStringList lossOf(const QString &run, const QJsonObject &values) const
    {
        QStringList losses;
        const domain::RunDetail now = detail(run);
        const domain::Feedback held(server.feedbackOf(run));
        for (auto it = values.constBegin(); it != values.constEnd(); ++it) {
            const bool there = domain::sameValue(held.value(it.key()), it.value());
            const bool shown = domain::sameValue(now.shown.value(it.key()), it.value());
            if (!there && !(shown && isExplained(run)))
                losses.append(QStringLiteral("lost %1 of %2").arg(it.key(), run));
        }
        if (now.history.isEmpty())
            losses.append(QStringLiteral("no ledger line for ") + run);
        return losses;
    }
};

/// What a row does to its world, with its own checks.
using Play = std::function<void(FaultWorld &)>;

inline domain::ErrorKind kindOf(const domain::SyncProgress &progress)
{
    return progress.error ? progress.error->kind : domain::ErrorKind::Usage;
}

/// Plays a row in a world that is in step with its server, and sees how it ends: after one more sync that nothing
/// disturbs, cache and server are equal, every verdict is on the server or in a list, with the reason, and nothing is
/// left that would make the syncs after it dearer.
inline void playToTheEnd(const Play &play, bool full = false)
{
    FaultWorld world;
    QVERIFY(world.isReady());
    QCOMPARE(world.sync().error, std::nullopt);
    world.proxy.forget();
    play(world);
    if (QTest::currentTestFailed())
        return;
    QCOMPARE(world.healed(full), QString());
    QCOMPARE(world.unexplained(), QStringList());
    // What was confirmed may be looked at once more, a minute later.
    world.clock.advance(61'000);
    QCOMPARE(world.sync().error, std::nullopt);
    const qint64 idle = world.requestsOf([&world] { world.sync(); });
    QVERIFY2(idle <= 2, qPrintable(QString::number(idle)));
    QCOMPARE(world.unexplained(), QStringList());
}

} // namespace tidemark::test

Q_DECLARE_METATYPE(tidemark::test::Fault)
Q_DECLARE_METATYPE(tidemark::test::Play)
