// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporters/exporttext.h"
#include "exporters/formats/runsjsonlexporter.h"
#include "support/labelledruns.h"
#include "support/recordings.h"
#include <QBuffer>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tidemark;
using namespace tidemark::exporters;

namespace {

QByteArray lineOf(const domain::LabelledRun &run)
{
    RunsJsonlExporter exporter;
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    const SkipReason reason = exporter.add(run, buffer);
    return reason ? reason->toUtf8() : buffer.data();
}

/// All runs inside the recorded answers, parsed, whatever list they stand in.
QList<domain::Run> recordedRuns()
{
    QList<domain::Run> runs;
    for (const test::Recording &recording : test::recordings()) {
        const QJsonValue body = recording.response.value("body"_L1);
        QJsonArray candidates = body.isArray() ? body.toArray() : body.toObject().value("data"_L1).toArray();
        candidates.append(body);
        for (const QJsonValue &candidate : std::as_const(candidates)) {
            const QByteArray raw = QJsonDocument(candidate.toObject()).toJson(QJsonDocument::Indented);
            if (const auto run = domain::parseRunText(raw))
                runs.append(*run);
        }
    }
    return runs;
}

} // namespace

class RunsJsonlExporterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theFileIsTheGoldenOne()
    {
        QFile file(QStringLiteral(TIDEMARK_TEST_DATA "/exporters/runs.jsonl"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QList<test::LabelledCase> cases = test::labelledCases();
        QVERIFY(!cases.isEmpty());
        for (const test::LabelledCase &one : cases)
            QCOMPARE(lineOf(one.run), file.readLine());
        QVERIFY(file.atEnd());
    }

    void everyRecordedRunComesBackAsItWas()
    {
        const QList<domain::Run> runs = recordedRuns();
        QVERIFY(runs.size() > 50);
        for (const domain::Run &run : runs) {
            domain::LabelledRun labelled;
            labelled.run = run;
            const QByteArray line = lineOf(labelled);
            QCOMPARE(line.count('\n'), 1);
            auto back = domain::parseRunText(line);
            QVERIFY(back.ok());
            QJsonObject object = QJsonDocument::fromJson(line).object();
            QVERIFY(object.value("label"_L1).isObject());
            object.remove("label"_L1);
            QCOMPARE(object, QJsonDocument::fromJson(run.raw).object());
            back->raw = run.raw;
            QVERIFY(*back == run);
        }
    }

    void unknownKeysTheirOrderAndSpellingSurvive()
    {
        domain::LabelledRun labelled;
        labelled.run = domain::parseRunText(R"({"zeta": 1.50, "id":"00000000-0000-4000-8000-000000000001",
            "enrichment-1":{"b":[1e2],"a":"\u00e9"}, "input":"x","big":12345678901234567890})")
                           .value();
        QVERIFY(lineOf(labelled).startsWith(
            R"({"zeta":1.50,"id":"00000000-0000-4000-8000-000000000001","enrichment-1":{"b":[1e2],"a":"\u00e9"},"input":"x","big":12345678901234567890,"label":{)"));
    }

    void theLabelIsWhole()
    {
        domain::LabelledRun labelled;
        labelled.run = test::runFrom({{u"input"_s, u"q"_s}}, 1);
        labelled.feedback = domain::Feedback({{u"thumb"_s, u"down"_s},
                                              {u"comment"_s, u"no\u2028pe"_s},
                                              {u"correction"_s, u"yes"_s},
                                              {u"reasons"_s, QJsonArray{u"tone"_s}},
                                              {u"rating"_s, 2}});
        labelled.rater = u"mira"_s;
        labelled.ratedMs = 1'795'000'000'123;
        labelled.threadId = u"t"_s;
        labelled.history = {{1,
                             1'795'000'000'000,
                             u"mira"_s,
                             2.5,
                             labelled.run.id,
                             {{u"thumb"_s, QJsonValue()}},
                             {{u"thumb"_s, u"up"_s}},
                             true}};
        const QByteArray line = lineOf(labelled);
        QVERIFY(line.endsWith(
            R"("label":{"thumb":"down","comment":"no\u2028pe","corrected_output":"yes","rater":"mira","rated_at":"2026-11-18T11:06:40.123Z",)"
            R"("thread_id":"t","feedback":{"comment":"no\u2028pe","correction":"yes","rating":2,"reasons":["tone"],"thumb":"down"},)"
            R"("history":[{"at":"2026-11-18T11:06:40.000Z","rater":"mira","seconds":2.5,"before":{"thumb":null},"after":{"thumb":"up"},"undone":true}]}})"
            "\n"));
    }

    void aStoredCopyThatCannotBeReadIsCounted()
    {
        domain::LabelledRun labelled;
        QCOMPARE(lineOf(labelled), QByteArray("unreadable"));
        labelled.run.raw = "{\"id\":";
        QCOMPARE(lineOf(labelled), QByteArray("unreadable"));
        labelled.run.raw = "\"text\"";
        QCOMPARE(lineOf(labelled), QByteArray("unreadable"));
    }
};

QTEST_APPLESS_MAIN(RunsJsonlExporterTest)
#include "tst_runsjsonlexporter.moc"
