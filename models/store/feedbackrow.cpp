// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/feedbackrow.h"
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace tidemark::store {

using domain::Feedback;
using domain::SyncState;
using domain::VerdictChange;

namespace {

/// Due at once, whatever the clock says when it is asked.
constexpr qint64 dueNow = 1;

QJsonValue cleanValue(const QJsonValue &value)
{
    if (value.isString())
        return domain::cleanText(value.toString());
    if (value.isArray()) {
        QJsonArray array = value.toArray();
        for (qsizetype i = 0; i < array.size(); ++i)
            array.replace(i, cleanValue(array.at(i)));
        return array;
    }
    if (value.isObject()) {
        QJsonObject object = value.toObject();
        for (auto it = object.begin(); it != object.end(); ++it)
            it.value() = cleanValue(it.value());
        return object;
    }
    return value;
}

/// The values of `keys` that differ between two states, as they are in `after`.
VerdictChange difference(const Feedback &before, const Feedback &after)
{
    VerdictChange change;
    QStringList keys = after.json().keys() + before.json().keys();
    keys.removeDuplicates();
    for (const QString &key : keys) {
        const QJsonValue value = after.value(key);
        if (!domain::sameValue(before.value(key), value))
            change.values.insert(key, domain::isAbsent(value) ? QJsonValue(QJsonValue::Null) : value);
    }
    return change;
}

} // namespace

VerdictChange cleaned(const VerdictChange &change)
{
    VerdictChange clean;
    for (auto it = change.values.cbegin(); it != change.values.cend(); ++it) {
        const QJsonValue value = cleanValue(it.value());
        clean.values.insert(it.key(), domain::isAbsent(value) ? QJsonValue(QJsonValue::Null) : value);
    }
    return clean;
}

Feedback FeedbackRow::shown() const
{
    return base.with(inflight).with(patch);
}

OutboxEntry FeedbackRow::entry() const
{
    return {runId, base, patch, inflight, rev, state, attempts, nextAtMs};
}

VerdictChange FeedbackRow::edit(const VerdictChange &change, bool keepOriginal, qint64 nowMs)
{
    const Feedback before = shown();
    const Feedback ground = base.with(inflight);
    VerdictChange wanted = patch;
    // What nativeChange added to the waiting patch is worked out anew: the reason for it may have gone.
    if (domain::isAbsent(ground.value(u"original"_s)))
        wanted.values.remove(u"original"_s);
    if (wanted.values.contains(u"thumbs"_s) && domain::isAbsent(wanted.values.value(u"thumbs"_s))) {
        wanted.values.remove(u"thumbs"_s);
        if (!wanted.values.contains(u"thumb"_s))
            wanted.values.insert(u"thumb"_s, QJsonValue::Null);
    }
    const bool oursUnderway = inflight.values.contains(u"thumb"_s) || inflight.values.contains(u"comment"_s);
    patch = domain::nativeChange(ground, wanted.followedBy(change), keepOriginal && !oursUnderway);
    changed(nowMs);
    return difference(before, shown());
}

void FeedbackRow::restore(const VerdictChange &values, qint64 nowMs)
{
    patch = patch.followedBy(values);
    changed(nowMs);
}

void FeedbackRow::changed(qint64 nowMs)
{
    ++rev;
    dropWhatIsThere();
    if (!inflight.isEmpty())
        return; // what is being sent comes first
    if (patch.isEmpty()) {
        rest();
        return;
    }
    if (state == SyncState::Clean || state == SyncState::Confirmed)
        queuedAtMs = nowMs;
    if (state != SyncState::Conflict && state != SyncState::Gone && state != SyncState::Parked) {
        state = SyncState::Pending;
        attempts = 0;
        nextAtMs = dueNow;
        error.reset();
    }
}

/// Keys of the patch that would change nothing leave it.
void FeedbackRow::dropWhatIsThere()
{
    const Feedback ground = base.with(inflight);
    patch.values.removeIf([&](const std::pair<const QString &, QJsonValue &> &item) {
        return domain::sameValue(ground.value(item.first), item.second);
    });
}

/// Nothing of ours waits any more.
void FeedbackRow::rest()
{
    if (theirs)
        base = *theirs;
    theirs.reset();
    error.reset();
    attempts = 0;
    nextAtMs = 0;
    state = confirmedMs > 0 ? SyncState::Confirmed : SyncState::Clean;
}

bool FeedbackRow::hear(const Feedback &server)
{
    if (!isDirty()) {
        if (base.json() == server.json())
            return false;
        base = server;
        return true;
    }
    const std::optional<Feedback> news = base.sameAs(server) ? std::nullopt : std::optional(server);
    // In a conflict their value is what the rater decides about, even when it went back to the base.
    if (state == SyncState::Conflict) {
        if (theirs && theirs->json() == server.json())
            return false;
        theirs = server;
        return true;
    }
    if (theirs == news)
        return false;
    theirs = news;
    return true;
}

bool FeedbackRow::begin()
{
    if (state != SyncState::Pending || patch.isEmpty())
        return false;
    inflight = patch;
    patch = {};
    state = SyncState::Sending;
    ++attempts;
    return true;
}

void FeedbackRow::takeBack(bool mayHaveLanded)
{
    // Where the rater meanwhile went back to the base, what was sent may stand on the server now. Taking it for the
    // base makes the merge write the rater's value if it landed, and find nothing to do if it did not.
    for (auto it = inflight.values.cbegin(); mayHaveLanded && it != inflight.values.cend(); ++it) {
        const auto newer = patch.values.constFind(it.key());
        if (newer != patch.values.cend() && domain::sameValue(newer.value(), base.value(it.key())))
            base = base.with(VerdictChange{{{it.key(), it.value()}}});
    }
    patch = inflight.followedBy(patch);
    inflight = {};
}

void FeedbackRow::confirm(const Feedback &server, qint64 nowMs)
{
    base = server;
    inflight = {};
    theirs.reset();
    error.reset();
    confirmedMs = nowMs;
    attempts = 0;
    dropWhatIsThere();
    state = patch.isEmpty() ? SyncState::Confirmed : SyncState::Pending;
    nextAtMs = patch.isEmpty() ? 0 : dueNow;
}

void FeedbackRow::settle(const PushOutcome &outcome, qint64 nowMs)
{
    if (outcome.kind == PushOutcome::Kind::Confirmed) {
        confirm(outcome.server, nowMs);
        return;
    }
    takeBack(outcome.kind == PushOutcome::Kind::Retry);
    error = outcome.error;
    nextAtMs = 0;
    switch (outcome.kind) {
    case PushOutcome::Kind::Conflict:
        theirs = outcome.server;
        error.reset();
        state = SyncState::Conflict;
        return;
    case PushOutcome::Kind::Refused:
        state = SyncState::Refused;
        return;
    case PushOutcome::Kind::Gone:
        state = SyncState::Gone;
        return;
    case PushOutcome::Kind::Parked:
        state = SyncState::Parked;
        return;
    case PushOutcome::Kind::Retry:
    case PushOutcome::Kind::Confirmed:
        break;
    }
    state = SyncState::Pending;
    nextAtMs = qMax(outcome.nextAtMs, dueNow);
}

void FeedbackRow::recover()
{
    if (state != SyncState::Sending)
        return;
    takeBack(true);
    state = SyncState::Pending;
    nextAtMs = dueNow;
}

VerdictChange FeedbackRow::resolve(ConflictChoice choice, qint64 nowMs)
{
    if (state != SyncState::Conflict)
        return {};
    const Feedback before = shown();
    base = theirs.value_or(base);
    theirs.reset();
    if (choice == ConflictChoice::KeepTheirs)
        patch = {};
    state = SyncState::Pending;
    queuedAtMs = nowMs;
    changed(nowMs);
    return difference(before, shown());
}

bool FeedbackRow::retry()
{
    if (state != SyncState::Refused && state != SyncState::Parked && state != SyncState::Pending)
        return false;
    state = SyncState::Pending;
    nextAtMs = dueNow;
    attempts = 0;
    error.reset();
    return true;
}

} // namespace tidemark::store
