// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporters/formats/trlkto.h"
#include "exporters/formats/chatrules.h"
#include "exporters/formats/trlchat.h"
#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace tidemark::exporters {

namespace {

SkipReason refuseAsText(const Example &example)
{
    if (hasImages(example.messages))
        return skip::noImagesInFormat;
    if (usesTools(example))
        return skip::noToolsInFormat;
    const bool hasSystem = example.messages.first().role == domain::Role::System;
    const bool isOneTurn = example.messages.size() == (hasSystem ? 3 : 2) && alternates(example.messages);
    return isOneTurn ? SkipReason() : SkipReason(skip::turnOrder);
}

/// There is no column for a system text: it stands before the question, set off by a blank line.
QString promptText(const Example &example)
{
    QStringList texts;
    for (const ChatMessage &message : example.prompt())
        texts.append(message.content);
    return texts.join(u"\n\n"_s);
}

} // namespace

QString TrlKto::id() const
{
    return u"trl-kto"_s;
}

QString TrlKto::title() const
{
    return QCoreApplication::translate("Export", "TRL · rated answers (KTO)");
}

SkipReason TrlKto::refuses(const Example &example) const
{
    return m_profile == Profile::Axolotl ? refuseAsText(example) : refuseTrl(example);
}

QByteArray TrlKto::row(const TrainingRow &row) const
{
    JsonWriter json;
    json.beginObject();
    if (m_profile == Profile::Axolotl) {
        json.member("prompt"_L1, promptText(row.example));
        json.member("completion"_L1, spokenText(row.example.messages.last()));
    } else {
        writeTrlMessages(json, "prompt"_L1, row.example.prompt());
        writeTrlMessages(json, "completion"_L1, row.example.answer());
    }
    json.key("label"_L1);
    json.boolean(row.example.standing == Standing::Good);
    if (hasToolsColumn())
        writeTrlTools(json, row);
    json.endObject();
    return json.take();
}

} // namespace tidemark::exporters
