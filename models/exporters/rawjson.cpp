// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporters/rawjson.h"
#include "exporters/strictjson.h"
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace tidemark::exporters {

namespace {

struct Slice
{
    qsizetype start = 0;
    qsizetype size = 0;
};

/// Position after the string whose opening quote is at `at`, in sound JSON.
qsizetype afterString(const QByteArray &json, qsizetype at)
{
    for (++at; at < json.size() && json.at(at) != '"'; ++at) {
        if (json.at(at) == '\\')
            ++at;
    }
    return at + 1;
}

/// Where the keys of the outermost object stand, quotes included.
QList<Slice> topLevelKeys(const QByteArray &object)
{
    QList<Slice> keys;
    int depth = 0;
    for (qsizetype i = 0; i < object.size();) {
        const char c = object.at(i);
        if (c == '"') {
            const qsizetype end = afterString(object, i);
            const char before = object.at(i - 1);
            // A text in the outermost object is a key when it follows its brace or a comma; a value follows a colon.
            if (depth == 1 && (before == '{' || before == ','))
                keys.append({i, end - i});
            i = end;
            continue;
        }
        if (c == '{' || c == '[')
            ++depth;
        else if (c == '}' || c == ']')
            --depth;
        ++i;
    }
    return keys;
}

QByteArray keyText(const QByteArray &object, Slice slice)
{
    const QByteArray quoted = object.sliced(slice.start, slice.size);
    if (!quoted.contains('\\'))
        return quoted.sliced(1, quoted.size() - 2);
    return QJsonDocument::fromJson('[' + quoted + ']').array().first().toString().toUtf8();
}

/// Escapes for U+0085, U+2028 and U+2029, which are legal in JSON but end a line for many readers.
qsizetype lineBreakAt(const QByteArray &json, qsizetype i, QByteArray &escape)
{
    const QByteArrayView rest = QByteArrayView(json).sliced(i);
    if (rest.startsWith("\xc2\x85")) {
        escape = "\\u0085";
        return 2;
    }
    if (rest.startsWith("\xe2\x80\xa8") || rest.startsWith("\xe2\x80\xa9")) {
        escape = rest.at(2) == '\xa8' ? "\\u2028" : "\\u2029";
        return 3;
    }
    return 0;
}

QByteArray minified(const QByteArray &json)
{
    QByteArray line;
    line.reserve(json.size());
    bool inText = false;
    QByteArray escape;
    for (qsizetype i = 0; i < json.size(); ++i) {
        const char c = json.at(i);
        if (!inText && (c == ' ' || c == '\t' || c == '\n' || c == '\r'))
            continue;
        if (inText && c == '\\') {
            line.append(c).append(json.at(++i));
            continue;
        }
        if (c == '"')
            inText = !inText;
        if (const qsizetype size = inText ? lineBreakAt(json, i, escape) : 0; size > 0) {
            line.append(escape);
            i += size - 1;
        } else {
            line.append(c);
        }
    }
    return line;
}

/// The code unit of the escape \uXXXX at that place, nothing where none is.
std::optional<char16_t> unitAt(const QByteArray &json, qsizetype i)
{
    if (json.size() < i + 6 || json.at(i) != '\\' || json.at(i + 1) != 'u')
        return {};
    return char16_t(json.sliced(i + 2, 4).toUInt(nullptr, 16));
}

/// Also writes `/` plainly, as everywhere else in a row.
QByteArray withoutBadEscapes(const QByteArray &line)
{
    QByteArray clean;
    clean.reserve(line.size());
    for (qsizetype i = 0; i < line.size();) {
        const std::optional<char16_t> unit = unitAt(line, i);
        if (!unit) {
            const qsizetype size = line.at(i) == '\\' ? 2 : 1;
            const bool isSlash = size == 2 && line.at(i + 1) == '/';
            clean.append(isSlash ? QByteArray("/") : line.sliced(i, size));
            i += size;
            continue;
        }
        const bool isPair = QChar::isHighSurrogate(*unit) && QChar::isLowSurrogate(unitAt(line, i + 6).value_or(0));
        const bool isBad = *unit == 0 || (QChar::isSurrogate(*unit) && !isPair);
        const qsizetype size = isPair ? 12 : 6;
        clean.append(isBad ? QByteArray("\\ufffd") : line.sliced(i, size));
        i += size;
    }
    return clean;
}

} // namespace

std::optional<QByteArray> trainableObject(const QByteArray &raw)
{
    std::optional<QByteArray> line = singleLineObject(raw);
    if (!line || !line->contains('\\'))
        return line;
    line = withoutBadEscapes(*line);
    return isStrictJsonObject(*line) ? line : std::nullopt;
}

std::optional<QByteArray> singleLineObject(const QByteArray &raw)
{
    if (isStrictJsonObject(raw))
        return minified(raw);
    // Not quite JSON, but Qt can read it: better written anew than left out.
    const QJsonDocument document = QJsonDocument::fromJson(raw);
    if (!document.isObject())
        return {};
    return minified(document.toJson(QJsonDocument::Compact));
}

QByteArray withLastMember(const QByteArray &object, const QByteArray &key, const QByteArray &value)
{
    const QList<Slice> slices = topLevelKeys(object);
    QList<QByteArray> names;
    for (const Slice slice : slices)
        names.append(keyText(object, slice));
    QByteArray result = object.chopped(1);
    if (const qsizetype own = names.indexOf(key); own >= 0) {
        QByteArray other = "server_" + key;
        while (names.contains(other))
            other.prepend("server_");
        result.replace(slices.at(own).start, slices.at(own).size, '"' + other + '"');
    }
    if (!names.isEmpty())
        result.append(',');
    return result + '"' + key + "\":" + value + '}';
}

} // namespace tidemark::exporters
