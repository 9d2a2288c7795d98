// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/fakemodels.h"
#include "views/delegates/rundelegate.h"
#include "views/listheader.h"
#include "views/runlistview.h"
#include "views/theme.h"
#include <QAbstractItemModelTester>
#include <QImage>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace tidemark;
using tests::FakeRuns;

namespace {

constexpr int width = 404;

domain::RunSummary plainRun()
{
    domain::RunSummary run;
    run.rid = 1;
    run.id = u"one"_s;
    run.name = u"gpt-4o"_s;
    run.createdMs = 1'790'000'000'000;
    run.inputPreview = u"Question"_s;
    run.outputPreview = u"Answer"_s;
    return run;
}

/// One row as it looks.
QImage painted(const domain::RunSummary &run, bool loaded = true, views::RunFacts facts = views::runfacts::standard)
{
    FakeRuns model(1);
    model.setRuns({run});
    if (!loaded)
        model.setMissing(0);
    views::RunDelegate delegate;
    delegate.setFacts(facts);
    QImage image(width, views::RunDelegate::rowHeight, QImage::Format_RGB32);
    image.fill(views::theme::colour(views::Tone::Panel));
    QPainter painter(&image);
    QStyleOptionViewItem option;
    option.rect = image.rect();
    option.state = QStyle::State_Enabled;
    delegate.paint(&painter, option, model.index(0));
    return image;
}

/// Leftmost and rightmost column of the answer's line that is not the ground.
QPair<int, int> inkOfAnswer(const QImage &image)
{
    int first = -1;
    int last = -1;
    const QRgb ground = views::theme::colour(views::Tone::Panel).rgb();
    for (int x = 40; x < image.width(); ++x) {
        for (int y = 30; y < 44; ++y) {
            if (image.pixel(x, y) == ground)
                continue;
            first = first < 0 ? x : first;
            last = x;
        }
    }
    return {first, last};
}

} // namespace

class TestRunListView : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { views::theme::apply(views::ColourScheme::Light); }

    void tellsTheCurrentRunOnce()
    {
        FakeRuns model(30);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        views::RunListView view(&model);
        QSignalSpy spy(&view, &views::RunListView::currentRidChanged);
        view.setCurrentRow(4);
        QCOMPARE(spy.size(), 1);
        QCOMPARE(spy.last().at(0).toLongLong(), 1004);
        QCOMPARE(spy.last().at(1).toInt(), 4);
        view.setCurrentRow(4);
        QCOMPARE(spy.size(), 1);
        view.setCurrentRid(1010);
        QCOMPARE(view.currentRow(), 10);
        view.setCurrentRid(99);
        view.setCurrentRow(1000);
        QCOMPARE(view.currentRid(), 1010);
    }

    void keepsTheCurrentRunVisible()
    {
        FakeRuns model(200);
        views::RunListView view(&model);
        view.resize(width, 500);
        view.show();
        view.setCurrentRow(150);
        const QRect row = view.visualRect(view.currentIndex());
        QVERIFY(view.viewport()->rect().contains(row));
    }

    void keepsItsPlaceWhenTheListIsReadAgain()
    {
        FakeRuns model(30);
        views::RunListView view(&model);
        view.setCurrentRow(7);
        QList<domain::RunSummary> runs = model.runs();
        domain::RunSummary newer = plainRun();
        runs.prepend(newer);
        model.setRuns(runs);
        QCOMPARE(view.currentRid(), 1007);
        QCOMPARE(view.currentRow(), 8);
    }

    void anEmptyListHasNoCurrentRun()
    {
        FakeRuns model(3);
        views::RunListView view(&model);
        view.setCurrentRow(1);
        QSignalSpy spy(&view, &views::RunListView::currentRidChanged);
        model.setRuns({});
        QCOMPARE(spy.size(), 1);
        QCOMPARE(spy.last().at(0).toLongLong(), 0);
        QCOMPARE(view.currentRid(), 0);
        QVERIFY(view.header()->findChild<QLabel *>()->text().contains(u"no runs"_s));
    }

    void lettersAreLeftToTheWindow()
    {
        FakeRuns model(5);
        views::RunListView view(&model);
        view.show();
        view.setCurrentRow(0);
        for (const QChar letter : u"qa1 "_s) {
            QKeyEvent key(QEvent::KeyPress, letter.toUpper().unicode(), Qt::NoModifier, QString(letter));
            QApplication::sendEvent(&view, &key);
            QVERIFY(!key.isAccepted());
        }
        QCOMPARE(view.currentRow(), 0);
    }

    void theHeaderTellsPlaceAndOrder()
    {
        FakeRuns model(1200);
        views::RunListView view(&model);
        view.setCurrentRow(2);
        view.setSort({domain::SortField::Duration, true});
        const auto *header = view.header();
        QCOMPARE(header->findChild<QLabel *>()->text(),
                 u"%1 of %2"_s.arg(QLocale().toString(3), QLocale().toString(1200)));
        QCOMPARE(header->findChild<QToolButton *>()->text(), u"Slowest first ▾"_s);
        QSignalSpy asked(&view, &views::RunListView::sortRequested);
        header->menu()->actions().at(1)->trigger();
        QCOMPARE(asked.size(), 1);
        QCOMPARE(qvariant_cast<domain::Sort>(asked.last().at(0)), (domain::Sort{domain::SortField::Created, false}));
    }

    void theMenuChoosesWhatRowsTell()
    {
        FakeRuns model(3);
        views::RunListView view(&model);
        QSignalSpy asked(&view, &views::RunListView::factsRequested);
        QHash<int, QAction *> items;
        for (QAction *item : view.header()->factMenu()->actions())
            items.insert(item->data().toInt(), item);
        QVERIFY(items.value(int(views::RunFact::Model))->isChecked());
        QVERIFY(!items.value(int(views::RunFact::Cost))->isChecked());
        items.value(int(views::RunFact::Cost))->trigger();
        items.value(int(views::RunFact::Tags))->trigger();
        const views::RunFacts wanted = views::RunFacts(views::RunFact::Model) | views::RunFact::Cost;
        QCOMPARE(asked.size(), 2);
        QCOMPARE(qvariant_cast<views::RunFacts>(asked.last().at(0)), wanted);
        QCOMPARE(qobject_cast<views::RunDelegate *>(view.itemDelegate())->facts(), wanted);
    }

    void chosenFactsAreDrawnAndOthersNot()
    {
        domain::RunSummary run = plainRun();
        run.durationMs = 1'800;
        run.cost = 0.002;
        const QImage standard = painted(run);
        run.cost = 0.004;
        QCOMPARE(painted(run), standard);
        const views::RunFacts withCost = views::runfacts::standard | views::RunFact::Cost;
        const QImage dear = painted(run, true, withCost);
        run.cost = 0.002;
        QVERIFY(painted(run, true, withCost) != dear);
        QVERIFY(painted(run, true, {}) != standard);
        run.name.clear();
        run.type = domain::RunType::Chat;
        QVERIFY2(painted(run) != painted(run, true, {}), "a run without a model says what it is");
    }

    void factNamesSurviveTheSettingsFile()
    {
        using namespace views;
        for (const RunFacts facts : {RunFacts(), runfacts::standard, RunFact::Type | RunFact::User | RunFact::Tokens})
            QCOMPARE(runfacts::fromNames(runfacts::toNames(facts)), facts);
        QCOMPARE(runfacts::fromNames({u"model"_s, u"no such fact"_s}), RunFacts(RunFact::Model));
    }

    void newRunsAreOfferedNotInserted()
    {
        FakeRuns model(3);
        views::RunListView view(&model);
        view.resize(width, 400);
        view.show();
        auto *button = view.header()->findChild<QPushButton *>();
        QVERIFY(!button->isVisible());
        const int before = view.viewport()->y();
        view.setArrived(312);
        QCOMPARE(button->text(), u"312 new runs · Show"_s);
        QVERIFY(button->isVisible());
        QVERIFY(view.viewport()->y() > before);
        QSignalSpy asked(&view, &views::RunListView::refreshRequested);
        QTest::mouseClick(button, Qt::LeftButton);
        QCOMPARE(asked.size(), 1);
        view.setArrived(0);
        QVERIFY(!button->isVisible());
    }

    void rowsHaveTheDrawnHeight()
    {
        FakeRuns model(3);
        views::RunListView view(&model);
        const int height = view.sizeHintForRow(0);
        QVERIFY2(height >= 72 && height <= 80, qPrintable(QString::number(height)));
    }

    void aRowThatIsNotReadYetIsAQuietPlaceholder()
    {
        const QImage placeholder = painted(plainRun(), false);
        const QImage row = painted(plainRun());
        QVERIFY(placeholder != row);
        const QRgb text = views::theme::colour(views::Tone::Text).rgb();
        bool inked = false;
        bool loud = false;
        for (int y = 0; y < placeholder.height() - 1; ++y) {
            for (int x = 0; x < placeholder.width(); ++x) {
                inked = inked || placeholder.pixel(x, y) != views::theme::colour(views::Tone::Panel).rgb();
                loud = loud || placeholder.pixel(x, y) == text;
            }
        }
        QVERIFY(inked);
        QVERIFY(!loud);
    }

    void hostileTextIsDrawnAsPlainText()
    {
        // Markup must look like its own letters, not like what it says.
        domain::RunSummary markup = plainRun();
        markup.outputPreview = u"<b>x</b>"_s;
        domain::RunSummary bare = plainRun();
        bare.outputPreview = u"x"_s;
        QVERIFY(inkOfAnswer(painted(markup)).second > inkOfAnswer(painted(bare)).second + 20);
        domain::RunSummary lines = plainRun();
        lines.outputPreview = u"one\ntwo\tthree"_s;
        domain::RunSummary spaces = plainRun();
        spaces.outputPreview = u"one two three"_s;
        QCOMPARE(painted(lines), painted(spaces));
        const QString words = views::RunDelegate::wordsOf(markup);
        QVERIFY(words.contains(u"no thumb"_s));
    }

    void aHiddenDirectionMarkCannotTurnTheRow()
    {
        domain::RunSummary turned = plainRun();
        turned.outputPreview = u"safe \u202Etxet desrever"_s;
        domain::RunSummary plain = plainRun();
        plain.outputPreview = u"safe txet desrever"_s;
        QVERIFY(painted(turned) != painted(plain));
        QVERIFY(!views::RunDelegate::wordsOf(turned).contains(QChar(0x202E)));
    }

    void aLongTextIsCutWithinTheRow()
    {
        domain::RunSummary run = plainRun();
        run.outputPreview = QString(5000, u'm');
        run.tags = {u"first"_s, QString(300, u't'), u"third"_s};
        const QImage image = painted(run);
        QVERIFY(inkOfAnswer(image).second < width - 8);
    }

    void rightToLeftTextStandsAtTheRight()
    {
        domain::RunSummary run = plainRun();
        run.outputPreview = u"\u0645\u062F\u0629 \u0627\u0644\u0636\u0645\u0627\u0646"_s;
        const auto ink = inkOfAnswer(painted(run));
        QVERIFY2(ink.second > width - 30, qPrintable(QString::number(ink.second)));
        QVERIFY2(ink.first > width / 2, qPrintable(QString::number(ink.first)));
    }

    void eachVerdictAndSyncStateLooksDifferent()
    {
        QList<QImage> seen;
        const auto add = [&seen](const domain::RunSummary &run) {
            const QImage image = painted(run);
            QVERIFY(!seen.contains(image));
            seen.append(image);
        };
        using S = domain::SyncState;
        for (const S state : {S::Clean, S::Pending, S::Confirmed, S::Conflict, S::Refused, S::Gone, S::Parked}) {
            domain::RunSummary run = plainRun();
            run.state = state;
            add(run);
        }
        for (const domain::Thumb thumb : {domain::Thumb::Up, domain::Thumb::Down}) {
            domain::RunSummary run = plainRun();
            run.thumb = thumb;
            add(run);
        }
        domain::RunSummary commented = plainRun();
        commented.hasComment = true;
        add(commented);
        domain::RunSummary flagged = plainRun();
        flagged.flagged = true;
        add(flagged);
    }
};

QTEST_MAIN(TestRunListView)
#include "tst_runlistview.moc"
