// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporters/openaisftexporter.h"
#include "exporters/openaichat.h"
#include "exporters/trainingexample.h"
#include <QCoreApplication>
#include <QCryptographicHash>

using namespace Qt::StringLiterals;

namespace tidemark::exporters {

namespace {

using domain::Role;

QByteArray rowOf(const TrainingExample &example)
{
    const auto begin = example.messages.begin();
    const bool hasContext = std::any_of(begin, begin + example.trainedFrom,
                                        [](const ChatMessage &message) { return message.role == Role::Assistant; });
    JsonWriter json;
    json.beginObject();
    json.key("messages"_L1);
    json.beginArray();
    for (qsizetype i = 0; i < example.messages.size(); ++i) {
        const ChatMessage &message = example.messages.at(i);
        std::optional<int> weight;
        if (hasContext && message.role == Role::Assistant)
            weight = i < example.trainedFrom ? 0 : 1;
        writeOpenAiMessage(json, message, weight);
    }
    json.endArray();
    writeOpenAiTools(json, example.tools);
    json.endObject();
    return json.take();
}

} // namespace

QString OpenAiSftExporter::id() const
{
    return u"openai-sft"_s;
}

QString OpenAiSftExporter::title() const
{
    return QCoreApplication::translate("Export", "OpenAI · chat (fine-tuning)");
}

QString OpenAiSftExporter::suffix() const
{
    return u".jsonl"_s;
}

bool OpenAiSftExporter::begin(QIODevice &device)
{
    return device.isWritable();
}

SkipReason OpenAiSftExporter::add(const domain::LabelledRun &run, QIODevice &device)
{
    const OrSkip<TrainingExample> example = supervisedExample(run);
    if (!example)
        return example.error().reason;
    const QByteArray row = rowOf(*example);
    const QByteArray digest = QCryptographicHash::hash(row, QCryptographicHash::Sha256);
    if (!m_rows.isNew(digest))
        return skip::duplicate;
    device.write(row + '\n');
    m_last = {digest, example->source == AnswerSource::Correction ? u"correction"_s : u"original"_s};
    return {};
}

} // namespace tidemark::exporters
