// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/codecolours.h"
#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tidemark::views;

namespace {

/// "k:def n:1" for the coloured stretches, in order.
QString told(const QString &text, const QString &word)
{
    static const QList<QChar> letters{u'k', u's', u'n', u'c', u'a'};
    QStringList parts;
    for (const CodeSpan &span : codeSpansOf(text, codeLanguageOf(word, text)))
        parts.append(letters.at(int(span.kind)) + u':' + text.mid(span.from, span.length));
    return parts.join(u' ');
}

} // namespace

class TestCodeColours : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsCommonLanguages_data();
    void knowsCommonLanguages();
    void coloursNothingInAnUnknownLanguage();
    void staysWithinAnyText();
};

void TestCodeColours::knowsCommonLanguages_data()
{
    QTest::addColumn<QString>("word");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("json") << u"json"_s << u"{\"a\": \"b\", \"n\": 1.5, \"t\": true}"_s
                          << u"a:\"a\" s:\"b\" a:\"n\" n:1.5 a:\"t\" k:true"_s;
    QTest::newRow("json without a word") << QString() << u"{\n  \"a\": null\n}"_s << u"a:\"a\" k:null"_s;
    QTest::newRow("python") << u"python"_s << u"def f(x): # say\n  return 'it\\'s' + str(2)"_s
                            << u"k:def c:# say k:return s:'it\\'s' n:2"_s;
    QTest::newRow("python text over lines")
        << u"py"_s << u"\"\"\"a\n'b'\"\"\"\nif x"_s << u"s:\"\"\"a\n'b'\"\"\" k:if"_s;
    QTest::newRow("javascript") << u"js"_s << u"const a = `x\n${1}`; // y"_s << u"k:const s:`x\n${1}` c:// y"_s;
    QTest::newRow("typescript") << u"TypeScript"_s << u"let a: number = 0x1f"_s << u"k:let k:number n:0x1f"_s;
    QTest::newRow("c++") << u"c++"_s << u"/* a\nb */ int x = 'c'; defined"_s << u"c:/* a\nb */ k:int s:'c'"_s;
    QTest::newRow("java") << u"java"_s << u"public class A {}"_s << u"k:public k:class"_s;
    QTest::newRow("shell") << u"bash"_s << u"if [ $# -gt 0 ]; then echo \"a\nb\"; fi # end"_s
                           << u"k:if n:0 k:then k:echo s:\"a\nb\" k:fi c:# end"_s;
    QTest::newRow("sql") << u"sql"_s << u"SELECT name FROM t WHERE a = 'x' -- all"_s
                         << u"k:SELECT k:FROM k:WHERE s:'x' c:-- all"_s;
    QTest::newRow("html") << u"html"_s << u"<!-- c --><a href=\"u\">if</a>"_s
                          << u"c:<!-- c --> k:<a a:href s:\"u\" k:</a"_s;
    QTest::newRow("an open text ends with its line") << u"c"_s << u"x = \"abc\nint y"_s << u"s:\"abc\n k:int"_s;
}

void TestCodeColours::knowsCommonLanguages()
{
    QFETCH(QString, word);
    QFETCH(QString, text);
    QFETCH(QString, expected);
    QCOMPARE(told(text, word), expected);
}

void TestCodeColours::coloursNothingInAnUnknownLanguage()
{
    QCOMPARE(codeLanguageOf(u"brainfog"_s, u"if (1)"_s), CodeLanguage::None);
    QCOMPARE(codeLanguageOf({}, u"if this were prose"_s), CodeLanguage::None);
    QVERIFY(codeSpansOf(u"if (1) 'x'"_s, CodeLanguage::None).isEmpty());
}

void TestCodeColours::staysWithinAnyText()
{
    QRandomGenerator dice(11);
    const QString signs = u"\"'`/*#-<>=!{}[]:\\\n aifnt09é漢"_s;
    for (int round = 0; round < 2'000; ++round) {
        QString text;
        for (int i = dice.bounded(60); i > 0; --i)
            text += signs.at(dice.bounded(int(signs.size())));
        const auto language = CodeLanguage(1 + dice.bounded(7));
        qsizetype at = 0;
        for (const CodeSpan &span : codeSpansOf(text, language)) {
            QVERIFY(span.from >= at && span.length > 0);
            at = span.from + span.length;
            QVERIFY(at <= text.size());
        }
    }
}

QTEST_GUILESS_MAIN(TestCodeColours)
#include "tst_codecolours.moc"
