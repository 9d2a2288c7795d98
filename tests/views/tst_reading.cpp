// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "readertesting.h"
#include "views/codeblock.h"
#include "views/detailspane.h"
#include "views/hitbar.h"
#include "views/mediaview.h"
#include "views/messagecard.h"
#include "views/readercanvas.h"
#include "views/readerview.h"
#include "views/windowactions.h"
#include <QAction>
#include <QBuffer>
#include <QClipboard>
#include <QGuiApplication>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QTextBlock>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace tidemark;
using namespace tidemark::views;
using namespace tidemark::tests;

class TestReading : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void opensDetailsByTheActionAndRemembersThem();
    void hidesTheModelFromABlindRater();
    void countsHitsAndWalksThroughThem();
    void walksBackFromTheEnd();
    void unfoldsWhatHidesAHit();
    void showsAHitFarDownALongAnswer();
    void startsTheSearchAgainInAnotherRun();
    void copiesAllOfACodeThatIsCutInParts();
    void wrapsCodeOrScrollsIt();
    void coloursCode();
    void asksForARemotePictureOnlyAfterAClick();
    void saysWhyAPictureDidNotCome();
    void forgetsPicturesWithTheRun();
    void savesAttachmentsUnderSafeNames();
    void showsTheVerdictOfEveryExchange();
    void showsATraceAsATreeAboveTheMessages();
    void goesOnThroughALongConversationByScrolling();
    void layoutsRightToLeftByParagraph();

private:
    void show(const domain::RunDetail &detail);
    [[nodiscard]] QString hits() const { return m_reader->findChild<HitBar *>()->text(); }
    [[nodiscard]] QWidget *viewport() const { return areaOf(*m_reader)->viewport(); }
    [[nodiscard]] QString currentHit() const;
    std::unique_ptr<ReaderView> m_reader;
};

void TestReading::init()
{
    m_reader = std::make_unique<ReaderView>();
    m_reader->resize(900, 600);
    m_reader->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_reader.get()));
}

void TestReading::cleanup()
{
    m_reader.reset();
}

void TestReading::show(const domain::RunDetail &detail)
{
    m_reader->showRun(detail);
    QTRY_VERIFY(m_reader->canvas()->isComplete());
}

/// The block of text in which the marked hit stands.
QString TestReading::currentHit() const
{
    for (const TextView *view : visibleIn<TextView>(*m_reader)) {
        for (const QTextEdit::ExtraSelection &mark : view->extraSelections()) {
            if (mark.format.fontUnderline())
                return mark.cursor.block().text();
        }
    }
    return {};
}

void TestReading::opensDetailsByTheActionAndRemembersThem()
{
    WindowActions actions;
    m_reader->setActions(&actions);
    show(answer(u"q"_s, u"a"_s));
    auto *pane = m_reader->details();
    QVERIFY(!pane->isVisible());
    actions.action(Action::Details)->trigger();
    QVERIFY(pane->isVisible() && actions.action(Action::Details)->isChecked());
    QVERIFY(!pane->sections().isEmpty());
    domain::RunDetail next = answer(u"q"_s, u"a"_s, u"next"_s);
    next.run.tags = {u"very-new"_s};
    show(next);
    QTRY_VERIFY(std::any_of(pane->sections().begin(), pane->sections().end(),
                            [](const DetailSection &s) { return s.facts.first().value == u"very-new"_s; }));
    ReaderView other;
    other.setHabits(m_reader->habits());
    QVERIFY(other.detailsShown());
    m_reader->showState(EmptyState::Kind::Empty, {});
    QVERIFY(!pane->isVisible());
    actions.action(Action::Details)->trigger();
    QVERIFY(!m_reader->detailsShown());
}

void TestReading::hidesTheModelFromABlindRater()
{
    domain::RunDetail detail = conversation(3, 1);
    detail.run.type = domain::RunType::Chat;
    detail.run.name = u"gpt-secret"_s;
    detail.run.cost = 0.5;
    detail.family[0].feedback = domain::Feedback({{u"thumb"_s, u"down"_s}, {u"comment"_s, u"awful"_s}});
    m_reader->setDetailsShown(true);
    show(detail);
    const auto told = [this] {
        QStringList texts;
        for (const QWidget *widget : visibleIn<QWidget>(*m_reader))
            texts << widget->accessibleName() << widget->toolTip();
        for (const DetailSection &section : m_reader->details()->sections()) {
            for (const DetailFact &fact : section.facts)
                texts << fact.value;
        }
        return texts.join(u'\n');
    };
    QVERIFY(told().contains(u"gpt-secret"_s) && told().contains(u"awful"_s));
    m_reader->setBlind(true);
    QVERIFY(!told().contains(u"gpt-secret"_s) && !told().contains(u"awful"_s) && !told().contains(u"0.50"_s));
    m_reader->setBlind(false);
    QTRY_VERIFY(told().contains(u"gpt-secret"_s) && told().contains(u"awful"_s));
}

void TestReading::countsHitsAndWalksThroughThem()
{
    WindowActions actions;
    m_reader->setActions(&actions);
    show(answer(u"a lamp for me"_s, u"First lamp.\n\nSecond Lamp, third lamp."_s));
    QVERIFY(!m_reader->findChild<HitBar *>()->isVisible());
    m_reader->setHighlight({u"lamp"_s});
    QVERIFY(m_reader->findChild<HitBar *>()->isVisible());
    QCOMPARE(hits(), u"Hits for “lamp”: 4"_s);
    actions.action(Action::NextHit)->trigger();
    QCOMPARE(hits(), u"“lamp”: 1 of 4"_s);
    QCOMPARE(currentHit(), u"a lamp for me"_s);
    actions.action(Action::NextHit)->trigger();
    QCOMPARE(currentHit(), u"First lamp."_s);
    actions.action(Action::NextHit)->trigger();
    actions.action(Action::NextHit)->trigger();
    QCOMPARE(hits(), u"“lamp”: 4 of 4"_s);
    actions.action(Action::NextHit)->trigger();
    QCOMPARE(hits(), u"“lamp”: 1 of 4"_s);
    actions.action(Action::PreviousHit)->trigger();
    QCOMPARE(hits(), u"“lamp”: 4 of 4"_s);
    m_reader->setHighlight({u"sofa"_s});
    QCOMPARE(hits(), u"“sofa” does not stand in what is shown"_s);
    m_reader->stepHit(1);
    m_reader->setHighlight({});
    QVERIFY(!m_reader->findChild<HitBar *>()->isVisible());
}

void TestReading::walksBackFromTheEnd()
{
    m_reader->setHighlight({u"lamp"_s});
    show(answer(u"q"_s, u"one lamp"_s + u"\n\nwords"_s.repeated(100) + u"\n\nlast lamp"_s));
    m_reader->stepHit(-1);
    QCOMPARE(currentHit(), u"last lamp"_s);
    QCOMPARE(hits(), u"“lamp”: 2 of 2"_s);
}

void TestReading::unfoldsWhatHidesAHit()
{
    domain::RunDetail detail = answer(u"q"_s, u"nothing"_s);
    detail.run.error = domain::RunError{u"boom"_s, u"line\n"_s.repeated(30) + u"at lampshade.py"_s};
    detail.run.input = QJsonArray{message("system", u"Sell a lamp."_s), message("user", u"q"_s)};
    m_reader->setHighlight({u"lamp"_s});
    show(detail);
    QTRY_COMPARE(hits(), u"Hits for “lamp”: 2"_s);
    m_reader->stepHit(1);
    QCOMPARE(currentHit(), u"Sell a lamp."_s);
    m_reader->stepHit(1);
    QCOMPARE(currentHit(), u"at lampshade.py"_s);
    QCOMPARE(hits(), u"“lamp”: 2 of 2"_s);
}

void TestReading::showsAHitFarDownALongAnswer()
{
    QString text;
    for (int i = 0; i < 900; ++i)
        text += u"Paragraph %1 says something of middling length about sofas.\n\n"_s.arg(i);
    m_reader->setHighlight({u"lamp"_s});
    show(answer(u"q"_s, text + u"And here stands the lamp."_s));
    QTRY_COMPARE(hits(), u"Hits for “lamp”: 1"_s);
    m_reader->stepHit(1);
    QCOMPARE(currentHit(), u"And here stands the lamp."_s);
    const QList<TextView *> views = visibleIn<TextView>(*m_reader);
    const auto found = std::find_if(views.cbegin(), views.cend(), [](TextView *view) { return view->markCount() > 0; });
    QVERIFY(found != views.cend());
    const int y = (*found)->mapTo(viewport(), (*found)->markRect(0).center()).y();
    QVERIFY2(y > 0 && y < viewport()->height(), qPrintable(QString::number(y)));
}

void TestReading::startsTheSearchAgainInAnotherRun()
{
    m_reader->setHighlight({u"lamp"_s});
    show(answer(u"lamp"_s, u"lamp"_s));
    m_reader->stepHit(1);
    m_reader->stepHit(1);
    QCOMPARE(hits(), u"“lamp”: 2 of 2"_s);
    show(answer(u"lamp lamp"_s, u"lamp"_s, u"other"_s));
    QTRY_COMPARE(hits(), u"Hits for “lamp”: 3"_s);
    QVERIFY(currentHit().isEmpty());
}

void TestReading::copiesAllOfACodeThatIsCutInParts()
{
    QString code;
    for (int i = 0; i < 600; ++i)
        code += u"    print(\"line number %1 of the long program\")\n"_s.arg(i);
    show(answer(u"q"_s, u"```python\n"_s + code + u"```"_s));
    const QList<CodeBlock *> blocks = visibleIn<CodeBlock>(*m_reader);
    QVERIFY(!blocks.isEmpty());
    QEnterEvent enter({5, 5}, {5, 5}, {5, 5});
    QCoreApplication::sendEvent(blocks.first(), &enter);
    for (QToolButton *button : visibleIn<QToolButton>(*blocks.first())) {
        if (button->accessibleName() == "Copy this code"_L1)
            button->click();
    }
    QCOMPARE(QGuiApplication::clipboard()->text(), code.chopped(1));
}

void TestReading::wrapsCodeOrScrollsIt()
{
    WindowActions actions;
    m_reader->setActions(&actions);
    show(answer(u"q"_s, u"```c\n"_s + u"int a = 1; "_s.repeated(60) + u"\n```"_s));
    const auto codeView = [this] { return visibleIn<CodeBlock>(*m_reader).last()->findChild<TextView *>(); };
    QVERIFY(actions.action(Action::WrapCode)->isChecked());
    const int wrapped = codeView()->height();
    QCOMPARE(codeView()->horizontalScrollBar()->maximum(), 0);
    actions.action(Action::WrapCode)->trigger();
    QVERIFY(codeView()->height() < wrapped);
    QVERIFY(codeView()->horizontalScrollBar()->maximum() > 0);
    ReaderView other;
    other.setHabits(m_reader->habits());
    QCOMPARE(other.habits(), m_reader->habits());
    QVERIFY(!actions.action(Action::WrapCode)->isChecked());
    actions.action(Action::WrapCode)->trigger();
    QCOMPARE(codeView()->height(), wrapped);
}

void TestReading::coloursCode()
{
    show(answer(u"q"_s, u"```python\ndef f():\n    return 1\n```"_s));
    const QTextDocument *document = visibleIn<CodeBlock>(*m_reader).last()->findChild<TextView *>()->document();
    QCOMPARE(document->toPlainText(), u"def f():\n    return 1"_s);
    const QList<QTextLayout::FormatRange> first = document->firstBlock().layout()->formats();
    QVERIFY(!first.isEmpty());
    QCOMPARE(first.first().length, 3);
    QCOMPARE(first.first().format.foreground().color(), theme::colour(Tone::CodeKeyword));
}

void TestReading::asksForARemotePictureOnlyAfterAClick()
{
    const Listener server;
    QVERIFY(server.listens());
    const QString address = u"http://name:secret@127.0.0.1:%1/a.png"_s.arg(server.port());
    domain::RunDetail detail = answer(u"q"_s, u"a"_s);
    const QJsonObject part{{u"type"_s, u"image_url"_s}, {u"image_url"_s, QJsonObject{{u"url"_s, address}}}};
    detail.run.input = QJsonArray{message("user", QJsonArray{part})};
    QSignalSpy asked(m_reader.get(), &ReaderView::pictureRequested);
    show(detail);
    QCOMPARE(asked.size(), 0);
    QAbstractButton *button = rowNamed(*m_reader, u"Load once"_s);
    QVERIFY(button);
    QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(asked.size(), 1);
    const QUrl wanted = asked.first().first().toUrl();
    QCOMPARE(wanted, QUrl(u"http://127.0.0.1:%1/a.png"_s.arg(server.port())));
    QVERIFY(!rowNamed(*m_reader, u"Load once"_s));
    QVERIFY2(!server.wasCalled(20), "the view fetched by itself");

    QByteArray bytes;
    QBuffer buffer(&bytes);
    QImage image(60, 40, QImage::Format_RGB32);
    image.fill(Qt::green);
    image.save(&buffer, "PNG");
    m_reader->setPicture(wanted, bytes);
    QTRY_VERIFY(visibleIn<MediaView>(*m_reader).first()->showsPicture());
}

void TestReading::saysWhyAPictureDidNotCome()
{
    domain::RunDetail detail = answer(u"q"_s, u"a"_s);
    const QJsonObject part{{u"type"_s, u"image_url"_s},
                           {u"image_url"_s, QJsonObject{{u"url"_s, u"https://img.example/x.png"_s}}}};
    detail.run.input = QJsonArray{message("user", QJsonArray{part})};
    show(detail);
    rowNamed(*m_reader, u"Load once"_s)->click();
    m_reader->setPictureProblem(QUrl(u"https://img.example/x.png"_s), u"it is over 20 MB"_s);
    const MediaView *media = visibleIn<MediaView>(*m_reader).first();
    QCOMPARE(media->words(), u"Picture from img.example not loaded: it is over 20 MB"_s);
    QVERIFY(rowNamed(*m_reader, u"Load once"_s));
}

void TestReading::forgetsPicturesWithTheRun()
{
    domain::RunDetail detail = answer(u"q"_s, u"a"_s);
    const QUrl url(u"https://img.example/x.png"_s);
    const QJsonObject part{{u"type"_s, u"image_url"_s}, {u"image_url"_s, QJsonObject{{u"url"_s, url.toString()}}}};
    detail.run.input = QJsonArray{message("user", QJsonArray{part})};
    show(detail);
    rowNamed(*m_reader, u"Load once"_s)->click();
    detail.run.id = u"another"_s;
    show(detail);
    m_reader->setPicture(url, "late");
    QVERIFY(rowNamed(*m_reader, u"Load once"_s));
    QCOMPARE(visibleIn<MediaView>(*m_reader).first()->words(), u"Picture from img.example, not loaded"_s);
}

void TestReading::savesAttachmentsUnderSafeNames()
{
    domain::RunDetail detail = answer(u"q"_s, u"a"_s);
    const QString content = u"data:application/pdf;base64,"_s + QString::fromLatin1(QByteArray("%PDF-1.7").toBase64());
    const QJsonObject file{
        {u"type"_s, u"file"_s},
        {u"file"_s, QJsonObject{{u"filename"_s, u"../../.bashrc\u202efdp.exe"_s}, {u"url"_s, content}}}};
    const QJsonObject sound{{u"type"_s, u"input_audio"_s},
                            {u"input_audio"_s, QJsonObject{{u"data"_s, u"AAAA"_s}, {u"format"_s, u"mp3"_s}}}};
    detail.run.input = QJsonArray{message("user", QJsonArray{file, sound})};
    QSignalSpy saved(m_reader.get(), &ReaderView::saveRequested);
    show(detail);
    QList<QAbstractButton *> buttons;
    for (QToolButton *button : visibleIn<QToolButton>(*m_reader)) {
        if (button->text() == u"Save…")
            buttons.append(button);
    }
    QCOMPARE(buttons.size(), 2);
    QCOMPARE(saved.size(), 0);
    buttons.at(0)->click();
    buttons.at(1)->click();
    QCOMPARE(saved.size(), 2);
    QCOMPARE(saved.at(0).at(0).toString(), u"bashrcfdp.exe"_s);
    QCOMPARE(saved.at(0).at(1).toByteArray(), QByteArray("%PDF-1.7"));
    QCOMPARE(saved.at(1).at(0).toString(), u"sound.mp3"_s);
    QCOMPARE(saved.at(1).at(1).toByteArray().size(), 3);
}

void TestReading::showsTheVerdictOfEveryExchange()
{
    domain::RunDetail detail = conversation(3, 1);
    detail.family[0].feedback = domain::Feedback({{u"thumb"_s, u"down"_s}, {u"comment"_s, u"too long"_s}});
    show(detail);
    QVERIFY(rowNamed(*m_reader, u"Exchange 1 of 3, down · “too long”"_s));
    QVERIFY(rowNamed(*m_reader, u"Exchange 3 of 3, not rated"_s));
    QVERIFY(rowNamed(*m_reader, u"Assistant, you are judging this answer"_s));
}

void TestReading::showsATraceAsATreeAboveTheMessages()
{
    domain::RunDetail detail;
    const auto add = [&detail](const QString &id, const QString &parent, domain::RunType type) {
        domain::Run run;
        run.id = id;
        run.parentId = parent;
        run.type = type;
        run.typeText = domain::toText(type);
        run.name = u"name "_s + id;
        run.input = u"ask "_s + id;
        run.output = u"told "_s + id;
        detail.family.append(run);
    };
    add(u"a"_s, {}, domain::RunType::Agent);
    add(u"b"_s, u"a"_s, domain::RunType::Tool);
    add(u"c"_s, u"b"_s, domain::RunType::Llm);
    add(u"d"_s, u"a"_s, domain::RunType::Llm);
    detail.run = detail.family.at(1);
    const ReaderScript script = scriptOf(detail, {});
    for (int i = 0; i < 4; ++i)
        QCOMPARE(script.items.at(i).row, ReaderItem::Row::Step);
    QVERIFY(script.items.size() > 4 && script.items.at(4).kind != ReaderItem::Kind::Row);
    QCOMPARE(script.items.at(1).guides & 2U, 2U); // d follows b at level 1
    QCOMPARE(script.items.at(2).guides & 2U, 2U); // and its line goes past c
    QCOMPARE(script.items.at(3).guides & 2U, 0U);
    QCOMPARE(scriptOf(detail, {}, true).items.at(2).title, u"llm"_s);
}

void TestReading::goesOnThroughALongConversationByScrolling()
{
    show(conversation(300, 150));
    QVERIFY(!textIn(*m_reader).contains(u"reply 130"_s));
    QScrollBar *bar = areaOf(*m_reader)->verticalScrollBar();
    const auto scrollUp = [&] {
        bar->triggerAction(QAbstractSlider::SliderToMinimum);
        QCoreApplication::processEvents();
        QTRY_VERIFY(m_reader->canvas()->isComplete());
    };
    for (int i = 0; i < 8 && !textIn(*m_reader).contains(u"reply 0"_s); ++i)
        scrollUp();
    QVERIFY(textIn(*m_reader).contains(u"reply 0\n"_s) && textIn(*m_reader).contains(u"reply 150"_s));
    QVERIFY(!rowNamed(*m_reader, u"Show earlier"_s));
}

void TestReading::layoutsRightToLeftByParagraph()
{
    show(answer(u"q"_s, u"ما هي مدة الضمان؟\n\nTwo years, see above."_s));
    const TextView *view = visibleIn<TextView>(*m_reader).last();
    const QTextBlock arabic = view->document()->firstBlock();
    QCOMPARE(arabic.textDirection(), Qt::RightToLeft);
    QVERIFY(arabic.layout()->lineAt(0).naturalTextRect().left() > view->width() / 2);
    const QTextBlock english = arabic.next();
    QCOMPARE(english.textDirection(), Qt::LeftToRight);
    QVERIFY(english.layout()->lineAt(0).naturalTextRect().left() < 5);
}

QTEST_MAIN(TestReading)
#include "tst_reading.moc"
