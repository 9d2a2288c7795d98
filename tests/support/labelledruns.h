// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/rundetail.h"
#include "domain/runparser.h"
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QMetaEnum>

namespace tidemark::test {

/// A hand-written case: a labelled run and what a supervised export must make of it, "original", "correction" or the
/// reason for leaving it out. See tests/data/exporters/labelled.json.
struct LabelledCase
{
    QString name;
    QString expect;
    domain::LabelledRun run;
};

/// A run of JSON, with an id and a time made from `number` where it has none.
inline domain::Run runFrom(QJsonObject object, int number)
{
    if (!object.contains(QLatin1String("id"))) {
        object.insert(QLatin1String("id"),
                      QStringLiteral("00000000-0000-4000-8000-%1").arg(number, 12, 10, QLatin1Char('0')));
    }
    if (!object.contains(QLatin1String("createdAt"))) {
        object.insert(QLatin1String("createdAt"), QStringLiteral("2026-10-24T14:%1:%2.075Z")
                                                      .arg(number / 60 % 60, 2, 10, QLatin1Char('0'))
                                                      .arg(number % 60, 2, 10, QLatin1Char('0')));
    }
    const auto run = domain::parseRun(object, QJsonDocument(object).toJson(QJsonDocument::Compact));
    return run ? *run : domain::Run{};
}

/// The labelled run of one case.
inline domain::LabelledRun labelledFrom(const QJsonObject &spec, int number)
{
    domain::LabelledRun labelled;
    labelled.run = runFrom(spec.value(QLatin1String("run")).toObject(), number);
    labelled.feedback = domain::Feedback(spec.value(QLatin1String("feedback")).toObject());
    labelled.rater = spec.value(QLatin1String("rater")).toString();
    labelled.ratedMs = spec.value(QLatin1String("ratedMs")).toInteger();
    labelled.threadId = spec.value(QLatin1String("threadId")).toString();
    int step = 0;
    for (const QJsonValue &earlier : spec.value(QLatin1String("earlier")).toArray())
        labelled.earlier.append(runFrom(earlier.toObject(), 100'000 + number * 10 + step++));
    if (spec.value(QLatin1String("state")) == QLatin1String("Conflict"))
        labelled.summary.state = domain::SyncState::Conflict;
    labelled.summary.id = labelled.run.id;
    labelled.summary.type = labelled.run.type;
    labelled.summary.createdMs = labelled.run.createdMs;
    labelled.summary.thumb = labelled.feedback.thumb();
    return labelled;
}

/// A file of tests/data/exporters, empty when there is none.
inline QByteArray exportersData(const QString &name)
{
    QFile file(QStringLiteral(TIDEMARK_TEST_DATA "/exporters/") + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// All cases of the hand-written set, in its order.
inline QList<LabelledCase> labelledCases()
{
    QList<LabelledCase> cases;
    const QJsonArray array = QJsonDocument::fromJson(exportersData(QStringLiteral("labelled.json"))).array();
    for (const QJsonValue &value : array) {
        const QJsonObject spec = value.toObject();
        cases.append({spec.value(QLatin1String("case")).toString(), spec.value(QLatin1String("expect")).toString(),
                      labelledFrom(spec, int(cases.size()) + 1)});
    }
    return cases;
}

} // namespace tidemark::test
