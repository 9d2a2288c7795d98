// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/pullscope.h"
#include "domain/runparser.h"
#include <QJsonArray>
#include <QJsonDocument>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace tidemark::domain;
using Thumbs = PullScope::Thumbs;

class tst_PullScope : public QObject
{
    Q_OBJECT
private:
    static Run run(const QJsonObject &more = {})
    {
        QJsonObject json{{u"id"_s, u"00000001-0000-4000-8000-000000000001"_s},
                         {u"type"_s, u"llm"_s},
                         {u"name"_s, u"gpt-4.1"_s},
                         {u"createdAt"_s, u"2026-11-02T10:00:00.500Z"_s},
                         {u"tags"_s, QJsonArray{u"refund"_s}},
                         {u"user"_s, QJsonObject{{u"externalId"_s, u"user-7"_s}}}};
        for (auto it = more.begin(); it != more.end(); ++it)
            json.insert(it.key(), it.value());
        return *parseRunText(QJsonDocument(json).toJson());
    }

private Q_SLOTS:
    void holdsEverythingByItself()
    {
        QVERIFY(PullScope().holds(run()));
        QVERIFY(PullScope().isEverything());
    }

    void holdsWhatAllOfItsPartsHold_data()
    {
        QTest::addColumn<PullScope>("scope");
        QTest::addColumn<bool>("held");
        const qint64 second = run().createdMs / 1000 * 1000;
        QTest::newRow("since its second") << PullScope{.sinceMs = second} << true;
        QTest::newRow("since the next one") << PullScope{.sinceMs = second + 1000} << false;
        QTest::newRow("its model, with a dot") << PullScope{.models = {u"gpt-4.1"_s, u"x"_s}} << true;
        QTest::newRow("another model") << PullScope{.models = {u"gpt-4"_s}} << false;
        QTest::newRow("its tag") << PullScope{.tags = {u"refund"_s}} << true;
        QTest::newRow("another tag") << PullScope{.tags = {u"fund"_s}} << false;
        QTest::newRow("its user") << PullScope{.users = {u"user-7"_s}} << true;
        QTest::newRow("another user") << PullScope{.users = {u"user-70"_s}} << false;
        QTest::newRow("any thumb") << PullScope{.thumbs = Thumbs::Rated} << false;
        QTest::newRow("model and another tag") << PullScope{.models = {u"gpt-4.1"_s}, .tags = {u"x"_s}} << false;
    }
    void holdsWhatAllOfItsPartsHold()
    {
        QFETCH(PullScope, scope);
        QTEST(scope.holds(run()), "held");
    }

    void goesByTheThumbOfTheRunOrOfAConversationsExchanges()
    {
        const Run down = run({{u"feedback"_s, QJsonObject{{u"thumb"_s, u"down"_s}}}});
        QVERIFY(PullScope{.thumbs = Thumbs::Down}.holds(down));
        QVERIFY(PullScope{.thumbs = Thumbs::Rated}.holds(down));
        QVERIFY(!PullScope{.thumbs = Thumbs::Up}.holds(down));
        const Run thread = run(
            {{u"type"_s, u"thread"_s}, {u"feedbacks"_s, QJsonArray{QJsonValue(), QJsonObject{{u"thumb"_s, u"up"_s}}}}});
        QVERIFY(PullScope{.thumbs = Thumbs::Up}.holds(thread));
        QVERIFY(!PullScope{.thumbs = Thumbs::Down}.holds(thread));
    }

    void samplesTheSameOnesEverywhereAndAboutAsManyAsAsked()
    {
        int held = 0;
        Run one = run();
        for (int i = 0; i < 10'000; ++i) {
            one.id = u"%1-0000-4000-8000-000000000000"_s.arg(i, 8, 16, QLatin1Char('0'));
            const bool in = PullScope{.oneIn = 10}.holds(one);
            held += in ? 1 : 0;
            // A thinner sample is a part of the thicker one.
            QVERIFY(in || !PullScope{.oneIn = 20}.holds(one));
        }
        QVERIFY2(held > 900 && held < 1'100, qPrintable(QString::number(held)));
    }

    void keepsAConversationWholeInASample()
    {
        const PullScope scope{.oneIn = 3};
        for (int i = 0; i < 50; ++i) {
            Run thread = run({{u"type"_s, u"thread"_s}});
            thread.id = u"%1-0000-4000-8000-000000000000"_s.arg(i, 8, 16, QLatin1Char('0'));
            Run chat = run({{u"type"_s, u"chat"_s}});
            QVERIFY(!scope.holds(chat)); // nobody can tell yet
            QCOMPARE(scope.holds(chat, thread.id), scope.holds(thread));
            chat.parentId = thread.id;
            QCOMPARE(scope.holds(chat), scope.holds(thread));
        }
    }

    void knowsWhetherSomethingMustBeFetched_data()
    {
        QTest::addColumn<PullScope>("inner");
        QTest::addColumn<PullScope>("outer");
        QTest::addColumn<bool>("within");
        const PullScope all;
        QTest::newRow("less than all") << PullScope{.oneIn = 10} << all << true;
        QTest::newRow("all of a part") << all << PullScope{.oneIn = 10} << false;
        QTest::newRow("later") << PullScope{.sinceMs = 2000} << PullScope{.sinceMs = 1000} << true;
        QTest::newRow("earlier") << PullScope{.sinceMs = 1000} << PullScope{.sinceMs = 2000} << false;
        QTest::newRow("fewer models") << PullScope{.models = {u"a"_s}} << PullScope{.models = {u"a"_s, u"b"_s}} << true;
        QTest::newRow("other models") << PullScope{.models = {u"c"_s}} << PullScope{.models = {u"a"_s}} << false;
        QTest::newRow("all models") << all << PullScope{.models = {u"a"_s}} << false;
        QTest::newRow("down of rated") << PullScope{.thumbs = Thumbs::Down} << PullScope{.thumbs = Thumbs::Rated}
                                       << true;
        QTest::newRow("up of down") << PullScope{.thumbs = Thumbs::Up} << PullScope{.thumbs = Thumbs::Down} << false;
        QTest::newRow("a part of the sample") << PullScope{.oneIn = 20} << PullScope{.oneIn = 10} << true;
        QTest::newRow("another sample") << PullScope{.oneIn = 15} << PullScope{.oneIn = 10} << false;
        const PullScope kept{.keepDays = 3, .keptSinceMs = 2000};
        QTest::newRow("kept shorter") << kept << PullScope{.keepDays = 5, .keptSinceMs = 1000} << true;
        QTest::newRow("kept longer") << PullScope{.keepDays = 5, .keptSinceMs = 1000} << kept << false;
        QTest::newRow("kept for ever") << all << kept << false;
        QTest::newRow("later than what is kept") << PullScope{.sinceMs = 2000} << kept << true;
    }
    void knowsWhetherSomethingMustBeFetched()
    {
        QFETCH(PullScope, inner);
        QFETCH(PullScope, outer);
        QTEST(inner.isWithin(outer), "within");
    }

    void comesBackFromJson()
    {
        const PullScope scope{.sinceMs = 1'790'000'000'000,
                              .models = {u"gpt-4.1"_s},
                              .tags = {u"a,b"_s, u"ü"_s},
                              .users = {u"user-1"_s},
                              .thumbs = Thumbs::Rated,
                              .oneIn = 7,
                              .keepDays = 30,
                              .keptSinceMs = 20'000LL * 86'400'000};
        QCOMPARE(PullScope::fromJson(scope.toJson()), scope);
        QCOMPARE(PullScope().toJson(), QJsonObject());
        QCOMPARE(PullScope::fromJson({{u"since"_s, u"yesterday"_s}, {u"oneIn"_s, -3}, {u"models"_s, 5}}), PullScope());
    }

    void keepsRunsWithoutFeedbackForSomeDaysOnly()
    {
        constexpr qint64 dayMs = 86'400'000;
        const Run bare = run();
        const Run judged = run({{u"feedback"_s, QJsonObject{{u"comment"_s, u"hm"_s}}}});
        const qint64 madeOn = bare.createdMs / dayMs;
        const PullScope scope{.keepDays = 30};
        QCOMPARE(scope.agedTo(bare.createdMs).keptSinceMs, (madeOn - 30) * dayMs);
        QVERIFY(scope.agedTo(bare.createdMs + 30 * dayMs).holds(bare));
        const PullScope later = scope.agedTo(bare.createdMs + 31 * dayMs);
        QVERIFY(!later.holds(bare));
        QVERIFY(later.holds(judged));
        QCOMPARE(later.fromMs(), (madeOn + 1) * dayMs);
        QVERIFY(later.isOnlyAge() && !PullScope{.oneIn = 2}.isOnlyAge());
        QCOMPARE(later.agedTo(bare.createdMs), scope.agedTo(bare.createdMs)); // a clock that went back
        QVERIFY(PullScope().agedTo(bare.createdMs).isEverything());
        QCOMPARE((PullScope{.sinceMs = later.fromMs() + dayMs, .keepDays = 30}.fromMs()), later.fromMs() + dayMs);
    }

    void tidiesWhatAPersonTyped()
    {
        const PullScope typed{.sinceMs = 1'999, .models = {u" b "_s, u"a"_s, QString(), u"a"_s}, .oneIn = 0};
        QCOMPARE(typed.normalised(), (PullScope{.sinceMs = 1'000, .models = {u"a"_s, u"b"_s}}));
    }
};

Q_DECLARE_METATYPE(tidemark::domain::PullScope)
QTEST_GUILESS_MAIN(tst_PullScope)
#include "tst_pullscope.moc"
