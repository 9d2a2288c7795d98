// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/feedbackrules.h"
#include <QJsonArray>

namespace tidemark::sandbox {

using namespace Qt::StringLiterals;

namespace {

QString typeWord(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::Bool:
        return u"boolean"_s;
    case QJsonValue::Double:
        return u"number"_s;
    case QJsonValue::String:
        return u"string"_s;
    case QJsonValue::Array:
        return u"array"_s;
    case QJsonValue::Object:
        return u"object"_s;
    default:
        return u"null"_s;
    }
}

} // namespace

QString renamedKey(const QString &key)
{
    if (key.isEmpty())
        return u"undefined"_s;
    QString name;
    bool mark = false;
    for (const QChar c : key) {
        if (c == u'_' || c == u'-') {
            mark = true;
            continue;
        }
        name += mark ? c.toUpper() : c;
        mark = false;
    }
    return name;
}

QJsonValue renamedKeys(const QJsonValue &value)
{
    if (value.isArray()) {
        QJsonArray array;
        for (const QJsonValue &element : value.toArray())
            array.append(renamedKeys(element));
        return array;
    }
    if (!value.isObject())
        return value;
    QJsonObject object;
    const QJsonObject old = value.toObject();
    for (auto it = old.begin(); it != old.end(); ++it)
        object.insert(renamedKey(it.key()), renamedKeys(it.value()));
    return object;
}

QJsonObject merged(QJsonObject feedback, const QJsonObject &changes)
{
    for (auto it = changes.begin(); it != changes.end(); ++it)
        feedback.insert(it.key(), it.value());
    return feedback;
}

QJsonObject patchable(const QJsonObject &body)
{
    QJsonObject kept;
    for (const auto key : {"thumb"_L1, "comment"_L1}) {
        if (body.contains(key))
            kept.insert(key, body.value(key));
    }
    return kept;
}

std::optional<QString> patchMistake(const QJsonObject &body)
{
    const auto told = [](const QString &what, const QString &key) {
        return u"Validation error: %1 at \"%2\", or Expected null, received object"_s.arg(what, key);
    };
    const QJsonValue thumb = body.value("thumb"_L1);
    if (thumb.isString() && thumb != "up"_L1 && thumb != "down"_L1) {
        const QString what = u"Invalid enum value. Expected 'up' | 'down', received '%1'"_s.arg(thumb.toString());
        return told(what, u"thumb"_s);
    }
    if (!thumb.isUndefined() && !thumb.isNull() && !thumb.isString())
        return told(u"Expected 'up' | 'down', received %1"_s.arg(typeWord(thumb)), u"thumb"_s);
    const QJsonValue comment = body.value("comment"_L1);
    if (!comment.isUndefined() && !comment.isNull() && !comment.isString())
        return told(u"Expected string, received %1"_s.arg(typeWord(comment)), u"comment"_s);
    return std::nullopt;
}

} // namespace tidemark::sandbox
