// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/syncwords.h"

#include "views/errortext.h"
#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace tidemark::views {

namespace {

using domain::SyncPhase;
using domain::SyncProgress;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tidemark::views::SyncWords)
};

QString number(qint64 value)
{
    return QLocale().toString(value);
}

/// "42 s", "3 min 5 s".
QString remaining(qint64 ms)
{
    const qint64 seconds = qMax<qint64>(0, (ms + 999) / 1000);
    if (seconds < 60)
        return Words::tr("%1 s").arg(number(seconds));
    return Words::tr("%1 min %2 s").arg(number(seconds / 60), number(seconds % 60));
}

QString age(qint64 ms)
{
    const qint64 minutes = ms / 60'000;
    if (minutes < 1)
        return Words::tr("checked just now");
    if (minutes < 60)
        return Words::tr("checked %1 min ago").arg(number(minutes));
    if (minutes < 48 * 60)
        return Words::tr("checked %1 h ago").arg(number(minutes / 60));
    return Words::tr("checked %1 days ago").arg(number(minutes / 1440));
}

QString onTheirWay(qint64 pending)
{
    if (pending == 0)
        return {};
    return pending == 1 ? Words::tr("1 verdict on its way")
                        : Words::tr("%1 verdicts on their way").arg(number(pending));
}

/// The role may not rate: what waits is not on its way.
QString kept(qint64 pending)
{
    if (pending == 0)
        return Words::tr("This role may not rate.");
    return pending == 1 ? Words::tr("1 verdict is kept here: this role may not rate.")
                        : Words::tr("%1 verdicts are kept here: this role may not rate.").arg(number(pending));
}

QString leftOut(int count)
{
    if (count == 0)
        return {};
    return count == 1 ? Words::tr(", 1 run left out") : Words::tr(", %1 runs left out").arg(number(count));
}

QString savedHere(qint64 pending)
{
    if (pending == 0)
        return {};
    return pending == 1 ? Words::tr("1 verdict is saved here and will be sent.")
                        : Words::tr("%1 verdicts are saved here and will be sent.").arg(number(pending));
}

SyncWords idle(const SyncProgress &progress, qint64 nowMs)
{
    SyncWords words;
    words.changes = progress.checkedMs > 0;
    words.waiting = progress.mayNotRate ? kept(progress.pending) : onTheirWay(progress.pending);
    words.icon = progress.mayNotRate ? u"lock"_s : u"dot"_s;
    words.tone = progress.mayNotRate ? Tone::Amber : Tone::Up;
    if (progress.checkedMs > 0) {
        words.text = Words::tr("In sync, %1").arg(age(nowMs - progress.checkedMs)) + leftOut(progress.leftOut);
    } else {
        words.text = Words::tr("Not synced yet");
        words.tone = Tone::Muted;
    }
    return words;
}

SyncWords pulling(const SyncProgress &progress)
{
    SyncWords words{{}, onTheirWay(progress.pending), u"download"_s, Tone::Accent};
    if (progress.full && !progress.firstPull)
        words.text = progress.pulled == 0
                         ? Words::tr("Checking every run again…")
                         : Words::tr("Checking every run again: %1 so far").arg(number(progress.pulled));
    else if (progress.firstPull)
        words.text = progress.pulled == 0   ? Words::tr("First pull: asking the server…")
                     : progress.pulled == 1 ? Words::tr("First pull: 1 run so far")
                                            : Words::tr("First pull: %1 runs so far").arg(number(progress.pulled));
    else if (progress.pulled == 0)
        words.text = Words::tr("Looking for new runs…");
    else
        words.text = progress.pulled == 1 ? Words::tr("Fetching: 1 run so far")
                                          : Words::tr("Fetching: %1 runs so far").arg(number(progress.pulled));
    return words;
}

SyncWords waiting(const SyncProgress &progress, qint64 nowMs)
{
    SyncWords words{{}, onTheirWay(progress.pending), u"clock"_s, Tone::Amber};
    words.changes = progress.waitUntilMs > 0;
    words.text = progress.waitUntilMs > nowMs
                     ? Words::tr("The server asks us to wait: %1").arg(remaining(progress.waitUntilMs - nowMs))
                     : Words::tr("The server asked us to wait; going on…");
    return words;
}

SyncWords offline(const SyncProgress &progress, qint64 nowMs)
{
    SyncWords words{Words::tr("Offline."), savedHere(progress.pending), u"offline"_s, Tone::Amber};
    words.changes = progress.waitUntilMs > 0;
    if (progress.waitUntilMs > nowMs)
        words.text = Words::tr("Offline, next try in %1.").arg(remaining(progress.waitUntilMs - nowMs));
    return words;
}

SyncWords failed(const SyncProgress &progress, qint64 nowMs)
{
    // The reading went on: only the verdicts wait.
    if (progress.mayNotRate && progress.error && progress.error->kind == domain::ErrorKind::Forbidden)
        return idle(progress, nowMs);
    SyncWords words{Words::tr("The last sync did not end well."), savedHere(progress.pending), u"warning"_s,
                    Tone::Down};
    if (progress.error)
        words.text = wordsFor(*progress.error).title;
    return words;
}

} // namespace

SyncWords wordsOf(const SyncProgress &progress, qint64 nowMs)
{
    switch (progress.phase) {
    case SyncPhase::Idle:
        return idle(progress, nowMs);
    case SyncPhase::Pulling:
        return pulling(progress);
    case SyncPhase::Linking:
        return {Words::tr("Joining conversations…"), onTheirWay(progress.pending), u"conversation"_s, Tone::Accent};
    case SyncPhase::Pushing:
        return {progress.pending > 0 ? Words::tr("Sending verdicts…") : Words::tr("Confirming verdicts…"),
                onTheirWay(progress.pending), u"upload"_s, Tone::Amber};
    case SyncPhase::Waiting:
        return waiting(progress, nowMs);
    case SyncPhase::Offline:
        return offline(progress, nowMs);
    case SyncPhase::SignIn:
        return {Words::tr("Sign in again…"), savedHere(progress.pending), u"key"_s, Tone::Down, true};
    case SyncPhase::Failed:
        break;
    }
    return failed(progress, nowMs);
}

} // namespace tidemark::views
