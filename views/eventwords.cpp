// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/eventwords.h"

#include "views/facttext.h"
#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace tidemark::views::eventwords {

namespace {

using domain::ErrorKind;
using domain::SyncEvent;
using Kind = domain::SyncEventKind;

QString tr(const char *text)
{
    return QCoreApplication::translate("tidemark::views::eventwords", text);
}

QString number(qint64 value)
{
    return QLocale().toString(value);
}

QString runs(qint64 count)
{
    return count == 1 ? tr("1 new run") : tr("%1 new runs").arg(number(count));
}

QString verdicts(qint64 count)
{
    return count == 1 ? tr("Verdict") : tr("%1 verdicts").arg(number(count));
}

QString reasonOfServer(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::Offline:
        return tr("the server cannot be reached");
    case ErrorKind::Timeout:
        return tr("the server does not answer in time");
    case ErrorKind::Tls:
        return tr("the server cannot prove who it is");
    case ErrorKind::Unauthorised:
        return tr("the server does not accept the key or sign-in");
    case ErrorKind::Forbidden:
        return tr("this role may not do that");
    case ErrorKind::Gone:
        return tr("the run is no longer there");
    case ErrorKind::Invalid:
        return tr("the server does not take it as it is");
    case ErrorKind::RateLimited:
        return tr("the server asks to wait");
    case ErrorKind::TooLarge:
        return tr("it is too large");
    case ErrorKind::RedirectRefused:
        return tr("the server sends us to another address");
    case ErrorKind::Server:
        return tr("the server has a fault of its own");
    default:
        return tr("this is no answer of a Lunary server");
    }
}

QString reasonOf(const SyncEvent &event)
{
    constexpr int firstFailure = 400;
    const ErrorKind kind = event.reason.value_or(ErrorKind::Server);
    switch (kind) {
    case ErrorKind::StoreFull:
        return tr("the disk is full");
    case ErrorKind::StoreReadOnly:
        return tr("the data folder cannot be written");
    case ErrorKind::StoreBusy:
        return tr("another program holds the files");
    case ErrorKind::StoreCorrupt:
        return tr("a file is damaged");
    case ErrorKind::StoreReplaced:
        return tr("the files were moved away or replaced");
    case ErrorKind::StoreTooNew:
    case ErrorKind::StoreFailed:
        return tr("the files could not be read or written");
    case ErrorKind::Usage:
        return tr("the connection is not set up fully");
    case ErrorKind::Protocol:
        if (event.httpStatus == 200)
            return tr("the server took it and shows another value");
        break;
    default:
        break;
    }
    const QString words = reasonOfServer(kind);
    return event.httpStatus >= firstFailure ? tr("%1 (HTTP %2)").arg(words, QString::number(event.httpStatus)) : words;
}

/// "… Next try at 14:03." where there is one.
QString withNextTry(const QString &text, qint64 untilMs)
{
    return untilMs > 0 ? tr("%1. Next try at %2").arg(text, facttext::clock(untilMs)) : text;
}

QString checked(const SyncEvent &event)
{
    if (event.count == 0 && event.changed == 0)
        return event.times > 1 ? tr("Nothing new, looked %1 times since %2")
                                     .arg(number(event.times), facttext::clock(event.sinceMs))
                               : tr("Nothing new");
    if (event.count == 0)
        return event.changed == 1 ? tr("1 run changed") : tr("%1 runs changed").arg(number(event.changed));
    return event.changed == 0 ? runs(event.count) : tr("%1, %2 changed").arg(runs(event.count), number(event.changed));
}

QString waits(const SyncEvent &event)
{
    const bool role = event.reason == ErrorKind::Forbidden;
    if (event.count == 1)
        return role ? tr("Verdict waits here: this role may not rate") : tr("Verdict waits here for your sign-in");
    return role ? tr("%1 verdicts wait here: this role may not rate").arg(number(event.count))
                : tr("%1 verdicts wait here for your sign-in").arg(number(event.count));
}

QString ended(const SyncEvent &event)
{
    const QString text = withNextTry(tr("Ended early: %1").arg(reasonOf(event)), event.untilMs);
    return event.times > 1 ? tr("%1 (%2 times since %3)").arg(text, number(event.times), facttext::clock(event.sinceMs))
                           : text;
}

QString later(const SyncEvent &event)
{
    return event.count == 1
               ? tr("Verdict saved here, sent again at %1: %2").arg(facttext::clock(event.untilMs), reasonOf(event))
               : tr("%1 verdicts saved here, sent again by %2: %3")
                     .arg(number(event.count), facttext::clock(event.untilMs), reasonOf(event));
}

EventWords ofVerdict(const SyncEvent &event)
{
    const QString subject = verdicts(event.count);
    switch (event.kind) {
    case Kind::Confirmed:
        return {tr("%1 confirmed on server").arg(subject), u"check-double"_s, Tone::Up};
    case Kind::Conflicted:
        return {tr("%1 changed on the server too: please choose which one holds").arg(subject), u"conflict"_s,
                Tone::Amber};
    case Kind::Refused:
        return {tr("%1 refused by the server: %2").arg(subject, reasonOf(event)), u"refused"_s, Tone::Down};
    case Kind::VerdictGone:
        return {tr("%1 kept here: the run is no longer on the server").arg(subject), u"refused"_s, Tone::Muted};
    case Kind::Parked:
        return {waits(event), event.reason == ErrorKind::Forbidden ? u"lock"_s : u"key"_s, Tone::Amber};
    default:
        return {later(event), u"clock"_s, Tone::Amber};
    }
}

EventWords ofAccess(const SyncEvent &event)
{
    switch (event.kind) {
    case Kind::SignInAsked:
        return {tr("The server no longer accepts the key or sign-in: please sign in again"), u"key"_s, Tone::Down};
    case Kind::SignInRenewed:
        return {tr("Signed in again by itself"), u"key"_s, Tone::Up};
    case Kind::SignInNotMade:
        return {tr("Could not sign in again by itself: %1").arg(reasonOf(event)), u"key"_s, Tone::Down};
    case Kind::MayNotRate:
        return {tr("This role may not rate: reading goes on, verdicts wait here"), u"lock"_s, Tone::Amber};
    default:
        return {tr("Signed in"), u"key"_s, Tone::Up};
    }
}

EventWords ofRuns(const SyncEvent &event)
{
    switch (event.kind) {
    case Kind::Checked:
        return {checked(event), u"check"_s, event.count + event.changed > 0 ? Tone::Text : Tone::Muted};
    case Kind::FirstPull:
        return {tr("First pull complete: %1, %2 requests").arg(runs(event.count), number(event.requests)),
                u"download"_s, Tone::Accent};
    case Kind::Rechecked:
        return {tr("Every run looked at again: %1, %2 changed").arg(runs(event.count), number(event.changed)),
                u"download"_s, Tone::Accent};
    case Kind::SteppedRound:
        return {tr("A run was left out: the server cannot give it. The others went on"), u"warning"_s, Tone::Amber};
    case Kind::NotARun:
        return {event.count == 1
                    ? tr("Something in the server's list is no run and was left out")
                    : tr("%1 things in the server's list are no runs and were left out").arg(number(event.count)),
                u"warning"_s, Tone::Amber};
    default:
        return {tr("The run is no longer on the server and left the lists"), u"offline"_s, Tone::Muted};
    }
}

EventWords ofLine(const SyncEvent &event)
{
    switch (event.kind) {
    case Kind::RateLimited:
        return {tr("The server asks to wait until %1").arg(facttext::clockWithSeconds(event.untilMs)), u"clock"_s,
                Tone::Amber};
    case Kind::Offline:
        return {withNextTry(tr("Offline: %1").arg(reasonOf(event)), event.untilMs), u"offline"_s, Tone::Amber};
    case Kind::Online:
        return {event.count == 1 ? tr("Online again after %1").arg(facttext::duration(event.atMs - event.sinceMs))
                                 : tr("Online again after %1 and %2 tries")
                                       .arg(facttext::duration(event.atMs - event.sinceMs), number(event.count)),
                u"cloud"_s, Tone::Up};
    case Kind::CacheRebuilt:
        return {tr("The copy of the runs was damaged and is fetched again; verdicts are safe"), u"warning"_s,
                Tone::Amber};
    case Kind::WorkRecovered:
        return {tr("The file of verdicts was damaged and has been recovered; the old one is kept"), u"warning"_s,
                Tone::Amber};
    case Kind::NetworkChanged:
        return {tr("The network is back or the computer woke: going on at once"), u"cloud"_s, Tone::Muted};
    default:
        return {ended(event), u"warning"_s, Tone::Down};
    }
}

} // namespace

EventWords of(const SyncEvent &event)
{
    switch (event.kind) {
    case Kind::Checked:
    case Kind::FirstPull:
    case Kind::Rechecked:
    case Kind::SteppedRound:
    case Kind::NotARun:
    case Kind::RunGone:
        return ofRuns(event);
    case Kind::Confirmed:
    case Kind::Conflicted:
    case Kind::Refused:
    case Kind::VerdictGone:
    case Kind::Parked:
    case Kind::Postponed:
        return ofVerdict(event);
    case Kind::SignInAsked:
    case Kind::SignInRenewed:
    case Kind::SignInNotMade:
    case Kind::SignedIn:
    case Kind::MayNotRate:
        return ofAccess(event);
    default:
        return ofLine(event);
    }
}

QString shortRun(const SyncEvent &event)
{
    constexpr int enough = 8;
    return event.runId.left(enough);
}

QString timeText(qint64 atMs, qint64 nowMs)
{
    const QDateTime at = QDateTime::fromMSecsSinceEpoch(atMs);
    const QString time = facttext::clockWithSeconds(atMs);
    //: A day in the sync log, as a date format
    return at.date() == QDateTime::fromMSecsSinceEpoch(nowMs).date()
               ? time
               : QLocale().toString(at.date(), tr("d MMM")) + u' ' + time;
}

QString line(const SyncEvent &event)
{
    const QString at = QDateTime::fromMSecsSinceEpoch(event.atMs).toString(u"yyyy-MM-dd HH:mm:ss"_s);
    const QString run = shortRun(event);
    return run.isEmpty() ? u"%1  %2"_s.arg(at, of(event).text) : u"%1  %2  %3"_s.arg(at, run, of(event).text);
}

} // namespace tidemark::views::eventwords
