// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporters/formats/trlpromptcompletion.h"
#include "exporters/formats/trlchat.h"
#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace tidemark::exporters {

QString TrlPromptCompletion::id() const
{
    return u"trl-prompt-completion"_s;
}

QString TrlPromptCompletion::title() const
{
    return QCoreApplication::translate("Export", "TRL · prompt and completion");
}

SkipReason TrlPromptCompletion::refuses(const Example &example) const
{
    return refuseTrl(example);
}

QByteArray TrlPromptCompletion::row(const TrainingRow &row) const
{
    JsonWriter json;
    json.beginObject();
    writeTrlMessages(json, "prompt"_L1, row.example.prompt());
    writeTrlMessages(json, "completion"_L1, row.example.answer());
    writeTrlTools(json, row);
    json.endObject();
    return json.take();
}

} // namespace tidemark::exporters
