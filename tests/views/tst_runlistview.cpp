// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/fakemodels.h"
#include "views/columnheader.h"
#include "views/delegates/rundelegate.h"
#include "views/listheader.h"
#include "views/runlistview.h"
#include "views/runmarks.h"
#include "views/theme.h"
#include <QAbstractItemModelTester>
#include <QImage>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QScrollBar>
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

/// A million runs that say which of them were asked for.
class Million final : public QAbstractListModel
{
public:
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : 1'000'000;
    }
    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override
    {
        ++indexes;
        return QAbstractListModel::index(row, column, parent);
    }
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override
    {
        if (role == items::RunListModel::RidRole)
            return qint64(index.row()) + 1;
        if (role != items::RunListModel::SummaryRole)
            return {};
        asked.insert(index.row());
        domain::RunSummary run = plainRun();
        run.rid = index.row() + 1;
        return QVariant::fromValue(run);
    }
    void change(int row) { Q_EMIT dataChanged(index(row, 0), index(row + 63, 0)); }

    mutable QSet<int> asked;
    mutable qint64 indexes = 0;
};

/// A list on screen as a table.
struct Table
{
    explicit Table(int runs = 30, int wide = 1'000)
        : model(runs)
    {
        view.resize(wide, 500);
        view.setDensity(views::Density::Table);
        view.show();
        view.setCurrentRow(0);
    }
    [[nodiscard]] bool ready() { return QTest::qWaitForWindowExposed(&view); }
    views::ColumnHeader *columns() { return view.columns(); }
    QPoint headOf(views::RunColumn column)
    {
        const QRect cell = columns()->cell(column, columns()->viewport()->rect());
        return QPoint(cell.center().x() - columns()->offset(), cell.center().y());
    }
    void click(views::RunColumn column)
    {
        QTest::mouseClick(columns()->viewport(), Qt::LeftButton, {}, headOf(column));
    }
    void drag(QPoint from, QPoint to)
    {
        QWidget *target = columns()->viewport();
        QTest::mousePress(target, Qt::LeftButton, {}, from);
        const QPoint step(to.x() > from.x() ? QApplication::startDragDistance() : -QApplication::startDragDistance(),
                          0);
        for (const QPoint &at : {from + step, from + step * 2, to}) {
            QMouseEvent move(QEvent::MouseMove, at, target->mapToGlobal(at), Qt::NoButton, Qt::LeftButton, {});
            QApplication::sendEvent(target, &move);
        }
        QTest::mouseRelease(target, Qt::LeftButton, {}, to);
    }
    QImage image() { return view.viewport()->grab().toImage(); }

    FakeRuns model;
    views::RunListView view{&model};
};

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
        const QString words = views::runmarks::words(markup, false);
        QVERIFY(words.contains(u"no thumb"_s));
    }

    void aHiddenDirectionMarkCannotTurnTheRow()
    {
        domain::RunSummary turned = plainRun();
        turned.outputPreview = u"safe \u202Etxet desrever"_s;
        domain::RunSummary plain = plainRun();
        plain.outputPreview = u"safe txet desrever"_s;
        QVERIFY(painted(turned) != painted(plain));
        QVERIFY(!views::runmarks::words(turned, false).contains(QChar(0x202E)));
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

    void rowsAreAsHighAsTheirDensityAsks()
    {
        FakeRuns model(200);
        views::RunListView view(&model);
        view.resize(width, 500);
        view.show();
        view.setCurrentRow(120);
        QSignalSpy told(&view, &views::RunListView::densityChanged);
        int last = view.visualRect(view.currentIndex()).height();
        for (const views::Density density : {views::Density::Compact, views::Density::Table}) {
            view.setDensity(density);
            const QRect row = view.visualRect(view.currentIndex());
            QVERIFY2(row.height() < last, qPrintable(QString::number(row.height())));
            QVERIFY2(view.viewport()->rect().contains(QRect(0, row.top(), 1, row.height())), "the run is still seen");
            QCOMPARE(view.currentRow(), 120);
            last = row.height();
        }
        QCOMPARE(told.size(), 2);
        view.setDensity(views::Density::Comfortable);
        QCOMPARE(view.visualRect(view.currentIndex()).height(), view.sizeHintForRow(0));
        QVERIFY(!view.columns()->isVisible());
    }

    void keysWorkInATableAsInCards()
    {
        Table table;
        QVERIFY(table.ready());
        QTest::keyClick(&table.view, Qt::Key_Down);
        QTest::keyClick(&table.view, Qt::Key_Down, Qt::ShiftModifier);
        QCOMPARE(table.view.selectedRids(), (QList<qint64>{1001, 1002}));
        QTest::keyClick(&table.view, Qt::Key_A, Qt::ControlModifier);
        QCOMPARE(table.view.selectedCount(), 30);
        QTest::mouseClick(table.view.viewport(), Qt::LeftButton, {},
                          table.view.visualRect(table.model.index(4)).center());
        QCOMPARE(table.view.selectedRids(), QList<qint64>{1004});
        QKeyEvent letter(QEvent::KeyPress, Qt::Key_U, Qt::NoModifier, u"u"_s);
        QApplication::sendEvent(&table.view, &letter);
        QVERIFY(!letter.isAccepted());
        table.view.setPicked(u"some runs"_s);
        QSignalSpy back(&table.view, &views::RunListView::backRequested);
        QTest::keyClick(&table.view, Qt::Key_Escape);
        QCOMPARE(back.size(), 1);
        table.view.setArrived(3);
        QVERIFY(table.columns()->y() >= table.view.header()->neededHeight());
        QVERIFY(table.view.viewport()->y() >= table.columns()->geometry().bottom());
    }

    void aClickOnAColumnSortsByItAndASecondOneTheOtherWay()
    {
        using domain::SortField;
        Table table;
        QVERIFY(table.ready());
        QSignalSpy asked(&table.view, &views::RunListView::sortRequested);
        const auto last = [&asked] { return qvariant_cast<domain::Sort>(asked.last().at(0)); };
        table.click(views::RunColumn::Duration);
        QCOMPARE(asked.size(), 1);
        QCOMPARE(last(), (domain::Sort{SortField::Duration, true}));
        QCOMPARE(table.view.header()->findChild<QToolButton *>()->text(), u"Slowest first ▾"_s);
        table.click(views::RunColumn::Duration);
        QCOMPARE(last(), (domain::Sort{SortField::Duration, false}));
        table.click(views::RunColumn::Model);
        QCOMPARE(last(), (domain::Sort{SortField::Model, false}));
        QCOMPARE(asked.size(), 3);
    }

    void everyColumnSorts()
    {
        Table table;
        QSignalSpy asked(&table.view, &views::RunListView::sortRequested);
        QSet<int> fields;
        for (int i = 0; i < views::runcolumns::count; ++i) {
            Q_EMIT table.columns()->sectionClicked(i);
            fields.insert(int(qvariant_cast<domain::Sort>(asked.last().at(0)).field));
            QVERIFY(!table.view.header()->findChild<QToolButton *>()->text().isEmpty());
        }
        QCOMPARE(int(fields.size()), views::runcolumns::count);
    }

    void theArrowStandsOverTheColumnThatSorts()
    {
        Table table;
        QVERIFY(table.ready());
        const auto head = [&table](views::RunColumn column) {
            return table.columns()->grab(table.columns()->cell(column, table.columns()->rect())).toImage();
        };
        const QImage plain = head(views::RunColumn::Duration);
        table.view.setSort({domain::SortField::Duration, true});
        const QImage falling = head(views::RunColumn::Duration);
        table.view.setSort({domain::SortField::Duration, false});
        QVERIFY(falling != plain);
        QVERIFY(head(views::RunColumn::Duration) != falling);
        table.view.setShuffled(true);
        QCOMPARE(head(views::RunColumn::Duration), plain);
        QSignalSpy shuffled(&table.view, &views::RunListView::shuffleRequested);
        table.click(views::RunColumn::Time);
        QCOMPARE(shuffled.size(), 1);
        QCOMPARE(shuffled.last().at(0).toBool(), false);
    }

    void aColumnThatIsHiddenIsGone()
    {
        Table table;
        QVERIFY(table.ready());
        QSignalSpy arranged(table.columns(), &views::ColumnHeader::arranged);
        const QImage with = table.image();
        QAction *item = table.columns()->menu()->actions().at(0);
        for (QAction *each : table.columns()->menu()->actions()) {
            if (each->data().isValid() && each->data().toInt() == int(views::RunColumn::Model))
                item = each;
        }
        item->trigger();
        QVERIFY(!table.columns()->isShown(views::RunColumn::Model));
        QCOMPARE(arranged.size(), 1);
        QVERIFY(!table.columns()->arrangement().contains(u"model"_s));
        const QImage without = table.image();
        QVERIFY(without != with);
        QList<domain::RunSummary> runs = table.model.runs();
        for (domain::RunSummary &run : runs)
            run.name = u"another model"_s;
        table.model.setRuns(runs);
        QCOMPARE(table.image(), without);
    }

    void aTableKeepsItsLastColumn()
    {
        Table table;
        table.columns()->arrange(u"input"_s);
        table.columns()->setShown(views::RunColumn::Input, false);
        QVERIFY(table.columns()->isShown(views::RunColumn::Input));
    }

    void columnsAreDraggedToAnotherPlaceAndWidth()
    {
        Table table;
        QVERIFY(table.ready());
        table.columns()->arrange(u"time input model"_s);
        QSignalSpy arranged(table.columns(), &views::ColumnHeader::arranged);
        table.drag(table.headOf(views::RunColumn::Model), QPoint(4, 10));
        QCOMPARE(table.columns()->arrangement(), u"model time input"_s);
        QCOMPARE(arranged.size(), 1);
        const int edge = table.columns()->sectionPosition(int(views::RunColumn::Time)) - 1;
        const int before = table.columns()->sectionSize(int(views::RunColumn::Model));
        table.drag(QPoint(edge, 10), QPoint(edge + 50, 10));
        QCOMPARE(table.columns()->sectionSize(int(views::RunColumn::Model)), before + 50);
        QVERIFY(table.columns()->arrangement().startsWith(u"model:%1 "_s.arg(before + 50)));
    }

    void anArrangementComesBackAndNonsenseGivesTheFirstOne()
    {
        Table table;
        const QString first = table.columns()->arrangement();
        for (const QString &text : {u"cost"_s, u"state thumb time"_s, u"input:300 time:90 model:111"_s}) {
            table.columns()->arrange(text);
            QCOMPARE(table.columns()->arrangement(), text);
        }
        table.columns()->arrange(u"beauty:12 :: 7"_s);
        QCOMPARE(table.columns()->arrangement(), first);
        table.columns()->arrange(u"cost cost beauty model"_s);
        QCOMPARE(table.columns()->arrangement(), u"cost model"_s);
    }

    void promptAndAnswerShareWhatOthersLeave()
    {
        Table table(30, 1'000);
        QVERIFY(table.ready());
        QCOMPARE(table.columns()->length(), table.view.viewport()->width());
        table.view.resize(1'300, 500);
        QCOMPARE(table.columns()->length(), table.view.viewport()->width());
        QVERIFY(!table.view.horizontalScrollBar()->isVisible());
    }

    void aTableWiderThanTheListScrollsSidewaysWithItsHead()
    {
        Table table(30, 420);
        QVERIFY(table.ready());
        QTRY_VERIFY(table.view.horizontalScrollBar()->maximum() > 0);
        QTest::keyClick(&table.view, Qt::Key_Right);
        QVERIFY(table.view.horizontalScrollBar()->value() > 0);
        QCOMPARE(table.columns()->offset(), table.view.horizontalScrollBar()->value());
        QCOMPARE(table.view.currentRow(), 0);
        QTest::keyClick(&table.view, Qt::Key_Left);
        QCOMPARE(table.columns()->offset(), 0);
        table.view.setDensity(views::Density::Compact);
        QCOMPARE(table.view.horizontalScrollBar()->value(), 0);
    }

    void oneWhoJudgesBlindSeesNoColumnThatTells()
    {
        Table table;
        table.columns()->arrange(u"time input model cost"_s);
        table.view.setBlind(true);
        QVERIFY(!table.columns()->isShown(views::RunColumn::Model));
        QVERIFY(!table.columns()->isShown(views::RunColumn::Cost));
        QCOMPARE(table.columns()->arrangement(), u"time input model cost"_s);
        table.view.setBlind(false);
        QVERIFY(table.columns()->isShown(views::RunColumn::Model));
    }

    void selectionAndHeightSurviveAListThatIsReadAgain()
    {
        for (const views::Density density : {views::Density::Comfortable, views::Density::Table}) {
            FakeRuns model(300);
            views::RunListView view(&model);
            view.setDensity(density);
            view.resize(width, 500);
            view.show();
            view.setCurrentRow(100);
            view.verticalScrollBar()->setValue(view.verticalScrollBar()->value() - 70);
            QTest::keyClick(&view, Qt::Key_Down, Qt::ShiftModifier);
            const QList<qint64> selected = view.selectedRids();
            QCOMPARE(selected.size(), 2);
            const int top = view.visualRect(view.currentIndex()).top();
            QList<domain::RunSummary> runs = model.runs();
            for (int i = 0; i < 40; ++i) {
                domain::RunSummary newer = plainRun();
                newer.rid = 5'000 + i;
                runs.prepend(newer);
            }
            model.setRuns(runs);
            QCOMPARE(view.selectedRids(), selected);
            QCOMPARE(view.currentRow(), 141);
            QCOMPARE(view.visualRect(view.currentIndex()).top(), top);
        }
    }

    void ofAMillionRunsOnlyThoseOnScreenAreRead()
    {
        for (const views::Density density : {views::Density::Comfortable, views::Density::Table}) {
            Million model;
            views::RunListView view(&model);
            view.setDensity(density);
            view.resize(width, 600);
            view.show();
            QVERIFY(QTest::qWaitForWindowExposed(&view));
            view.viewport()->repaint();
            const int fit = view.viewport()->height() / view.sizeHintForRow(0) + 2;
            QVERIFY2(!model.asked.isEmpty() && model.asked.size() <= fit,
                     qPrintable(QString::number(model.asked.size())));
            model.asked.clear();
            view.setCurrentRow(700'000);
            view.viewport()->repaint();
            QVERIFY2(model.asked.contains(700'000) && model.asked.size() <= fit,
                     qPrintable(QString::number(model.asked.size())));
        }
    }

    void rowsThatWereReadDoNotLayOutAMillionAgain()
    {
        Million model;
        views::RunListView view(&model);
        view.resize(width, 600);
        view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        view.viewport()->repaint();
        model.indexes = 0;
        model.change(64);
        QCoreApplication::processEvents();
        view.viewport()->repaint();
        QVERIFY2(model.indexes < 1'000, qPrintable(QString::number(model.indexes)));
    }

    void theMenuOverTheListChoosesTheDensity()
    {
        FakeRuns model(3);
        views::RunListView view(&model);
        QSignalSpy asked(&view, &views::RunListView::densityRequested);
        view.header()->factMenu()->actions().at(3)->trigger();
        QCOMPARE(asked.size(), 1);
        QCOMPARE(qvariant_cast<views::Density>(asked.last().at(0)), views::Density::Table);
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
