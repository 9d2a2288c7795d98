// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "readertesting.h"
#include "views/codeblock.h"
#include "views/linkbutton.h"
#include "views/mediaview.h"
#include "views/messagecard.h"
#include "views/readercanvas.h"
#include "views/readerview.h"
#include "views/rowblock.h"
#include "views/textview.h"
#include <QBuffer>
#include <QJsonArray>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThreadPool>

using namespace Qt::StringLiterals;
using namespace tidemark;
using namespace tidemark::views;
using namespace tidemark::tests;

class TestReaderView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void showsTheWholeConversationOfARun();
    void foldsTheSystemPromptAndUnfoldsItByEnter();
    void loadsAndReadsNothing_data();
    void loadsAndReadsNothing();
    void survivesMonstrousText_data();
    void survivesMonstrousText();
    void showsAllOfALongTextWhenAsked();
    void tellsOfALinkAndOpensNothing();
    void leavesSingleLettersToTheWindow();
    void drawsInlinePicturesAndNamesRemoteOnes();
    void pairsToolCallsWithTheirAnswers();
    void marksAFailedTool();
    void showsWhatARunFailedWith();
    void saysThatARunIsNotDone();
    void showsARefusal();
    void showsNeighboursOfAConversationAndGoesThere();
    void buildsOnlyWhatIsNearInALongConversation();
    void standsAtTheQuestionOfALongRun();
    void showsStepsOfATraceAndGoesThere();
    void losesNoStepOfACircularTrace();
    void keepsPlaceAndFoldsWhenTheSameRunComesAgain();
    void zoomsByWheelAndKeys();
    void marksTheWordsSearchedFor();
    void reusesItsCards();
    void showsStatesInsteadOfBlanks();

private:
    void show(const domain::RunDetail &detail);
    std::unique_ptr<ReaderView> m_reader;
};

void TestReaderView::init()
{
    m_reader = std::make_unique<ReaderView>();
    m_reader->resize(800, 600);
    m_reader->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_reader.get()));
}

void TestReaderView::cleanup()
{
    m_reader.reset();
}

void TestReaderView::show(const domain::RunDetail &detail)
{
    m_reader->showRun(detail);
    QTRY_VERIFY(m_reader->canvas()->isComplete());
}

void TestReaderView::showsTheWholeConversationOfARun()
{
    show(answer(u"Can I return it?"_s, u"Yes, **any** time."_s));
    const QList<MessageCard *> cards = visibleIn<MessageCard>(*m_reader);
    QCOMPARE(cards.size(), 3);
    QCOMPARE(m_reader->runId(), u"run"_s);
    QVERIFY(textIn(*m_reader).contains(u"Can I return it?"_s));
    QVERIFY(textIn(*m_reader).contains(u"Yes, any time."_s));
    QVERIFY(rowNamed(*m_reader, u"Assistant, you are judging this answer"_s));
}

void TestReaderView::foldsTheSystemPromptAndUnfoldsItByEnter()
{
    show(answer(u"q"_s, u"a"_s));
    QVERIFY(!textIn(*m_reader).contains(u"support agent"_s));
    QAbstractButton *head = rowNamed(*m_reader, u"System"_s);
    QVERIFY(head);
    QTest::keyClick(head, Qt::Key_Return);
    QVERIFY(textIn(*m_reader).contains(u"You are a support agent."_s));
    QTest::mouseClick(head, Qt::LeftButton, {}, {5, 5});
    QVERIFY(!textIn(*m_reader).contains(u"support agent"_s));
}

void TestReaderView::loadsAndReadsNothing_data()
{
    QTest::addColumn<QString>("hostile"); // %1 is the server's address, %2 the canary file
    QTest::newRow("script") << u"<script src='%1/a.js'></script><script>fetch('%1')</script>"_s;
    QTest::newRow("html image") << u"<img src=\"%1/a.png\" onerror=\"fetch('%1')\"> <img src='file://%2'>"_s;
    QTest::newRow("markdown image") << u"![a](%1/a.png) ![b](file://%2) ![c](%2)"_s;
    QTest::newRow("image in a table") << u"| a |\n|---|\n| ![a](%1/a.png) ![b](%2) |"_s;
    QTest::newRow("image in a link") << u"[![a](%1/a.png)](%1/b)"_s;
    QTest::newRow("reference image") << u"![a][x]\n\n[x]: %1/a.png"_s;
    QTest::newRow("style") << u"<style>@import url(%1/a.css); body{background:url(%1/b.png)}</style>"_s;
    QTest::newRow("frame") << u"<iframe src='%1'></iframe><object data='%2'></object><embed src='%1/x.svg'>"_s;
    QTest::newRow("svg") << u"<svg><image href='%1/a.png'/><use href='%2'/></svg>"_s;
    QTest::newRow("data svg") << u"![x](data:image/svg+xml;utf8,<svg><image href='%1/a.png'/></svg>)"_s;
    QTest::newRow("resource") << u"![x](qrc:/icons/dot.svg) ![y](:/icons/dot.svg)"_s;
    QTest::newRow("entity") << u"&lt;img src='%1'&gt; &#60;img src='%2'&#62;"_s;
    QTest::newRow("bare link") << u"%1/auto file://%2"_s;
    QTest::newRow("escape sequence") << u"\x1b]8;;%1\x07text\x1b]8;;\x07"_s;
}

void TestReaderView::loadsAndReadsNothing()
{
    QFETCH(QString, hostile);
    const Listener server;
    QVERIFY(server.listens());
    QTemporaryDir folder;
    const QString canary = folder.filePath(u"canary.png"_s);
    QImage picture(300, 300, QImage::Format_RGB32);
    picture.fill(QColor(1, 2, 3));
    QVERIFY(picture.save(canary));
    const QString address = u"http://127.0.0.1:%1"_s.arg(server.port());
    const QString text = QString(hostile).replace(u"%1"_s, address).replace(u"%2"_s, canary);

    domain::RunDetail detail = answer(text, text);
    detail.run.name = text;
    detail.run.tags = {text};
    detail.run.error = domain::RunError{text, text};
    detail.run.user = domain::EndUser{text, {}};
    const QJsonObject remote{{u"type"_s, u"image_url"_s},
                             {u"imageUrl"_s, QJsonObject{{u"url"_s, address + u"/p.png"_s}}}};
    const QJsonObject local{{u"type"_s, u"image_url"_s},
                            {u"imageUrl"_s, QJsonObject{{u"url"_s, u"file://"_s + canary}}}};
    detail.run.input =
        QJsonArray{message("system", text), message("user", QJsonArray{text, remote, local}), message("tool", text)};
    show(detail);
    QTest::keyClick(rowNamed(*m_reader, u"System"_s), Qt::Key_Return);
    QThreadPool::globalInstance()->waitForDone();
    const QImage drawn = m_reader->grab().toImage();

    QVERIFY2(!server.wasCalled(20), "something was fetched");
    for (const TextView *view : visibleIn<TextView>(*m_reader))
        QVERIFY2(!view->toPlainText().contains(QChar::ObjectReplacementCharacter), "an image stands in the text");
    int canaryPixels = 0;
    for (int y = 0; y < drawn.height(); y += 3) {
        for (int x = 0; x < drawn.width(); x += 3)
            canaryPixels += drawn.pixel(x, y) == qRgb(1, 2, 3) ? 1 : 0;
    }
    QCOMPARE(canaryPixels, 0);
}

void TestReaderView::survivesMonstrousText_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("a line of 10 MB") << QString(10'000'000, u'x');
    QTest::newRow("a paragraph of 100 kB") << u"**bold** and `code` and *more* "_s.repeated(3300);
    QString zalgo;
    for (int i = 0; i < 20'000; ++i) {
        zalgo += u'a';
        for (int k = 0; k < 20; ++k)
            zalgo += QChar(0x300 + k);
    }
    QTest::newRow("20 marks on each of 20,000 letters") << zalgo;
    QTest::newRow("5,000 quotes deep") << u"> "_s.repeated(5000) + u"x"_s;
    QTest::newRow("5,000 lists deep") << u"- "_s.repeated(5000) + u"x"_s;
    QTest::newRow("a table of 2,000 columns") << u"|a"_s.repeated(2000) + u"|\n"_s + u"|-"_s.repeated(2000) + u"|\n"_s;
    QTest::newRow("brackets") << u"[![["_s.repeated(20'000);
    QTest::newRow("stars") << u"*a _b "_s.repeated(20'000);
    QTest::newRow("backticks") << u"` `` ``` "_s.repeated(10'000);
    QTest::newRow("100,000 empty lines") << QString(100'000, u'\n') + u"end"_s;
    QTest::newRow("100,000 fences") << u"```\n"_s.repeated(100'000);
    QTest::newRow("deep json") << QString(100'000, u'[');
    QTest::newRow("nothing") << QString();
    QTest::newRow("noncharacters") << QString(5000, QChar(0xfdd0)) + QString(5000, QChar(0xd800));
}

void TestReaderView::survivesMonstrousText()
{
    QFETCH(QString, text);
    show(answer(u"q"_s, text));
    QVERIFY(visibleIn<MessageCard>(*m_reader).size() >= 2);
    QVERIFY(textIn(*m_reader).size() < 300'000);
    show(answer(u"next"_s, u"fine"_s, u"next"_s));
    QVERIFY(textIn(*m_reader).contains(u"fine"_s));
}

void TestReaderView::showsAllOfALongTextWhenAsked()
{
    QString text;
    for (int i = 0; i < 900; ++i)
        text += u"Paragraph %1 says something of middling length about lamps.\n\n"_s.arg(i);
    show(answer(u"q"_s, text));
    QTRY_VERIFY(rowNamed(*m_reader, u"Show all"_s));
    QVERIFY(textIn(*m_reader).contains(u"Paragraph 40 "_s));
    QVERIFY(!textIn(*m_reader).contains(u"Paragraph 899 "_s));
    rowNamed(*m_reader, u"Show all"_s)->click();
    QTRY_VERIFY(textIn(*m_reader).contains(u"Paragraph 899 "_s));
    QVERIFY(!rowNamed(*m_reader, u"Show all"_s));
}

void TestReaderView::tellsOfALinkAndOpensNothing()
{
    show(answer(u"q"_s, u"[here](https://example.com/a?b=%20c)"_s));
    QSignalSpy links(m_reader.get(), &ReaderView::linkActivated);
    TextView *view = visibleIn<TextView>(*m_reader).last();
    QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, {6, 8});
    QCOMPARE(links.size(), 1);
    QCOMPARE(links.first().first().toUrl(), QUrl(u"https://example.com/a?b=%20c"_s));
    QVERIFY(view->toPlainText().contains(u"here"_s));
}

void TestReaderView::leavesSingleLettersToTheWindow()
{
    QWidget window;
    QAction next(&window);
    next.setShortcut(Qt::Key_J);
    window.addAction(&next);
    QSignalSpy pressed(&next, &QAction::triggered);
    m_reader->setParent(&window);
    m_reader->show();
    window.resize(800, 600);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    show(answer(u"q"_s, u"some words"_s));
    TextView *view = visibleIn<TextView>(*m_reader).last();
    view->setFocus();
    QTRY_VERIFY(view->hasFocus());
    QTest::keyClick(view, Qt::Key_J);
    QCOMPARE(pressed.size(), 1);
    QCOMPARE(view->toPlainText(), u"some words"_s);
    m_reader->setParent(nullptr);
}

void TestReaderView::drawsInlinePicturesAndNamesRemoteOnes()
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    QImage image(60, 40, QImage::Format_RGB32);
    image.fill(Qt::green);
    image.save(&buffer, "PNG");
    const auto part = [](const QString &url) {
        return QJsonObject{{u"type"_s, u"image_url"_s}, {u"image_url"_s, QJsonObject{{u"url"_s, url}}}};
    };
    domain::RunDetail detail = answer(u"q"_s, u"a"_s);
    const QString inlined = u"data:image/png;base64,"_s + QString::fromLatin1(bytes.toBase64());
    detail.run.input = QJsonArray{message(
        "user", QJsonArray{part(inlined), part(u"https://img.example/x.png"_s), part(u"data:image/svg+xml,<svg/>"_s)})};
    show(detail);
    const QList<MediaView *> media = visibleIn<MediaView>(*m_reader);
    QCOMPARE(media.size(), 3);
    QTRY_VERIFY(media.at(0)->showsPicture());
    QTRY_COMPARE(media.at(0)->height(), 40);
    QCOMPARE(media.at(1)->words(), u"Picture from img.example, not loaded"_s);
    QTRY_VERIFY(media.at(2)->words().contains(u"only PNG"_s));
    QVERIFY(!media.at(2)->showsPicture());
}

void TestReaderView::pairsToolCallsWithTheirAnswers()
{
    const QJsonObject call{
        {u"id"_s, u"c1"_s},
        {u"function"_s, QJsonObject{{u"name"_s, u"find"_s}, {u"arguments"_s, u"{\"q\":\"lamp\"}"_s}}}};
    const QJsonObject asking{
        {u"role"_s, u"assistant"_s}, {u"content"_s, QJsonValue::Null}, {u"toolCalls"_s, QJsonArray{call}}};
    const QJsonObject told{{u"role"_s, u"tool"_s}, {u"toolCallId"_s, u"c1"_s}, {u"content"_s, u"{\"hits\":3}"_s}};
    domain::RunDetail detail = answer(u"q"_s, u"Three."_s);
    detail.run.input = QJsonArray{message("user", u"how many?"_s), asking, told};
    show(detail);
    QVERIFY(rowNamed(*m_reader, u"find  ·  ✓"_s));
    QVERIFY(textIn(*m_reader).contains(u"{\"q\":\"lamp\"}  →  {\"hits\":3}"_s));
    QCOMPARE(visibleIn<MessageCard>(*m_reader).size(), 2);
}

void TestReaderView::marksAFailedTool()
{
    QVERIFY(looksFailed(u"{\"error\": \"no such order\"}"_s));
    QVERIFY(looksFailed(u"Error: timeout"_s));
    QVERIFY(!looksFailed(u"{\"error\": null, \"rows\": 3}"_s));
    domain::RunDetail detail = answer(u"q"_s, u"a"_s);
    detail.run.type = domain::RunType::Tool;
    detail.run.name = u"get_order"_s;
    detail.run.output = QJsonObject{{u"error"_s, u"no such order"_s}};
    show(detail);
    QVERIFY(rowNamed(*m_reader, u"get_order  ·  failed"_s));
}

void TestReaderView::showsWhatARunFailedWith()
{
    domain::RunDetail detail = answer(u"q"_s, QJsonValue::Null);
    detail.run.error = domain::RunError{u"context too long"_s, u"line 1\nline 2\nline 3\nline 4\nline 5"_s};
    show(detail);
    QVERIFY(rowNamed(*m_reader, u"This run failed"_s));
    QVERIFY(textIn(*m_reader).contains(u"context too long"_s));
    QVERIFY(!textIn(*m_reader).contains(u"line 5"_s));
    rowNamed(*m_reader, u"3 more lines"_s)->click();
    QVERIFY(textIn(*m_reader).contains(u"line 5"_s));
}

void TestReaderView::saysThatARunIsNotDone()
{
    domain::RunDetail detail = answer(u"q"_s, QJsonValue::Null);
    detail.run.status = domain::RunStatus::Started;
    show(detail);
    QVERIFY(rowNamed(*m_reader, u"Still running when it was last read."_s));
}

void TestReaderView::showsARefusal()
{
    show(answer(
        u"q"_s,
        QJsonObject{{u"role"_s, u"assistant"_s}, {u"content"_s, QJsonValue::Null}, {u"refusal"_s, u"I can't."_s}}));
    QVERIFY(rowNamed(*m_reader, u"Assistant refused"_s));
    QVERIFY(textIn(*m_reader).contains(u"I can't."_s));
}

void TestReaderView::showsNeighboursOfAConversationAndGoesThere()
{
    show(conversation(3, 1));
    const QString text = textIn(*m_reader);
    QVERIFY(text.contains(u"reply 0"_s) && text.contains(u"reply 1"_s) && text.contains(u"reply 2"_s));
    QSignalSpy wanted(m_reader.get(), &ReaderView::runRequested);
    rowNamed(*m_reader, u"Exchange 3 of 3"_s)->click();
    QTRY_COMPARE(wanted.size(), 1);
    QCOMPARE(wanted.first().first().toString(), u"chat-2"_s);
    rowNamed(*m_reader, u"Exchange 2 of 3"_s)->click();
    QCOMPARE(wanted.size(), 1);
}

void TestReaderView::buildsOnlyWhatIsNearInALongConversation()
{
    show(conversation(2000, 1000));
    QCOMPARE(visibleIn<MessageCard>(*m_reader).size(), 2 * 31);
    QVERIFY(textIn(*m_reader).contains(u"reply 985"_s));
    QVERIFY(!textIn(*m_reader).contains(u"reply 984"_s));
    auto *area = areaOf(*m_reader);
    const auto onScreen = [&](const QString &name) {
        const QWidget *row = rowNamed(*m_reader, name);
        return row && row->mapTo(area->viewport(), QPoint(0, 0)).y() < area->viewport()->height() &&
               row->mapTo(area->viewport(), QPoint(0, row->height())).y() > 0;
    };
    QVERIFY(onScreen(u"Exchange 1,001 of 2,000"_s) || onScreen(u"Exchange 1001 of 2000"_s));
    area->verticalScrollBar()->setValue(0);
    rowNamed(*m_reader, u"Show earlier exchanges"_s)->click();
    QTRY_VERIFY(m_reader->canvas()->isComplete() && textIn(*m_reader).contains(u"reply 955"_s));
}

void TestReaderView::standsAtTheQuestionOfALongRun()
{
    domain::RunDetail detail = answer(u"q"_s, u"the judged answer"_s);
    QJsonArray messages{message("system", u"You are old."_s)};
    for (int i = 0; i < 100; ++i)
        messages.append(message(i % 2 ? "assistant" : "user", u"turn %1"_s.arg(i)));
    messages.append(message("user", u"the last question"_s));
    detail.run.input = messages;
    show(detail);
    QVERIFY(rowNamed(*m_reader, u"System"_s));
    QVERIFY(!textIn(*m_reader).contains(u"turn 60"_s));
    QVERIFY(textIn(*m_reader).contains(u"turn 80"_s));
    auto *area = areaOf(*m_reader);
    const auto judgedIsInSight = [&] {
        for (const MessageCard *card : visibleIn<MessageCard>(*m_reader)) {
            const QRect box(card->mapTo(area->viewport(), QPoint()), card->size());
            if (textIn(*card).contains(u"the judged answer"_s))
                return box.intersects(area->viewport()->rect());
        }
        return false;
    };
    QVERIFY(judgedIsInSight());
    m_reader->setZoom(2.0); // as in focus mode
    QTRY_VERIFY(judgedIsInSight());
    m_reader->resize(m_reader->width(), m_reader->height() - 100);
    QTRY_VERIFY(judgedIsInSight());
    area->verticalScrollBar()->setValue(0); // who reads elsewhere stays there
    m_reader->setZoom(1.0);
    QVERIFY(!judgedIsInSight());
    rowNamed(*m_reader, u"Show earlier messages"_s)->click();
    QTRY_VERIFY(textIn(*m_reader).contains(u"turn 60"_s));
}

void TestReaderView::showsStepsOfATraceAndGoesThere()
{
    domain::RunDetail detail;
    const auto add = [&detail](const QString &id, const QString &parent, domain::RunType type, const QString &name) {
        domain::Run run;
        run.id = id;
        run.parentId = parent;
        run.type = type;
        run.typeText = domain::toText(type);
        run.name = name;
        run.durationMs = 1500;
        run.input = u"ask "_s + id;
        run.output = u"told "_s + id;
        detail.family.append(run);
    };
    add(u"a"_s, {}, domain::RunType::Agent, u"planner"_s);
    add(u"b"_s, u"a"_s, domain::RunType::Tool, u"get_order"_s);
    add(u"c"_s, u"b"_s, domain::RunType::Llm, u"gpt-4o"_s);
    detail.family[1].error = domain::RunError{u"down"_s, {}};
    detail.run = detail.family.at(2);
    show(detail);
    const ReaderScript script = scriptOf(detail, {});
    QCOMPARE(script.place, u"Trace, step 3 of 3"_s);
    QCOMPARE(script.items.at(0).depth, 0);
    QCOMPARE(script.items.at(1).depth, 1);
    QVERIFY(script.items.at(1).failed);
    QCOMPARE(script.items.at(2).depth, 2);
    QVERIFY(script.items.at(2).current);
    QVERIFY(textIn(*m_reader).contains(u"told c"_s));
    QVERIFY(!textIn(*m_reader).contains(u"told a"_s));
    QSignalSpy wanted(m_reader.get(), &ReaderView::runRequested);
    rowNamed(*m_reader, u"planner"_s)->click();
    QTRY_COMPARE(wanted.size(), 1);
    QCOMPARE(wanted.first().first().toString(), u"a"_s);
}

void TestReaderView::losesNoStepOfACircularTrace()
{
    domain::RunDetail detail;
    for (const QString &id : {u"a"_s, u"b"_s, u"c"_s}) {
        domain::Run run;
        run.id = id;
        run.type = domain::RunType::Chain;
        run.name = id;
        detail.family.append(run);
    }
    detail.family[0].parentId = u"b"_s;
    detail.family[1].parentId = u"a"_s;
    detail.family[2].parentId = u"c"_s;
    detail.run = detail.family.at(0);
    const ReaderScript script = scriptOf(detail, {});
    const auto steps = std::count_if(script.items.cbegin(), script.items.cend(), [](const ReaderItem &item) {
        return item.kind == ReaderItem::Kind::Row && item.row == ReaderItem::Row::Step;
    });
    QCOMPARE(steps, 3);
}

void TestReaderView::keepsPlaceAndFoldsWhenTheSameRunComesAgain()
{
    domain::RunDetail detail = answer(u"q"_s, u"line\n\n"_s.repeated(300));
    show(detail);
    QTest::keyClick(rowNamed(*m_reader, u"System"_s), Qt::Key_Return);
    QScrollBar *bar = areaOf(*m_reader)->verticalScrollBar();
    bar->setValue(120);
    detail.shown = domain::Feedback({{u"thumb"_s, u"down"_s}});
    show(detail);
    QCOMPARE(bar->value(), 120);
    QVERIFY(textIn(*m_reader).contains(u"You are a support agent."_s));
}

void TestReaderView::zoomsByWheelAndKeys()
{
    show(answer(u"q"_s, u"words"_s));
    const int before = visibleIn<TextView>(*m_reader).last()->document()->defaultFont().pointSizeF() * 100;
    QTest::keyClick(m_reader.get(), Qt::Key_Plus, Qt::ControlModifier);
    QTest::keyClick(m_reader.get(), Qt::Key_Plus, Qt::ControlModifier);
    QCOMPARE(qRound(m_reader->zoom() * 10), 12);
    QVERIFY(visibleIn<TextView>(*m_reader).last()->document()->defaultFont().pointSizeF() * 100 > before);
    QTest::keyClick(m_reader.get(), Qt::Key_Minus, Qt::ControlModifier);
    QCOMPARE(qRound(m_reader->zoom() * 10), 11);
    QTest::keyClick(m_reader.get(), Qt::Key_0, Qt::ControlModifier);
    QCOMPARE(m_reader->zoom(), 1.0);
    QWheelEvent wheel({10, 10}, m_reader->mapToGlobal(QPointF(10, 10)), {}, {0, 120}, Qt::NoButton, Qt::ControlModifier,
                      Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(areaOf(*m_reader)->viewport(), &wheel);
    QCOMPARE(qRound(m_reader->zoom() * 10), 11);
}

void TestReaderView::marksTheWordsSearchedFor()
{
    m_reader->setHighlight({u"refund"_s});
    show(answer(u"q"_s, u"A refund is a Refund."_s));
    QCOMPARE(visibleIn<TextView>(*m_reader).last()->extraSelections().size(), 2);
    m_reader->setHighlight({});
    QCOMPARE(visibleIn<TextView>(*m_reader).last()->extraSelections().size(), 0);
}

void TestReaderView::reusesItsCards()
{
    for (int i = 0; i < 5; ++i)
        show(answer(u"question %1"_s.arg(i), u"reply %1"_s.arg(i), u"run-%1"_s.arg(i)));
    const qsizetype cards = m_reader->findChildren<MessageCard *>().size();
    const qsizetype texts = m_reader->findChildren<TextView *>().size();
    for (int i = 5; i < 25; ++i)
        show(answer(u"question %1"_s.arg(i), u"reply %1"_s.arg(i), u"run-%1"_s.arg(i)));
    QCOMPARE(m_reader->findChildren<MessageCard *>().size(), cards);
    QCOMPARE(m_reader->findChildren<TextView *>().size(), texts);
    QVERIFY(textIn(*m_reader).contains(u"reply 24"_s));
    QVERIFY(!textIn(*m_reader).contains(u"reply 23"_s));
}

void TestReaderView::showsStatesInsteadOfBlanks()
{
    show(answer(u"q"_s, u"a"_s));
    auto *empty = m_reader->findChild<EmptyState *>();
    for (const auto kind : {EmptyState::Kind::Empty, EmptyState::Kind::NoSelection, EmptyState::Kind::Loading,
                            EmptyState::Kind::FirstPull, EmptyState::Kind::NoHit, EmptyState::Kind::Gone,
                            EmptyState::Kind::Offline, EmptyState::Kind::Failed, EmptyState::Kind::Rebuilding}) {
        m_reader->showState(kind, u"Do it"_s);
        QVERIFY(empty->isVisible());
        QVERIFY(!empty->title().isEmpty() && empty->text().endsWith(u'.'));
    }
    QVERIFY(m_reader->runId().isEmpty());
    QCOMPARE(visibleIn<MessageCard>(*m_reader).size(), 0);
    QSignalSpy acted(m_reader.get(), &ReaderView::actionTriggered);
    rowNamed(*m_reader, u"Do it"_s)->click();
    QCOMPARE(acted.size(), 1);
    m_reader->showEmpty(u"Nothing left here."_s, u"212 verdicts today."_s);
    QCOMPARE(empty->text(), u"212 verdicts today."_s);
}

QTEST_MAIN(TestReaderView)
#include "tst_readerview.moc"
