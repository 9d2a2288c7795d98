// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporters/formats/runsjsonlexporter.h"
#include "exporters/exporttext.h"
#include "exporters/jsonwriter.h"
#include "exporters/label.h"
#include "exporters/rawjson.h"
#include "exporters/skipreasons.h"
#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace tidemark::exporters {

namespace {

void writeHistory(JsonWriter &json, const QList<domain::LedgerEntry> &history)
{
    json.key("history"_L1);
    json.beginArray();
    for (const domain::LedgerEntry &entry : history) {
        json.beginObject();
        json.member("at"_L1, isoTime(entry.atMs));
        json.member("rater"_L1, entry.rater);
        json.key("seconds"_L1);
        json.number(entry.seconds);
        json.key("before"_L1);
        json.value(entry.before);
        json.key("after"_L1);
        json.value(entry.after);
        json.key("undone"_L1);
        json.boolean(entry.undone);
        json.endObject();
    }
    json.endArray();
}

/// `feedback` is the whole verdict as shown, so that reasons and keys of others that are not yet on the server are
/// kept too; what is absent is the empty text, which keeps every column of one type.
QByteArray labelJson(const domain::LabelledRun &run)
{
    const Label label = labelOf(run.feedback);
    JsonWriter json;
    json.beginObject();
    json.member("thumb"_L1, domain::toJson(label.thumb).toString());
    json.member("comment"_L1, run.feedback.comment());
    json.key("corrected_output"_L1);
    json.value(label.hasCorrection() ? label.correction : QJsonValue(QString()));
    json.member("rater"_L1, run.rater);
    json.member("rated_at"_L1, isoTime(run.ratedMs));
    json.member("thread_id"_L1, run.threadId);
    json.key("feedback"_L1);
    json.value(run.feedback.json());
    writeHistory(json, run.history);
    json.endObject();
    return json.take();
}

} // namespace

QString RunsJsonlExporter::id() const
{
    return u"runs.jsonl"_s;
}

QString RunsJsonlExporter::title() const
{
    return QCoreApplication::translate("Export", "Lossless runs.jsonl, with labels");
}

QString RunsJsonlExporter::suffix() const
{
    return u".jsonl"_s;
}

bool RunsJsonlExporter::begin(QIODevice &device)
{
    return device.isWritable();
}

SkipReason RunsJsonlExporter::add(const domain::LabelledRun &run, QIODevice &device)
{
    const std::optional<QByteArray> object = singleLineObject(run.run.raw);
    if (!object)
        return skip::unreadable;
    device.write(withLastMember(*object, "label", labelJson(run)) + '\n');
    return {};
}

} // namespace tidemark::exporters
