// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/database.h"
#include "store/filtercompiler.h"
#include "storetesting.h"

using namespace tidemark;
using namespace tidemark::test;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 day1 = 1'790'000'000'000;

QString iso(qint64 ms)
{
    return QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC).toString(Qt::ISODateWithMs);
}

domain::Filter parsed(const QString &text)
{
    const auto filter = domain::parseFilter(text, day1, 0);
    if (!filter) {
        qWarning().noquote() << text << filter.error().expected;
        return {};
    }
    return *filter;
}

QJsonObject message(const QString &role, const QString &content)
{
    return {{u"role"_s, role}, {u"content"_s, content}};
}

QJsonObject userNamed(const QString &id)
{
    return {{u"externalId"_s, id}};
}

QList<domain::Run> smallSet()
{
    QJsonObject caller = message(u"assistant"_s, u"one moment"_s);
    caller.insert(u"toolCalls"_s, QJsonArray{QJsonObject{{u"id"_s, u"c1"_s},
                                                         {u"function"_s, QJsonObject{{u"name"_s, u"lookup_order"_s},
                                                                                     {u"arguments"_s, u"{}"_s}}}}});
    return {
        RunBuilder(1, day1)
            .with("input", u"The refund window is closed"_s)
            .with("tags", QJsonArray{u"refund"_s, u"vip"_s}),
        RunBuilder(2, day1 + 1000)
            .with("name", u"claude"_s)
            .with("user", userNamed(u"user-7"_s))
            .feedback({{u"thumb"_s, u"down"_s}, {u"comment"_s, u"Naïve answer"_s}}),
        RunBuilder(3, day1 + 2000).with("output", caller).with("cost", 0.02).feedback({{u"thumb"_s, u"up"_s}}),
        RunBuilder(4, day1 + 3000)
            .with("status", u"error"_s)
            .with("error", QJsonObject{{u"message"_s, u"quota exceeded"_s}})
            .with("output", QJsonValue::Null)
            .with("cost", 0.005)
            .with("tokens", QJsonObject{{u"total"_s, 500}}),
        RunBuilder(5, day1 + 4000)
            .with("type", u"chat"_s)
            .with("status", QJsonValue::Null)
            .with("duration", u"00:00:01"_s),
        RunBuilder(6, day1 + 5000).with("type", u"thread"_s).with("input", u"東京の天気は晴れです"_s),
        RunBuilder(7, day1 + 6000).with("type", u"shiny-new-type"_s).with("duration", u"00:00:03"_s),
        RunBuilder(8, day1 + 7000)
            .with("tokens", QJsonObject{{u"total"_s, 10}})
            .with("metadata",
                  QJsonObject{{u"env"_s, u"Prod"_s}, {u"try.no"_s, 3}, {u"deep"_s, QJsonObject{{u"er"_s, true}}}})
            .with("scores", QJsonArray{QJsonObject{{u"label"_s, u"Accuracy"_s}, {u"value"_s, 0.25}},
                                       QJsonObject{{u"label"_s, u"tone"_s}, {u"value"_s, u"harsh"_s}}})
            .feedback({{u"reasons"_s, QJsonArray{u"tone"_s}},
                       {u"correction"_s, u"better text"_s},
                       {u"rating"_s, 4},
                       {u"retried"_s, true}}),
        RunBuilder(9, day1 + 8000).with("input", u"refund the invoice, window seat"_s),
    };
}

struct Expectation
{
    QString filter;
    QList<int> numbers; ///< newest first
};

// clang-format off
const Expectation table[] = {
    {u""_s, {9, 8, 7, 6, 5, 4, 3, 2, 1}},
    {u"refund"_s, {9, 1}},
    {u"REFUND window"_s, {9, 1}},
    {u"\"refund window\""_s, {1}},
    {u"refund -invoice"_s, {1}},
    {u"(invoice OR closed)"_s, {9, 1}},
    {u"inv*"_s, {9}},
    {u"naive"_s, {2}},
    {u"quota"_s, {4}},
    {u"lookup_order"_s, {3}},
    {u"天気"_s, {6}},
    {u"気天"_s, {}},
    {u"better"_s, {8}},
    {u"!!!"_s, {}},
    {u"thumb:up"_s, {9, 3, 2}},
    {u"thumb:down"_s, {4}},
    {u"thumb:none type:llm"_s, {8, 1}},
    {u"has:comment"_s, {2}},
    {u"has:tool"_s, {3}},
    {u"has:error"_s, {4}},
    {u"has:tags"_s, {1}},
    {u"has:user"_s, {2}},
    {u"has:score"_s, {8}},
    {u"meta.env:prod"_s, {8}},
    {u"meta.env:dev"_s, {}},
    {u"meta.try.no:3"_s, {8}},
    {u"meta.try.no>2.5"_s, {8}},
    {u"meta.env>1"_s, {}},
    {u"meta.deep.er:true"_s, {8}},
    {u"-meta.env:prod type:llm"_s, {9, 4, 3, 2, 1}},
    {u"fb.rating>=4"_s, {8}},
    {u"fb.rating:4"_s, {8}},
    {u"fb.rating:1..3"_s, {}},
    {u"fb.retried:true"_s, {8}},
    {u"fb.thumb:up"_s, {9, 3, 2}},
    {u"score.accuracy<0.5"_s, {8}},
    {u"score.accuracy>0.5"_s, {}},
    {u"score.tone:HARSH"_s, {8}},
    {u"reason:Tone"_s, {8}},
    {u"reason:unsafe"_s, {}},
    {u"length>9 type:llm"_s, {3}},
    {u"length:8..8 type:llm"_s, {9, 8, 2, 1}},
    {u"has:reasons"_s, {8}},
    {u"has:correction"_s, {8}},
    {u"has:feedback"_s, {9, 8, 4, 3, 2}},
    {u"is:rated"_s, {9, 4, 3, 2}},
    {u"is:unrated"_s, {8, 7, 6, 5, 1}},
    {u"is:inbox"_s, {8, 5}},
    {u"is:skipped"_s, {1}},
    {u"is:flagged"_s, {3}},
    {u"is:conflict"_s, {2}},
    {u"is:pending"_s, {9}},
    {u"is:refused"_s, {4}},
    {u"is:gone"_s, {10}},
    {u"type:chat"_s, {5}},
    {u"type:thread,chat"_s, {6, 5}},
    {u"type:unknown"_s, {7}},
    {u"model:claude"_s, {2}},
    {u"model:none-such"_s, {}},
    {u"-model:gpt-4o"_s, {2}},
    {u"tag:refund"_s, {1}},
    {u"tag:vip refund"_s, {1}},
    {u"-tag:vip refund"_s, {9}},
    {u"user:user-7"_s, {2}},
    {u"status:error"_s, {4}},
    {u"status:none"_s, {5}},
    {u"id:00000003*"_s, {3}},
    {u"id:00000003-0000-4000-8000-000000000003"_s, {3}},
    {u"after:"_s + iso(day1 + 7000), {9, 8}},
    {u"before:"_s + iso(day1 + 1000), {1}},
    {u"cost>0.01"_s, {3}},
    {u"-cost>0.01 type:llm"_s, {9, 8, 4, 2, 1}},
    {u"cost<=0.005"_s, {4}},
    {u"tokens>=500"_s, {4}},
    {u"tokens<500"_s, {8}},
    {u"duration<2s"_s, {5}},
    {u"duration>2s"_s, {7}},
    {u"thumb:up (has:comment OR is:flagged)"_s, {3, 2}},
    {u"refund thumb:up"_s, {9}},
    {u"-(refund OR thumb:up) type:llm"_s, {8, 4}},
};
// clang-format on

} // namespace

/// Every word of the filter language against a set made by hand, and the plans that keep it fast.
class tst_FilterCompiler : public QObject
{
    Q_OBJECT
private:
    std::unique_ptr<TestStore> m_store;

    QList<int> numbers(const QString &text, domain::Sort sort = {})
    {
        const auto ids = valueOf((*m_store)->findIds(parsed(text), sort));
        QList<int> found;
        for (const auto &row : valueOf((*m_store)->rows(ids)))
            found.append(row.id.first(8).toInt(nullptr, 16));
        return found;
    }

    QStringList plan(const QString &text)
    {
        store::Database db;
        db.open(m_store->file("cache.sqlite"), store::Database::Access::Read);
        const store::IdQuery query = store::FilterCompiler::ids(parsed(text), true);
        QStringList lines;
        {
            store::Statement statement = db.prepare(u"EXPLAIN QUERY PLAN "_s + query.sql, false);
            statement.bindAll(query.values).bind(-1).exec();
            while (statement.next())
                lines.append(statement.text(3));
        }
        if (db.failed())
            lines.append(u"SCAN run: "_s + db.error().detail);
        return lines;
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_store = std::make_unique<TestStore>();
        QVERIFY(m_store->add(smallSet()));
        QVERIFY(succeeds((*m_store)->setSkipped(idOf(1), true)));
        QVERIFY(succeeds((*m_store)->setFlagged(idOf(3), true)));
        QVERIFY(m_store->rate(9, thumb("up")));
        QVERIFY(m_store->rate(2, thumb("up")));
        const domain::Feedback theirs({{u"comment"_s, u"Naïve answer"_s}});
        QVERIFY(succeeds((*m_store)->settle(idOf(2), {store::PushOutcome::Kind::Conflict, theirs, {}, 0})));
        QVERIFY(m_store->rate(4, thumb("down")));
        QVERIFY(succeeds((*m_store)->settle(idOf(4), {store::PushOutcome::Kind::Refused, {}, {}, 0})));
        QVERIFY(m_store->add({RunBuilder(10, day1 + 9000)}));
        QVERIFY(succeeds((*m_store)->markGone(idOf(10))));
        m_store->settleDown();
    }
    void cleanupTestCase() { m_store.reset(); }

    void findsWhatEachWordSays_data()
    {
        QTest::addColumn<QString>("filter");
        QTest::addColumn<QList<int>>("expected");
        for (const Expectation &row : table)
            QTest::newRow(qPrintable(row.filter)) << row.filter << row.numbers;
    }
    void findsWhatEachWordSays()
    {
        QFETCH(QString, filter);
        QFETCH(QList<int>, expected);
        QCOMPARE(numbers(filter), expected);
    }

    void sortsByValueWithTheUnknownLast()
    {
        using domain::SortField;
        QCOMPARE(numbers(u"type:llm"_s, {SortField::Cost, true}), (QList{3, 4, 9, 8, 2, 1}));
        QCOMPARE(numbers(u"type:llm"_s, {SortField::Tokens, false}), (QList{8, 4, 9, 3, 2, 1}));
        QCOMPARE(numbers(u"refund"_s, {SortField::Created, false}), (QList{1, 9}));
        QCOMPARE(numbers(u"refund"_s, {SortField::Cost, false}), (QList{9, 1}));
        QCOMPARE(numbers({}, {SortField::Duration, true}).first(3), (QList{7, 5, 9}));
    }

    void rowsTellLengthReasonsAndCorrection()
    {
        TestStore store;
        QVERIFY(store.add({RunBuilder(1).with("output", u"twelve chars"_s), RunBuilder(2)}));
        QVERIFY(store.rate(1, change({{u"reasons"_s, QJsonArray{u"tone"_s}}, {u"correction"_s, u"better"_s}})));
        store.settleDown();
        const auto rows = valueOf(store->rows({store.rid(1), store.rid(2)}));
        QCOMPARE(rows.size(), 2);
        QCOMPARE(rows.at(0).chars, std::optional<qint64>(12));
        QVERIFY(rows.at(0).hasReasons && rows.at(0).hasCorrection);
        QVERIFY(!rows.at(1).hasReasons && !rows.at(1).hasCorrection);
    }

    void conversationsStandTogetherOldestExchangeFirst()
    {
        TestStore store;
        const auto chat = [](int number, int parent) {
            return RunBuilder(number).with("type", u"chat"_s).with("parentRunId", idOf(parent)).run();
        };
        const domain::Run thread = RunBuilder(1).with("type", u"thread"_s);
        // Two conversations cross each other, and one run stands alone between them.
        QVERIFY(store.add({thread, chat(2, 1), chat(3, 20), RunBuilder(4), chat(5, 1), chat(6, 20), chat(7, 1)}));
        const auto numbersBy = [&store](bool newestFirst, int limit = 0) {
            QList<int> numbers;
            const auto ids = valueOf(store->findIds({}, {domain::SortField::Conversation, newestFirst}, limit));
            for (const domain::RunSummary &row : valueOf(store->rows(ids)))
                numbers.append(row.id.left(8).toInt(nullptr, 16));
            return numbers;
        };
        QCOMPARE(numbersBy(true), (QList{1, 2, 5, 7, 3, 6, 4}));
        QCOMPARE(numbersBy(true, 3), (QList{1, 2, 5}));
        QCOMPARE(numbersBy(false), (QList{4, 3, 6, 1, 2, 5, 7}));
    }

    void theBestHitsComeFirstWhereAsked()
    {
        TestStore store;
        QVERIFY(store.add({RunBuilder(1).with("input", u"refund refund refund"_s).with("output", u"refund"_s),
                           RunBuilder(2).with("input", u"other things and one refund among many more words here"_s),
                           RunBuilder(3).with("input", u"nothing of it"_s)}));
        const auto filter = domain::parseFilter(u"refund"_s, 0, 0);
        QCOMPARE(valueOf(store->findIds(*filter, {domain::SortField::Relevance, true})),
                 (QList{store.rid(1), store.rid(2)}));
        QCOMPARE(valueOf(store->findIds(*filter, {domain::SortField::Relevance, true}, 1)), QList{store.rid(1)});
        QCOMPARE(valueOf(store->findIds({}, {domain::SortField::Relevance, true})),
                 (QList{store.rid(3), store.rid(2), store.rid(1)}));
    }

    void otherAnswersToAPromptAreFoundByOneOfThem()
    {
        TestStore store;
        QVERIFY(
            store.add({RunBuilder(1).with("input", u"same"_s), RunBuilder(2).with("input", u"same"_s), RunBuilder(3)}));
        const auto filter = domain::parseFilter(u"same:"_s + idOf(1), 0, 0);
        QCOMPARE(valueOf(store->findIds(*filter, {})), (QList{store.rid(2), store.rid(1)}));
        const auto unknown = domain::parseFilter(u"same:"_s + idOf(9), 0, 0);
        QCOMPARE(valueOf(store->findIds(*unknown, {})), QList<qint64>());
    }

    void stopsAtTheLimit()
    {
        const auto ids = valueOf((*m_store)->findIds({}, {domain::SortField::Cost, true}, 3));
        QCOMPARE(ids, (QList{m_store->rid(3), m_store->rid(4), m_store->rid(9)}));
    }

    void neverScansTheTable_data()
    {
        QTest::addColumn<QString>("filter");
        QTest::addColumn<QString>("uses");
        QTest::newRow("down") << u"thumb:down"_s << u"COVERING INDEX run_thumb"_s;
        QTest::newRow("comment") << u"has:comment"_s << u"COVERING INDEX run_comment"_s;
        QTest::newRow("inbox") << u"is:inbox"_s << u"COVERING INDEX run_inbox"_s;
        QTest::newRow("conflict") << u"is:conflict"_s << u"INDEX run_sync"_s;
        QTest::newRow("pending") << u"is:pending"_s << u"INDEX run_sync"_s;
        QTest::newRow("refused") << u"is:refused"_s << u"INDEX run_sync"_s;
        QTest::newRow("skipped") << u"is:skipped"_s << u"COVERING INDEX run_skipped"_s;
        QTest::newRow("flagged") << u"is:flagged"_s << u"COVERING INDEX run_flagged"_s;
        QTest::newRow("model") << u"model:gpt-4o"_s << u"COVERING INDEX run_model"_s;
        QTest::newRow("user") << u"user:user-7"_s << u"COVERING INDEX run_user"_s;
        QTest::newRow("type") << u"type:llm"_s << u"COVERING INDEX run_type"_s;
        QTest::newRow("tag") << u"tag:refund"_s << u"COVERING INDEX tag_term"_s;
        QTest::newRow("error") << u"has:error"_s << u"COVERING INDEX run_error"_s;
        QTest::newRow("after") << u"after:2026-01-01"_s << u"SEARCH run USING"_s;
        QTest::newRow("all") << u""_s << u"COVERING INDEX run_gone"_s;
        QTest::newRow("id") << u"id:00000003*"_s << u"INDEX run_uuid"_s;
        QTest::newRow("down of a model") << u"thumb:down model:gpt-4o"_s << u"INDEX run_thumb"_s;
        QTest::newRow("down of a type") << u"type:llm thumb:down"_s << u"INDEX run_thumb"_s;
        QTest::newRow("comment of a type since")
            << u"type:llm has:comment after:2026-01-01"_s << u"INDEX run_comment"_s;
        QTest::newRow("model in the inbox") << u"is:inbox model:gpt-4o"_s << u"INDEX run_model"_s;
    }
    void neverScansTheTable()
    {
        QFETCH(QString, filter);
        QFETCH(QString, uses);
        const QString lines = plan(filter).join(u'\n');
        QVERIFY2(lines.contains(uses), qPrintable(lines));
        QVERIFY2(!lines.contains(u"SCAN run\n"_s) && !lines.endsWith(u"SCAN run"_s), qPrintable(lines));
    }

    void needsNoSortForNewestFirst_data()
    {
        QTest::addColumn<QString>("filter");
        for (const char *text : {"thumb:down", "has:comment", "is:inbox", "model:gpt-4o", "user:user-7", "type:llm",
                                 "refund", "refund thumb:down", "after:2026-01-01", "", "thumb:down type:llm"})
            QTest::newRow(text) << QString::fromLatin1(text);
    }
    void needsNoSortForNewestFirst()
    {
        QFETCH(QString, filter);
        const QString lines = plan(filter).join(u'\n');
        QVERIFY2(!lines.contains(u"TEMP B-TREE"_s), qPrintable(lines));
    }

    void aSearchFindsTheSameWhereverItBegins_data()
    {
        QTest::addColumn<QString>("filter");
        for (const char *text :
             {"refund thumb:up", "refund type:llm", "refund user:user-7", "refund tag:\"vip refund\"",
              "refund tag:\"vip refund\" type:llm", "refund -thumb:up", "refund is:conflict", "refund after:2026-01-01",
              "invoice model:gpt-4o", "refund user:nobody"})
            QTest::newRow(text) << QString::fromLatin1(text);
    }
    void aSearchFindsTheSameWhereverItBegins()
    {
        using Compiler = store::FilterCompiler;
        QFETCH(QString, filter);
        store::Database db;
        QVERIFY(db.open(m_store->file("cache.sqlite"), store::Database::Access::Read));
        const auto found = [&](Compiler::Lead lead, bool newestFirst, std::optional<qint64> before) {
            const store::IdQuery query = Compiler::ids(parsed(filter), newestFirst, before, lead);
            store::Statement statement = db.prepare(query.sql, false);
            statement.bindAll(query.values).bind(-1).exec();
            QList<qint64> rids;
            while (statement.next())
                rids.append(statement.integer(0));
            return rids;
        };
        const QList<std::optional<qint64>> ends{{}, m_store->rid(4)};
        for (const auto &before : ends) {
            for (const bool newestFirst : {true, false}) {
                const QList<qint64> hits = found(Compiler::Lead::Hits, newestFirst, before);
                QCOMPARE(found(Compiler::Lead::SomeRuns, newestFirst, before), hits);
                QCOMPARE(found(Compiler::Lead::FewRuns, newestFirst, before), hits);
            }
        }
        QVERIFY2(!db.failed(), qPrintable(db.error().detail));
    }

    void hostileTextIsOnlyText_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("quote") << u"a\"b"_s;
        QTest::newRow("operator") << u"NEAR(a b)"_s;
        QTest::newRow("column") << u"txt:a"_s;
        QTest::newRow("star") << u"*"_s;
        QTest::newRow("sql") << u"'; DROP TABLE run; --"_s;
        QTest::newRow("null character") << QString(QChar::Null);
        QTest::newRow("nothing") << u""_s;
        QTest::newRow("long") << QString(100'000, u'x');
    }
    void hostileTextIsOnlyText()
    {
        QFETCH(QString, text);
        domain::Filter filter;
        filter.root.kind = domain::FilterNode::Kind::Condition;
        filter.root.text = text;
        const auto found = (*m_store)->findIds(filter, {}).result();
        QVERIFY2(found.ok(), found ? "" : qPrintable(found.error().detail));
        QCOMPARE(*found, QList<qint64>());
    }
};

QTEST_GUILESS_MAIN(tst_FilterCompiler)
#include "tst_filtercompiler.moc"
