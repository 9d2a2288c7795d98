// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/querytext.h"
#include "sandbox/jsontext.h"
#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>

namespace tidemark::sandbox {

using namespace Qt::StringLiterals;

namespace {

QByteArray decoded(const QByteArray &text)
{
    return QByteArray::fromPercentEncoding(text);
}

// Lists are decoded as a whole, split, and each member is decoded again.
QStringList members(const QByteArray &value)
{
    QStringList list;
    for (const QByteArray &member : decoded(value).split(','))
        list.append(QString::fromUtf8(decoded(member)));
    return list;
}

void readThumbs(RunQuery &query, const QByteArray &value)
{
    QByteArray text = decoded(value);
    if (text.contains('%'))
        text = decoded(text);
    const QJsonValue wanted = fromText('[' + text + ']');
    if (!wanted.isArray()) {
        query.mistake = u"Unexpected token in JSON"_s;
        return;
    }
    QList<char> thumbs;
    for (const QJsonValue &one : wanted.toArray()) {
        const QJsonValue thumb = one.toObject().value("thumb"_L1);
        if (thumb.isUndefined())
            query.mistake = u"syntax error at or near \")\""_s;
        thumbs.append(thumb == "up"_L1 ? 'u' : thumb == "down"_L1 ? 'd' : '\0');
    }
    query.filter.thumbs = thumbs;
}

void readDate(RunQuery &query, const QList<QByteArray> &parts)
{
    if (parts.size() != 2)
        return; // a dot too many: the server drops the filter
    const QString text = QString::fromUtf8(decoded(parts.last()));
    QDateTime time = QDateTime::fromString(text, Qt::ISODateWithMs);
    if (time.timeSpec() == Qt::LocalTime)
        time.setTimeSpec(Qt::UTC);
    if (!time.isValid()) {
        query.mistake = u"invalid input syntax for type timestamp with time zone: \"%1\""_s.arg(text);
        return;
    }
    static const QList<QByteArray> comparisons = {"gt", "gte", "lt", "lte"};
    if (comparisons.contains(parts.first()))
        query.filter.times.append({parts.first(), time.toMSecsSinceEpoch() * 1000});
}

void readMetadata(RunQuery &query, const QList<QByteArray> &parts)
{
    if (parts.size() != 2)
        return;
    query.filter.metadataKey = QString::fromUtf8(decoded(parts.first()));
    query.filter.metadataValue = QString::fromUtf8(decoded(parts.last()));
}

bool isFilter(const QByteArray &key)
{
    static const QList<QByteArray> known = {"type",     "models", "tags",      "users", "feedback", "search",  "status",
                                            "metadata", "date",   "templates", "cost",  "tokens",   "duration"};
    return known.contains(key);
}

// True when it filters: one with a dot too many does not.
bool readFilter(RunQuery &query, const QByteArray &key, const QByteArray &value)
{
    RunFilter &filter = query.filter;
    const QList<QByteArray> parts = value.split('.');
    if (key == "date") {
        readDate(query, parts);
        return parts.size() == 2;
    }
    if (key == "metadata") {
        readMetadata(query, parts);
        return parts.size() == 2;
    }
    if (parts.size() > 1)
        return false;
    if (key == "type") {
        filter.type = decoded(value);
        query.cut = filter.type == "llm";
    } else if (key == "feedback") {
        readThumbs(query, value);
    } else if (key == "models") {
        filter.models = members(value);
    } else if (key == "tags") {
        filter.tags = members(value);
    } else if (key == "users") {
        filter.users = members(value);
    } else if (key == "status") {
        filter.status = decoded(value);
    } else if (key == "search") {
        filter.search = QString::fromUtf8(decoded(value));
    }
    return true;
}

qint64 numberOr(RunQuery &query, const QByteArray &value, qint64 otherwise)
{
    bool ok = false;
    const qint64 number = decoded(value).toLongLong(&ok);
    if (!ok)
        query.mistake = u"invalid input syntax for type bigint: \"NaN\""_s;
    else if (number < 0)
        query.mistake = u"LIMIT must not be negative"_s;
    return ok ? number : otherwise;
}

void readSetting(RunQuery &query, const QByteArray &key, const QByteArray &value)
{
    if (key == "limit")
        query.limit = numberOr(query, value, query.limit);
    else if (key == "page")
        query.page = numberOr(query, value, query.page);
    else if (key == "parentRunId")
        query.filter.parentRunId = decoded(value);
    else if (key == "sortDirection")
        query.ascending = value == "asc";
    else if (key == "sortField" && value == "duration")
        query.sort = SortField::Duration;
    else if (key == "sortField" && value == "tokens")
        query.sort = SortField::Tokens;
    else if (key == "sortField" && value == "cost")
        query.sort = SortField::Cost;
}

} // namespace

RunQuery readRunQuery(const QByteArray &text, qint64 defaultLimit)
{
    RunQuery query;
    query.limit = defaultLimit;
    bool filtered = false;
    for (const QByteArray &part : text.split('&')) {
        const qsizetype equals = part.indexOf('=');
        const QByteArray key = equals < 0 ? part : part.first(equals);
        if (isFilter(key) && equals < 0)
            query.mistake = u"Cannot read properties of undefined (reading 'split')"_s;
        else if (isFilter(key))
            filtered |= readFilter(query, key, part.sliced(equals + 1));
        else if (equals >= 0)
            readSetting(query, key, part.sliced(equals + 1));
    }
    if (!filtered)
        query.filter.type = "llm";
    return query;
}

std::optional<QString> queryValue(const QByteArray &query, const QByteArray &key)
{
    for (const QByteArray &part : query.split('&')) {
        if (part.startsWith(key + '='))
            return QString::fromUtf8(decoded(part.sliced(key.size() + 1)));
    }
    return std::nullopt;
}

} // namespace tidemark::sandbox
