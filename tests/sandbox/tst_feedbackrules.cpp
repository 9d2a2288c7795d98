// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/feedbackrules.h"
#include <QJsonArray>
#include <QTest>

using namespace tidemark::sandbox;
using namespace Qt::StringLiterals;

class TestFeedbackRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void renamesKeysToCamelCase_data()
    {
        QTest::addColumn<QString>("sent");
        QTest::addColumn<QString>("kept");
        QTest::newRow("snake") << u"snake_key"_s << u"snakeKey"_s;
        QTest::newRow("dash") << u"dash-key"_s << u"dashKey"_s;
        QTest::newRow("several") << u"a_long-key_name"_s << u"aLongKeyName"_s;
        QTest::newRow("at the end") << u"reason__"_s << u"reason"_s;
        QTest::newRow("camel already") << u"thumbUp"_s << u"thumbUp"_s;
        QTest::newRow("digits") << u"step_2_b"_s << u"step2B"_s;
        QTest::newRow("empty") << u""_s << u"undefined"_s;
    }
    void renamesKeysToCamelCase()
    {
        QFETCH(QString, sent);
        QFETCH(QString, kept);
        QCOMPARE(renamedKey(sent), kept);
    }

    void renamesAtEveryDepthButNoValues()
    {
        const QJsonObject inner{{u"in_ner"_s, u"snake_value"_s}};
        const QJsonObject sent{{u"out_er"_s, QJsonArray{inner, 1, QJsonValue::Null}}};
        const QJsonObject kept{{u"inNer"_s, u"snake_value"_s}};
        QCOMPARE(renamedKeys(sent).toObject(), (QJsonObject{{u"outEr"_s, QJsonArray{kept, 1, QJsonValue::Null}}}));
    }

    void mergesKeyByKeyAndKeepsNulls()
    {
        const QJsonObject before{{u"thumb"_s, u"up"_s}, {u"comment"_s, u"x"_s}, {u"rating"_s, 4}};
        const QJsonObject after = merged(before, {{u"comment"_s, QJsonValue::Null}, {u"emoji"_s, u"🔥"_s}});
        const QJsonObject wanted{
            {u"thumb"_s, u"up"_s}, {u"comment"_s, QJsonValue::Null}, {u"rating"_s, 4}, {u"emoji"_s, u"🔥"_s}};
        QCOMPARE(after, wanted);
    }

    void dropsAllButThumbAndComment()
    {
        const QJsonObject body{{u"thumb"_s, QJsonValue::Null}, {u"rating"_s, 4}, {u"comment"_s, u"c"_s}};
        const QJsonObject wanted{{u"thumb"_s, QJsonValue::Null}, {u"comment"_s, u"c"_s}};
        QCOMPARE(patchable(body), wanted);
        QCOMPARE(patchable({{u"rating"_s, 4}}), QJsonObject());
    }

    void refusesOnlyWrongValues()
    {
        QVERIFY(!patchMistake({}));
        QVERIFY(!patchMistake({{u"thumb"_s, u"up"_s}, {u"comment"_s, QJsonValue::Null}, {u"other"_s, 1}}));
        QVERIFY(patchMistake({{u"thumb"_s, u"sideways"_s}})->contains("received 'sideways'"_L1));
        QVERIFY(patchMistake({{u"thumb"_s, 1}})->contains("received number"_L1));
        QVERIFY(patchMistake({{u"comment"_s, true}})->contains("received boolean at \"comment\""_L1));
    }
};

QTEST_GUILESS_MAIN(TestFeedbackRules)
#include "tst_feedbackrules.moc"
