// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/filterfields.h"
#include "store/database.h"
#include "store/facetreader.h"
#include "store/filtercompiler.h"
#include "storetesting.h"

using namespace tidemark;
using namespace tidemark::test;
using namespace Qt::StringLiterals;
using domain::FilterField;

namespace {

/// A filter that is meant to be answered by an index, and that index; "rowid" for the order of time itself.
struct Indexed
{
    FilterField field;
    QString filter;
    QString index;
};

// clang-format off
const QList<Indexed> indexed{
    {FilterField::Text, u"refund"_s, u"ft"_s},
    {FilterField::Text, u"\"refund window\" thumb:down"_s, u"ft"_s},
    {FilterField::Thumb, u"thumb:up"_s, u"run_thumb"_s},
    {FilterField::Thumb, u"thumb:down"_s, u"run_thumb"_s},
    {FilterField::Thumb, u"thumb:none"_s, u"run_unrated"_s},
    {FilterField::Has, u"has:comment"_s, u"run_comment"_s},
    {FilterField::Has, u"has:feedback"_s, u"run_feedback"_s},
    {FilterField::Has, u"has:correction"_s, u"run_correction"_s},
    {FilterField::Has, u"has:reasons"_s, u"run_reasons"_s},
    {FilterField::Has, u"has:tool"_s, u"run_tool"_s},
    {FilterField::Has, u"has:error"_s, u"run_error"_s},
    {FilterField::Has, u"has:note"_s, u"run_noted"_s},
    {FilterField::Has, u"has:score"_s, u"run_scored"_s},
    {FilterField::Is, u"is:unrated"_s, u"run_unrated"_s},
    {FilterField::Is, u"is:inbox"_s, u"run_inbox"_s},
    {FilterField::Is, u"is:skipped"_s, u"run_skipped"_s},
    {FilterField::Is, u"is:flagged"_s, u"run_flagged"_s},
    {FilterField::Is, u"is:deferred"_s, u"run_deferred"_s},
    {FilterField::Is, u"is:conflict"_s, u"run_sync"_s},
    {FilterField::Is, u"is:pending"_s, u"run_sync"_s},
    {FilterField::Is, u"is:refused"_s, u"run_sync"_s},
    {FilterField::Is, u"is:gone"_s, u"run_gone"_s},
    {FilterField::Type, u"type:llm"_s, u"run_type"_s},
    {FilterField::Model, u"model:gpt-4o"_s, u"run_model"_s},
    {FilterField::Tag, u"tag:refund"_s, u"tag_term"_s},
    {FilterField::Tag, u"tag:refund tag:vip"_s, u"tag_term"_s},
    {FilterField::User, u"user:user-7"_s, u"run_user"_s},
    {FilterField::Status, u"status:error"_s, u"run_status"_s},
    {FilterField::Id, u"id:00000003-0000-4000-8000-000000000003"_s, u"run_uuid"_s},
    {FilterField::Id, u"id:00000003*"_s, u"run_uuid"_s},
    {FilterField::After, u"after:2026-01-01"_s, u"rowid"_s},
    {FilterField::Before, u"before:2026-11-01"_s, u"rowid"_s},
    {FilterField::Reason, u"reason:unsafe"_s, u"run_reasons"_s},
    {FilterField::Said, u"fb.rating>=4"_s, u"run_feedback"_s},
    {FilterField::Score, u"score.accuracy<0.5"_s, u"run_scored"_s},
    {FilterField::Same, u"same:00000003-0000-4000-8000-000000000003"_s, u"run_prompt"_s},
};

/// Words that most runs match or that are about a number: rows are looked at in the order of time until a screen is
/// full, and the whole list reads all of them.
const QList<std::pair<FilterField, QString>> walked{
    {FilterField::Has, u"has:user"_s},
    {FilterField::Has, u"has:tags"_s},
    {FilterField::Status, u"status:none"_s},
    {FilterField::Cost, u"cost>0.01"_s},
    {FilterField::Tokens, u"tokens>=500"_s},
    {FilterField::Duration, u"duration<2s"_s},
    {FilterField::Length, u"length>2000"_s},
    {FilterField::Meta, u"meta.env:prod"_s},
};
// clang-format on

domain::Filter parsed(const QString &text)
{
    return domain::parseFilter(text, 1'790'000'000'000, 0).value();
}

QStringList planOf(store::Database &db, const store::IdQuery &query, const QVariantList &further = {})
{
    store::Statement statement = db.prepare(u"EXPLAIN QUERY PLAN "_s + query.sql, false);
    statement.bindAll(query.values).bindAll(further);
    if (query.sql.endsWith("LIMIT ?"_L1))
        statement.bind(50);
    statement.exec();
    QStringList lines;
    while (statement.next())
        lines.append(statement.text(3));
    return lines;
}

/// Whether a line of a plan reads the run table from one end to the other. The index run_gone holds every run that is
/// there: to search it for those is a scan by another name.
bool readsEveryRun(const QString &line)
{
    return line.startsWith("SCAN run"_L1) || line.contains("run_gone (gone=?)"_L1);
}

/// What is wrong with the plan of a filter that `index` is meant to answer; empty for nothing.
QString fault(const QStringList &plan, const QString &index, bool inOrder)
{
    const QString all = plan.join(u'\n');
    if (plan.isEmpty())
        return u"no plan"_s;
    const bool isRowid = index == "rowid"_L1;
    const QString wanted = index == "ft"_L1 ? u"SCAN ft VIRTUAL TABLE INDEX"_s
                           : isRowid        ? u"INTEGER PRIMARY KEY (rowid"_s
                                            : u"INDEX "_s + index + u" ("_s;
    // A range of times may be walked by the index of all runs, which is in the order of time too.
    const bool isUsed = all.contains(wanted) || (isRowid && all.contains("run_gone (gone=? AND rowid"_L1));
    if (!isUsed)
        return u"it does not use %1:\n%2"_s.arg(index, all);
    const bool isScan = index != "run_gone"_L1 && std::any_of(plan.begin(), plan.end(), readsEveryRun);
    if (isScan)
        return u"it reads every run:\n"_s + all;
    if (inOrder && all.contains("TEMP B-TREE"_L1))
        return u"it sorts:\n"_s + all;
    return {};
}

} // namespace

/// What answers the words of the filter language; each of these cases fails when its index is dropped.
class tst_QueryPlans : public QObject
{
    Q_OBJECT
private:
    TestStore m_store;
    store::Database m_db;

    static void addIndexed()
    {
        QTest::addColumn<QString>("filter");
        QTest::addColumn<QString>("index");
        for (const Indexed &row : indexed)
            QTest::newRow(qPrintable(row.filter)) << row.filter << row.index;
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_store.add({RunBuilder(1), RunBuilder(2), RunBuilder(3)}));
        m_store.close();
        QVERIFY(m_db.open(m_store.file("cache.sqlite"), store::Database::Access::Write));
    }

    void everyWordIsSaidToBeIndexedOrWalked()
    {
        for (const domain::FilterWord &word : domain::filterWords()) {
            const auto isIndexed = [&](const Indexed &row) { return row.field == word.field; };
            const auto isWalked = [&](const auto &row) { return row.first == word.field; };
            QVERIFY2(std::any_of(indexed.begin(), indexed.end(), isIndexed) ||
                         std::any_of(walked.begin(), walked.end(), isWalked),
                     qPrintable(word.name));
            for (const QString &value : word.values) {
                const QString text = word.name + u':' + value;
                const bool known =
                    word.field == FilterField::Type || // one column, one index
                    word.field == FilterField::Status ||
                    std::any_of(indexed.begin(), indexed.end(), [&](const auto &row) { return row.filter == text; }) ||
                    std::any_of(walked.begin(), walked.end(), [&](const auto &row) { return row.second == text; }) ||
                    text == "is:rated"_L1; // up and down in turn
                QVERIFY2(known, qPrintable(text));
            }
        }
    }

    void theFirstScreenComesFromTheIndexInOrder_data() { addIndexed(); }
    void theFirstScreenComesFromTheIndexInOrder()
    {
        QFETCH(QString, filter);
        QFETCH(QString, index);
        // What holds few runs may be sorted: several states, any beginning of an id.
        const bool isSmall =
            index == "run_sync"_L1 || index == "run_uuid"_L1 || index == "run_prompt"_L1 || index == "tag_term"_L1;
        const QStringList plan = planOf(m_db, store::FilterCompiler::ids(parsed(filter), true));
        QCOMPARE(fault(plan, index, !isSmall), QString());
    }

    void theNumberOfMatchesComesFromTheIndex_data() { addIndexed(); }
    void theNumberOfMatchesComesFromTheIndex()
    {
        QFETCH(QString, filter);
        QFETCH(QString, index);
        QCOMPARE(fault(planOf(m_db, store::FilterCompiler::count(parsed(filter))), index, false), QString());
    }

    void aSearchThatBeginsWithTheRunsReadsNotAllOfThem_data()
    {
        QTest::addColumn<store::FilterCompiler::Lead>("lead");
        QTest::newRow("few") << store::FilterCompiler::Lead::FewRuns;
        QTest::newRow("some") << store::FilterCompiler::Lead::SomeRuns;
    }
    void aSearchThatBeginsWithTheRunsReadsNotAllOfThem()
    {
        QFETCH(store::FilterCompiler::Lead, lead);
        const QList<std::pair<QString, QString>> cases{{u"refund user:user-7"_s, u"run_user"_s},
                                                       {u"refund tag:vip"_s, u"tag_term"_s},
                                                       {u"refund model:gpt-4o"_s, u"run_model"_s}};
        for (const auto &[filter, index] : cases) {
            const QStringList plan = planOf(m_db, store::FilterCompiler::ids(parsed(filter), true, {}, lead));
            QCOMPARE(fault(plan, index, true), QString());
        }
    }

    void theNumbersOfAMenuComeFromTheIndex_data() { addIndexed(); }
    void theNumbersOfAMenuComeFromTheIndex()
    {
        QFETCH(QString, filter);
        QFETCH(QString, index);
        // What most runs have is not looked up for each: a span of time is read as it stands.
        const bool isMost = index == "run_unrated"_L1 || index == "run_gone"_L1;
        // Nor are spans worth anything for one prompt or id, or for what waits to be sent.
        const bool isLittle = index == "run_uuid"_L1 || index == "run_prompt"_L1 || index == "run_sync"_L1;
        const QVariantList span{1, 4096};
        for (const FilterField field : {FilterField::Thumb, FilterField::Model, FilterField::Tag}) {
            const auto plan = planOf(m_db, store::FacetReader::spanQuery(parsed(filter), field), span);
            const QString all = plan.join(u'\n');
            const bool isWalk = isMost && fault(plan, u"rowid"_s, false).isEmpty();
            QCOMPARE(isWalk ? QString() : fault(plan, index, false), QString());
            QVERIFY2(isLittle || all.contains("rowid>? AND rowid<?"_L1) || all.contains("rid>? AND rid<?"_L1) ||
                         all.contains("><"_L1),
                     qPrintable(all));
        }
    }

    void theNumbersOfReasonsAreLedByTheFewThatHaveAny_data() { addIndexed(); }
    void theNumbersOfReasonsAreLedByTheFewThatHaveAny()
    {
        QFETCH(QString, filter);
        const auto query = store::FacetReader::spanQuery(parsed(filter), FilterField::Reason);
        const QStringList plan = planOf(m_db, query, {1, 4096});
        QVERIFY2(!plan.isEmpty() && std::none_of(plan.begin(), plan.end(), readsEveryRun),
                 qPrintable(plan.join(u'\n')));
    }

    void aDroppedIndexIsMissed_data() { addIndexed(); }
    void aDroppedIndexIsMissed()
    {
        QFETCH(QString, filter);
        QFETCH(QString, index);
        if (index == "rowid"_L1 || index == "ft"_L1)
            return; // the tables themselves
        store::Transaction transaction(m_db);
        QVERIFY(m_db.exec(u"DROP INDEX "_s + index));
        QVERIFY(!fault(planOf(m_db, store::FilterCompiler::ids(parsed(filter), true)), index, false).isEmpty());
    }

    void whatIsWalkedIsWalkedInTheOrderOfTime_data()
    {
        QTest::addColumn<QString>("filter");
        for (const auto &[field, filter] : walked)
            QTest::newRow(qPrintable(filter)) << filter;
    }
    void whatIsWalkedIsWalkedInTheOrderOfTime()
    {
        QFETCH(QString, filter);
        const QString plan = planOf(m_db, store::FilterCompiler::ids(parsed(filter), true)).join(u'\n');
        QVERIFY2(!plan.isEmpty() && !plan.contains("TEMP B-TREE"_L1), qPrintable(plan));
    }

    void theNumbersBesideQueuesAndFacetsAreNoScan_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::newRow("queues") << u"SELECT inbox, total, down FROM counts"_s;
        QTest::newRow("facet") << u"SELECT text, n FROM term WHERE kind = 1 AND n > 0 ORDER BY n DESC, text LIMIT 50"_s;
        QTest::newRow("row") << u"SELECT uuid FROM run LEFT JOIN preview ON preview.rid = run.rid WHERE run.rid = 1"_s;
        QTest::newRow("known") << u"SELECT rid FROM run WHERE uuid = x'00'"_s;
        QTest::newRow("newest") << u"SELECT max(rid) FROM run WHERE rid >= 1 AND rid <= 4095"_s;
        QTest::newRow("unlinked") << u"SELECT uuid FROM run WHERE unlinked = 1 ORDER BY rid DESC LIMIT 1"_s;
    }
    void theNumbersBesideQueuesAndFacetsAreNoScan()
    {
        QFETCH(QString, sql);
        const QStringList plan = planOf(m_db, {sql, {}});
        QVERIFY2(!plan.isEmpty() && std::none_of(plan.begin(), plan.end(), readsEveryRun),
                 qPrintable(plan.join(u'\n')));
    }

    void cleanupTestCase() { m_db.close(); }
};

QTEST_GUILESS_MAIN(tst_QueryPlans)
#include "tst_queryplans.moc"
