// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/textdiff.h"
#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tidemark::domain;

namespace {

using Kind = DiffPart::Kind;

QString joined(const QList<DiffPart> &parts, Kind without)
{
    QString text;
    for (const DiffPart &part : parts)
        text += part.kind == without ? QString() : part.text;
    return text;
}

QString drawn(const QList<DiffPart> &parts)
{
    QString text;
    for (const DiffPart &part : parts)
        text += part.kind == Kind::Same      ? part.text
                : part.kind == Kind::Removed ? u"[-%1-]"_s.arg(part.text)
                                             : u"[+%1+]"_s.arg(part.text);
    return text;
}

/// What the header promises of every answer.
void holdPromises(const QString &a, const QString &b)
{
    const QList<DiffPart> parts = diffWords(a, b);
    QCOMPARE(joined(parts, Kind::Added), a);
    QCOMPARE(joined(parts, Kind::Removed), b);
    for (qsizetype i = 0; i < parts.size(); ++i) {
        QVERIFY(!parts.at(i).text.isEmpty());
        QVERIFY(i == 0 || parts.at(i).kind != parts.at(i - 1).kind);
        QVERIFY(i == 0 || parts.at(i).kind != Kind::Removed || parts.at(i - 1).kind != Kind::Added);
    }
}

QString randomWords(QRandomGenerator &dice, int count, int vocabulary)
{
    QStringList words;
    for (int i = 0; i < count; ++i)
        words.append(u"w%1"_s.arg(dice.bounded(vocabulary)));
    return words.join(u' ');
}

} // namespace

class TestTextDiff : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsWhatChanged_data();
    void tellsWhatChanged();
    void losesNoCharacterOfAnyText();
    void findsTheShortestWay();
    void boundsItsCostAndStillTellsAll();
    void findsASmallChangeInALongText();
};

void TestTextDiff::tellsWhatChanged_data()
{
    QTest::addColumn<QString>("a");
    QTest::addColumn<QString>("b");
    QTest::addColumn<QString>("expected");
    QTest::newRow("equal") << u"one two"_s << u"one two"_s << u"one two"_s;
    QTest::newRow("both empty") << u""_s << u""_s << u""_s;
    QTest::newRow("from nothing") << u""_s << u"new words"_s << u"[+new words+]"_s;
    QTest::newRow("to nothing") << u"old words"_s << u""_s << u"[-old words-]"_s;
    QTest::newRow("a word") << u"within 30 days."_s << u"within 14 days."_s << u"within [-30-][+14+] days."_s;
    QTest::newRow("a word more") << u"you can"_s << u"you really can"_s << u"you [+really +]can"_s;
    QTest::newRow("neighbouring words read as one change")
        << u"a red box here"_s << u"a blue bag here"_s << u"a [-red box-][+blue bag+] here"_s;
    QTest::newRow("only the case") << u"Yes"_s << u"yes"_s << u"[-Yes-][+yes+]"_s;
    QTest::newRow("white space counts") << u"a b"_s << u"a\nb"_s << u"a[- -][+\n+]b"_s;
    QTest::newRow("japanese") << u"30日以内"_s << u"14日以内"_s << u"[-30-][+14+]日以内"_s;
    QTest::newRow("an emoji stays whole") << u"ok 👍🏽"_s << u"ok 👍🏿"_s << u"ok [-👍🏽-][+👍🏿+]"_s;
}

void TestTextDiff::tellsWhatChanged()
{
    QFETCH(QString, a);
    QFETCH(QString, b);
    QFETCH(QString, expected);
    QCOMPARE(drawn(diffWords(a, b)), expected);
    holdPromises(a, b);
    holdPromises(b, a);
}

void TestTextDiff::losesNoCharacterOfAnyText()
{
    QRandomGenerator dice(20);
    for (int i = 0; i < 400; ++i) {
        const int vocabulary = 1 + dice.bounded(12);
        holdPromises(randomWords(dice, dice.bounded(40), vocabulary), randomWords(dice, dice.bounded(40), vocabulary));
    }
    QString broken(300, u' ');
    for (QChar &c : broken)
        c = QChar(ushort(dice.bounded(0x10000)));
    holdPromises(broken, broken.mid(7) + broken.left(90));
}

void TestTextDiff::findsTheShortestWay()
{
    // Against the plain table of the longest common subsequence, on words without spaces between them.
    QRandomGenerator dice(7);
    for (int round = 0; round < 200; ++round) {
        QString a;
        QString b;
        for (int i = dice.bounded(30); i > 0; --i)
            a += QChar(ushort(0x4e00 + dice.bounded(4)));
        for (int i = dice.bounded(30); i > 0; --i)
            b += QChar(ushort(0x4e00 + dice.bounded(4)));
        std::vector<std::vector<int>> common(std::size_t(a.size() + 1), std::vector<int>(std::size_t(b.size() + 1)));
        for (std::size_t i = 1; i < common.size(); ++i) {
            for (std::size_t k = 1; k < common[i].size(); ++k)
                common[i][k] = a.at(qsizetype(i) - 1) == b.at(qsizetype(k) - 1)
                                   ? common[i - 1][k - 1] + 1
                                   : std::max(common[i - 1][k], common[i][k - 1]);
        }
        qsizetype same = 0;
        for (const DiffPart &part : diffWords(a, b))
            same += part.kind == Kind::Same ? part.text.size() : 0;
        QCOMPARE(same, qsizetype(common.back().back()));
    }
}

void TestTextDiff::boundsItsCostAndStillTellsAll()
{
    QRandomGenerator dice(3);
    holdPromises(randomWords(dice, 30'000, 30'000), randomWords(dice, 30'000, 30'000));
    holdPromises(randomWords(dice, 8'000, 3), randomWords(dice, 2'000, 3));
    holdPromises(QString(300'000, u'x'), QString(299'999, u'x'));
    holdPromises(QString(40'000, QChar(0x4e00)), QString(40'000, QChar(0x4e01)));
}

void TestTextDiff::findsASmallChangeInALongText()
{
    QRandomGenerator dice(5);
    const QString before = randomWords(dice, 20'000, 5'000);
    const QString after = randomWords(dice, 20'000, 5'000);
    const QList<DiffPart> parts = diffWords(before + u" old "_s + after, before + u" new "_s + after);
    QCOMPARE(parts.size(), 4);
    QCOMPARE(parts.at(1).text, u"old"_s);
    QCOMPARE(parts.at(2).text, u"new"_s);
}

QTEST_GUILESS_MAIN(TestTextDiff)
#include "tst_textdiff.moc"
