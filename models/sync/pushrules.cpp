// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/pushrules.h"
#include "sync/backoff.h"

using namespace Qt::StringLiterals;

namespace tidemark::sync {

using domain::Error;
using domain::ErrorKind;
using domain::Feedback;
using store::PushOutcome;
using Kind = store::PushOutcome::Kind;

/// After so many writes that changed nothing the server is believed not to want them.
static constexpr int mostWithoutEffect = 3;

std::optional<PushOutcome> outcomeBeforeWriting(Sending &sending, const QList<domain::VerdictChange> &sentBefore)
{
    const Feedback base = baseAfterOwnWrites(sending.entry.base, sentBefore, sending.theirs);
    const Merge merged = withoutHalves(merge(base, sending.entry.inflight, sending.theirs));
    sending.asks = !merged.conflicts.isEmpty();
    if (merged.toSend.isEmpty())
        return PushOutcome{sending.asks ? Kind::Conflict : Kind::Confirmed, sending.theirs, {}, 0};
    if (!fitsPatch(merged.toSend) && !survivesIngest(merged.toSend))
        return PushOutcome{Kind::Refused, {}, {ErrorKind::Invalid, u"the server would rename a key with _ or -"_s}, 0};
    sending.toSend = merged.toSend;
    return std::nullopt;
}

Landed landed(const Sending &sending, const Feedback &now)
{
    if (holds(now, sending.toSend))
        return Landed::Yes;
    const auto &values = sending.toSend.values;
    for (auto it = values.cbegin(); it != values.cend(); ++it) {
        const QJsonValue value = now.value(it.key());
        if (!domain::sameValue(value, it.value()) && !domain::sameValue(value, sending.theirs.value(it.key())))
            return Landed::Changed;
    }
    return Landed::NoEffect;
}

PushOutcome outcomeOf(const Error &error, int attempts, qint64 nowMs, double random)
{
    switch (error.kind) {
    case ErrorKind::Gone:
        return {Kind::Gone, {}, error, 0};
    case ErrorKind::Unauthorised:
    case ErrorKind::Forbidden:
    case ErrorKind::Usage: // no project chosen, no usable key: somebody has to do something
        return {Kind::Parked, {}, error, 0};
    case ErrorKind::Invalid:
    case ErrorKind::TooLarge:
        return {Kind::Refused, {}, error, 0};
    case ErrorKind::Cancelled:
        return {Kind::Retry, {}, error, nowMs};
    default:
        return {Kind::Retry, {}, error, nowMs + backoffMs(attempts, random)};
    }
}

PushOutcome outcomeWithoutEffect(int times, qint64 nowMs, double random)
{
    const Error error{ErrorKind::Protocol, u"200 without effect: the server kept the old value"_s, 200};
    if (times >= mostWithoutEffect)
        return {Kind::Refused, {}, error, 0};
    return {Kind::Retry, {}, error, nowMs + 1'000 + qRound64(random * 7'000)};
}

bool stopsQueue(const Error &error)
{
    switch (error.kind) {
    case ErrorKind::Gone:
    case ErrorKind::Invalid:
    case ErrorKind::TooLarge:
        return false;
    case ErrorKind::Server:
        return error.httpStatus >= 502 && error.httpStatus <= 504;
    default:
        return true;
    }
}

} // namespace tidemark::sync
