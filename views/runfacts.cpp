// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/runfacts.h"

#include "views/facttext.h"
#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace tidemark::views {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tidemark::views::RunFacts)
};

QString nameOf(RunFact fact)
{
    switch (fact) {
    case RunFact::Model:
        return u"model"_s;
    case RunFact::Type:
        return u"type"_s;
    case RunFact::User:
        return u"user"_s;
    case RunFact::Duration:
        return u"duration"_s;
    case RunFact::Tokens:
        return u"tokens"_s;
    case RunFact::Cost:
        return u"cost"_s;
    case RunFact::Tags:
        break;
    }
    return u"tags"_s;
}

} // namespace

const QList<RunFact> &runfacts::all()
{
    static const QList<RunFact> facts{RunFact::Type,   RunFact::Model, RunFact::User, RunFact::Duration,
                                      RunFact::Tokens, RunFact::Cost,  RunFact::Tags};
    return facts;
}

QString runfacts::label(RunFact fact)
{
    switch (fact) {
    case RunFact::Model:
        return Words::tr("Model or name");
    case RunFact::Type:
        return Words::tr("Type");
    case RunFact::User:
        return Words::tr("User");
    case RunFact::Duration:
        return Words::tr("Duration");
    case RunFact::Tokens:
        return Words::tr("Tokens");
    case RunFact::Cost:
        return Words::tr("Cost");
    case RunFact::Tags:
        break;
    }
    return Words::tr("Tags");
}

QString runfacts::text(const domain::RunSummary &run, RunFact fact)
{
    switch (fact) {
    case RunFact::Model:
        return run.name.isEmpty() ? domain::toText(run.type) : run.name; // an exchange has no model of its own
    case RunFact::Type:
        return domain::toText(run.type);
    case RunFact::User:
        return run.user;
    case RunFact::Duration:
        return run.durationMs ? facttext::duration(*run.durationMs) : QString();
    case RunFact::Tokens:
        return run.tokens ? facttext::tokens(*run.tokens) : QString();
    case RunFact::Cost:
        return run.cost ? facttext::cost(*run.cost) : QString();
    case RunFact::Tags:
        break;
    }
    return {};
}

QStringList runfacts::toNames(RunFacts facts)
{
    QStringList names;
    for (const RunFact fact : all()) {
        if (facts.testFlag(fact))
            names.append(nameOf(fact));
    }
    return names;
}

RunFacts runfacts::fromNames(const QStringList &names)
{
    RunFacts facts;
    for (const RunFact fact : all())
        facts.setFlag(fact, names.contains(nameOf(fact)));
    return facts;
}

} // namespace tidemark::views
