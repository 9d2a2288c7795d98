// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporters/formats/trlpreference.h"
#include "exporters/formats/trlchat.h"
#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace tidemark::exporters {

QString TrlPreference::id() const
{
    return u"trl-preference"_s;
}

QString TrlPreference::title() const
{
    return QCoreApplication::translate("Export", "TRL · preference pairs (DPO)");
}

SkipReason TrlPreference::refuses(const Example &example) const
{
    return refuseTrl(example);
}

QByteArray TrlPreference::row(const TrainingRow &row) const
{
    JsonWriter json;
    json.beginObject();
    writeTrlMessages(json, "prompt"_L1, row.example.prompt());
    writeTrlMessages(json, "chosen"_L1, row.example.answer());
    writeTrlMessages(json, "rejected"_L1, row.rejected->answer());
    writeTrlTools(json, row);
    json.endObject();
    return json.take();
}

} // namespace tidemark::exporters
