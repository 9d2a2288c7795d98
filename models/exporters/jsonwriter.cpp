// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporters/jsonwriter.h"
#include "exporters/exporttext.h"
#include <cmath>
#include <QJsonArray>
#include <QJsonObject>
#include <QLocale>
#include <QVariant>

namespace tidemark::exporters {

namespace {

QByteArray escape(char16_t c)
{
    switch (c) {
    case u'"':
        return "\\\"";
    case u'\\':
        return "\\\\";
    case u'\n':
        return "\\n";
    case u'\r':
        return "\\r";
    case u'\t':
        return "\\t";
    case u'\b':
        return "\\b";
    case u'\f':
        return "\\f";
    default:
        return "\\u" + QByteArray::number(c, 16).rightJustified(4, '0');
    }
}

bool needsEscape(char16_t c)
{
    return c < 0x20 || c == u'"' || c == u'\\' || c == 0x85 || c == 0x2028 || c == 0x2029;
}

} // namespace

void JsonWriter::separate()
{
    if (m_afterKey) {
        m_afterKey = false;
        return;
    }
    if (m_hasItems.isEmpty())
        return;
    if (m_hasItems.last())
        m_json.append(',');
    m_hasItems.last() = true;
}

void JsonWriter::quoted(const QString &text)
{
    const QString clean = wellFormed(text);
    m_json.append('"');
    qsizetype start = 0;
    for (qsizetype i = 0; i < clean.size(); ++i) {
        const char16_t c = clean.at(i).unicode();
        if (!needsEscape(c))
            continue;
        m_json.append(QStringView(clean).sliced(start, i - start).toUtf8()).append(escape(c));
        start = i + 1;
    }
    m_json.append(QStringView(clean).sliced(start).toUtf8()).append('"');
}

void JsonWriter::beginObject()
{
    separate();
    m_json.append('{');
    m_hasItems.append(false);
}

void JsonWriter::endObject()
{
    m_hasItems.removeLast();
    m_json.append('}');
}

void JsonWriter::beginArray()
{
    separate();
    m_json.append('[');
    m_hasItems.append(false);
}

void JsonWriter::endArray()
{
    m_hasItems.removeLast();
    m_json.append(']');
}

void JsonWriter::key(QStringView name)
{
    separate();
    quoted(name.toString());
    m_json.append(':');
    m_afterKey = true;
}

void JsonWriter::key(QLatin1StringView name)
{
    key(QString(name));
}

void JsonWriter::text(const QString &text)
{
    separate();
    quoted(text);
}

void JsonWriter::number(qint64 number)
{
    separate();
    m_json.append(QByteArray::number(number));
}

void JsonWriter::number(double number)
{
    if (!std::isfinite(number))
        return null();
    separate();
    m_json.append(QByteArray::number(number, 'g', QLocale::FloatingPointShortest));
}

void JsonWriter::boolean(bool value)
{
    separate();
    m_json.append(value ? "true" : "false");
}

void JsonWriter::null()
{
    separate();
    m_json.append("null");
}

void JsonWriter::value(const QJsonValue &value)
{
    if (value.isObject()) {
        const QJsonObject object = value.toObject();
        beginObject();
        for (auto it = object.constBegin(); it != object.constEnd(); ++it) {
            key(QStringView(it.key()));
            this->value(it.value());
        }
        endObject();
    } else if (value.isArray()) {
        const QJsonArray array = value.toArray();
        beginArray();
        for (const QJsonValue &item : array)
            this->value(item);
        endArray();
    } else if (value.isString()) {
        text(value.toString());
    } else if (value.isDouble()) {
        // Whole numbers are kept as such, up to 64 bits.
        const QVariant variant = value.toVariant();
        variant.typeId() == QMetaType::Double ? number(variant.toDouble()) : number(variant.toLongLong());
    } else if (value.isBool()) {
        boolean(value.toBool());
    } else {
        null();
    }
}

void JsonWriter::raw(const QByteArray &json)
{
    separate();
    m_json.append(json);
}

QByteArray JsonWriter::take()
{
    m_hasItems.clear();
    m_afterKey = false;
    return std::exchange(m_json, {});
}

QString compactJson(const QJsonValue &value)
{
    JsonWriter writer;
    writer.value(value);
    return QString::fromUtf8(writer.take());
}

} // namespace tidemark::exporters
