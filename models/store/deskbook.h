// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/desksettings.h"
#include "domain/result.h"
#include "store/desktypes.h"
#include <QFuture>
#include <QStringList>

namespace tidemark::store {

class StorePrivate;

/// Where the settings of the desk stand in the work file's state.
inline constexpr auto deskKey = QLatin1String("desk");

/// What the desk remembers beside the verdicts: reasons, guidelines, answers judged side by side, self-checks. Calls
/// return at once, from any thread, like those of Store, which holds this.
class DeskBook
{
public:
    explicit DeskBook(StorePrivate *store)
        : d(store)
    {}

    QFuture<domain::Result<domain::DeskSettings>> settings();
    QFuture<domain::Result<void>> setSettings(domain::DeskSettings settings);

    /// The guidelines that hold now; version 0 when there are none.
    QFuture<domain::Result<Guidelines>> guidelines();
    /// All versions, newest first.
    QFuture<domain::Result<QList<Guidelines>>> guidelineVersions();
    /// Keeps a new version, unless it says the same as the last one.
    QFuture<domain::Result<void>> saveGuidelines(QString text);

    /// Ids of these rows, in their order; those that are gone are left out.
    QFuture<domain::Result<QStringList>> idsOf(QList<qint64> rids);
    /// Ids of other runs with the same prompt and answer, newest first, at most 1,000.
    QFuture<domain::Result<QStringList>> twinsOf(qint64 rid);
    /// Other answers to the same prompt, newest first, at most 1,000.
    QFuture<domain::Result<QList<qint64>>> siblingsOf(qint64 rid);
    /// Both get their thumb, and which one is better is remembered; one act, one undo.
    QFuture<domain::Result<void>> judgePair(QString first, QString second, PairVerdict verdict);
    /// Judgements that stand, newest first.
    QFuture<domain::Result<QList<PairJudgement>>> pairs();

    /// Ids of runs that this rater gave a thumb before `beforeMs`, drawn by `seed`, at most `count`.
    QFuture<domain::Result<QStringList>> drawForSelfCheck(int count, qint64 beforeMs, quint32 seed);
    QFuture<domain::Result<void>> noteSelfCheck(QString runId, domain::Thumb before, domain::Thumb after);
    QFuture<domain::Result<Agreement>> agreement();

private:
    StorePrivate *const d;
};

} // namespace tidemark::store
