// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/runids.h"
#include "sandbox/runrenderer.h"
#include "sandbox/runselection.h"
#include "tinybook.h"
#include <QCryptographicHash>
#include <QDateTime>
#include <QTest>

using namespace tidemark;
using namespace tidemark::sandbox;
using namespace Qt::StringLiterals;

namespace {

RunBook madeBook(qint64 count, quint32 seed)
{
    const SampleLibrary library = SampleLibrary::fromFolder(u":/sandbox"_s, true);
    return {library, RunGenerator(library, seed, test::tinyNowMs).make(count), seed};
}

QByteArray digestOf(const RunBook &book)
{
    const RunRenderer renderer(book, "p");
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const quint32 number : book.byTime()) {
        hash.addData(renderer.row(number, false));
        hash.addData(renderer.related(number));
    }
    return hash.result().toHex();
}

} // namespace

class TestRunGenerator : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void makesTheSameBytesFromTheSameSeed()
    {
        const QByteArray first = digestOf(madeBook(800, 7));
        QCOMPARE(digestOf(madeBook(800, 7)), first);
        QVERIFY(digestOf(madeBook(800, 8)) != first);
    }

    void makesExactlyAsManyAsAsked_data()
    {
        QTest::addColumn<qint64>("count");
        for (const qint64 count : {1, 2, 3, 17, 100, 5000})
            QTest::addRow("%lld", count) << count;
    }
    void makesExactlyAsManyAsAsked()
    {
        QFETCH(qint64, count);
        QCOMPARE(madeBook(count, 1).count(), count);
    }

    void keepsConversationsTogether()
    {
        const RunBook book = madeBook(3000, 3);
        for (quint32 number = 0; number < 3000; ++number) {
            if (const auto parent = book.parentOf(number)) {
                QVERIFY(book.childrenOf(*parent).contains(number));
                QCOMPARE(book.run(*parent).variation, book.run(number).variation);
            }
        }
    }

    void spreadsTimesOverNinetyDaysUpToAFewMinutesAgo()
    {
        const RunBook book = madeBook(20'000, 1);
        const auto ageMinutes = [&](quint32 number) {
            return (test::tinyNowMs - book.run(number).createdUs / 1000) / 60'000;
        };
        QVERIFY(ageMinutes(book.byTime().constLast()) >= 2);
        QVERIFY(ageMinutes(book.byTime().constLast()) < 15);
        QVERIFY(ageMinutes(book.byTime().constFirst()) > 88 * 24 * 60);
        QVERIFY(ageMinutes(book.byTime().constFirst()) < 91 * 24 * 60);
        qint64 day = 0;
        qint64 night = 0;
        qint64 sameMs = 0;
        for (qsizetype i = 0; i < book.byTime().size(); ++i) {
            const qint64 at = book.run(book.byTime().at(i)).createdUs / 1000;
            const int hour = QDateTime::fromMSecsSinceEpoch(at, Qt::UTC).time().hour();
            day += hour >= 9 && hour < 15 ? 1 : 0;
            night += hour < 6 ? 1 : 0;
            sameMs += i > 0 && book.run(book.byTime().at(i - 1)).createdUs / 1000 == at ? 1 : 0;
        }
        QVERIFY2(day > 5 * night, qPrintable(u"%1 by day, %2 by night"_s.arg(day).arg(night)));
        QVERIFY(sameMs > 50);
        QVERIFY(sameMs < 2000);
    }

    void ratesAsManyAsPeopleDo()
    {
        const RunBook book = madeBook(20'000, 1);
        int rateable = 0;
        int up = 0;
        int down = 0;
        int comments = 0;
        for (quint32 number = 0; number < 20'000; ++number) {
            const char thumb = book.thumbOf(number);
            rateable += book.node(number).rateable() ? 1 : 0;
            up += thumb == 'u' ? 1 : 0;
            down += thumb == 'd' ? 1 : 0;
            comments += book.feedbackOf(number).contains("comment"_L1) ? 1 : 0;
            QCOMPARE(book.hasFeedback(number), !book.feedbackOf(number).isEmpty());
            QCOMPARE(thumb != 0, book.feedbackOf(number).contains("thumb"_L1));
        }
        QVERIFY(down * 100 > rateable * 7 && down * 100 < rateable * 9);
        QVERIFY(up * 100 > rateable * 14 && up * 100 < rateable * 16);
        QVERIFY(comments > 300);
    }

    void changesNumbersAlikeInQuestionAndAnswer()
    {
        const SampleLibrary library = test::tinyLibrary(true);
        const RunBook book(library, RunGenerator(library, 5, test::tinyNowMs).make(400), 5);
        const RunRenderer renderer(book, "p");
        QSet<QByteArray> orders;
        for (quint32 number = 0; number < 400; ++number) {
            if (book.conversation(number).slug != "refund"_L1)
                continue;
            const QByteArray input = renderer.plainInput(number);
            const QByteArray order = input.mid(input.indexOf("LU-"), 8);
            orders.insert(order);
            QVERIFY(
                renderer.plainOutput(number).contains("Order " + order + " left on 2026-11-03 and costs 164.00 EUR"));
            QVERIFY(input.contains("from 2026-11-02?"));
        }
        QVERIFY(orders.size() > 50);
        QVERIFY(!orders.contains("LU-48213"));
    }

    void givesAReferenceToWhatHasNoNumber()
    {
        const SampleLibrary library = test::tinyLibrary(true);
        const RunBook book(library, RunGenerator(library, 5, test::tinyNowMs).make(400), 5);
        const RunRenderer renderer(book, "p");
        QSet<QByteArray> texts;
        int made = 0;
        for (quint32 number = 0; number < 400; ++number) {
            if (book.conversation(number).slug == "broken"_L1) {
                texts.insert(renderer.plainInput(number));
                ++made;
            }
        }
        QVERIFY(made > 20);
        QCOMPARE(texts.size(), made);
        QVERIFY(texts.constBegin()->startsWith("\"Summarise the meeting.\\n\\n(Ref. "));
    }

    void leavesTheSamplesAsTheyWereWrittenWhenMadeOnce()
    {
        const RunBook book = test::tinyBook();
        const RunRenderer renderer(book, "p");
        QCOMPARE(book.count(), 9);
        QVERIFY(renderer.plainInput(test::runOf(book, u"refund"_s)).contains("LU-48213"));
        QCOMPARE(renderer.plainInput(test::runOf(book, u"broken"_s)), QByteArray("\"Summarise the meeting.\""));
        QCOMPARE(book.feedbackOf(test::runOf(book, u"refund"_s)).value("comment"_L1), QJsonValue(u"Fast!"_s));
    }

    void readsAnIdBackIntoItsRun()
    {
        const RunIds ids(9);
        QSet<QByteArray> all;
        for (quint32 run = 0; run < 20'000; ++run) {
            const QByteArray id = ids.idOf({run, run % 3 == 0});
            all.insert(id);
            QVERIFY(id.at(14) == '4' && QByteArray("89ab").contains(id.at(19)));
            QCOMPARE(ids.keyOf(id), std::optional(RunKey{run, run % 3 == 0}));
        }
        QCOMPARE(all.size(), 20'000);
        QVERIFY(!ids.keyOf("00000000-0000-4000-8000-000000000000"));
        QVERIFY(!ids.keyOf("no id"));
        QVERIFY(!RunIds(10).keyOf(ids.idOf({1, false})));
    }

    // As a client pulls: whole seconds, page 0 each time, what is known already dropped.
    void givesEveryRunExactlyOnceInKeysetPages()
    {
        constexpr qint64 count = 100'000;
        const RunBook book = madeBook(count, 1);
        QSet<quint32> seen;
        seen.reserve(count);
        qint64 lastMs = 0;
        int pages = 0;
        for (qsizetype fresh = 1; fresh > 0; ++pages) {
            const QByteArray since =
                QDateTime::fromMSecsSinceEpoch(lastMs - lastMs % 1000 - 1000, Qt::UTC).toString(Qt::ISODate).toLatin1();
            const RunQuery query = readRunQuery("date=gt." + since.toPercentEncoding() +
                                                "&sortField=createdAt&sortDirection=asc&limit=1000");
            fresh = 0;
            for (const quint32 number : selectRuns(book, query)) {
                const qint64 at = book.run(number).createdUs / 1000;
                QVERIFY(at >= lastMs || seen.contains(number));
                lastMs = qMax(lastMs, at);
                fresh += seen.contains(number) ? 0 : 1;
                seen.insert(number);
            }
        }
        QCOMPARE(seen.size(), count);
        QVERIFY(pages < 110);
    }
};

QTEST_GUILESS_MAIN(TestRunGenerator)
#include "tst_rungenerator.moc"
