// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/feedback.h"
#include <QJsonArray>
#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tidemark::domain;

namespace {

Feedback feedback(std::initializer_list<QPair<QString, QJsonValue>> values)
{
    return Feedback(QJsonObject(values));
}

VerdictChange change(const QMap<QString, QJsonValue> &values)
{
    return {values};
}

} // namespace

class FeedbackTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void thumbsAreReadInBothSpellings_data()
    {
        QTest::addColumn<QJsonObject>("json");
        QTest::addColumn<Thumb>("thumb");
        QTest::newRow("up") << QJsonObject{{u"thumb"_s, u"up"_s}} << Thumb::Up;
        QTest::newRow("down") << QJsonObject{{u"thumb"_s, u"down"_s}} << Thumb::Down;
        QTest::newRow("older key") << QJsonObject{{u"thumbs"_s, u"down"_s}} << Thumb::Down;
        QTest::newRow("the newer key wins")
            << QJsonObject{{u"thumbs"_s, u"down"_s}, {u"thumb"_s, u"up"_s}} << Thumb::Up;
        QTest::newRow("a cleared one gives way")
            << QJsonObject{{u"thumbs"_s, u"down"_s}, {u"thumb"_s, QJsonValue()}} << Thumb::Down;
        QTest::newRow("null") << QJsonObject{{u"thumb"_s, QJsonValue()}} << Thumb::None;
        QTest::newRow("empty") << QJsonObject{} << Thumb::None;
        QTest::newRow("another word") << QJsonObject{{u"thumb"_s, u"sideways"_s}} << Thumb::None;
        QTest::newRow("boolean") << QJsonObject{{u"thumb"_s, true}} << Thumb::None;
    }

    void thumbsAreReadInBothSpellings()
    {
        QFETCH(QJsonObject, json);
        QFETCH(Thumb, thumb);
        QCOMPARE(Feedback(json).thumb(), thumb);
    }

    void aThumbIsWrittenAsItIsRead()
    {
        for (const Thumb thumb : {Thumb::None, Thumb::Up, Thumb::Down})
            QCOMPARE(thumbFromJson(toJson(thumb)), thumb);
        QVERIFY(toJson(Thumb::None).isNull());
    }

    void nullEmptyAndMissingAreOneValue()
    {
        const QList<QJsonValue> absent{QJsonValue(), QJsonValue(QJsonValue::Undefined), QJsonValue(QString())};
        for (const QJsonValue &a : absent) {
            QVERIFY(isAbsent(a));
            QVERIFY(!sameValue(a, u"x"_s));
            for (const QJsonValue &b : absent)
                QVERIFY(sameValue(a, b));
        }
        for (const QJsonValue &present :
             {QJsonValue(0), QJsonValue(false), QJsonValue(u" "_s), QJsonValue(QJsonArray())})
            QVERIFY(!isAbsent(present));
    }

    void wrongTypesInKnownKeysReadAsNothing()
    {
        const Feedback odd = feedback(
            {{u"comment"_s, 3}, {u"reasons"_s, u"tone"_s}, {u"correction"_s, QJsonArray()}, {u"original"_s, 1}});
        QCOMPARE(odd.comment(), QString());
        QCOMPARE(odd.reasons(), QStringList());
        QCOMPARE(odd.correction(), QString());
        QCOMPARE(odd.original(), QJsonObject());
        QVERIFY(!odd.isEmpty());
        QCOMPARE(feedback({{u"reasons"_s, QJsonArray{u"a"_s, 1, u"b"_s}}}).reasons(), (QStringList{u"a"_s, u"b"_s}));
    }

    void feedbackOfAbsentValuesIsEmpty()
    {
        QVERIFY(Feedback().isEmpty());
        QVERIFY(feedback({{u"thumb"_s, QJsonValue()}, {u"comment"_s, QString()}}).isEmpty());
        QVERIFY(feedback({{u"thumb"_s, QJsonValue()}}).sameAs(Feedback()));
        QVERIFY(!feedback({{u"rating"_s, 0}}).isEmpty());
    }

    void aChangeTouchesItsKeysOnly()
    {
        const Feedback before =
            feedback({{u"thumb"_s, u"up"_s}, {u"emoji"_s, u"🔥"_s}, {u"nested"_s, QJsonObject{{u"a"_s, 1}}}});
        const Feedback after = before.with(change({{u"thumb"_s, QJsonValue()}, {u"comment"_s, u"c"_s}}));
        QCOMPARE(after.json(), (QJsonObject{{u"thumb"_s, QJsonValue()},
                                            {u"comment"_s, u"c"_s},
                                            {u"emoji"_s, u"🔥"_s},
                                            {u"nested"_s, QJsonObject{{u"a"_s, 1}}}}));
    }

    void removalsAreWrittenAsNull()
    {
        const VerdictChange removal =
            change({{u"comment"_s, QString()}, {u"thumb"_s, QJsonValue(QJsonValue::Undefined)}});
        QCOMPARE(removal.toJson(), (QJsonObject{{u"comment"_s, QJsonValue()}, {u"thumb"_s, QJsonValue()}}));
        QVERIFY(VerdictChange().isEmpty());
        QVERIFY(!removal.isEmpty());
    }

    void theLaterChangeWins()
    {
        const VerdictChange both = change({{u"a"_s, 1}, {u"b"_s, 1}}).followedBy(change({{u"b"_s, 2}, {u"c"_s, 2}}));
        QCOMPARE(both, change({{u"a"_s, 1}, {u"b"_s, 2}, {u"c"_s, 2}}));
    }

    void everyChangeCanBeUndone()
    {
        QRandomGenerator random(5);
        const QStringList keys{u"thumb"_s, u"comment"_s, u"rating"_s, u"x"_s};
        const QList<QJsonValue> values{QJsonValue(), QString(), u"up"_s, u"down"_s, 3, QJsonArray{1}};
        const auto any = [&] {
            QMap<QString, QJsonValue> map;
            for (const QString &key : keys) {
                if (random.bounded(2) == 0)
                    map.insert(key, values.at(random.bounded(values.size())));
            }
            return map;
        };
        for (int i = 0; i < 2000; ++i) {
            const Feedback before(change(any()).toJson());
            const VerdictChange edit = change(any());
            const VerdictChange undo = before.valuesOf(edit);
            QVERIFY(before.with(edit).with(undo).sameAs(before));
            QCOMPARE(undo.values.keys(), edit.values.keys());
            const VerdictChange second = change(any());
            QCOMPARE(before.with(edit.followedBy(second)), before.with(edit).with(second));
            QCOMPARE(VerdictChange::fromJson(edit.toJson()).toJson(), edit.toJson());
        }
    }

    void writingAThumbClearsTheOlderKey()
    {
        const Feedback legacy = feedback({{u"thumbs"_s, u"down"_s}});
        QCOMPARE(nativeChange(legacy, change({{u"thumb"_s, u"up"_s}}), false),
                 change({{u"thumb"_s, u"up"_s}, {u"thumbs"_s, QJsonValue()}}));
        QCOMPARE(nativeChange(legacy, change({{u"comment"_s, u"c"_s}}), false), change({{u"comment"_s, u"c"_s}}));
        QCOMPARE(nativeChange(legacy, change({{u"thumb"_s, QJsonValue()}}), false).values.value(u"thumbs"_s),
                 QJsonValue());
    }

    void theVerdictBeforeOursIsKeptOnce()
    {
        const Feedback user = feedback({{u"thumb"_s, u"down"_s}, {u"comment"_s, u"bad"_s}, {u"emoji"_s, u"🙁"_s}});
        const VerdictChange first = nativeChange(user, change({{u"thumb"_s, u"up"_s}}), true);
        QCOMPARE(first.values.value(u"original"_s).toObject(),
                 (QJsonObject{{u"thumb"_s, u"down"_s}, {u"comment"_s, u"bad"_s}}));
        const VerdictChange second = nativeChange(user.with(first), change({{u"thumb"_s, u"down"_s}}), true);
        QVERIFY(!second.values.contains(u"original"_s));
    }

    void nothingIsKeptWhereNothingIsOverwritten()
    {
        const Feedback user = feedback({{u"thumb"_s, u"down"_s}});
        QVERIFY(!nativeChange(user, change({{u"thumb"_s, u"down"_s}}), true).values.contains(u"original"_s));
        QVERIFY(
            !nativeChange(user, change({{u"reasons"_s, QJsonArray{u"tone"_s}}}), true).values.contains(u"original"_s));
        QVERIFY(!nativeChange(Feedback(), change({{u"thumb"_s, u"up"_s}}), true).values.contains(u"original"_s));
        QVERIFY(!nativeChange(user, change({{u"thumb"_s, u"up"_s}}), false).values.contains(u"original"_s));
    }

    void textIsMadeFitForTheServer()
    {
        QCOMPARE(cleanText(u"a"_s + QChar(0) + u"b\u202e\n🎉"_s), u"ab\u202e\n🎉"_s);
        QCOMPARE(cleanText(QString(u"x"_s) + QChar(0xd800) + u"y"_s + QChar(0xdc00)), u"x\ufffdy\ufffd"_s);
        QCOMPARE(cleanText(u"🎉"_s.left(1)), u"\ufffd"_s);
        QCOMPARE(cleanText(QString(1'500'000, u'x')).size(), 1'000'000);
        const QString pairs = cleanText(u'x' + u"🎉"_s.repeated(600'000));
        QVERIFY(pairs.size() <= 1'000'000);
        QVERIFY(pairs.isValidUtf16());
    }
};

QTEST_APPLESS_MAIN(FeedbackTest)
#include "tst_feedback.moc"
