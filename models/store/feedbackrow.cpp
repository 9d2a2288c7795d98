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
/// Attempts that are remembered; each differs from the next only where the rater changed the verdict in between.
constexpr qsizetype mostSent = 16;

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
    // What is in flight is the last of `sent`.
    const QList<VerdictChange> earlier = inflight.isEmpty() ? sent : sent.mid(0, sent.size() - 1);
    return {runId, base, patch, inflight, rev, state, attempts, nextAtMs, queuedAtMs, earlier};
}

VerdictChange FeedbackRow::edit(const VerdictChange &change, bool keepOriginal, qint64 nowMs)
{
    const Feedback before = shown();
    endQuestion();
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
    endQuestion();
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

/// Keys of the patch that would change nothing leave it. Going back to what the server was known to hold is a change
/// where another value of ours may have landed meanwhile.
void FeedbackRow::dropWhatIsThere()
{
    const Feedback ground = base.with(inflight);
    const auto mayDiffer = [&](const QString &key, const QJsonValue &value) {
        return !inflight.values.contains(key) && std::any_of(sent.begin(), sent.end(), [&](const VerdictChange &one) {
            return one.values.contains(key) && !domain::sameValue(one.values.value(key), value);
        });
    };
    patch.values.removeIf([&](const std::pair<const QString &, QJsonValue &> &item) {
        return domain::sameValue(ground.value(item.first), item.second) && !mayDiffer(item.first, item.second);
    });
}

/// Nothing of ours waits any more.
void FeedbackRow::rest()
{
    sent.clear();
    if (theirs)
        base = *theirs;
    theirs.reset();
    theirsMs = 0;
    error.reset();
    attempts = 0;
    nextAtMs = 0;
    state = confirmedMs > 0 ? SyncState::Confirmed : SyncState::Clean;
}

bool FeedbackRow::hear(const Feedback &server, qint64 nowMs)
{
    if (isDirty())
        return hearDirty(server, nowMs);
    const Feedback earlier = base;
    base = server;
    const bool looked = lookAgain(earlier, nowMs);
    return looked || earlier.json() != server.json();
}

bool FeedbackRow::hearDirty(const Feedback &server, qint64 nowMs)
{
    // In a conflict their value is what the rater decides about, even when it went back to the base.
    const bool asks = state == SyncState::Conflict;
    const bool known = decided ? base.sameAs(server) : asks && theirs && theirs->json() == server.json();
    const std::optional<Feedback> news = !asks && base.sameAs(server) ? std::nullopt : std::optional(server);
    if (known || theirs == news)
        return false;
    if (std::exchange(decided, false)) // they wrote over the decision
        base = server;
    theirs = news;
    theirsMs = news ? nowMs : 0;
    if (asks && inflight.isEmpty() && base.with(patch).valuesOf(patch) == server.valuesOf(patch)) {
        patch = {}; // they came to think the same
        confirmedMs = nowMs;
        rest();
    }
    return true;
}

bool FeedbackRow::lookAgain(const Feedback &earlier, qint64 nowMs)
{
    look.forget(patch.followedBy(inflight));
    if (look.isEmpty())
        return false;
    const SecondLook::Finding finding = look.find(earlier, base, nowMs);
    if (finding == SecondLook::Finding::Early)
        return false;
    const SecondLook ours = std::exchange(look, {});
    if (finding == SecondLook::Finding::Holds)
        return true;
    if (state == SyncState::Confirmed)
        queuedAtMs = nowMs;
    const VerdictChange missing = ours.missingFrom(base);
    patch = missing.followedBy(patch);
    if (finding == SecondLook::Finding::Lost) {
        state = SyncState::Pending;
        nextAtMs = dueNow;
        return true;
    }
    theirs = base;
    theirsMs = nowMs;
    base = base.with(Feedback(ours.before).valuesOf(missing));
    state = SyncState::Conflict;
    return true;
}

bool FeedbackRow::begin()
{
    if (state != SyncState::Pending || patch.isEmpty() || !inflight.isEmpty())
        return false;
    inflight = patch;
    patch = {};
    sent.append(inflight);
    if (sent.size() > mostSent)
        sent.removeFirst();
    state = SyncState::Sending;
    ++attempts;
    return true;
}

void FeedbackRow::takeBack()
{
    patch = inflight.followedBy(patch);
    inflight = {};
}

/// What the rater wrote meanwhile was written without knowing what somebody else has put there: for those keys the base
/// stays what it was, so that the next merge asks instead of writing over it.
void FeedbackRow::keepUnseen(const Feedback &earlier, const VerdictChange &landed)
{
    for (auto it = patch.values.cbegin(); it != patch.values.cend(); ++it) {
        const QString key = it.key();
        if (!landed.values.contains(key) && !domain::sameValue(base.value(key), it.value()))
            base = base.with(earlier.valuesOf({{{key, {}}}}));
    }
}

void FeedbackRow::confirm(const Feedback &server, qint64 nowMs)
{
    const Feedback earlier = std::exchange(base, server);
    const VerdictChange landed = std::exchange(inflight, {});
    // What was read back is what stands; an older write of ours can only come late.
    sent.removeAll(landed);
    look.stray = std::exchange(sent, {});
    keepUnseen(earlier, landed);
    error.reset();
    confirmedMs = nowMs;
    attempts = 0;
    look.forget(landed);
    if (state != SyncState::Conflict) { // else opened again while the decision was under way
        theirs.reset();
        theirsMs = 0;
        dropWhatIsThere();
        state = patch.isEmpty() ? SyncState::Confirmed : SyncState::Pending;
        nextAtMs = patch.isEmpty() ? 0 : dueNow;
        lookAgain(earlier.with(landed), nowMs);
    }
    look.expect(server.valuesOf(landed), earlier, nowMs);
}

/// Some keys are in conflict; what else was sent is there.
void FeedbackRow::meet(const Feedback &server, qint64 nowMs)
{
    VerdictChange there;
    Feedback ground = server;
    for (auto it = patch.values.cbegin(); it != patch.values.cend(); ++it) {
        if (domain::sameValue(server.value(it.key()), it.value()))
            there.values.insert(it.key(), it.value());
        else
            ground = ground.with(base.valuesOf({{{it.key(), {}}}}));
    }
    if (!there.isEmpty()) {
        look.expect(there, base, nowMs);
        confirmedMs = nowMs;
    }
    base = ground;
    theirs = server;
    theirsMs = nowMs;
    error.reset();
    state = SyncState::Conflict;
    dropWhatIsThere();
    if (patch.isEmpty())
        rest();
}

void FeedbackRow::settle(const PushOutcome &outcome, qint64 nowMs)
{
    if (outcome.kind == PushOutcome::Kind::Confirmed) {
        confirm(outcome.server, nowMs);
        return;
    }
    const bool asksAgain = state == SyncState::Conflict;
    const bool unknown = outcome.kind == PushOutcome::Kind::Retry || outcome.kind == PushOutcome::Kind::Parked;
    if (outcome.kind == PushOutcome::Kind::Conflict)
        sent.clear(); // what stands there is none of ours
    else if (!outcome.mayHaveLanded && !sent.isEmpty())
        sent.removeLast(); // this attempt wrote nothing; what earlier ones did is as unknown as before
    takeBack();
    if (unknown)
        dropWhatIsThere();
    if (unknown && patch.isEmpty() && !asksAgain) {
        rest();
        return;
    }
    error = outcome.error;
    nextAtMs = 0;
    switch (outcome.kind) {
    case PushOutcome::Kind::Conflict:
        meet(outcome.server, nowMs);
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
    state = asksAgain ? SyncState::Conflict : SyncState::Pending;
    nextAtMs = asksAgain ? 0 : qMax(outcome.nextAtMs, dueNow);
}

void FeedbackRow::recover()
{
    if (inflight.isEmpty() && state != SyncState::Sending)
        return;
    takeBack();
    if (state == SyncState::Conflict)
        return;
    state = SyncState::Pending;
    nextAtMs = dueNow;
}

bool FeedbackRow::retry()
{
    const bool waits = state == SyncState::Refused || state == SyncState::Gone || state == SyncState::Parked ||
                       state == SyncState::Pending;
    if (!waits || patch.isEmpty())
        return false;
    state = SyncState::Pending;
    nextAtMs = dueNow;
    attempts = 0;
    error.reset();
    return true;
}

} // namespace tidemark::store
