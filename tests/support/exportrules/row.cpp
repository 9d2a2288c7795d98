// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/exportrules/row.h"
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace tidemark::test {

void Row::err(const QString &code, const QString &text)
{
    m_faults.append(u"line %1: %2: %3"_s.arg(QString::number(m_line), code, text));
}

bool Row::check(bool good, const QString &code, const QString &text)
{
    if (!good)
        err(code, text);
    return good;
}

bool Row::keys(const QJsonObject &object, const QString &where, const QStringList &need, const QStringList &may)
{
    bool good = true;
    for (const QString &key : need)
        good = check(object.contains(key), u"missing-key"_s, where + u": "_s + key) && good;
    for (const QString &key : object.keys())
        good = check(need.contains(key) || may.contains(key), u"unknown-key"_s, where + u": "_s + key) && good;
    return good;
}

bool Row::text(const QJsonValue &value, const QString &where, Blank blank)
{
    if (!check(!value.isNull(), u"null"_s, where) || !check(value.isString(), u"type"_s, where + u": no text"_s))
        return false;
    return check(blank == Blank::Allowed || !value.toString().trimmed().isEmpty(), u"empty-content"_s, where);
}

bool Row::array(const QJsonValue &value, const QString &where)
{
    if (!check(!value.isNull(), u"null"_s, where) || !check(value.isArray(), u"type"_s, where + u": no list"_s))
        return false;
    return check(!value.toArray().isEmpty(), u"empty-list"_s, where);
}

QString kindOf(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::Null:
        return u"null"_s;
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
    case QJsonValue::Undefined:
        break;
    }
    return {};
}

QByteArray canonical(const QJsonValue &value)
{
    return QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
}

} // namespace tidemark::test
