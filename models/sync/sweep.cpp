// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/sweep.h"
#include <QCoroFuture>

using namespace Qt::StringLiterals;

namespace tidemark::sync {

using domain::Error;
using domain::ErrorKind;
using domain::Result;

static domain::Filter withThumb()
{
    const auto thumb = [](const QString &word) {
        domain::FilterNode node;
        node.kind = domain::FilterNode::Kind::Condition;
        node.field = domain::FilterField::Thumb;
        node.text = word;
        return node;
    };
    domain::Filter filter;
    filter.root.kind = domain::FilterNode::Kind::Or;
    filter.root.children = {thumb(u"up"_s), thumb(u"down"_s)};
    return filter;
}

/// Runs that have a thumb here, none of ours on its way, and were not in the server's list.
static QCoro::Task<Result<QStringList>> missingFrom(SessionPtr session, QSet<QString> swept)
{
    QStringList missing;
    const QFuture<Result<QList<qint64>>> finding = session->store().findIds(withThumb(), {});
    const Result<QList<qint64>> rids = co_await finding;
    if (!rids)
        co_return rids.error();
    constexpr int atOnce = 500;
    for (qsizetype at = 0; at < rids->size(); at += atOnce) {
        if (session->isStopped())
            co_return stoppedError();
        const QFuture<Result<QList<domain::RunSummary>>> reading = session->store().rows(rids->mid(at, atOnce));
        const Result<QList<domain::RunSummary>> rows = co_await reading;
        if (!rows)
            co_return rows.error();
        for (const domain::RunSummary &row : *rows) {
            const bool settled = row.state == domain::SyncState::Clean || row.state == domain::SyncState::Confirmed;
            if (settled && !row.gone && !swept.contains(row.id))
                missing.append(row.id);
        }
    }
    co_return missing;
}

/// What the server says of one run's feedback goes into the store. A run that it cannot tell of stays as it is.
static QCoro::Task<Result<void>> lookAgain(SessionPtr session, QString id)
{
    api::Client *client = &session->client();
    const qint64 mark = session->memory().mark();
    auto pending = ask<domain::Feedback>(session, Session::Part::Pull, Session::Manners::Background,
                                         [client, id] { return client->feedback(id); });
    const Result<domain::Feedback> feedback = co_await pending;
    if (session->isStopped())
        co_return stoppedError();
    if (!feedback) {
        const ErrorKind kind = feedback.error().kind;
        if (kind == ErrorKind::Gone || kind == ErrorKind::Server || kind == ErrorKind::Invalid)
            co_return Result<void>();
        co_return feedback.error();
    }
    if (session->memory().confirmedSince(id, mark))
        co_return Result<void>();
    const QFuture<Result<void>> noting = session->store().noteServerFeedback(id, *feedback);
    co_return co_await noting;
}

QCoro::Task<Result<PullReport>> sweepThumbs(SessionPtr session)
{
    PageReader reader(session, ReadPlan{0, api::ThumbQuery::UpOrDown, std::nullopt});
    Result<PullReport> report = co_await reader.read();
    if (!report || !report->complete || session->isStopped())
        co_return report;
    const Result<QStringList> missing = co_await missingFrom(session, report->swept);
    if (!missing)
        co_return missing.error();
    for (const QString &id : *missing) {
        co_await session->pushEnded();
        if (session->isStopped())
            co_return stoppedError();
        const Result<void> looked = co_await lookAgain(session, id);
        if (!looked)
            co_return looked.error();
    }
    co_return report;
}

} // namespace tidemark::sync
