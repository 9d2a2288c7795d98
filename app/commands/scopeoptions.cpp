// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/scopeoptions.h"
#include "app/commands/command.h"
#include "store/cachecare.h"
#include <QDateTime>

using namespace Qt::StringLiterals;

namespace tidemark::app {

using domain::Error;
using domain::ErrorKind;
using domain::PullScope;
using domain::Result;

namespace {

Error usage(const QString &text)
{
    return {ErrorKind::Usage, text, 0, 0};
}

/// A day begins at midnight here; a time may be given too.
std::optional<qint64> sinceFrom(const QString &text)
{
    const QDate day = QDate::fromString(text, Qt::ISODate);
    const QDateTime time = day.isValid() ? day.startOfDay() : QDateTime::fromString(text, Qt::ISODate);
    if (!time.isValid() || time.toMSecsSinceEpoch() <= 0)
        return {};
    return time.toMSecsSinceEpoch();
}

QStringList listFrom(const QCommandLineParser &parser, const QString &name)
{
    return parser.value(name).split(u',');
}

} // namespace

void addScopeOptions(QCommandLineParser &parser)
{
    parser.addOptions({{u"since"_s, u"Keep only runs created since a day (2026-11-01)."_s, u"DATE"_s},
                       {u"models"_s, u"Keep only these models."_s, u"A,B"_s},
                       {u"tags"_s, u"Keep only runs with one of these tags."_s, u"A,B"_s},
                       {u"users"_s, u"Keep only runs of these end users."_s, u"A,B"_s},
                       {u"feedback"_s, u"Keep only runs with a thumb: up, down, rated (either)."_s, u"WHICH"_s},
                       {u"one-in"_s, u"Keep a sample of one conversation in N."_s, u"N"_s},
                       {u"keep-days"_s, u"Keep runs without feedback only N days; 0 for ever."_s, u"N"_s},
                       {u"everything"_s, u"Keep all runs again."_s}});
}

namespace {

Result<std::optional<PullScope>> namedScope(const QCommandLineParser &parser)
{
    using Scope = std::optional<PullScope>;
    const QStringList names{u"since"_s, u"models"_s, u"tags"_s, u"users"_s, u"feedback"_s, u"one-in"_s};
    const bool narrowed =
        std::any_of(names.begin(), names.end(), [&](const QString &name) { return parser.isSet(name); });
    if (parser.isSet(u"everything"_s))
        return narrowed ? Result<Scope>(usage(u"--everything goes with no other scope"_s)) : Scope(PullScope());
    if (!narrowed)
        return Scope();
    PullScope scope;
    if (parser.isSet(u"since"_s)) {
        const auto since = sinceFrom(parser.value(u"since"_s));
        if (!since)
            return usage(u"--since takes a day, like 2026-11-01"_s);
        scope.sinceMs = *since;
    }
    scope.models = listFrom(parser, u"models"_s);
    scope.tags = listFrom(parser, u"tags"_s);
    scope.users = listFrom(parser, u"users"_s);
    if (parser.isSet(u"feedback"_s)) {
        const auto thumbs = domain::thumbsFromText(parser.value(u"feedback"_s));
        if (!thumbs)
            return usage(u"--feedback takes up, down, rated or any"_s);
        scope.thumbs = *thumbs;
    }
    if (parser.isSet(u"one-in"_s)) {
        bool ok = false;
        scope.oneIn = parser.value(u"one-in"_s).toInt(&ok);
        if (!ok || scope.oneIn < 1)
            return usage(u"--one-in takes a number from 1"_s);
    }
    return Scope(scope.normalised());
}

} // namespace

Result<ScopeChoice> scopeFrom(const QCommandLineParser &parser)
{
    const auto scope = namedScope(parser);
    if (!scope.ok())
        return scope.error();
    ScopeChoice choice{scope.value(), {}};
    if (!parser.isSet(u"keep-days"_s))
        return choice;
    bool ok = false;
    choice.keepDays = parser.value(u"keep-days"_s).toInt(&ok);
    if (!ok || *choice.keepDays < 0)
        return usage(u"--keep-days takes a number of days, 0 for ever"_s);
    return choice;
}

Result<void> choose(store::Store &store, const ScopeChoice &choice)
{
    if (choice.scope) {
        PullScope scope = *choice.scope;
        // How long runs are kept is a choice of its own, which only "everything" ends unsaid.
        if (!scope.isEverything()) {
            const auto before = store.pull().scope().result();
            if (!before.ok())
                return before.error();
            scope.keepDays = before->keepDays;
        }
        if (const auto chosen = store.pull().setScope(scope).result(); !chosen.ok())
            return chosen;
    }
    return choice.keepDays ? store.care().keepDays(*choice.keepDays).result() : Result<void>();
}

void addAnswerOptions(QCommandLineParser &parser)
{
    parser.addOptions({{u"accept-removed"_s, u"Let runs leave that the server no longer has, however many."_s},
                       {u"resend-lost"_s, u"Send confirmed verdicts again that the server lost."_s}});
}

Result<void> answer(const QCommandLineParser &parser, store::Store &store, qint64 nowMs)
{
    if (parser.isSet(u"accept-removed"_s)) {
        if (const auto noted = store.pull().noteTime(u"consent"_s, nowMs).result(); !noted.ok())
            return noted;
    }
    if (parser.isSet(u"resend-lost"_s)) {
        const auto sent = store.pull().resendLost().result();
        if (!sent.ok())
            return sent.error();
        printNote(u"%1 lost verdicts are sent again"_s.arg(*sent));
    }
    return {};
}

} // namespace tidemark::app
