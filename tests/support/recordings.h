// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace tidemark::test {

/// One recorded request with its answer, see tests/data/recordings.
struct Recording
{
    QString file;
    QJsonObject request;
    QJsonObject response;
    /// The body as bytes on the wire; text bodies and empty ones included.
    [[nodiscard]] static QByteArray bodyBytes(const QJsonValue &body)
    {
        if (body.isNull() || body.isUndefined())
            return {};
        if (body.isObject()) {
            const QJsonObject object = body.toObject();
            if (object.contains(QLatin1String("$text")))
                return object.value(QLatin1String("$text")).toString().toUtf8();
            return QJsonDocument(object).toJson(QJsonDocument::Compact);
        }
        if (body.isArray())
            return QJsonDocument(body.toArray()).toJson(QJsonDocument::Compact);
        if (body.isString())
            return body.toString().toUtf8();
        return QJsonDocument(QJsonArray{body}).toJson(QJsonDocument::Compact).mid(1).chopped(1);
    }
};

/// All recordings in the order of their numbers.
inline QList<Recording> recordings()
{
    QList<Recording> all;
    const QDir folder(QStringLiteral(TIDEMARK_TEST_DATA "/recordings"));
    for (const QString &name : folder.entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const QJsonObject object = QJsonDocument::fromJson(file.readAll()).object();
        all.append({name, object.value(QLatin1String("request")).toObject(),
                    object.value(QLatin1String("response")).toObject()});
    }
    return all;
}

} // namespace tidemark::test
