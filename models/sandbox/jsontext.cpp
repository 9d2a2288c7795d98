// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/jsontext.h"
#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace tidemark::sandbox {

using namespace Qt::StringLiterals;

QByteArray toText(const QJsonValue &value)
{
    if (value.isObject())
        return QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact);
    if (value.isArray())
        return QJsonDocument(value.toArray()).toJson(QJsonDocument::Compact);
    return QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact).mid(1).chopped(1);
}

QByteArray toText(const QString &text)
{
    return toText(QJsonValue(text));
}

QJsonValue fromText(const QByteArray &text)
{
    const QJsonDocument document = QJsonDocument::fromJson('[' + text + ']');
    return document.array().size() == 1 ? document.array().first() : QJsonValue(QJsonValue::Undefined);
}

QJsonValue withEnrichments(const QJsonValue &value)
{
    if (value.isObject()) {
        QJsonObject object = value.toObject();
        object.insert(u"enrichments"_s, QJsonArray());
        return object;
    }
    if (!value.isArray())
        return value;
    QJsonArray array;
    for (const QJsonValue &element : value.toArray())
        array.append(element.isObject() ? withEnrichments(element) : element);
    return array;
}

QByteArray timeText(qint64 microseconds)
{
    return QDateTime::fromMSecsSinceEpoch(microseconds / 1000, Qt::UTC).toString(Qt::ISODateWithMs).toLatin1();
}

QByteArray durationText(qint64 milliseconds)
{
    const qint64 seconds = milliseconds / 1000;
    QByteArray text = u"%1:%2:%3"_s.arg(seconds / 3600, 2, 10, '0'_L1)
                          .arg(seconds / 60 % 60, 2, 10, '0'_L1)
                          .arg(seconds % 60, 2, 10, '0'_L1)
                          .toLatin1();
    if (milliseconds % 1000 == 0)
        return text;
    QByteArray fraction = QByteArray::number(milliseconds % 1000).rightJustified(3, '0');
    while (fraction.endsWith('0'))
        fraction.chop(1);
    return text + '.' + fraction;
}

} // namespace tidemark::sandbox
