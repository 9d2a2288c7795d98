// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporters/formats/sharegptkto.h"
#include "exporters/formats/sharegptturns.h"
#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace tidemark::exporters {

QString ShareGptKto::id() const
{
    return u"sharegpt-kto"_s;
}

QString ShareGptKto::title() const
{
    return QCoreApplication::translate("Export", "ShareGPT · rated answers (KTO)");
}

SkipReason ShareGptKto::refuses(const Example &example) const
{
    return refuseShareGpt(example, AnswerLength::OneMessage);
}

QByteArray ShareGptKto::row(const TrainingRow &row) const
{
    JsonWriter json;
    json.beginObject();
    writeShareGptTurns(json, row.example.messages);
    writeShareGptColumns(json, row);
    json.key("kto_tag"_L1);
    json.boolean(row.example.standing == Standing::Good);
    json.endObject();
    return json.take();
}

QJsonObject ShareGptKto::datasetInfo(const QString &fileName) const
{
    return shareGptInfo(fileName, {u"kto_tag"_s});
}

} // namespace tidemark::exporters
