// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/runselection.h"
#include "tinybook.h"
#include <QTest>

using namespace tidemark;
using namespace tidemark::sandbox;
using namespace Qt::StringLiterals;

class TestRunSelection : public QObject
{
    Q_OBJECT

private:
    RunBook m_book = test::tinyBook();

    // "slug" or "slug/node", sorted
    QStringList found(const QByteArray &query) const
    {
        QStringList names;
        for (const quint32 number : selectRuns(m_book, readRunQuery(query))) {
            const int node = m_book.run(number).node;
            const QString slug = m_book.conversation(number).slug;
            names.append(node == 0 ? slug : slug + u'/' + QString::number(node));
        }
        names.sort();
        return names;
    }

private Q_SLOTS:
    void filters_data()
    {
        QTest::addColumn<QByteArray>("query");
        QTest::addColumn<QString>("runs");
        const auto row = [](const char *name, const QByteArray &query, const QString &runs) {
            QTest::newRow(name) << query << runs;
        };
        row("nothing: llm", "", u"agent/1 broken refund unfinished"_s);
        row("threads", "type=thread", u"lamp"_s);
        row("chats", "type=chat", u"lamp/1 lamp/2"_s);
        row("traces are top-level agents", "type=trace", u"agent"_s);
        row("tools", "type=tool", u"agent/2"_s);
        row("a type nobody has", "type=embed", u""_s);
        row("down, own or a direct child's", "feedback=%7B%22thumb%22%3A%22down%22%7D", u"agent agent/1 lamp lamp/2"_s);
        row("down among llm", "type=llm&feedback=%7B%22thumb%22%3A%22down%22%7D", u"agent/1"_s);
        row("either thumb", "type=llm&feedback=%7B%22thumb%22%3A%22down%22%7D,%7B%22thumb%22%3A%22up%22%7D",
            u"agent/1 refund"_s);
        row("no thumb", "type=llm&feedback=%7B%22thumb%22%3Anull%7D", u"broken unfinished"_s);
        row("model", "models=gpt-4%252E1", u"broken"_s);
        row("tag with a comma", "tags=a%252Cb", u"refund"_s);
        row("one of two tags", "tags=agent,chat", u"agent lamp"_s);
        row("status", "status=error", u"broken"_s);
        row("unfinished", "status=started", u"unfinished"_s);
        row("text, in any case", "search=SUMMARISE", u"broken"_s);
        row("text of an error", "search=limit%20reached", u"broken"_s);
        row("number", "search=48213", u"agent agent/1 agent/2 refund"_s);
        row("metadata", "metadata=env.prod", u"refund"_s);
        row("metadata that is a number", "metadata=build.7", u"refund"_s);
        row("metadata with an escaped dot", "metadata=version.1%2E2", u"broken"_s);
        row("both must hold", "tags=refund&status=error", u""_s);
    }
    void filters()
    {
        QFETCH(QByteArray, query);
        QFETCH(QString, runs);
        QCOMPARE(found(query).join(u' '), runs);
        QCOMPARE(countRuns(m_book, readRunQuery(query, 50)), runs.isEmpty() ? 0 : runs.count(u' ') + 1);
    }

    void findsTheChildrenOfAParent()
    {
        const QByteArray thread = m_book.idOf(test::runOf(m_book, u"lamp"_s));
        const QByteArray agent = m_book.idOf(test::runOf(m_book, u"agent"_s));
        QCOMPARE(found("type=chat&parentRunId=" + thread), QStringList({u"lamp/1"_s, u"lamp/2"_s}));
        QCOMPARE(found("parentRunId=" + agent), QStringList({u"agent/1"_s}));
        QCOMPARE(found("type=chat&parentRunId=00000000-0000-4000-8000-000000000000"), QStringList());
    }

    void findsTheRunsOfAUser()
    {
        const auto known = std::find_if(m_book.users().cbegin(), m_book.users().cend(),
                                        [](const SampleUser &user) { return user.name == u"user-1"_s; });
        QVERIFY(known != m_book.users().cend());
        const QByteArray query = "users=" + QByteArray::number(known->id);
        QCOMPARE(found(query), QStringList({u"lamp"_s, u"lamp/1"_s, u"lamp/2"_s, u"refund"_s}));
    }

    void keepsToTheTimesGiven()
    {
        const QList<quint32> &all = m_book.byTime();
        const auto textOf = [&](quint32 number) {
            const qint64 ms = m_book.run(number).createdUs / 1000;
            return QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC)
                .toString(Qt::ISODateWithMs)
                .toLatin1()
                .replace('.', "%2E");
        };
        const RunQuery after = readRunQuery("sortDirection=asc&date=gt." + textOf(all.at(4)));
        const QList<quint32> found = selectRuns(m_book, after);
        // The text has milliseconds only, so the run itself is after it.
        QVERIFY(found.contains(all.at(4)) || m_book.run(all.at(4)).createdUs % 1000 == 0);
        QVERIFY(!found.contains(all.at(3)));
        QCOMPARE(found.constLast(), all.constLast());
        const RunQuery between = readRunQuery("date=gte." + textOf(all.at(2)) + "&date=lt." + textOf(all.at(5)));
        QCOMPARE(selectRuns(m_book, between), QList<quint32>({all.at(4), all.at(3), all.at(2)}));
    }

    void pagesAndSorts()
    {
        QList<quint32> paged;
        for (int page = 0; page < 6; ++page)
            paged += selectRuns(
                m_book, readRunQuery("date=gt.2020-01-01&sortDirection=asc&limit=2&page=" + QByteArray::number(page)));
        QCOMPARE(paged, m_book.byTime());
        QVERIFY(selectRuns(m_book, readRunQuery("limit=5&page=9999")).isEmpty());
        const QList<quint32> costly = selectRuns(m_book, readRunQuery("sortField=cost&limit=1"));
        QCOMPARE(costly, QList<quint32>({test::runOf(m_book, u"refund"_s)}));
        const QList<quint32> cheap = selectRuns(m_book, readRunQuery("sortField=tokens&sortDirection=desc&limit=2"));
        QCOMPARE(cheap, QList<quint32>({test::runOf(m_book, u"refund"_s), test::runOf(m_book, u"agent"_s, 1)}));
    }

    void countsNoFurtherThanTheLimit()
    {
        QCOMPARE(countRuns(m_book, readRunQuery("limit=2", 50)), 2);
        QCOMPARE(countRuns(m_book, readRunQuery("", 50)), 4);
    }

    void leavesOutWhatWasRemoved()
    {
        RunBook book = test::tinyBook();
        book.remove(test::runOf(book, u"refund"_s));
        QVERIFY(!selectRuns(book, readRunQuery("")).contains(test::runOf(m_book, u"refund"_s)));
        QCOMPARE(book.count(), m_book.count() - 1);
    }
};

QTEST_GUILESS_MAIN(TestRunSelection)
#include "tst_runselection.moc"
