// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/jsontext.h"
#include "sandbox/runrenderer.h"
#include "sandbox/truncation.h"
#include "tinybook.h"
#include <QTest>

using namespace tidemark;
using namespace tidemark::sandbox;
using namespace Qt::StringLiterals;

class TestRunRenderer : public QObject
{
    Q_OBJECT

private:
    RunBook m_book = test::tinyBook();
    RunRenderer m_renderer{m_book, "p"};

    QJsonObject row(const QString &slug, int node = 0, bool cut = false) const
    {
        return fromText(m_renderer.row(test::runOf(m_book, slug, node), cut)).toObject();
    }
    QJsonObject related(const QString &slug, int node = 0) const
    {
        return fromText(m_renderer.related(test::runOf(m_book, slug, node))).toObject();
    }

private Q_SLOTS:
    void givesEveryMessageItsEnrichmentsInListsButNotInRelated()
    {
        for (const QJsonValue &message : row(u"refund"_s).value("input"_L1).toArray())
            QVERIFY(message[u"enrichments"_s].isArray());
        QVERIFY(row(u"refund"_s).value("output"_L1)[u"enrichments"_s].isArray());
        QVERIFY(row(u"broken"_s).value("error"_L1)[u"enrichments"_s].isArray());
        QCOMPARE(row(u"broken"_s).value("input"_L1), QJsonValue(u"Summarise the meeting."_s));
        QVERIFY(!m_renderer.related(test::runOf(m_book, u"refund"_s)).contains("enrichments"));
        QVERIFY(!m_renderer.exported(test::runOf(m_book, u"broken"_s)).contains("enrichments"));
    }

    void saysWhatAThreadHolds()
    {
        const QJsonObject thread = row(u"lamp"_s);
        const QJsonArray feedbacks = thread.value("feedbacks"_L1).toArray();
        QCOMPARE(feedbacks.size(), 2);
        QVERIFY(feedbacks.first().isNull());
        QCOMPARE(feedbacks.last()[u"thumb"_s], QJsonValue(u"down"_s));
        QCOMPARE(thread.value("firstMessage"_L1)[u"content"_s], QJsonValue(u"My lamp flickers"_s));
        QCOMPARE(thread.value("messagesCount"_L1).toInt(), 3); // the last reply has not come
        QVERIFY(thread.value("status"_L1).isNull());
        QVERIFY(!row(u"lamp"_s, 1).contains("parentRunId"_L1));
    }

    void tellsParentsOnlyInRelated()
    {
        const auto idOf = [this](const QString &slug, int node) {
            return QJsonValue(QString::fromLatin1(m_book.idOf(test::runOf(m_book, slug, node))));
        };
        QCOMPARE(related(u"lamp"_s, 1).value("parentRunId"_L1), idOf(u"lamp"_s, 0));
        QCOMPARE(related(u"agent"_s, 2).value("parentRunId"_L1), idOf(u"agent"_s, 0));
        QVERIFY(related(u"agent"_s).value("parentRunId"_L1).isNull());
        QCOMPARE(related(u"agent"_s, 1).value("promptTokens"_L1).toInt(), 9);
        QVERIFY(!related(u"agent"_s, 1).contains("tokens"_L1));
        QCOMPARE(related(u"agent"_s).value("cost"_L1).toDouble(-1), 0.0);
    }

    void leavesAnUnfinishedRunWithoutAnEnd()
    {
        const QJsonObject run = row(u"unfinished"_s);
        QVERIFY(run.value("endedAt"_L1).isNull());
        QVERIFY(run.value("duration"_L1).isNull());
        QCOMPARE(run.value("status"_L1), QJsonValue(u"started"_s));
    }

    void keepsStepsInsideTheirParent()
    {
        const QString agentEnd = related(u"agent"_s).value("endedAt"_L1).toString();
        QVERIFY(related(u"agent"_s, 2).value("endedAt"_L1).toString() <= agentEnd);
        QVERIFY(related(u"agent"_s, 2).value("createdAt"_L1).toString() >
                related(u"agent"_s, 1).value("endedAt"_L1).toString());
    }

    void writesDurationsAsIntervals_data()
    {
        QTest::addColumn<qint64>("ms");
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("fraction") << qint64(900) << QByteArray("00:00:00.9");
        QTest::newRow("whole") << qint64(5000) << QByteArray("00:00:05");
        QTest::newRow("two digits") << qint64(2620) << QByteArray("00:00:02.62");
        QTest::newRow("small") << qint64(7) << QByteArray("00:00:00.007");
        QTest::newRow("hours") << qint64(3'723'040) << QByteArray("01:02:03.04");
    }
    void writesDurationsAsIntervals()
    {
        QFETCH(qint64, ms);
        QFETCH(QByteArray, text);
        QCOMPARE(durationText(ms), text);
    }

    void writesMicrosecondsAsMilliseconds()
    {
        QCOMPARE(timeText(1'795'132'800'123'999), QByteArray("2026-11-20T00:00:00.123Z"));
    }

    void cutsToTheLastMessageAndAHundredCharacters()
    {
        const QString longText = QString(99, u'x') + u"🎉tail"_s;
        const QJsonObject message{{u"role"_s, u"user"_s}, {u"content"_s, longText}};
        const QJsonArray input{QJsonObject{{u"role"_s, u"system"_s}, {u"content"_s, u"s"_s}}, message};
        const QJsonValue cut = fromText(cutInput(toText(QJsonValue(input))));
        QVERIFY(cut.isObject());
        QCOMPARE(cut[u"content"_s].toString(), QString(99, u'x')); // no half of an emoji
        QCOMPARE(cutInput(R"("a plain text stays")"), QByteArray(R"("a plain text stays")"));
        QCOMPARE(cutInput(R"({"orderId":1})"), QByteArray(R"({"orderId":1})"));
        QCOMPARE(cutOutput("null"), QByteArray("null"));
        const QJsonObject short_ = row(u"refund"_s, 0, true);
        QCOMPARE(short_.value("input"_L1)[u"role"_s], QJsonValue(u"user"_s));
        QCOMPARE(short_.value("output"_L1)[u"content"_s].toString().size(), 55);
        QVERIFY(row(u"refund"_s).value("input"_L1).isArray());
    }
};

QTEST_GUILESS_MAIN(TestRunRenderer)
#include "tst_runrenderer.moc"
