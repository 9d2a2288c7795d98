// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/viewwords.h"

#include "views/safetext.h"
#include <QCoreApplication>

namespace tidemark::views::viewwords {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tidemark::views::viewwords)
};

} // namespace

QString lossWords(const domain::LunaryLoss &loss)
{
    using Kind = domain::LunaryLoss::Kind;
    const QString check = safetext::visible(loss.check).simplified();
    const QString value = safetext::visible(loss.value).simplified();
    switch (loss.kind) {
    case Kind::Unreadable:
        return check.isEmpty() ? Words::tr("A part that cannot be read is left out")
                               : Words::tr("%1 cannot be read and is left out").arg(check);
    case Kind::UnknownCheck:
        return Words::tr("%1 is not known here and is left out").arg(check);
    case Kind::UnknownValue:
        return value.isEmpty() ? Words::tr("%1 has a value that is not known here and is left out").arg(check)
                               : Words::tr("%1: %2 is not known here and is left out").arg(check, value);
    case Kind::NoCounterpart:
        return Words::tr("%1 has no counterpart here and is left out").arg(check);
    case Kind::InsideOr:
        return Words::tr("%1 is left out too: it is one side of an OR").arg(value);
    case Kind::WholeWords:
        return Words::tr("%1 finds whole words here, not parts of them").arg(check);
    case Kind::Anywhere:
        return Words::tr("%1 is looked for anywhere in the run here").arg(check);
    case Kind::AnswerText:
        return Words::tr("%1 counts the answer's text here, not its JSON").arg(check);
    case Kind::OwnThumb:
        return Words::tr("%1 is that of the run itself here, not of those inside it").arg(check);
    case Kind::InnerToo:
        break;
    }
    return Words::tr("%1 holds agents and chains inside of others here too").arg(check);
}

ErrorWords failureWords(const domain::Error &error)
{
    using domain::ErrorKind;
    switch (error.kind) {
    case ErrorKind::Gone:
    case ErrorKind::Protocol:
        return {Words::tr("This server gives no views"),
                Words::tr("It has no such call, or answers it in a way that is not known here. Filters can still be "
                          "written and saved in Tidemark.")};
    case ErrorKind::Forbidden:
        return {Words::tr("This key or role may not read views"),
                Words::tr("Ask an administrator of the project, or connect with a private key.")};
    case ErrorKind::Unauthorised:
        return {Words::tr("Please sign in first"),
                Words::tr("The views are on the server, which knows no key or sign-in of yours at the moment.")};
    case ErrorKind::Offline:
    case ErrorKind::Timeout:
        return {Words::tr("The server cannot be reached"),
                Words::tr("The views are on the server. Try again when there is a connection to it.")};
    default:
        return wordsFor(error);
    }
}

} // namespace tidemark::views::viewwords
