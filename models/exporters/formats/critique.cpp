// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporters/formats/critique.h"
#include "exporters/formats/chatrules.h"
#include "exporters/formats/trlchat.h"
#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace tidemark::exporters {

QString Critique::id() const
{
    return u"critique"_s;
}

QString Critique::title() const
{
    return QCoreApplication::translate("Export", "Critiques (TRL · prompt and completion)");
}

SkipReason Critique::refuses(const Example &example) const
{
    if (hasImages(example.messages))
        return skip::noImagesInFormat;
    // The question comes next: a call at the end would never get its result.
    if (!example.messages.last().calls.isEmpty())
        return skip::toolResultMissing;
    return refuseArguments(example.messages);
}

QByteArray Critique::row(const TrainingRow &row) const
{
    const auto ask = ChatMessage::plain(domain::Role::User, QString(question));
    const auto comment = ChatMessage::plain(domain::Role::Assistant, row.comment);
    JsonWriter json;
    json.beginObject();
    writeTrlMessages(json, "prompt"_L1, row.example.messages + QList{ask});
    writeTrlMessages(json, "completion"_L1, {comment});
    writeTrlTools(json, row);
    json.endObject();
    return json.take();
}

} // namespace tidemark::exporters
