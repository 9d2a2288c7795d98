// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/querytext.h"
#include <QTest>

using namespace tidemark::sandbox;
using namespace Qt::StringLiterals;

class TestQueryText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wantsWholeLlmRunsWithoutAnyFilter()
    {
        const RunQuery query = readRunQuery("limit=5&page=2&projectId=x&unknown=1");
        QCOMPARE(query.filter.type, QByteArray("llm"));
        QVERIFY(!query.cut);
        QCOMPARE(query.limit, 5);
        QCOMPARE(query.page, 2);
        QVERIFY(!query.ascending);
    }

    void cutsOnlyWhenLlmIsAskedForByName()
    {
        QVERIFY(readRunQuery("type=llm").cut);
        QVERIFY(!readRunQuery("type=chat").cut);
    }

    void readsEveryTypeAfterADate()
    {
        const RunQuery query = readRunQuery("date=gt.2026-11-20T00%3A00%3A00Z&sortField=createdAt&sortDirection=asc");
        QCOMPARE(query.filter.type, QByteArray());
        QCOMPARE(query.filter.times.size(), 1);
        QCOMPARE(query.filter.times.first().comparison, QByteArray("gt"));
        QCOMPARE(query.filter.times.first().atUs, 1'795'132'800'000'000);
        QVERIFY(query.ascending);
    }

    void takesAnEscapedDotAndSeveralDates()
    {
        const RunQuery query = readRunQuery("date=gt.2026-11-20T00%3A00%3A00%2E500Z&date=lte.2026-11-21");
        QCOMPARE(query.filter.times.size(), 2);
        QCOMPARE(query.filter.times.first().atUs, 1'795'132'800'500'000);
        QCOMPARE(query.filter.times.last().comparison, QByteArray("lte"));
        QCOMPARE(query.filter.times.last().atUs, 1'795'219'200'000'000);
    }

    void dropsAFilterWithADotTooManyWithoutAWord_data()
    {
        QTest::addColumn<QByteArray>("dropped");
        QTest::newRow("date") << QByteArray("date=gt.2026-11-20T00%3A00%3A00.500Z");
        QTest::newRow("model") << QByteArray("models=gpt-4.1");
        QTest::newRow("tag") << QByteArray("tags=v1.2");
        QTest::newRow("text") << QByteArray("search=hello.there");
        QTest::newRow("metadata") << QByteArray("metadata=version.1.2");
    }
    void dropsAFilterWithADotTooManyWithoutAWord()
    {
        QFETCH(QByteArray, dropped);
        const RunQuery query = readRunQuery("type=chat&" + dropped);
        QVERIFY(query.mistake.isEmpty());
        QCOMPARE(query.filter.type, QByteArray("chat"));
        QVERIFY(query.filter.times.isEmpty() && query.filter.models.isEmpty() && query.filter.tags.isEmpty());
        QVERIFY(query.filter.search.isEmpty() && query.filter.metadataKey.isEmpty());
        QCOMPARE(readRunQuery(dropped).filter.type, QByteArray("llm"));
    }

    void decodesListMembersTwice()
    {
        const RunQuery query = readRunQuery("models=gpt-4%252E1,gpt-4o&tags=a%252Cb,c&users=1,2");
        QCOMPARE(query.filter.models, QStringList({u"gpt-4.1"_s, u"gpt-4o"_s}));
        QCOMPARE(query.filter.tags, QStringList({u"a,b"_s, u"c"_s}));
        QCOMPARE(query.filter.users, QStringList({u"1"_s, u"2"_s}));
        QCOMPARE(readRunQuery("tags=a%2Cb").filter.tags, QStringList({u"a"_s, u"b"_s}));
    }

    void readsThumbsHoweverTheyAreEncoded_data()
    {
        QTest::addColumn<QByteArray>("value");
        QTest::newRow("once") << QByteArray("%7B%22thumb%22%3A%22down%22%7D,%7B%22thumb%22%3Anull%7D");
        QTest::newRow("twice") << QByteArray(
            "%257B%2522thumb%2522%253A%2522down%2522%257D,%257B%2522thumb%2522%253Anull%257D");
        QTest::newRow("comma too") << QByteArray("%7B%22thumb%22%3A%22down%22%7D%2C%7B%22thumb%22%3Anull%7D");
        QTest::newRow("not at all") << QByteArray(R"({"thumb":"down"},{"thumb":null})");
    }
    void readsThumbsHoweverTheyAreEncoded()
    {
        QFETCH(QByteArray, value);
        const RunQuery query = readRunQuery("feedback=" + value);
        QVERIFY(query.mistake.isEmpty());
        QCOMPARE(query.filter.thumbs.value(), QList<char>({'d', '\0'}));
    }

    void answersMistakesAsTheDatabaseDoes_data()
    {
        QTest::addColumn<QByteArray>("query");
        QTest::addColumn<QString>("mistake");
        QTest::newRow("limit") << QByteArray("limit=abc") << u"invalid input syntax for type bigint: \"NaN\""_s;
        QTest::newRow("page") << QByteArray("page=-x") << u"invalid input syntax for type bigint: \"NaN\""_s;
        QTest::newRow("below nothing") << QByteArray("limit=-1") << u"LIMIT must not be negative"_s;
        QTest::newRow("no equals sign") << QByteArray("type")
                                        << u"Cannot read properties of undefined (reading 'split')"_s;
        QTest::newRow("no time") << QByteArray("date=gt.yesterday")
                                 << u"invalid input syntax for type timestamp with time zone: \"yesterday\""_s;
        QTest::newRow("by comment") << QByteArray("feedback=%7B%22comment%22%3A%22%22%7D")
                                    << u"syntax error at or near \")\""_s;
    }
    void answersMistakesAsTheDatabaseDoes()
    {
        QFETCH(QByteArray, query);
        QFETCH(QString, mistake);
        QCOMPARE(readRunQuery(query).mistake, mistake);
    }

    void readsTheProjectDecoded()
    {
        QCOMPARE(queryValue("a=1&projectId=x%20y", "projectId").value(), u"x y"_s);
        QVERIFY(!queryValue("a=1", "projectId"));
    }
};

QTEST_GUILESS_MAIN(TestQueryText)
#include "tst_querytext.moc"
