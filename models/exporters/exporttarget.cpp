// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporters/exporttarget.h"
#include "exporters/hubcard.h"
#include "exporters/jsonwriter.h"
#include "exporters/sidecar.h"
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace tidemark::exporters {

using domain::Error;
using domain::ErrorKind;
using domain::Result;

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QString infoPath(const ExportRequest &request)
{
    return QDir(targetFolder(request)).filePath(u"dataset_info.json"_s);
}

/// What dataset_info.json holds already: entries of other files stay. Nothing when it is there and is no JSON object.
std::optional<QJsonObject> infoThere(const ExportRequest &request)
{
    const QByteArray content = contentOf(infoPath(request));
    if (content.trimmed().isEmpty())
        return QJsonObject();
    const QJsonDocument document = QJsonDocument::fromJson(content);
    return document.isObject() ? std::optional(document.object()) : std::nullopt;
}

bool writeAll(ExportDesk &desk, const QString &path, const QByteArray &content)
{
    HashingFile *file = desk.files.add(path);
    return file && file->write(content) == content.size();
}

QByteArray infoText(const ExportDesk &desk, const RowFormat &format, const QStringList &splits)
{
    QJsonObject info = infoThere(desk.request).value_or(QJsonObject());
    for (const QString &split : splits) {
        const QFileInfo file(rowsPath(desk.request, split));
        const QString name = desk.request.options.needsFolder() ? format.id() + u'_' + split : file.completeBaseName();
        info.insert(QString(name).replace(u'-', u'_'), format.datasetInfo(file.fileName()));
    }
    return QJsonDocument(info).toJson(QJsonDocument::Indented);
}

QString manifestPath(const ExportRequest &request)
{
    if (request.options.needsFolder())
        return QDir(targetFolder(request)).filePath(u"manifest.json"_s);
    return request.path + ".manifest.json"_L1;
}

} // namespace

QString targetFolder(const ExportRequest &request)
{
    if (request.options.hub)
        return QDir(request.path).filePath(request.format);
    return request.options.split ? request.path : QFileInfo(request.path).absolutePath();
}

QString rowsPath(const ExportRequest &request, const QString &split)
{
    if (!request.options.needsFolder())
        return request.path;
    return QDir(targetFolder(request)).filePath(split + ".jsonl"_L1);
}

Result<void> prepareTarget(ExportDesk &desk, const RowFormat &format)
{
    const ExportRequest &request = desk.request;
    if (request.path.isEmpty() || (!request.options.needsFolder() && QFileInfo(request.path).isDir()))
        return Error{ErrorKind::Usage, u"the export needs the name of a file"_s};
    if (request.options.needsFolder() && !desk.files.makeFolder(targetFolder(request)))
        return desk.files.failure();
    if (!format.datasetInfo({}).isEmpty() && !infoThere(request))
        return Error{ErrorKind::Usage,
                     u"%1 is there already and is no JSON object; it would be overwritten"_s.arg(infoPath(request))};
    return {};
}

Result<void> writeCompanions(ExportDesk &desk, const RowFormat &format, const QStringList &splits)
{
    const ExportRequest &request = desk.request;
    bool fine = true;
    if (!format.datasetInfo({}).isEmpty())
        fine = writeAll(desk, infoPath(request), infoText(desk, format, splits));
    const QByteArray manifest = manifestText(request, desk.report, desk.files.described());
    fine = fine && writeAll(desk, manifestPath(request), manifest);
    if (fine && request.options.hub) {
        const QByteArray card = hubCardText(request, desk.report);
        fine = writeAll(desk, QDir(request.path).filePath(u"README.md"_s), card);
    }
    return fine ? Result<void>() : desk.files.failure();
}

QStringList earlierFiles(const ExportRequest &request)
{
    if (!request.options.needsFolder())
        return {};
    QStringList paths;
    const QDir folder(targetFolder(request));
    const QJsonObject manifest = QJsonDocument::fromJson(contentOf(manifestPath(request))).object();
    for (const QString &split : {u"train"_s, u"validation"_s, u"test"_s}) {
        for (const QString &name : {split + ".jsonl"_L1, split + ".jsonl.index.jsonl"_L1}) {
            const QJsonArray files = manifest.value("files"_L1).toArray();
            const bool listed = std::any_of(files.begin(), files.end(), [&name](const QJsonValue &file) {
                return file.toObject().value("name"_L1).toString() == name;
            });
            if (listed)
                paths.append(folder.filePath(name));
        }
    }
    return paths;
}

} // namespace tidemark::exporters
