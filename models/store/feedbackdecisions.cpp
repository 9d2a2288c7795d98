// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/feedbackrow.h"
#include "store/feedbacktable.h"
#include "store/json.h"

using namespace Qt::StringLiterals;

// The part of FeedbackRow that a person decides: conflicts, giving up, and taking either back.
namespace tidemark::store {

using domain::Feedback;
using domain::SyncState;
using domain::VerdictChange;

VerdictChange FeedbackRow::chosen(ConflictChoice choice, const VerdictChange &write) const
{
    switch (choice) {
    case ConflictChoice::KeepMine:
        break;
    case ConflictChoice::KeepTheirs:
        return theirs.value_or(base).valuesOf(patch);
    case ConflictChoice::WriteNew:
        return patch.followedBy(cleaned(write));
    }
    return patch;
}

void FeedbackRow::resolve(const VerdictChange &values, qint64 nowMs)
{
    if (state != SyncState::Conflict)
        return;
    base = server();
    theirs.reset();
    theirsMs = 0;
    decided = false;
    patch = patch.followedBy(values);
    state = inflight.isEmpty() ? SyncState::Pending : SyncState::Sending;
    queuedAtMs = nowMs;
    changed(nowMs);
}

/// The rater judges anew what had been decided and sent: that answers the question.
void FeedbackRow::endQuestion()
{
    if (!std::exchange(decided, false))
        return;
    theirs.reset();
    theirsMs = 0;
    patch = {};
    state = inflight.isEmpty() ? SyncState::Confirmed : SyncState::Sending;
}

bool FeedbackRow::drop()
{
    if (patch.isEmpty() || !inflight.isEmpty() || state == SyncState::Conflict)
        return false;
    patch = {};
    ++rev;
    rest();
    return true;
}

QJsonObject FeedbackRow::standing() const
{
    QJsonObject standing{{u"state"_s, static_cast<int>(state)},
                         {u"patch"_s, patch.toJson()},
                         {u"base"_s, base.json()},
                         {u"confirmed"_s, confirmedMs},
                         {u"theirsAt"_s, theirsMs}};
    if (theirs)
        standing.insert(u"theirs"_s, theirs->json());
    if (error)
        standing.insert(u"error"_s, errorText(*error));
    return standing;
}

void FeedbackRow::bringBack(const QJsonObject &standing, qint64 nowMs)
{
    const auto then = static_cast<SyncState>(standing.value("state"_L1).toInt());
    ++rev;
    patch = VerdictChange::fromJson(standing.value("patch"_L1).toObject());
    if (then != SyncState::Conflict) {
        state = then;
        nextAtMs = 0;
        if (standing.contains("error"_L1))
            error = errorOf(standing.value("error"_L1).toString());
        if (state == SyncState::Pending || state == SyncState::Sending)
            changed(nowMs);
        return;
    }
    state = SyncState::Conflict;
    error.reset();
    theirsMs = standing.value("theirsAt"_L1).toInteger();
    decided = !inflight.isEmpty() || confirmedMs != standing.value("confirmed"_L1).toInteger();
    theirs = decided ? Feedback(standing.value("theirs"_L1).toObject()) : server();
    if (!decided)
        base = Feedback(standing.value("base"_L1).toObject());
}

} // namespace tidemark::store
