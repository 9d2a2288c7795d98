// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/recordings.h"

namespace tidemark::test {

inline QByteArray jsonText(const QJsonValue &value)
{
    return QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact).mid(1).chopped(1);
}

/// Texts anywhere in a value, and the objects that have an id.
inline void collect(const QJsonValue &value, QByteArrayList &texts, QByteArrayList &runs)
{
    if (value.isString())
        texts.append(value.toString().toUtf8());
    for (const QJsonValue &one : value.toArray())
        collect(one, texts, runs);
    const QJsonObject object = value.toObject();
    if (object.contains(QLatin1String("id")))
        runs.append(jsonText(object));
    for (const QJsonValue &one : object)
        collect(one, texts, runs);
}

/// What a target may be given first: taken from what a real server said, and what was found before.
inline QByteArrayList seedsFor(const QByteArray &target)
{
    QByteArrayList bodies;
    QByteArrayList texts;
    QByteArrayList runs;
    for (const Recording &recording : recordings()) {
        const QJsonValue body = recording.response.value(QLatin1String("body"));
        bodies.append(Recording::bodyBytes(body));
        collect(body, texts, runs);
    }
    QByteArrayList seeds = target == "run" ? runs : target == "text" ? texts : bodies;
    if (target == "feedback") {
        seeds = {R"({"thumb":"down","comment":"no"}
{"thumb":"up","rating":5}
{"thumb":"down","comment":"","reasons":["a"]})",
                 R"({"thumbs":"down","original":{"thumb":"up"}}
{"thumb":null,"a":{"b_c":[1,2.5e3,null]}}
{"thumb":"up"})"};
    } else if (target == "filter") {
        seeds = {
            R"(thumb:down has:comment model:gpt-4o type:llm,chat -invoice (a OR "b c") ref*)",
            R"(status:error after:2026-10-01 before:-7d cost>0.01 tokens>=500 duration<2s is:unrated id:710fe4e9*)"};
    }
    const QDir found(QStringLiteral(TIDEMARK_TEST_DATA "/fuzz/") + QString::fromLatin1(target));
    for (const QString &name : found.entryList(QDir::Files, QDir::Name)) {
        QFile file(found.filePath(name));
        if (file.open(QIODevice::ReadOnly))
            seeds.append(file.readAll());
    }
    return seeds;
}

} // namespace tidemark::test
