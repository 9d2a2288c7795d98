// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporters/sidecar.h"
#include "exporters/exporttext.h"
#include "exporters/jsonwriter.h"
#include "exporters/label.h"
#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace tidemark::exporters {

namespace {

void writeCounts(JsonWriter &json, const ExportReport &report)
{
    json.key("counts"_L1);
    json.beginObject();
    json.key("selected"_L1);
    json.number(report.selected);
    json.key("written"_L1);
    json.number(report.written);
    json.key("skipped"_L1);
    json.beginObject();
    for (auto it = report.skipped.cbegin(); it != report.skipped.cend(); ++it) {
        json.key(QStringView(it.key()));
        json.number(it.value());
    }
    json.endObject();
    json.endObject();
}

} // namespace

QByteArray indexLine(qint64 row, const RowOrigin &origin, const domain::LabelledRun &run)
{
    JsonWriter json;
    json.beginObject();
    json.key("row"_L1);
    json.number(row);
    json.member("sha256"_L1, QString::fromLatin1(origin.sha256.toHex()));
    json.member("run_id"_L1, run.run.id);
    json.key("partner_run_id"_L1);
    json.null();
    json.member("thread_id"_L1, run.threadId);
    json.member("created_at"_L1, isoTime(run.run.createdMs));
    json.member("model"_L1, run.run.name);
    json.member("thumb"_L1, domain::toJson(run.feedback.thumb()).toString());
    json.member("comment"_L1, run.feedback.comment());
    json.key("tags"_L1);
    json.value(QJsonArray::fromStringList(run.run.tags));
    json.key("metadata"_L1);
    json.value(run.run.metadata);
    json.member("source"_L1, origin.source);
    json.member("split"_L1, u"train"_s);
    json.endObject();
    return json.take() + '\n';
}

QByteArray manifestText(const ExportRequest &request, const ExportReport &report, const QList<ManifestFile> &files)
{
    JsonWriter json;
    json.beginObject();
    json.member("format"_L1, request.format);
    json.member("app"_L1, u"Tidemark " TIDEMARK_VERSION ""_s);
    json.member("filter"_L1, request.filterText);
    json.member("order"_L1, u"newest first"_s);
    writeCounts(json, report);
    json.key("files"_L1);
    json.beginArray();
    for (const ManifestFile &file : files) {
        json.beginObject();
        json.member("name"_L1, file.name);
        json.key("bytes"_L1);
        json.number(file.bytes);
        json.member("sha256"_L1, file.sha256);
        json.endObject();
    }
    json.endArray();
    json.endObject();
    return json.take() + '\n';
}

} // namespace tidemark::exporters
