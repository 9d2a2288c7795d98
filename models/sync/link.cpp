// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/link.h"
#include "sync/pagereader.h"
#include "sync/pushrules.h"
#include "sync/synclog.h"
#include <QCoroFuture>

using namespace Qt::StringLiterals;

namespace tidemark::sync {

using domain::Error;
using domain::ErrorKind;
using domain::Result;
using domain::Run;
using domain::RunDetail;
using domain::RunSummary;
using Manners = Session::Manners;
using Part = Session::Part;
using QCoro::Task;
using Ids = QSet<QString>;

/// How many of the newest threads are read again to find the conversation of a lone exchange, and for how many at most.
static constexpr int threadsToSearch = 20;
static constexpr qsizetype mostLoneChats = 200;

Task<Result<Ids>> linkFamily(SessionPtr session, QString rootId, Manners manners)
{
    api::Client *client = &session->client();
    const qint64 mark = session->memory().mark();
    auto asking = ask<QList<Run>>(session, Part::Pull, manners, [client, rootId] { return client->related(rootId); });
    const Result<QList<Run>> family = co_await asking;
    if (session->isStopped())
        co_return stoppedError();
    Ids ids;
    if (family) {
        for (const Run &member : *family)
            ids.insert(member.id);
        const Result<store::MergeReport> merged = co_await session->merge(*family, mark, std::nullopt, true);
        if (!merged)
            co_return merged.error();
    } else if (stopsQueue(family.error())) {
        co_return family.error();
    } else {
        qCInfo(lcSync) << "a family cannot be read:" << family.error().kind;
    }
    if (session->isStopped())
        co_return stoppedError();
    const QFuture<Result<void>> marking = session->store().markLinked(rootId);
    const Result<void> marked = co_await marking;
    if (!marked)
        co_return marked.error();
    co_return ids;
}

/// Marks the run as gone when the server says so to somebody who may read.
static Task<Result<void>> markIfGone(SessionPtr session, QString runId, Manners manners)
{
    api::Client *client = &session->client();
    auto asking = ask<Run>(session, Part::Pull, manners, [client, runId] { return client->run(runId); });
    const Result<Run> run = co_await asking;
    if (session->isStopped() || run.ok() || run.error().kind != ErrorKind::Gone)
        co_return Result<void>();
    auto probing = ask<void>(session, Part::Pull, manners, [client] { return client->checkAccess(); });
    const Result<void> access = co_await probing;
    if (session->isStopped() || !access)
        co_return access;
    const QFuture<Result<void>> marking = session->store().markGone(runId);
    co_return co_await marking;
}

static Task<Result<RunDetail>> detailOf(SessionPtr session, QString runId)
{
    const QFuture<Result<qint64>> finding = session->store().ridOf(runId);
    const Result<qint64> rid = co_await finding;
    if (!rid)
        co_return rid.error();
    if (session->isStopped())
        co_return stoppedError();
    const QFuture<Result<RunDetail>> reading = session->store().detail(*rid);
    co_return co_await reading;
}

Task<Result<Ids>> relinkFamily(SessionPtr session, QString rootId, Manners manners)
{
    const Result<Ids> ids = co_await linkFamily(session, rootId, manners);
    if (!ids || ids->isEmpty() || session->isStopped())
        co_return ids;
    const Result<RunDetail> detail = co_await detailOf(session, rootId);
    if (!detail || session->isStopped())
        co_return ids;
    for (const Run &member : detail->family) {
        if (member.type != domain::RunType::Chat || ids->contains(member.id))
            continue;
        const Result<void> looked = co_await markIfGone(session, member.id, manners);
        if (!looked)
            co_return looked.error();
    }
    co_return ids;
}

Task<Result<int>> linkFamilies(SessionPtr session, int most)
{
    constexpr int atOnce = 50;
    Ids read;
    for (;;) {
        const QFuture<Result<QStringList>> asking = session->store().unlinkedRoots(atOnce);
        const Result<QStringList> roots = co_await asking;
        if (!roots)
            co_return roots.error();
        const qsizetype before = read.size();
        for (const QString &root : *roots) {
            co_await session->pushEnded();
            if (session->isStopped() || (most > 0 && read.size() >= most))
                co_return int(read.size());
            if (read.contains(root))
                continue;
            session->setPhase(Part::Pull, domain::SyncPhase::Linking);
            const Result<Ids> linked = co_await linkFamily(session, root, Manners::Background);
            if (!linked)
                co_return linked.error();
            read.insert(root);
        }
        if (read.size() == before || session->isStopped())
            co_return int(read.size());
    }
}

/// Those of `chats` that have no conversation in the cache.
static Task<Ids> withoutConversation(SessionPtr session, QStringList chats)
{
    QList<qint64> rids;
    for (const QString &id : std::as_const(chats)) {
        if (session->isStopped())
            break;
        const QFuture<Result<qint64>> finding = session->store().ridOf(id);
        const Result<qint64> rid = co_await finding;
        if (rid)
            rids.append(*rid);
    }
    Ids lone;
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

static Task<QStringList> newestThreads(SessionPtr session)
{
    domain::Filter threads;
    threads.root.kind = domain::FilterNode::Kind::Condition;
    threads.root.field = domain::FilterField::Type;
    threads.root.text = u"thread"_s;
    QStringList ids;
    const QFuture<Result<QList<qint64>>> finding = session->store().findIds(threads, {}, threadsToSearch);
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
        const Result<Ids> members = co_await relinkFamily(session, thread, Manners::Background);
        if (!members)
            co_return members.error();
        lone.subtract(*members);
    }
    co_return Result<void>();
}

/// The thread or trace whose family shows beside the run; empty when the run stands alone or its root is not known.
static QString rootOf(const RunDetail &detail)
{
    if (!detail.rootId.isEmpty())
        return detail.rootId;
    using domain::RunType;
    const RunType type = detail.summary.type;
    const bool isRoot = type == RunType::Thread || type == RunType::Agent || type == RunType::Chain;
    return isRoot ? detail.summary.id : QString();
}

Task<Result<void>> refreshOne(SessionPtr session, QString runId)
{
    api::Client *client = &session->client();
    const qint64 mark = session->memory().mark();
    auto asking = ask<Run>(session, Part::Pull, Manners::Foreground, [client, runId] { return client->run(runId); });
    const Result<Run> run = co_await asking;
    if (session->isStopped())
        co_return stoppedError();
    if (!run) {
        if (run.error().kind == ErrorKind::Gone)
            co_return co_await markIfGone(session, runId, Manners::Foreground);
        co_return run.error();
    }
    const QList<Run> one{*run};
    const Result<store::MergeReport> merged = co_await session->merge(one, mark, std::nullopt);
    if (!merged || session->isStopped())
        co_return merged ? stoppedError() : merged.error();
    const Result<RunDetail> detail = co_await detailOf(session, runId);
    const QString root = detail ? rootOf(*detail) : QString();
    if (root.isEmpty() || session->isStopped())
        co_return Result<void>();
    const Result<Ids> linked = co_await relinkFamily(session, root, Manners::Foreground);
    co_return linked ? Result<void>() : Result<void>(linked.error());
}

} // namespace tidemark::sync
