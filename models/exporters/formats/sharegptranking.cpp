// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporters/formats/sharegptranking.h"
#include "exporters/formats/sharegptturns.h"
#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace tidemark::exporters {

QString ShareGptRanking::id() const
{
    return u"sharegpt-ranking"_s;
}

QString ShareGptRanking::title() const
{
    return QCoreApplication::translate("Export", "ShareGPT · preference pairs (DPO)");
}

SkipReason ShareGptRanking::refuses(const Example &example) const
{
    return refuseShareGpt(example, AnswerLength::OneMessage);
}

QByteArray ShareGptRanking::row(const TrainingRow &row) const
{
    JsonWriter json;
    json.beginObject();
    writeShareGptTurns(json, row.example.prompt());
    writeShareGptColumns(json, row);
    writeShareGptTurn(json, "chosen"_L1, row.example.messages.last());
    writeShareGptTurn(json, "rejected"_L1, row.rejected->messages.last());
    json.endObject();
    return json.take();
}

QJsonObject ShareGptRanking::datasetInfo(const QString &fileName) const
{
    QJsonObject info = shareGptInfo(fileName, {u"chosen"_s, u"rejected"_s});
    info.insert("ranking"_L1, true);
    return info;
}

} // namespace tidemark::exporters
