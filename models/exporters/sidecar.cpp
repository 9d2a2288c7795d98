// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporters/sidecar.h"
#include "exporters/exporttext.h"
#include "exporters/jsonwriter.h"
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace tidemark::exporters {

namespace {

void writeNumbers(JsonWriter &json, QLatin1StringView name, const QMap<QString, qint64> &numbers)
{
    json.key(name);
    json.beginObject();
    for (auto it = numbers.cbegin(); it != numbers.cend(); ++it) {
        json.key(QStringView(it.key()));
        json.number(it.value());
    }
    json.endObject();
}

void writeNumber(JsonWriter &json, QLatin1StringView name, qint64 number)
{
    json.key(name);
    json.number(number);
}

void writeSwitch(JsonWriter &json, QLatin1StringView name, bool on)
{
    json.key(name);
    json.boolean(on);
}

void writeRedaction(JsonWriter &json, const RedactionRules &rules)
{
    QStringList words;
    for (const PrivateData kind :
         {PrivateData::Email, PrivateData::Phone, PrivateData::Card, PrivateData::Iban, PrivateData::Key}) {
        if (rules.classes.contains(kind))
            words.append(privateDataWord(kind));
    }
    json.key("redact"_L1);
    json.value(QJsonArray::fromStringList(words));
    json.key("patterns"_L1);
    json.value(QJsonArray::fromStringList(rules.patterns));
}

void writeOptions(JsonWriter &json, const ExportOptions &options)
{
    json.key("options"_L1);
    json.beginObject();
    json.member("split"_L1,
                options.split
                    ? u"%1/%2/%3"_s.arg(options.split->train).arg(options.split->validation).arg(options.split->test)
                    : QString());
    json.member("seed"_L1, options.seed);
    json.member("profile"_L1, profileWord(options.profile));
    writeSwitch(json, "loose_dedup"_L1, options.looseDedup);
    writeNumber(json, "max_tokens"_L1, options.maxTokens);
    writeSwitch(json, "correction_means_bad"_L1, options.labels.correctionMeansBad);
    writeNumber(json, "pairs_per_prompt"_L1, options.pairs.perPrompt);
    writeSwitch(json, "same_model_only"_L1, options.pairs.sameModelOnly);
    writeNumber(json, "known_tools"_L1, options.labels.toolDefinitions.size());
    QStringList excluded = options.excluded.values();
    excluded.sort();
    json.key("excluded"_L1);
    json.value(QJsonArray::fromStringList(excluded));
    writeRedaction(json, options.redaction);
    json.endObject();
}

void writeCounts(JsonWriter &json, const ExportReport &report)
{
    json.key("counts"_L1);
    json.beginObject();
    writeNumber(json, "selected"_L1, report.selected);
    writeNumber(json, "used"_L1, report.used);
    writeNumber(json, "written"_L1, report.written);
    writeNumber(json, "good"_L1, report.good);
    writeNumber(json, "bad"_L1, report.bad);
    writeNumbers(json, "splits"_L1, report.splits);
    writeNumbers(json, "skipped"_L1, report.skipped);
    writeNumbers(json, "left_out_answers"_L1, report.leftOut);
    writeNumbers(json, "redactions"_L1, report.redactions);
    json.endObject();
}

} // namespace

QByteArray indexLine(qint64 row, const PressedRow &pressed, const QString &split)
{
    const RunNotes &notes = pressed.notes;
    JsonWriter json;
    json.beginObject();
    writeNumber(json, "row"_L1, row);
    json.member("sha256"_L1, QString::fromLatin1(pressed.sha256.toHex()));
    json.member("run_id"_L1, notes.runId);
    json.key("partner_run_id"_L1);
    if (pressed.partnerRunId.isEmpty())
        json.null();
    else
        json.text(pressed.partnerRunId);
    json.member("thread_id"_L1, notes.threadId);
    json.member("created_at"_L1, isoTime(notes.createdMs));
    json.member("model"_L1, notes.model);
    json.member("thumb"_L1, notes.thumb);
    json.member("comment"_L1, notes.comment);
    json.key("tags"_L1);
    json.value(QJsonArray::fromStringList(notes.tags));
    json.key("metadata"_L1);
    json.value(notes.metadata);
    json.member("source"_L1, pressed.source);
    json.member("split"_L1, split);
    json.endObject();
    return json.take() + '\n';
}

QByteArray manifestText(const ExportRequest &request, const ExportReport &report, const QList<BatchedFile> &files)
{
    JsonWriter json;
    json.beginObject();
    json.member("format"_L1, request.format);
    json.member("app"_L1, u"Tidemark " TIDEMARK_VERSION ""_s);
    json.member("filter"_L1, request.filterText);
    json.member("order"_L1, u"sha256 of seed and run"_s);
    writeOptions(json, request.options);
    writeCounts(json, report);
    json.key("files"_L1);
    json.beginArray();
    for (const BatchedFile &file : files) {
        json.beginObject();
        json.member("name"_L1, file.name);
        writeNumber(json, "bytes"_L1, file.bytes);
        json.member("sha256"_L1, file.sha256);
        json.endObject();
    }
    json.endArray();
    json.endObject();
    return json.take() + '\n';
}

} // namespace tidemark::exporters
