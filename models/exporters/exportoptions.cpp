// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporters/exportoptions.h"
#include "exporters/jsonwriter.h"
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace tidemark::exporters {

domain::Result<SplitShares> splitFrom(const QString &text)
{
    const domain::Error error{domain::ErrorKind::Usage,
                              u"a split is train/validation/test in percent, such as 90/0/10, not “%1”"_s.arg(text)};
    QList<int> shares;
    const QStringList parts = text.split(u'/');
    for (const QString &part : parts) {
        bool ok = false;
        const int share = part.trimmed().toInt(&ok);
        if (!ok || share < 0 || share > 100)
            return error;
        shares.append(share);
    }
    if (shares.size() == 2)
        shares.insert(1, 0);
    if (shares.size() != 3 || shares.at(0) + shares.at(1) + shares.at(2) != 100 || shares.first() == 0)
        return error;
    return SplitShares{shares.at(0), shares.at(1), shares.at(2)};
}

QString cardProblem(const HubCard &card)
{
    // An id of the Hub's list, which grows: only its form can be checked here.
    static const QRegularExpression id(u"^[a-z0-9][a-z0-9.+-]*\\z"_s);
    static const QRegularExpression language(u"^[a-z]{2,3}\\z"_s);
    if (card.name.trimmed().isEmpty())
        return u"the card needs a name"_s;
    if (!id.match(card.license).hasMatch())
        return u"the card needs a licence: an id such as cc-by-4.0, or other"_s;
    if (card.license == "other"_L1 && (card.licenseName.trimmed().isEmpty() || card.licenseLink.trimmed().isEmpty()))
        return u"the licence “other” needs a name and a link"_s;
    if (!card.language.isEmpty() && !language.match(card.language).hasMatch())
        return u"a language is two or three small letters, such as en"_s;
    return {};
}

qint64 tokensAbout(const Example &example)
{
    qint64 characters = 0;
    for (const ChatMessage &message : example.messages) {
        characters += message.content.size() + message.refusal.size();
        for (const ChatPart &part : message.parts)
            characters += part.text.size();
        for (const ChatCall &call : message.calls)
            characters += call.name.size() + call.arguments.size();
    }
    for (const ToolDeclaration &tool : example.tools.tools) {
        characters += tool.name.size() + tool.description.size();
        if (tool.parameters)
            characters += compactJson(*tool.parameters).size();
    }
    return (characters + 3) / 4;
}

} // namespace tidemark::exporters
