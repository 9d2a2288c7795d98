// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporters/formats/sharegpt.h"
#include "exporters/formats/sharegptturns.h"
#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace tidemark::exporters {

QString ShareGpt::id() const
{
    return u"sharegpt"_s;
}

QString ShareGpt::title() const
{
    return QCoreApplication::translate("Export", "ShareGPT · chat");
}

SkipReason ShareGpt::refuses(const Example &example) const
{
    return refuseShareGpt(example, AnswerLength::Any);
}

QByteArray ShareGpt::row(const TrainingRow &row) const
{
    JsonWriter json;
    json.beginObject();
    writeShareGptTurns(json, row.example.messages);
    writeShareGptColumns(json, row);
    json.endObject();
    return json.take();
}

QJsonObject ShareGpt::datasetInfo(const QString &fileName) const
{
    return shareGptInfo(fileName);
}

} // namespace tidemark::exporters
