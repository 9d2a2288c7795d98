// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporters/formats/alpaca.h"
#include "exporters/formats/chatrules.h"
#include "exporters/jsonwriter.h"
#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace tidemark::exporters {

namespace {

/// The turns before the last question, as pairs.
void writeHistory(JsonWriter &json, const QList<ChatMessage> &turns)
{
    json.key("history"_L1);
    json.beginArray();
    for (qsizetype i = 0; i + 1 < turns.size(); i += 2) {
        json.beginArray();
        json.text(spokenText(turns.at(i)));
        json.text(spokenText(turns.at(i + 1)));
        json.endArray();
    }
    json.endArray();
}

} // namespace

QString Alpaca::id() const
{
    return u"alpaca"_s;
}

QString Alpaca::title() const
{
    return QCoreApplication::translate("Export", "Alpaca · instructions");
}

SkipReason Alpaca::refuses(const Example &example) const
{
    if (hasImages(example.messages))
        return skip::noImagesInFormat;
    if (usesTools(example))
        return skip::noToolsInFormat;
    return alternates(example.messages) ? SkipReason() : SkipReason(skip::turnOrder);
}

QByteArray Alpaca::row(const TrainingRow &row) const
{
    QList<ChatMessage> turns = row.example.messages;
    const QString system = turns.first().role == domain::Role::System ? turns.takeFirst().content : QString();
    const QString output = spokenText(turns.takeLast());
    const QString instruction = spokenText(turns.takeLast());
    JsonWriter json;
    json.beginObject();
    json.member("instruction"_L1, instruction);
    json.member("input"_L1, QString());
    json.member("output"_L1, output);
    json.member("system"_L1, system);
    writeHistory(json, turns);
    json.endObject();
    return json.take();
}

QJsonObject Alpaca::datasetInfo(const QString &fileName) const
{
    const QJsonObject columns{{u"prompt"_s, u"instruction"_s},
                              {u"query"_s, u"input"_s},
                              {u"response"_s, u"output"_s},
                              {u"system"_s, u"system"_s},
                              {u"history"_s, u"history"_s}};
    return {{u"file_name"_s, fileName}, {u"formatting"_s, u"alpaca"_s}, {u"columns"_s, columns}};
}

} // namespace tidemark::exporters
