// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exporters/exportsession.h"
#include "support/labelledruns.h"
#include <QDir>
#include <QTest>

namespace tidemark::test {

inline QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

inline void write(const QString &path, const QByteArray &content)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(content), content.size());
}

inline domain::Result<exporters::ExportReport> exportRuns(const QList<domain::LabelledRun> &runs,
                                                          const exporters::ExportRequest &request, qint64 more = 0,
                                                          const exporters::RowProgress &progress = {})
{
    exporters::ExportSession session(request);
    if (const auto opened = session.open(); !opened)
        return opened.error();
    for (const domain::LabelledRun &run : runs) {
        if (!session.add(run))
            return session.failure();
    }
    return session.finish(runs.size() + more, progress);
}

/// The hand-written cases, each with a row id of its own.
inline QList<domain::LabelledRun> labelledRuns()
{
    QList<domain::LabelledRun> runs;
    for (const LabelledCase &one : labelledCases()) {
        runs.append(one.run);
        runs.last().summary.rid = runs.size();
    }
    return runs;
}

/// `count` conversations of two rated exchanges each, up and down in turn.
inline QList<domain::LabelledRun> conversations(int count)
{
    QList<domain::LabelledRun> runs;
    const auto message = [](const QString &role, const QString &text) {
        return QJsonArray{QJsonObject{{QStringLiteral("role"), role}, {QStringLiteral("content"), text}}};
    };
    for (int i = 0; i < count; ++i) {
        const QString first = QStringLiteral("Question %1?").arg(i);
        const QJsonObject opening{
            {QStringLiteral("type"), QStringLiteral("chat")},
            {QStringLiteral("input"), message(QStringLiteral("user"), first)},
            {QStringLiteral("output"), message(QStringLiteral("assistant"), QStringLiteral("Answer."))}};
        const QJsonObject next{
            {QStringLiteral("type"), QStringLiteral("chat")},
            {QStringLiteral("input"), message(QStringLiteral("user"), QStringLiteral("And then?"))},
            {QStringLiteral("output"), message(QStringLiteral("assistant"), QStringLiteral("More %1.").arg(i))}};
        const QJsonObject verdict{
            {QStringLiteral("thumb"), i % 2 == 0 ? QStringLiteral("up") : QStringLiteral("down")}};
        runs.append(labelledFrom({{QStringLiteral("run"), opening}, {QStringLiteral("feedback"), verdict}}, 2 * i + 1));
        runs.append(labelledFrom({{QStringLiteral("run"), next},
                                  {QStringLiteral("feedback"), verdict},
                                  {QStringLiteral("earlier"), QJsonArray{opening}}},
                                 2 * i + 2));
    }
    for (qsizetype i = 0; i < runs.size(); ++i)
        runs[i].summary.rid = i + 1;
    return runs;
}

/// The first text of the user in each row of a file of chat rows.
inline QStringList rootsIn(const QByteArray &file)
{
    QStringList roots;
    for (const QByteArray &line : file.split('\n')) {
        const QJsonArray messages = QJsonDocument::fromJson(line).object().value(QLatin1String("messages")).toArray();
        if (!messages.isEmpty())
            roots.append(messages.first().toObject().value(QLatin1String("content")).toString());
    }
    return roots;
}

} // namespace tidemark::test
