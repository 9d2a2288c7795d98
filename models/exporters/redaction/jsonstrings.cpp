// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporters/redaction/jsonstrings.h"
#include "exporters/jsonwriter.h"
#include "exporters/strictjson.h"
#include <QJsonArray>
#include <QJsonDocument>

namespace tidemark::exporters {

namespace {

/// Position after the string whose opening quote is at `at`, in sound JSON.
qsizetype afterString(const QString &json, qsizetype at)
{
    for (++at; json.at(at) != u'"'; ++at) {
        if (json.at(at) == u'\\')
            ++at;
    }
    return at + 1;
}

bool isKey(const QString &json, qsizetype end)
{
    while (end < json.size() && json.at(end).isSpace())
        ++end;
    return end < json.size() && json.at(end) == u':';
}

QString unquoted(QStringView quoted)
{
    if (!quoted.contains(u'\\'))
        return quoted.sliced(1, quoted.size() - 2).toString();
    return QJsonDocument::fromJson('[' + quoted.toUtf8() + ']').array().first().toString();
}

} // namespace

std::optional<QString> withJsonStrings(const QString &json, const std::function<QString(const QString &)> &change)
{
    if (!isStrictJsonObject("{\"value\":" + json.toUtf8() + '}'))
        return {};
    QString result;
    qsizetype done = 0;
    for (qsizetype i = json.indexOf(u'"'); i >= 0; i = json.indexOf(u'"', i)) {
        const qsizetype start = i;
        i = afterString(json, start);
        if (isKey(json, i))
            continue;
        const QString value = unquoted(QStringView(json).sliced(start, i - start));
        const QString changed = change(value);
        if (changed == value)
            continue;
        JsonWriter writer;
        writer.text(changed);
        result.append(QStringView(json).sliced(done, start - done)).append(QString::fromUtf8(writer.take()));
        done = i;
    }
    return done == 0 ? json : result.append(QStringView(json).sliced(done));
}

} // namespace tidemark::exporters
