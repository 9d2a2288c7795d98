// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/recheck.h"
#include "sync/link.h"
#include "sync/pagereader.h"
#include <QCoroFuture>

using namespace Qt::StringLiterals;

namespace tidemark::sync {

using domain::Result;
using domain::RunSummary;
using Manners = Session::Manners;
using QCoro::Task;
using Ids = QSet<QString>;

/// How many of the newest threads are read again to find the conversation of a lone exchange, and for how many at most.
static constexpr int threadsToSearch = 20;
static constexpr qsizetype mostLoneChats = 200;
static constexpr int mostUnfinished = 50;

/// Those of `chats` that have no conversation in the cache, or are not there at all.
static Task<Ids> withoutConversation(SessionPtr session, QStringList chats)
{
    QList<qint64> rids;
    Ids lone;
    for (const QString &id : std::as_const(chats)) {
        if (session->isStopped())
            break;
        const QFuture<Result<qint64>> finding = session->store().ridOf(id);
        const Result<qint64> rid = co_await finding;
        if (rid)
            rids.append(*rid);
        else
            lone.insert(id);
    }
    if (session->isStopped())
        co_return lone;
    const QFuture<Result<QList<RunSummary>>> reading = session->store().rows(rids);
    const Result<QList<RunSummary>> rows = co_await reading;
    if (rows) {
        for (const RunSummary &row : *rows) {
            if (row.parentId.isEmpty() && !row.gone)
                lone.insert(row.id);
        }
    }
    co_return lone;
}

static domain::FilterNode condition(domain::FilterField field, const QString &text, double number = 0)
{
    domain::FilterNode node;
    node.kind = domain::FilterNode::Kind::Condition;
    node.field = field;
    node.text = text;
    node.number = number;
    return node;
}

/// Ids of the newest runs of the last day that match.
static Task<QStringList> newest(SessionPtr session, domain::FilterNode wanted, int limit)
{
    constexpr qint64 dayMs = 24LL * 3'600 * 1'000;
    domain::Filter filter;
    filter.root.kind = domain::FilterNode::Kind::And;
    filter.root.children = {wanted, condition(domain::FilterField::After, {}, double(session->serverNowMs() - dayMs))};
    QStringList ids;
    const QFuture<Result<QList<qint64>>> finding = session->store().findIds(filter, {}, limit);
    const Result<QList<qint64>> rids = co_await finding;
    if (!rids || session->isStopped())
        co_return ids;
    const QFuture<Result<QList<RunSummary>>> reading = session->store().rows(*rids);
    const Result<QList<RunSummary>> rows = co_await reading;
    if (rows) {
        for (const RunSummary &row : *rows)
            ids.append(row.id);
    }
    co_return ids;
}

static Task<QStringList> newestThreads(SessionPtr session)
{
    return newest(std::move(session), condition(domain::FilterField::Type, u"thread"_s), threadsToSearch);
}

Task<Result<void>> adoptLoneChats(SessionPtr session, QStringList chats)
{
    if (chats.isEmpty() || session->isStopped())
        co_return Result<void>();
    const QStringList newest = chats.mid(qMax<qsizetype>(0, chats.size() - mostLoneChats));
    Ids lone = co_await withoutConversation(session, newest);
    if (lone.isEmpty() || session->isStopped())
        co_return Result<void>();
    const QStringList threads = co_await newestThreads(session);
    for (const QString &thread : threads) {
        co_await session->pushEnded();
        if (session->isStopped() || lone.isEmpty())
            co_return Result<void>();
        const Result<Family> family = co_await relinkFamily(session, thread, Manners::Background);
        if (!family)
            co_return family.error();
        lone.subtract(family->ids);
    }
    co_return Result<void>();
}

Task<Result<void>> recheckUnfinished(SessionPtr session)
{
    const QStringList running =
        co_await newest(session, condition(domain::FilterField::Status, u"started"_s), mostUnfinished);
    for (const QString &id : running) {
        co_await session->pushEnded();
        if (session->isStopped())
            co_return stoppedError();
        const Result<void> refreshed = co_await refreshOne(session, id, Manners::Background);
        if (!refreshed)
            co_return refreshed;
    }
    const QStringList threads = co_await newestThreads(session);
    for (const QString &thread : threads) {
        co_await session->pushEnded();
        if (session->isStopped())
            co_return stoppedError();
        const Result<Family> family = co_await relinkFamily(session, thread, Manners::Background);
        if (!family)
            co_return family.error();
    }
    co_return Result<void>();
}

} // namespace tidemark::sync
