// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/link.h"
#include "sync/ask.h"
#include "sync/gone.h"
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

/// True where the next family may well be answered.
static bool mayBeOfThisOne(const Error &error)
{
    const bool overloaded = error.httpStatus >= 502 && error.httpStatus <= 504;
    return error.kind == ErrorKind::Timeout || error.kind == ErrorKind::Protocol ||
           (error.kind == ErrorKind::Server && !overloaded);
}

/// A family as `related` tells it. One that fails is asked for once more when the server answers other questions.
static Task<Result<QList<Run>>> readFamily(SessionPtr session, QString rootId, Manners manners)
{
    api::Client *client = &session->client();
    const auto call = [client, rootId] { return client->related(rootId); };
    auto asking = ask<QList<Run>>(session, Part::Pull, manners, call);
    const Result<QList<Run>> members = co_await asking;
    if (members || !mayBeOfThisOne(members.error()) || session->isStopped())
        co_return members;
    auto probing = ask<void>(session, Part::Pull, manners, [client] { return client->checkAccess(); });
    const Result<void> access = co_await probing;
    if (!access)
        co_return access.error();
    auto again = ask<QList<Run>>(session, Part::Pull, manners, call);
    co_return co_await again;
}

Task<Result<Family>> linkFamily(SessionPtr session, QString rootId, Manners manners)
{
    const qint64 mark = session->memory().mark();
    auto reading = readFamily(session, rootId, manners);
    const Result<QList<Run>> members = co_await reading;
    if (session->isStopped())
        co_return stoppedError();
    Family family;
    if (members) {
        for (const Run &member : *members)
            family.ids.insert(member.id);
        const Result<store::MergeReport> merged = co_await session->merge(*members, mark, std::nullopt, true);
        if (!merged)
            co_return merged.error();
        family.added = merged->added;
    } else if (stopsQueue(members.error()) && !mayBeOfThisOne(members.error())) {
        co_return members.error();
    } else {
        qCInfo(lcSync) << "a family cannot be read:" << members.error().kind;
    }
    if (session->isStopped())
        co_return stoppedError();
    const QFuture<Result<void>> marking = session->store().markLinked(rootId);
    const Result<void> marked = co_await marking;
    if (!marked)
        co_return marked.error();
    co_return family;
}

/// The exchanges of a thread in full: `related` tells less of them than a list.
static Task<Result<void>> fetchExchanges(SessionPtr session, QString threadId, Manners manners)
{
    api::Client *client = &session->client();
    api::RunQuery query;
    query.type = u"chat"_s;
    query.parentRunId = threadId;
    query.limit = 1'000;
    const qint64 mark = session->memory().mark();
    auto asking = ask<api::RunPage>(session, Part::Pull, manners, [client, query] { return client->runs(query); });
    const Result<api::RunPage> page = co_await asking;
    if (session->isStopped())
        co_return stoppedError();
    if (!page) // what `related` told is there already
        co_return stopsQueue(page.error()) ? Result<void>(page.error()) : Result<void>();
    const Result<store::MergeReport> merged = co_await session->merge(page->runs, mark, std::nullopt);
    co_return merged ? Result<void>() : Result<void>(merged.error());
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

Task<Result<Family>> relinkFamily(SessionPtr session, QString rootId, Manners manners)
{
    const Result<Family> family = co_await linkFamily(session, rootId, manners);
    if (!family || family->ids.isEmpty() || session->isStopped())
        co_return family;
    const Result<RunDetail> detail = co_await detailOf(session, rootId);
    if (!detail || session->isStopped())
        co_return family;
    if (family->added > 0 && detail->summary.type == domain::RunType::Thread) {
        const Result<void> fetched = co_await fetchExchanges(session, rootId, manners);
        if (!fetched)
            co_return fetched.error();
    }
    for (const Run &member : detail->family) {
        if (member.type != domain::RunType::Chat || family->ids.contains(member.id))
            continue;
        const Result<void> looked = co_await markIfGone(session, member.id, manners);
        if (!looked)
            co_return looked.error();
    }
    co_return family;
}

Task<Result<int>> linkFamilies(SessionPtr session, int most, bool relink)
{
    constexpr int atOnce = 8;
    Ids seen;
    int read = 0;
    for (;;) {
        const QFuture<Result<QStringList>> asking = session->store().unlinkedRoots(atOnce);
        const Result<QStringList> roots = co_await asking;
        if (!roots)
            co_return roots.error();
        const int before = read;
        // The newest few first; oldest first among these: an agent inside another one is a little newer than it and
        // comes along with its family.
        for (auto root = roots->crbegin(); root != roots->crend(); ++root) {
            co_await session->pushEnded();
            if (session->isStopped() || (most > 0 && read >= most))
                co_return read;
            if (seen.contains(*root))
                continue;
            session->setPhase(Part::Pull, domain::SyncPhase::Linking);
            auto linking = relink ? relinkFamily(session, *root, Manners::Background)
                                  : linkFamily(session, *root, Manners::Background);
            const Result<Family> linked = co_await linking;
            if (!linked)
                co_return linked.error();
            seen.insert(*root);
            seen.unite(linked->ids);
            ++read;
        }
        if (read == before || session->isStopped())
            co_return read;
    }
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

Task<Result<void>> refreshOne(SessionPtr session, QString runId, Manners manners)
{
    api::Client *client = &session->client();
    const qint64 mark = session->memory().mark();
    auto asking = ask<Run>(session, Part::Pull, manners, [client, runId] { return client->run(runId); });
    const Result<Run> run = co_await asking;
    if (session->isStopped())
        co_return stoppedError();
    if (!run) {
        if (run.error().kind == ErrorKind::Gone)
            co_return co_await markIfGone(session, runId, manners);
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
    const Result<Family> linked = co_await relinkFamily(session, root, manners);
    co_return linked ? Result<void>() : Result<void>(linked.error());
}

} // namespace tidemark::sync
