// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/runmarks.h"

#include "views/facttext.h"
#include "views/safetext.h"
#include <QCoreApplication>
#include <QHash>

using namespace Qt::StringLiterals;

namespace tidemark::views::runmarks {

namespace {

using domain::RunSummary;
using domain::SyncState;
using domain::Thumb;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tidemark::views::RunMarks)
};

} // namespace

Mark thumb(const RunSummary &run)
{
    if (run.thumb == Thumb::Up)
        return {u"thumb-up"_s, Tone::Up};
    if (run.thumb == Thumb::Down)
        return {u"thumb-down"_s, Tone::Down};
    return {run.skipped ? u"skip"_s : u"thumb-none"_s, Tone::Faint};
}

Mark state(const RunSummary &run, bool keptHere)
{
    if (keptHere && run.state == SyncState::Pending)
        return {u"check"_s, Tone::Muted};
    switch (run.state) {
    case SyncState::Confirmed:
        return {u"check-double"_s, Tone::Up};
    case SyncState::Pending:
    case SyncState::Sending: // the same mark: one that comes and goes in a moment would flicker
        return {u"dot"_s, Tone::Amber};
    case SyncState::Conflict:
        return {u"conflict"_s, Tone::Amber};
    case SyncState::Refused:
        return {u"refused"_s, Tone::Down};
    case SyncState::Gone:
        return {u"offline"_s, Tone::Muted};
    case SyncState::Parked:
        return {u"pause"_s, Tone::Amber};
    case SyncState::Clean:
        break;
    }
    return {run.gone ? u"offline"_s : QString(), Tone::Muted};
}

QList<Mark> own(const RunSummary &run)
{
    QList<Mark> marks;
    if (run.noted)
        marks.append({u"pencil"_s, Tone::Amber});
    if (run.deferred)
        marks.append({u"clock"_s, Tone::Amber});
    if (run.flagged)
        marks.append({u"flag"_s, Tone::Amber});
    return marks;
}

/// Icons are kept: making one looks into the resources. They follow light and dark by themselves.
void draw(QPainter *painter, const Mark &mark, const QRect &rect)
{
    if (mark.icon.isEmpty())
        return;
    static QHash<QPair<QString, int>, QIcon> icons;
    QIcon &icon = icons[{mark.icon, int(mark.tone)}];
    if (icon.isNull())
        icon = theme::icon(mark.icon, mark.tone);
    icon.paint(painter, rect);
}

QString stateWords(const RunSummary &run, bool keptHere)
{
    if (keptHere && run.state == SyncState::Pending)
        return Words::tr("kept here");
    switch (run.state) {
    case SyncState::Confirmed:
        return Words::tr("confirmed on server");
    case SyncState::Pending:
        return Words::tr("saved here, on its way to the server");
    case SyncState::Sending:
        return Words::tr("saved here, being sent");
    case SyncState::Conflict:
        return Words::tr("conflict: somebody else judged it differently");
    case SyncState::Refused:
        return Words::tr("refused by the server");
    case SyncState::Gone:
        return Words::tr("no longer on the server");
    case SyncState::Parked:
        return Words::tr("saved here, waits for a sign-in or for the right to rate");
    case SyncState::Clean:
        break;
    }
    return run.gone ? Words::tr("no longer on the server") : QString();
}

QString words(const RunSummary &run, bool keptHere)
{
    constexpr qsizetype longest = 400; // more than anybody reads in a tooltip
    QStringList words{safetext::visible(run.inputPreview.left(longest)).simplified()};
    words.append(run.thumb == Thumb::Up     ? Words::tr("thumb up")
                 : run.thumb == Thumb::Down ? Words::tr("thumb down")
                                            : Words::tr("no thumb"));
    if (run.hasComment)
        words.append(Words::tr("with a comment"));
    if (run.skipped)
        words.append(Words::tr("skipped"));
    if (run.flagged)
        words.append(Words::tr("flagged"));
    if (run.deferred)
        words.append(Words::tr("put off until later"));
    if (run.noted)
        words.append(Words::tr("with a note of yours"));
    words.append(facttext::full(run.createdMs));
    words.append(stateWords(run, keptHere));
    words.removeAll(QString());
    return words.join(u'\n');
}

RunSummary blinded(RunSummary run)
{
    if (run.inputPreview.isEmpty())
        run.inputPreview = Words::tr("Run");
    run.name.clear();
    run.cost.reset();
    if (run.state == SyncState::Clean) {
        run.thumb = Thumb::None;
        run.hasComment = false;
        run.hasReasons = false;
        run.hasCorrection = false;
    }
    return run;
}

} // namespace tidemark::views::runmarks
