// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/jsonslices.h"
#include "domain/runparser.h"
#include "support/recordings.h"
#include <cmath>
#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tidemark;
using domain::Run;
using domain::RunStatus;
using domain::RunType;

namespace {

constexpr auto runId = "8717063d-54fe-406b-9d58-f56894e5c2c2";

/// The text of every run in the recordings: single answers, pages and the flat arrays of `related`.
QByteArrayList recordedTexts()
{
    QByteArrayList texts;
    for (const test::Recording &recording : test::recordings()) {
        const QJsonValue body = recording.response.value("body"_L1);
        const QByteArray bytes = test::Recording::bodyBytes(body);
        QByteArrayList slices = domain::arraySlices(bytes, body.isArray() ? "" : "data").value_or(QByteArrayList());
        if (body.isObject() && body.toObject().contains("createdAt"_L1))
            slices = {bytes};
        for (const QByteArray &slice : slices) {
            const QJsonObject object = QJsonDocument::fromJson(slice).object();
            if (object.contains("input"_L1) && object.contains("createdAt"_L1))
                texts.append(slice);
        }
    }
    return texts;
}

/// A run with a value under every key that is known.
QJsonObject fullRun()
{
    return QJsonDocument::fromJson(
               R"({"id":"8717063d-54fe-406b-9d58-f56894e5c2c2","projectId":"p","type":"llm","name":"m",
        "createdAt":"2026-10-24T14:36:36.075Z","endedAt":"2026-10-24T14:36:39.528Z","duration":"00:00:03.453",
        "status":"success","input":[{"role":"user","content":"q"}],"output":{"role":"assistant","content":"a"},
        "error":{"message":"e","stack":"s"},"params":{"t":1},"metadata":{"k":"v"},"tags":["x","y"],
        "tokens":{"prompt":1,"completion":2,"cachedPrompt":0,"total":3},"cost":0.5,
        "user":{"id":7,"externalId":"u","props":{"n":"N"}},"feedback":{"thumb":"up"},"parentFeedback":{"thumb":"down"},
        "scores":[{"label":"l","value":1,"comment":"c"}],"parentRunId":"pp","traceId":"tt"})")
        .object();
}

Run parsed(const QJsonObject &object)
{
    const auto run = domain::parseRun(object, "raw");
    return run ? *run : Run{};
}

Run parsedWith(const QString &key, const QJsonValue &value)
{
    QJsonObject object = fullRun();
    object.insert(key, value);
    return parsed(object);
}

} // namespace

class RunParserTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyRecordedRunParsesAndKeepsItsText()
    {
        const QByteArrayList texts = recordedTexts();
        QVERIFY(texts.size() > 60);
        for (const QByteArray &text : texts) {
            const auto run = domain::parseRunText(text);
            QVERIFY2(run.ok(), text.constData());
            const QJsonObject object = QJsonDocument::fromJson(text).object();
            QCOMPARE(run->raw, text);
            QCOMPARE(run->id, object.value("id"_L1).toString());
            QCOMPARE(domain::toText(run->type), object.value("type"_L1).toString());
            QCOMPARE(run->input, object.value("input"_L1));
            QVERIFY(run->createdMs > 1'790'000'000'000);
        }
    }

    void aFullRunIsReadWhole()
    {
        const Run run = parsed(fullRun());
        QCOMPARE(run.id, QString::fromLatin1(runId));
        QCOMPARE(run.projectId, u"p"_s);
        QCOMPARE(run.type, RunType::Llm);
        QCOMPARE(run.name, u"m"_s);
        QCOMPARE(run.createdMs, 1'792'852'596'075);
        QCOMPARE(run.endedMs, 1'792'852'599'528);
        QCOMPARE(run.durationMs, 3453);
        QCOMPARE(run.status, RunStatus::Success);
        QCOMPARE(run.error, (domain::RunError{u"e"_s, u"s"_s}));
        QCOMPARE(run.params, (QJsonObject{{u"t"_s, 1}}));
        QCOMPARE(run.metadata, (QJsonObject{{u"k"_s, u"v"_s}}));
        QCOMPARE(run.tags, (QStringList{u"x"_s, u"y"_s}));
        QCOMPARE(run.tokens, (domain::TokenCount{1, 2, 3}));
        QCOMPARE(run.cost, 0.5);
        QCOMPARE(run.user, (domain::EndUser{u"u"_s, {{u"n"_s, u"N"_s}}}));
        QCOMPARE(run.feedback.thumb(), domain::Thumb::Up);
        QCOMPARE(run.parentFeedback->thumb(), domain::Thumb::Down);
        QCOMPARE(run.scores, (QList<domain::Score>{{u"l"_s, 1, u"c"_s}}));
        QCOMPARE(run.parentId, u"pp"_s);
        QCOMPARE(run.traceId, u"tt"_s);
        QCOMPARE(run.raw, QByteArray("raw"));
    }

    void aValueOfTheWrongTypeSpoilsItsOwnFieldOnly_data()
    {
        QTest::addColumn<QString>("key");
        const QJsonObject full = fullRun();
        for (auto it = full.constBegin(); it != full.constEnd(); ++it)
            QTest::newRow(qPrintable(it.key())) << it.key();
    }

    void aValueOfTheWrongTypeSpoilsItsOwnFieldOnly()
    {
        QFETCH(QString, key);
        const QJsonArray wrong{QJsonValue(),
                               true,
                               -7,
                               1e300,
                               u""_s,
                               u"nonsense"_s,
                               QJsonArray(),
                               QJsonArray{1, QJsonValue(), u"x"_s},
                               QJsonArray{QJsonArray{QJsonObject()}},
                               QJsonObject(),
                               QJsonObject{{u"message"_s, 1}, {u"id"_s, QJsonArray()}}};
        for (const QJsonValue &value : wrong) {
            QJsonObject object = fullRun();
            object.insert(key, value);
            const auto run = domain::parseRun(object, "raw");
            if (key == "id"_L1) {
                QVERIFY(!run.ok());
                QCOMPARE(run.error().kind, domain::ErrorKind::Protocol);
                continue;
            }
            QVERIFY(run.ok());
            QCOMPARE(run->id, QString::fromLatin1(runId));
            if (key != "name"_L1)
                QCOMPARE(run->name, u"m"_s);
            if (key != "tags"_L1)
                QCOMPARE(run->tags.size(), 2);
            if (key != "tokens"_L1)
                QCOMPARE(run->tokens.total, 3);
            if (key != "feedback"_L1)
                QCOMPARE(run->feedback.thumb(), domain::Thumb::Up);
            if (key != "input"_L1)
                QVERIFY(run->input.isArray());
        }
    }

    void aMissingFieldIsAbsentNotWrong()
    {
        const Run run = parsed({{u"id"_s, QString::fromLatin1(runId)}});
        QCOMPARE(run.type, RunType::Unknown);
        QVERIFY(run.input.isNull());
        QVERIFY(run.output.isNull());
        QVERIFY(!run.endedMs && !run.durationMs && !run.error && !run.cost && !run.user && !run.parentFeedback);
        QVERIFY(!run.tokens.prompt && !run.tokens.completion && !run.tokens.total);
        QVERIFY(run.feedback.isEmpty());
        QCOMPARE(run.createdMs, 0);
    }

    void impossibleIdsAreRefused_data()
    {
        QTest::addColumn<QJsonValue>("id");
        QTest::newRow("number") << QJsonValue(12);
        QTest::newRow("null") << QJsonValue();
        QTest::newRow("empty") << QJsonValue(QString());
        QTest::newRow("path") << QJsonValue(u"../../../../../../../../etc/passwd/xx"_s);
        QTest::newRow("too long") << QJsonValue(QString::fromLatin1(runId) + u'0');
        QTest::newRow("no dashes") << QJsonValue(QString(36, u'a'));
        QTest::newRow("wrong letter") << QJsonValue(u"8717063g-54fe-406b-9d58-f56894e5c2c2"_s);
        QTest::newRow("digits of another script") << QJsonValue(u"٨717063d-54fe-406b-9d58-f56894e5c2c2"_s);
    }

    void impossibleIdsAreRefused()
    {
        QFETCH(QJsonValue, id);
        const auto run = domain::parseRun(QJsonObject{{u"id"_s, id}}, {});
        QVERIFY(!run.ok());
        QCOMPARE(run.error().kind, domain::ErrorKind::Protocol);
        QVERIFY(!domain::isRunId(id.toString()));
    }

    void whatIsNoObjectIsAnError_data()
    {
        QTest::addColumn<QByteArray>("text");
        for (const char *text :
             {"", "null", "[]", "[{\"id\":1}]", "\"text\"", "12", "{", "{\"id\":}", "<html>", "\xff\xfe{}"})
            QTest::newRow(text) << QByteArray(text);
        QTest::newRow("100,000 deep") << QByteArray("{\"a\":").repeated(100'000);
        QTest::newRow("100,000 lists") << QByteArray("[").repeated(100'000);
    }

    void whatIsNoObjectIsAnError()
    {
        QFETCH(QByteArray, text);
        const auto run = domain::parseRunText(text);
        QVERIFY(!run.ok());
        QCOMPARE(run.error().kind, domain::ErrorKind::Protocol);
    }

    void theErrorNeverHoldsTheText()
    {
        const auto run = domain::parseRunText("{\"input\":\"a very private thing\", \"id\": oops}");
        QVERIFY(!run.ok());
        QVERIFY(!run.error().detail.contains("private"_L1));
    }

    void numbersBeyondReasonAreDropped()
    {
        const auto run = domain::parseRunText(QByteArray("{\"id\":\"") + runId +
                                              "\",\"cost\":1e308,\"tokens\":{\"prompt\":1e30,\"completion\":-1.5e9,"
                                              "\"total\":9007199254740992},\"createdAt\":99999999999999}");
        QVERIFY(run.ok());
        QVERIFY(std::isfinite(run->cost.value_or(0)));
        QVERIFY(!run->tokens.prompt);
        QCOMPARE(run->tokens.completion, -1'500'000'000);
        QCOMPARE(run->createdMs, 0);
        const auto infinite = domain::parseRunText(QByteArray("{\"id\":\"") + runId + "\",\"cost\":1e999}");
        QVERIFY(!infinite.ok() || !infinite->cost || std::isfinite(*infinite->cost));
    }

    void loneSurrogatesAndControlCharactersPassThrough()
    {
        const QByteArray text =
            QByteArray("{\"id\":\"") + runId + "\",\"name\":\"\\ud800\\u0000\\u202e\",\"input\":\"\\udfff\"}";
        const auto run = domain::parseRunText(text);
        QVERIFY(run.ok());
        QCOMPARE(run->name.size(), 3);
        QCOMPARE(run->raw, text);
    }

    void aThousandLevelsOfJsonDoNotHurt()
    {
        const QByteArray text = QByteArray("{\"id\":\"") + runId + "\",\"input\":" + QByteArray("[").repeated(1000) +
                                QByteArray("]").repeated(1000) + '}';
        const auto run = domain::parseRunText(text);
        QVERIFY(run.ok() || run.error().kind == domain::ErrorKind::Protocol);
    }

    void relatedRunsHaveFlatTokenCounts()
    {
        QJsonObject object = fullRun();
        object.remove("tokens"_L1);
        object.insert("promptTokens"_L1, 10);
        object.insert("completionTokens"_L1, 5);
        QCOMPARE(parsed(object).tokens, (domain::TokenCount{10, 5, 15}));
    }

    void errorsAreReadInEveryShape()
    {
        QCOMPARE(parsedWith(u"error"_s, u"boom"_s).error, (domain::RunError{u"boom"_s, {}}));
        QCOMPARE(parsedWith(u"error"_s, QJsonObject{{u"code"_s, 5}}).error, (domain::RunError{u"{\"code\":5}"_s, {}}));
        QVERIFY(!parsedWith(u"error"_s, QJsonObject()).error);
        QVERIFY(!parsedWith(u"error"_s, QJsonValue()).error);
    }

    void aUserWithoutANameIsKnownByItsNumber()
    {
        QCOMPARE(parsedWith(u"user"_s, QJsonObject{{u"id"_s, 509}}).user->externalId, u"509"_s);
    }

    void aDurationIsWorkedOutWhereItIsMissing()
    {
        QCOMPARE(parsedWith(u"duration"_s, QJsonValue()).durationMs, 3453);
        QCOMPARE(parsedWith(u"duration"_s, u"nonsense"_s).durationMs, 3453);
    }

    void typesWeDoNotKnowKeepTheirWord()
    {
        const Run run = parsedWith(u"type"_s, u"from-the-future"_s);
        QCOMPARE(run.type, RunType::Unknown);
        QCOMPARE(run.typeText, u"from-the-future"_s);
    }

    void intervalsOfSqlAreRead_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<qint64>("ms");
        QTest::newRow("fraction") << u"00:00:00.9"_s << qint64(900);
        QTest::newRow("microseconds") << u"00:00:03.453999"_s << qint64(3453);
        QTest::newRow("hours") << u"27:00:01"_s << qint64(97'201'000);
        QTest::newRow("day") << u"1 day 02:00:00"_s << qint64(93'600'000);
        QTest::newRow("days") << u"2 days"_s << qint64(172'800'000);
        QTest::newRow("month") << u"2 mons 1 day"_s << qint64(61) * 86'400'000;
        QTest::newRow("year") << u"1 year"_s << qint64(36'525) * 864'000;
        QTest::newRow("all") << u"1 year 1 mon 1 day 00:00:01"_s << qint64(36'525) * 864'000 + 31 * 86'400'000LL + 1000;
        QTest::newRow("before") << u"-00:00:01"_s << qint64(-1000);
        QTest::newRow("mixed signs") << u"-1 days +02:00:00"_s << qint64(-79'200'000);
        QTest::newRow("huge") << u"999999 years"_s << qint64(999'999) * 36'525 * 864'000;
    }

    void intervalsOfSqlAreRead()
    {
        QFETCH(QString, text);
        QFETCH(qint64, ms);
        QCOMPARE(domain::intervalMs(text), ms);
    }

    void whatIsNoIntervalIsNone()
    {
        for (const QString &text : {QString(), u" "_s, u"soon"_s, u"1"_s, u"1 fortnight"_s, u"00:00"_s, u"1:2:3"_s,
                                    u"00:00:00."_s, u"NaN"_s, u"99999999999999999999 days"_s, QString(100, u'1')})
            QVERIFY2(!domain::intervalMs(text), qPrintable(text));
    }

    void timesAreReadInUtcWhateverThisComputersZone_data()
    {
        QTest::addColumn<QJsonValue>("value");
        QTest::addColumn<qint64>("ms"); // -1: none
        QTest::newRow("milliseconds") << QJsonValue(u"2026-10-24T14:36:36.075Z"_s) << qint64(1'792'852'596'075);
        QTest::newRow("seconds") << QJsonValue(u"2026-10-24T14:36:36Z"_s) << qint64(1'792'852'596'000);
        QTest::newRow("offset") << QJsonValue(u"2026-10-24T16:36:36.075+02:00"_s) << qint64(1'792'852'596'075);
        QTest::newRow("no zone is UTC") << QJsonValue(u"2026-10-24T14:36:36.075"_s) << qint64(1'792'852'596'075);
        QTest::newRow("an hour that summer time skips")
            << QJsonValue(u"2026-03-29T02:30:00"_s) << qint64(1'774'751'400'000);
        QTest::newRow("beginning") << QJsonValue(u"1970-01-01T00:00:00.000Z"_s) << qint64(0);
        QTest::newRow("end") << QJsonValue(u"9999-12-31T23:59:59.999Z"_s) << qint64(253'402'300'799'999);
        QTest::newRow("before the beginning") << QJsonValue(u"1969-12-31T23:59:59.999Z"_s) << qint64(-1);
        QTest::newRow("year 30000") << QJsonValue(u"+030000-01-01T00:00:00.000Z"_s) << qint64(-1);
        QTest::newRow("month 13") << QJsonValue(u"2026-13-01T00:00:00Z"_s) << qint64(-1);
        QTest::newRow("number") << QJsonValue(1'792'852'596'075.0) << qint64(-1);
        QTest::newRow("null") << QJsonValue() << qint64(-1);
        QTest::newRow("empty") << QJsonValue(QString()) << qint64(-1);
    }

    void timesAreReadInUtcWhateverThisComputersZone()
    {
        QFETCH(QJsonValue, value);
        QFETCH(qint64, ms);
        QCOMPARE(domain::timeMs(value).value_or(-1), ms);
    }

    void anythingMadeFromARecordingGivesARunOrAnError()
    {
        const QByteArrayList texts = recordedTexts();
        QVERIFY(!texts.isEmpty());
        QRandomGenerator random(20261124);
        int runs = 0;
        for (int i = 0; i < 6000; ++i) {
            const QByteArray text = mutated(texts.at(random.bounded(texts.size())), texts, random);
            const auto run = domain::parseRunText(text);
            if (!run) {
                QCOMPARE(run.error().kind, domain::ErrorKind::Protocol);
                continue;
            }
            ++runs;
            QVERIFY(domain::isRunId(run->id));
            QCOMPARE(run->raw, text);
            QVERIFY(run->createdMs >= 0);
            QVERIFY(!run->cost || std::isfinite(*run->cost));
            QVERIFY(*domain::parseRunText(text) == *run);
        }
        QVERIFY2(runs > 500, "the mutations must leave enough that parses");
    }

private:
    static QByteArray mutated(QByteArray text, const QByteArrayList &others, QRandomGenerator &random)
    {
        static const QByteArrayList tokens{"null",     "true",
                                           "[]",       "{}",
                                           "\"\"",     "-1",
                                           "1e999",    "1e-999",
                                           "\\ud800",  "\\u0000",
                                           "\"x\"",    "99999999999999999999",
                                           "[[[[]]]]", "\xf0\x9f\x8e\x89",
                                           "\xff",     ",",
                                           ":",        "\"",
                                           "}"};
        for (int n = random.bounded(4); n >= 0; --n) {
            const int at = random.bounded(int(text.size()));
            const int size = random.bounded(int(qMin<qsizetype>(20, text.size() - at)) + 1);
            switch (random.bounded(6)) {
            case 0:
                text[at] = char(random.bounded(256));
                break;
            case 1:
                text.remove(at, size);
                break;
            case 2:
                text.insert(at, tokens.at(random.bounded(tokens.size())));
                break;
            case 3: { // another value under a key
                const qsizetype colon = text.indexOf("\":", at);
                if (colon >= 0)
                    text.insert(colon + 2, tokens.at(random.bounded(tokens.size())) + ",\"k\":");
                break;
            }
            case 4: { // a piece of another run
                const QByteArray &other = others.at(random.bounded(others.size()));
                text.insert(at, other.mid(random.bounded(int(other.size())), size));
                break;
            }
            default:
                text.truncate(text.size() - random.bounded(2));
            }
            if (text.isEmpty())
                text = "{";
        }
        return text;
    }
};

QTEST_APPLESS_MAIN(RunParserTest)
#include "tst_runparser.moc"
