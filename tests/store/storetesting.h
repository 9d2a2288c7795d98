// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/runparser.h"
#include "store/store.h"
#include "support/testclock.h"
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QtTest>

namespace tidemark::test {

/// Waits for a future on the test's thread and hands out its result.
template <class T>
domain::Result<T> await(const QFuture<domain::Result<T>> &future)
{
    return future.result();
}

/// The value of a future; fails the test when it holds an error.
template <class T>
T valueOf(const QFuture<domain::Result<T>> &future)
{
    const domain::Result<T> result = future.result();
    if (!result) {
        QTest::qFail(qPrintable(result.error().detail), __FILE__, __LINE__);
        return T();
    }
    return *result;
}

inline bool succeeds(const QFuture<domain::Result<void>> &future)
{
    const domain::Result<void> result = future.result();
    if (!result)
        qWarning("%s", qPrintable(result.error().detail));
    return result.ok();
}

/// A UUID that is told apart by its number.
inline QString idOf(int number)
{
    return QStringLiteral("%1-0000-4000-8000-%2")
        .arg(number, 8, 16, QLatin1Char('0'))
        .arg(number, 12, 16, QLatin1Char('0'));
}

/// Builds a run as the server tells it: JSON first, then the parser, so that raw and fields agree.
class RunBuilder
{
public:
    explicit RunBuilder(int number, qint64 createdMs = 0)
    {
        const qint64 ms = createdMs > 0 ? createdMs : 1'790'000'000'000 + qint64(number) * 1000;
        m_json = {
            {QStringLiteral("id"), idOf(number)},
            {QStringLiteral("type"), QStringLiteral("llm")},
            {QStringLiteral("name"), QStringLiteral("gpt-4o")},
            {QStringLiteral("createdAt"), QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC).toString(Qt::ISODateWithMs)},
            {QStringLiteral("status"), QStringLiteral("success")},
            {QStringLiteral("input"), QStringLiteral("question %1").arg(number)},
            {QStringLiteral("output"), QStringLiteral("answer %1").arg(number)},
            {QStringLiteral("tags"), QJsonValue::Null},
            {QStringLiteral("feedback"), QJsonValue::Null}};
    }
    RunBuilder &with(const char *key, const QJsonValue &value)
    {
        m_json.insert(QLatin1String(key), value);
        return *this;
    }
    RunBuilder &without(const char *key)
    {
        m_json.remove(QLatin1String(key));
        return *this;
    }
    RunBuilder &feedback(const QJsonObject &value) { return with("feedback", value); }
    [[nodiscard]] domain::Run run() const
    {
        const auto parsed = domain::parseRunText(QJsonDocument(m_json).toJson(QJsonDocument::Compact));
        Q_ASSERT(parsed);
        return *parsed;
    }
    operator domain::Run() const { return run(); }

private:
    QJsonObject m_json;
};

inline domain::VerdictChange change(const QJsonObject &object)
{
    return domain::VerdictChange::fromJson(object);
}
inline domain::VerdictChange thumb(const char *value)
{
    return change({{QStringLiteral("thumb"), QLatin1String(value)}});
}

/// A store in a folder of its own that can be closed and opened again.
class TestStore
{
public:
    TestStore() { (void)reopen(); }
    explicit TestStore(const QString &directory)
        : m_directory(directory)
    {}

    [[nodiscard]] QString directory() const
    {
        return m_directory.isEmpty() ? m_folder.filePath(QStringLiteral("data")) : m_directory;
    }
    [[nodiscard]] QString file(const char *name) const { return directory() + QLatin1Char('/') + QLatin1String(name); }
    domain::Result<store::OpenReport> reopen()
    {
        close();
        m_store = std::make_unique<store::Store>(options, &clock);
        return m_store->open().result();
    }
    void close() { m_store.reset(); }
    store::Store *operator->() const { return m_store.get(); }
    store::Store &operator*() const { return *m_store; }

    bool add(const QList<domain::Run> &runs) { return m_store->mergeRuns(runs, {}).result().ok(); }
    qint64 rid(int number) { return valueOf(m_store->ridOf(idOf(number))); }
    domain::RunDetail detail(int number) { return valueOf(m_store->detail(rid(number))); }
    bool rate(int number, const domain::VerdictChange &verdict, double seconds = 1)
    {
        return succeeds(m_store->recordVerdict(idOf(number), verdict, seconds));
    }
    /// The row as lists show it, once the cache's columns have followed.
    domain::RunSummary row(int number)
    {
        settleDown();
        return valueOf(m_store->rows({rid(number)})).value(0);
    }
    /// Waits until what was written has reached the cache's columns: its writer has run everything posted so far.
    void settleDown()
    {
        (void)m_store->setFlagged(idOf(0xffffff), false).result();
        (void)m_store->markLinked(idOf(0xffffff)).result();
    }
    /// What is due, begun and settled as the server confirming it.
    void confirm(int number)
    {
        const auto entry = valueOf(m_store->beginSending(idOf(number)));
        if (!entry)
            return;
        store::PushOutcome outcome;
        outcome.kind = store::PushOutcome::Kind::Confirmed;
        outcome.server = entry->base.with(entry->inflight);
        (void)m_store->settle(idOf(number), outcome).result();
    }

    TestClock clock;
    QTemporaryDir m_folder;
    QString m_directory;
    store::StoreOptions options{directory(), QStringLiteral("http://127.0.0.1:3333"), QStringLiteral("p1"),
                                QStringLiteral("ann")};

private:
    std::unique_ptr<store::Store> m_store;
};

} // namespace tidemark::test
