// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/imagedecoder.h"
#include "views/markdownprep.h"
#include "views/safetext.h"
#include "views/textdocuments.h"
#include <QBuffer>
#include <QTest>
#include <QTextBlock>
#include <QTextTable>

using namespace Qt::StringLiterals;
using namespace tidemark::views;
using Kind = TextSegment::Kind;

namespace {

QString plainOf(const QString &markdown)
{
    return documentOf({Kind::Markdown, markdown, {}}, 1)->toPlainText();
}

QString dataAddress(const QImage &image, const char *format)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    image.save(&buffer, format);
    return u"data:image/%1;base64,%2"_s.arg(QString::fromLatin1(format).toLower(),
                                            QString::fromLatin1(bytes.toBase64()));
}

} // namespace

class TestSafeText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsWhatWouldActOrHide_data();
    void showsWhatWouldActOrHide();
    void keepsOrdinaryTextOfAllScripts_data();
    void keepsOrdinaryTextOfAllScripts();
    void cutsMarksPiledOverOneLetter();
    void cutsFencesFromText();
    void keepsAFenceWithinAListInItsList();
    void losesNoCharacterWhenCutting();
    void givesNoLongParagraphToMarkdown();
    void givesNoDeepQuoteAndNoWideTableToMarkdown();
    void indentsJsonWithoutTouchingIt();
    void leavesTextThatIsNoJson();
    void cutsSlicesBetweenCharacters();
    void keepsSingleLineEnds();
    void keepsTheNumbersOfALateList();
    void countsAnOrdinaryListOnce();
    void seesATableRightUnderText();
    void keepsFormulaMarks();
    void showsHtmlAsText();
    void turnsImagesIntoWords();
    void opensOnlyWebAndMailLinks_data();
    void opensOnlyWebAndMailLinks();
    void saysWhereAMisleadingLinkGoes();
    void decodesPicturesByContent();
    void refusesOtherPictures_data();
    void refusesOtherPictures();
};

void TestSafeText::showsWhatWouldActOrHide_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("shown");
    QTest::newRow("escape") << u"\x1b[31mred"_s << u"␛[31mred"_s;
    QTest::newRow("nul") << u"a"_s + QChar(0) + u"b"_s << u"a␀b"_s;
    QTest::newRow("delete") << u"a\x7f"_s << u"a␡"_s;
    QTest::newRow("control of the second block") << u"a\u0085"_s << u"a‹85›"_s;
    QTest::newRow("windows line ends") << u"a\r\nb"_s << u"a\nb"_s;
    QTest::newRow("old line ends") << u"a\rb"_s << u"a\nb"_s;
    QTest::newRow("line separator") << u"a\u2028b"_s << u"a\nb"_s;
    QTest::newRow("override") << u"invoice\u202efdp.exe"_s << u"invoice‹RLO›fdp.exe"_s;
    QTest::newRow("isolate") << u"\u2067a\u2069"_s << u"‹RLI›a‹PDI›"_s;
    QTest::newRow("zero width") << u"pass\u200bword"_s << u"pass‹ZWSP›word"_s;
    QTest::newRow("joiner between latin letters") << u"ad\u200dmin"_s << u"ad‹ZWJ›min"_s;
    QTest::newRow("byte order mark") << u"\ufeffa"_s << u"‹BOM›a"_s;
    QTest::newRow("tag characters") << u"a"_s + QString::fromUcs4(U"\U000e0041", 1) << u"a‹U+E0041›"_s;
    QTest::newRow("lone surrogate") << u"a"_s + QChar(0xd800) + u"b"_s << u"a\ufffdb"_s;
    QTest::newRow("noncharacter") << u"a"_s + QChar(0xfdd0) << u"a\ufffd"_s;
    QTest::newRow("object") << u"a\ufffc"_s << u"a\ufffd"_s;
}

void TestSafeText::showsWhatWouldActOrHide()
{
    QFETCH(QString, text);
    QTEST(safetext::visible(text), "shown");
}

void TestSafeText::keepsOrdinaryTextOfAllScripts_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("latin") << u"Ärger, naïve façade\n\ttabbed"_s;
    QTest::newRow("japanese") << u"この請求書を英語に訳してください"_s;
    QTest::newRow("arabic with marks") << u"مُدَّة الضَّمان سنتان"_s;
    QTest::newRow("hebrew points") << u"שָׁלוֹם"_s;
    QTest::newRow("persian joiner") << u"می\u200cخواهم"_s;
    QTest::newRow("hindi") << u"क्षत्रिय"_s;
    QTest::newRow("family emoji") << u"👨\u200d👩\u200d👧"_s;
    QTest::newRow("flag of tags") << u"🏴"_s + QString::fromUcs4(U"\U000e0067\U000e0062\U000e007f", 3);
    QTest::newRow("directional marks") << u"a\u200fb\u200e"_s;
}

void TestSafeText::keepsOrdinaryTextOfAllScripts()
{
    QFETCH(QString, text);
    QCOMPARE(safetext::visible(text), text);
}

void TestSafeText::cutsMarksPiledOverOneLetter()
{
    QString zalgo;
    for (int i = 0; i < 20'000; ++i) {
        zalgo += u'a';
        for (int k = 0; k < 20; ++k)
            zalgo += QChar(0x300 + k);
    }
    const QString shown = safetext::visible(zalgo);
    QCOMPARE(shown.count(u'a'), 20'000);
    QCOMPARE(shown.count(u'…'), 20'000);
    QCOMPARE(shown.size(), 20'000 * (1 + 8 + 1));
}

void TestSafeText::cutsFencesFromText()
{
    const QList<TextSegment> segments =
        safetext::segmentsOf(u"before\n\n```py\nx = 1\n\ny = 2\n```\nafter\n~~~\n```\n~~~"_s);
    QCOMPARE(segments.size(), 4);
    QCOMPARE(segments.at(0).kind, Kind::Markdown);
    QCOMPARE(segments.at(1), (TextSegment{Kind::Code, u"x = 1\n\ny = 2"_s, u"py"_s}));
    QCOMPARE(segments.at(2).text.trimmed(), u"after"_s);
    QCOMPARE(segments.at(3), (TextSegment{Kind::Code, u"```"_s, {}}));
    QCOMPARE(safetext::segmentsOf(u"```\nnever ends"_s), (QList<TextSegment>{{Kind::Code, u"never ends"_s, {}}}));
}

void TestSafeText::keepsAFenceWithinAListInItsList()
{
    const QList<TextSegment> segments = safetext::segmentsOf(u"1. run\n   ```sh\n   ls\n\n   pwd\n   ```\n2. done"_s);
    QCOMPARE(segments.size(), 1);
    QCOMPARE(segments.first().kind, Kind::Markdown);
    const QString shown = plainOf(segments.first().text);
    QVERIFY2(shown.contains(u"ls"_s) && shown.contains(u"pwd"_s) && shown.contains(u"done"_s), qPrintable(shown));
}

void TestSafeText::losesNoCharacterWhenCutting()
{
    QString text;
    for (int i = 0; i < 3000; ++i)
        text += u"word%1 "_s.arg(i) + (i % 40 == 0    ? u"\n\n"_s
                                       : i % 900 == 7 ? u"\n```\ncode%1\n```\n"_s.arg(i)
                                                      : QString());
    QString all;
    const QList<TextSegment> segments = safetext::segmentsOf(text);
    QVERIFY(segments.size() > 5);
    for (const TextSegment &segment : segments) {
        QVERIFY(segment.kind != Kind::Markdown || segment.text.size() <= safetext::paragraphLimit);
        all += segment.text + u' ';
    }
    for (int i = 0; i < 3000; ++i)
        QVERIFY2(all.contains(u"word%1 "_s.arg(i)), qPrintable(QString::number(i)));
    QVERIFY(all.contains(u"code907"_s));
}

void TestSafeText::givesNoLongParagraphToMarkdown()
{
    const QString line = u"**many** words "_s.repeated(7000);
    const QList<TextSegment> segments = safetext::segmentsOf(line + u"\n\nshort *one*"_s);
    QVERIFY(segments.size() > 5);
    qsizetype length = 0;
    for (const TextSegment &segment : segments.mid(0, segments.size() - 1)) {
        QCOMPARE(segment.kind, Kind::Plain);
        length += segment.text.size();
    }
    QVERIFY(length >= line.size());
    QCOMPARE(segments.last().kind, Kind::Markdown);
}

void TestSafeText::givesNoDeepQuoteAndNoWideTableToMarkdown()
{
    QCOMPARE(safetext::segmentsOf(u"> "_s.repeated(2000) + u'x').first().kind, Kind::Plain);
    const QString wide = u"|a"_s.repeated(400) + u"|\n"_s + u"|-"_s.repeated(400) + u"|\n"_s;
    QCOMPARE(safetext::segmentsOf(wide).first().kind, Kind::Plain);
    QCOMPARE(safetext::segmentsOf(u"> > quoted\n\n| a | b |\n|---|---|\n| 1 | 2 |"_s).first().kind, Kind::Markdown);
}

void TestSafeText::indentsJsonWithoutTouchingIt()
{
    QCOMPARE(safetext::indentedJson(u" {\"z\":1.0,\"a\":[],\"n\":12345678901234567890,\"t\":\"a:{,}\\\"\"} "_s),
             u"{\n  \"z\": 1.0,\n  \"a\": [],\n  \"n\": 12345678901234567890,\n  \"t\": \"a:{,}\\\"\"\n}"_s);
    QCOMPARE(safetext::indentedJson(u"[1,{\"a\":null}]"_s), u"[\n  1,\n  {\n    \"a\": null\n  }\n]"_s);
}

void TestSafeText::leavesTextThatIsNoJson()
{
    for (const QString &text : {u""_s, u"hello"_s, u"{broken"_s, u"12"_s, u"\"text\""_s, u"{} and more"_s})
        QVERIFY(safetext::indentedJson(text).isEmpty());
}

void TestSafeText::cutsSlicesBetweenCharacters()
{
    const QString emoji = u"🙂"_s.repeated(100);
    QCOMPARE(safetext::sliceEnd(emoji, 0, 51), 50);
    QCOMPARE(safetext::sliceEnd(u"aaaaaaaa bbbb"_s, 0, 10), 9);
    QCOMPARE(safetext::sliceEnd(u"short"_s, 0, 10), 5);
    QCOMPARE(safetext::sliceEnd(u"short"_s, 5, 10), 5);
}

void TestSafeText::keepsSingleLineEnds()
{
    const QString shown = plainOf(u"Name: Ann\nDate: today\n\nBye\nBob"_s);
    QCOMPARE(shown.count(u'\n'), 3);
    const QString list = plainOf(u"- first\n  still first\n- second"_s);
    QVERIFY(list.startsWith(u"first\nstill first\nsecond"_s));
}

void TestSafeText::keepsTheNumbersOfALateList()
{
    const QString shown = plainOf(u"3. three\n4. four\n\nthen"_s);
    QVERIFY2(shown.contains(u"3. three"_s) && shown.contains(u"4. four"_s), qPrintable(shown));
}

void TestSafeText::countsAnOrdinaryListOnce()
{
    const auto document = documentOf({Kind::Markdown, u"1. one\n2. two\n   more\n3. three"_s, {}}, 1);
    QCOMPARE(document->blockCount(), 3);
    QVERIFY(document->begin().textList());
    QVERIFY(document->lastBlock().textList());
}

void TestSafeText::seesATableRightUnderText()
{
    const auto document = documentOf({Kind::Markdown, u"Here:\n| a | b |\n|---|---|\n| 1 | 2 |\n"_s, {}}, 1);
    const QList<QTextFrame *> frames = document->rootFrame()->childFrames();
    QCOMPARE(frames.size(), 1);
    const auto *table = qobject_cast<QTextTable *>(frames.first());
    QVERIFY(table);
    QCOMPARE(table->rows(), 2);
    QCOMPARE(table->columns(), 2);
    QCOMPARE(table->format().border(), 1.0);
}

void TestSafeText::keepsFormulaMarks()
{
    QCOMPARE(plainOf(u"so \\(x^2\\) holds"_s).trimmed(), u"so \\(x^2\\) holds"_s);
}

void TestSafeText::showsHtmlAsText()
{
    const QString html = u"<b>bold</b> <img src=\"http://h.example/x.png\"> <script>alert(1)</script>"_s;
    QCOMPARE(plainOf(html).trimmed(), html);
}

void TestSafeText::turnsImagesIntoWords()
{
    const auto document =
        documentOf({Kind::Markdown, u"![one](http://h.example/x.png) ![two](file:///etc/passwd)"_s, {}}, 1);
    const QString shown = document->toPlainText();
    QVERIFY2(shown.contains(u"“one” from h.example, not loaded"_s), qPrintable(shown));
    QVERIFY2(shown.contains(u"“two” from file:///etc/passwd, not loaded"_s), qPrintable(shown));
    QVERIFY(!shown.contains(QChar::ObjectReplacementCharacter));
}

void TestSafeText::opensOnlyWebAndMailLinks_data()
{
    QTest::addColumn<QString>("target");
    QTest::addColumn<bool>("opens");
    QTest::newRow("https") << u"https://example.com/a?b=c"_s << true;
    QTest::newRow("http") << u"http://example.com"_s << true;
    QTest::newRow("mail") << u"mailto:a@example.com"_s << true;
    QTest::newRow("upper case") << u"HTTPS://example.com"_s << true;
    QTest::newRow("script") << u"javascript:alert(1)"_s << false;
    QTest::newRow("file") << u"file:///etc/passwd"_s << false;
    QTest::newRow("data") << u"data:text/html,<script>"_s << false;
    QTest::newRow("relative") << u"/etc/passwd"_s << false;
    QTest::newRow("no host") << u"http:///x"_s << false;
    QTest::newRow("own scheme") << u"ms-settings:network"_s << false;
}

void TestSafeText::opensOnlyWebAndMailLinks()
{
    QFETCH(QString, target);
    QTEST(openableLink(target).isValid(), "opens");
}

void TestSafeText::saysWhereAMisleadingLinkGoes()
{
    QVERIFY(plainOf(u"[https://bank.example](https://evil.example/x)"_s).contains(u"‹https://evil.example/x›"_s));
    QVERIFY(plainOf(u"[click](javascript:alert)"_s).contains(u"‹javascript:alert›"_s));
    QCOMPARE(plainOf(u"[the manual](https://docs.example/x)"_s).trimmed(), u"the manual"_s);
    QCOMPARE(plainOf(u"[docs.example](https://docs.example/x)"_s).trimmed(), u"docs.example"_s);
}

void TestSafeText::decodesPicturesByContent()
{
    QImage image(40, 20, QImage::Format_RGB32);
    image.fill(Qt::red);
    const DecodedImage decoded = decodeDataImage(dataAddress(image, "PNG"), {760, 480});
    QCOMPARE(decoded.image.size(), QSize(40, 20));
    QVERIFY(decoded.problem.isEmpty());
    QCOMPARE(decodeDataImage(dataAddress(image.scaled(1600, 800), "JPEG"), {400, 400}).image.size(), QSize(400, 200));
}

void TestSafeText::refusesOtherPictures_data()
{
    QTest::addColumn<QString>("address");
    const auto base64 = [](const char *type, const QByteArray &bytes) {
        return u"data:%1;base64,%2"_s.arg(QString::fromLatin1(type), QString::fromLatin1(bytes.toBase64()));
    };
    QTest::newRow("svg") << base64("image/svg+xml",
                                   "<svg xmlns='http://www.w3.org/2000/svg'><image href='file:///etc/passwd'/></svg>");
    QTest::newRow("svg that says png") << base64("image/png", "<svg xmlns='http://www.w3.org/2000/svg'/>");
    QTest::newRow("broken png") << base64("image/png", QByteArray("\x89PNG\r\n\x1a\n") + "junk");
    QTest::newRow("no data") << u"data:image/png;base64,"_s;
    QTest::newRow("no comma") << u"data:image/png"_s;
    QTest::newRow("file") << u"file:///etc/passwd"_s;
    QTest::newRow("over 20 MB") << u"data:image/png;base64,"_s + QString(21'000'000, u'A');
    QByteArray bomb = QByteArray::fromHex("89504e470d0a1a0a0000000d49484452000186a0000186a00802000000");
    QTest::newRow("10 gigapixels") << base64("image/png", bomb + QByteArray::fromHex("8d3ff0ba"));
}

void TestSafeText::refusesOtherPictures()
{
    QFETCH(QString, address);
    const DecodedImage decoded = decodeDataImage(address, {760, 480});
    QVERIFY(decoded.image.isNull());
    QVERIFY(!decoded.problem.isEmpty());
}

QTEST_MAIN(TestSafeText)
#include "tst_safetext.moc"
