// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/jsonslices.h"

namespace tidemark::domain {

namespace {

bool isSpace(char c)
{
    return c == ' ' || c == '\n' || c == '\r' || c == '\t';
}

/// Position after a string that starts at `at` (a quote), or -1.
qsizetype afterString(const QByteArray &json, qsizetype at)
{
    for (qsizetype i = at + 1; i < json.size(); ++i) {
        if (json[i] == '\\')
            ++i;
        else if (json[i] == '"')
            return i + 1;
    }
    return -1;
}

/// Position after the value that starts at `at`, or -1 where it does not end.
qsizetype afterValue(const QByteArray &json, qsizetype at)
{
    qsizetype depth = 0;
    for (qsizetype i = at; i < json.size();) {
        const char c = json[i];
        if (c == '"') {
            i = afterString(json, i);
            if (i < 0)
                return -1;
            if (depth == 0)
                return i;
            continue;
        }
        if (c == '{' || c == '[') {
            ++depth;
        } else if (c == '}' || c == ']') {
            if (depth == 0)
                return i;
            if (--depth == 0)
                return i + 1;
        } else if (depth == 0 && (c == ',' || isSpace(c))) {
            return i;
        }
        ++i;
    }
    return -1;
}

qsizetype skipSpace(const QByteArray &json, qsizetype at)
{
    while (at < json.size() && isSpace(json[at]))
        ++at;
    return at;
}

std::optional<QList<QByteArray>> elements(const QByteArray &json, qsizetype at)
{
    if (at >= json.size() || json[at] != '[')
        return {};
    QList<QByteArray> slices;
    at = skipSpace(json, at + 1);
    if (at < json.size() && json[at] == ']')
        return slices;
    while (at < json.size()) {
        const qsizetype end = afterValue(json, at);
        if (end <= at)
            return {};
        slices.append(json.mid(at, end - at));
        at = skipSpace(json, end);
        if (at < json.size() && json[at] == ']')
            return slices;
        if (at >= json.size() || json[at] != ',')
            return {};
        at = skipSpace(json, at + 1);
    }
    return {};
}

} // namespace

std::optional<QList<QByteArray>> arraySlices(const QByteArray &json, const QByteArray &key)
{
    qsizetype at = skipSpace(json, 0);
    if (key.isEmpty())
        return elements(json, at);
    if (at >= json.size() || json[at] != '{')
        return {};
    at = skipSpace(json, at + 1);
    while (at < json.size() && json[at] == '"') {
        const qsizetype keyEnd = afterString(json, at);
        if (keyEnd < 0)
            return {};
        const bool wanted = json.mid(at + 1, keyEnd - at - 2) == key;
        at = skipSpace(json, keyEnd);
        if (at >= json.size() || json[at] != ':')
            return {};
        at = skipSpace(json, at + 1);
        if (wanted)
            return elements(json, at);
        at = afterValue(json, at);
        if (at < 0)
            return {};
        at = skipSpace(json, at);
        if (at >= json.size() || json[at] != ',')
            return {};
        at = skipSpace(json, at + 1);
    }
    return {};
}

std::optional<LastMember> splitLastMember(const QByteArray &object, const QByteArray &key)
{
    qsizetype at = skipSpace(object, 0);
    if (at >= object.size() || object[at] != '{')
        return {};
    qsizetype before = at + 1; // where the member's comma stands, or right after the brace
    at = skipSpace(object, at + 1);
    while (at < object.size() && object[at] == '"') {
        const qsizetype keyEnd = afterString(object, at);
        if (keyEnd < 0)
            return {};
        const bool wanted = object.mid(at + 1, keyEnd - at - 2) == key;
        at = skipSpace(object, keyEnd);
        if (at >= object.size() || object[at] != ':')
            return {};
        const qsizetype start = skipSpace(object, at + 1);
        const qsizetype end = afterValue(object, start);
        if (end <= start)
            return {};
        at = skipSpace(object, end);
        if (at < object.size() && object[at] == '}')
            return wanted ? std::optional(
                                LastMember{object.first(before) + object.mid(end), object.mid(start, end - start)})
                          : std::nullopt;
        if (at >= object.size() || object[at] != ',')
            return {};
        before = at;
        at = skipSpace(object, at + 1);
    }
    return {};
}

} // namespace tidemark::domain
