// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exportcontroller.h"
#include "app/exportmapping.h"
#include "app/exportmemory.h"
#include "app/listcontroller.h"
#include "app/settings.h"
#include "items/queuemodel.h"
#include "items/runlistmodel.h"
#include "store/storetesting.h"
#include "support/fakemodels.h"
#include "views/exportchoosepage.h"
#include "views/exportdialog.h"
#include "views/exportoptionsform.h"
#include "views/exportpages.h"
#include "views/exportpreviewpane.h"
#include "views/listheader.h"
#include "views/mainwindow.h"
#include "views/presetbox.h"
#include "views/reasonlist.h"
#include "views/rowpager.h"
#include "views/runlistview.h"
#include "views/sidebar.h"
#include "views/splitfields.h"

using namespace tidemark;
using namespace tidemark::test;
using namespace Qt::StringLiterals;
using views::ExportDialog;
using State = views::ExportPreviewPane::State;

namespace {

constexpr int patience = 20'000; // a busy machine
constexpr int upRuns = 12;
constexpr int downRuns = 5;
constexpr int unratedRuns = 8;
constexpr int allRuns = upRuns + downRuns + unratedRuns;

/// First those rated up, then down, then those that nobody rated.
QList<domain::Run> someRuns()
{
    QList<domain::Run> runs;
    for (int number = 1; number <= allRuns; ++number) {
        RunBuilder run(number);
        if (number <= upRuns + downRuns)
            run.feedback({{u"thumb"_s, number <= upRuns ? u"up"_s : u"down"_s}});
        runs.append(run);
    }
    return runs;
}

/// A window over a real store, as the workspace wires it.
struct Desk
{
    explicit Desk(const QString &settingsFolder = {})
        : settings(settingsFolder.isEmpty() ? folder.path() : settingsFolder)
    {
        (void)data.add(someRuns());
        data.settleDown();
        settings.setExportFolder(folder.path());
        QObject::connect(&exporting, &app::ExportController::runsRequested, &lists, &app::ListController::showRuns);
        window.show();
        lists.restore();
        window.sidebar()->choose(queues.index(1, 0)); // all runs
    }
    ~Desk() { data.close(); }
    bool becomes(const std::function<bool()> &condition) { return QTest::qWaitFor(condition, patience); }
    /// Opens the dialog on all runs with a format, counted.
    bool open(const QString &format)
    {
        exporting.open(lists.filter(), lists.filterText(), list.rowCount(), &window);
        page()->setPreviewDelay(0);
        dialog()->chooseFormat(format);
        return isCounted();
    }
    bool isCounted()
    {
        return becomes([this] { return page()->preview()->state() == State::Full; });
    }
    bool run()
    {
        const auto buttons = dialog()->findChildren<QPushButton *>();
        for (QPushButton *button : buttons) {
            if (button->isDefault())
                button->click();
        }
        return becomes([this] { return dialog()->page() == ExportDialog::Page::Result; });
    }
    ExportDialog *dialog() { return exporting.dialog(); }
    views::ExportChoosePage *page() { return dialog()->choosePage(); }
    [[nodiscard]] QList<qint64> shown() const
    {
        QList<qint64> rids;
        for (int row = 0; row < list.rowCount(); ++row)
            rids.append(list.ridAt(row));
        return rids;
    }

    QTemporaryDir folder;
    TestStore data;
    app::Settings settings;
    items::RunListModel list{&*data};
    items::QueueModel queues{&*data};
    tests::FakeFacet facet{{{u"llm"_s, 10}}};
    views::MainWindow window{&list, &queues, {&facet, &facet, &facet, &facet, &facet, &facet}};
    app::ListController lists{&list, &queues, &window, &settings, u"here"_s, nullptr};
    app::ExportController exporting{&*data, &settings};
};

} // namespace

class tst_ExportController : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aPreviewCountsWhatTheExportThenWrites_data()
    {
        QTest::addColumn<QString>("format");
        QTest::addColumn<int>("rows");
        QTest::newRow("training") << u"openai-sft"_s << upRuns;
        QTest::newRow("csv") << u"csv"_s << allRuns;
    }
    void aPreviewCountsWhatTheExportThenWrites()
    {
        QFETCH(QString, format);
        QFETCH(int, rows);
        Desk desk;
        QVERIFY(desk.open(format));
        const exporters::ExportReport seen = *desk.exporting.previewed();
        QCOMPARE(seen.selected, qint64(allRuns));
        QCOMPARE(seen.written, qint64(rows));
        QCOMPARE(seen.firstRunIds.size(), seen.firstRows.size());
        QVERIFY(!seen.firstRunIds.contains(QString()));
        QVERIFY(QDir(desk.folder.path()).entryList({u"*.jsonl"_s, u"*.csv"_s}, QDir::Files).isEmpty());
        QVERIFY(desk.run());
        const views::ExportResultPage *result = desk.dialog()->resultPage();
        QCOMPARE(result->writtenText(), QString::number(seen.written));
        QCOMPARE(result->leftOutText(), QString::number(seen.selected - seen.used));
        QCOMPARE(result->reasons()->count(), int(seen.skipped.size()));
        QFile file(desk.dialog()->target());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const qint64 lines = file.readAll().count('\n');
        QCOMPARE(lines, rows + (format == "csv"_L1 ? 1 : 0)); // its head
    }

    void aReasonShowsItsRunsAndNoOthers()
    {
        Desk desk;
        QVERIFY(desk.open(u"openai-sft"_s));
        auto *reasons = desk.page()->preview()->reasons();
        QCOMPARE(reasons->count(), 2);
        QTest::keyClick(reasons, Qt::Key_Return); // the most frequent one
        QVERIFY(desk.becomes([&desk] { return desk.list.rowCount() == unratedRuns; }));
        QSet<qint64> expected;
        for (int number = upRuns + downRuns + 1; number <= allRuns; ++number)
            expected.insert(desk.data.rid(number));
        const QList<qint64> shown = desk.shown();
        QCOMPARE(QSet<qint64>(shown.begin(), shown.end()), expected);
        QCOMPARE(desk.window.list()->header()->picked(), u"Left out: not rated yet (8)"_s);
        QVERIFY(!desk.dialog()->isVisible()); // it stands not before the list
        const QPointer<ExportDialog> same = desk.dialog();
        desk.exporting.open(desk.lists.filter(), desk.lists.filterText(), 0, &desk.window);
        QCOMPARE(desk.dialog(), same.data());
        QVERIFY(desk.dialog()->isVisible());
    }

    void aNewerPreviewEndsTheOlder()
    {
        Desk desk;
        QVERIFY(desk.open(u"openai-sft"_s));
        QSignalSpy ended(&desk.exporting, &app::ExportController::previewEnded);
        QSignalSpy asked(desk.page(), &views::ExportChoosePage::previewRequested);
        desk.dialog()->chooseFormat(u"csv"_s);
        QVERIFY(asked.wait(patience));
        QVERIFY(desk.becomes([&desk] { return desk.exporting.findChild<QObject *>() != nullptr; })); // its job
        desk.dialog()->chooseFormat(u"runs.jsonl"_s);
        QVERIFY(
            desk.becomes([&ended] { return ended.size() >= 2 || (ended.size() == 1 && ended.at(0).at(0).toBool()); }));
        QVERIFY(desk.becomes([&desk] { return desk.page()->preview()->headText() == u"25 rows from 25 runs"_s; }));
        QCOMPARE(ended.last().at(0).toBool(), true);
    }

    void whatARaterChangedIsCountedWhenSomebodyComesBack()
    {
        Desk desk;
        QVERIFY(desk.open(u"openai-sft"_s));
        QCOMPARE(desk.page()->preview()->headText(), u"12 rows from 25 runs"_s);
        desk.dialog()->hide();
        QVERIFY(desk.data.rate(allRuns, thumb("up")));
        desk.data.settleDown();
        QCoreApplication::processEvents();
        desk.exporting.open(desk.lists.filter(), desk.lists.filterText(), 25, &desk.window);
        QVERIFY(desk.becomes([&desk] { return desk.page()->preview()->headText() == u"13 rows from 25 runs"_s; }));
    }

    void presetsAndOptionsSurviveARestart()
    {
        QTemporaryDir settings;
        {
            Desk desk(settings.path());
            QVERIFY(desk.open(u"openai-sft"_s));
            desk.page()->options()->splitBox()->setChecked(true);
            desk.page()->options()->splitFields()->test()->setValue(30);
            desk.page()->presets()->save(u"Thirty"_s);
            desk.page()->options()->splitFields()->test()->setValue(20);
            desk.dialog()->reject();
        }
        Desk later(settings.path());
        later.exporting.open({}, {}, 25, &later.window);
        QCOMPARE(later.page()->choice().format, u"openai-sft"_s);
        QCOMPARE(later.page()->choice().test, 20);
        QCOMPARE(later.page()->presets()->presets().size(), 1);
        QCOMPARE(later.page()->presets()->presets().first().first, u"Thirty"_s);
        QCOMPARE(later.page()->presets()->presets().first().second.test, 30);
    }

    void aStoppedExportLeavesNothingAndBringsTheChoiceBack()
    {
        Desk desk;
        QVERIFY(desk.open(u"openai-sft"_s));
        const QString target = desk.dialog()->target();
        QObject::connect(desk.dialog(), &ExportDialog::exportRequested, desk.dialog(), &QDialog::reject);
        const auto buttons = desk.dialog()->findChildren<QPushButton *>();
        for (QPushButton *button : buttons) {
            if (button->isDefault())
                button->click();
        }
        QVERIFY(desk.becomes([&desk] { return desk.dialog()->page() == ExportDialog::Page::Choose; }));
        QVERIFY(!desk.page()->message().isEmpty());
        QVERIFY(!QFileInfo::exists(target));
        QVERIFY(desk.isCounted());
    }

    void aRunLeftOutByHandIsInNoRow()
    {
        Desk desk;
        QVERIFY(desk.open(u"openai-sft"_s));
        const QString id = desk.exporting.previewed()->firstRunIds.first();
        desk.page()->preview()->pager()->excludeButton()->click();
        QVERIFY(desk.becomes([&desk] { return desk.page()->preview()->headText() == u"11 rows from 25 runs"_s; }));
        QVERIFY(!desk.exporting.previewed()->firstRunIds.contains(id));
        QCOMPARE(desk.exporting.previewed()->skipped.value(u"excluded-by-user"_s), 1);
    }

    void toolDefinitionsThatCannotBeReadAreTold()
    {
        Desk desk;
        QVERIFY(desk.open(u"openai-sft"_s));
        QFile file(desk.folder.filePath(u"tools.json"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{}");
        file.close();
        views::ExportChoice choice = desk.page()->choice();
        choice.toolFile = file.fileName();
        desk.page()->options()->load(choice);
        desk.page()->refreshPreview();
        QVERIFY(desk.becomes([&desk] { return desk.page()->preview()->state() == State::Failed; }));
        QVERIFY(desk.page()->preview()->headText().contains(u"tool definitions"_s));
        QVERIFY(!app::exportmapping::optionsOf(choice).ok());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(R"({"tools":[{"type":"function"}]})");
        file.close();
        QCOMPARE(app::exportmapping::optionsOf(choice)->labels.toolDefinitions.size(), 1);
    }

    void everyOptionReachesTheExporters()
    {
        views::ExportChoice choice;
        choice.split = true;
        choice.train = 70;
        choice.validation = 10;
        choice.test = 20;
        choice.seed = u"s"_s;
        choice.looseDedup = true;
        choice.maxTokens = 4096;
        choice.correctionMeansBad = true;
        choice.pairsPerPrompt = 3;
        choice.sameModelOnly = true;
        choice.profile = u"mistral"_s;
        choice.redact = {u"mail"_s, u"iban"_s};
        choice.patterns = {u"CASE-\\d+"_s};
        choice.excluded = {u"x"_s};
        choice.safeCells = false;
        choice.hub = true;
        choice.hubName = u"n"_s;
        choice.license = u"mit"_s;
        const auto options = app::exportmapping::optionsOf(choice);
        QVERIFY(options.ok());
        QCOMPARE(*options->split, (exporters::SplitShares{70, 10, 20}));
        QCOMPARE(options->seed, u"s"_s);
        QVERIFY(options->looseDedup && options->labels.correctionMeansBad && options->verbatimCells);
        QCOMPARE(options->maxTokens, 4096);
        QCOMPARE(options->pairs, (exporters::PairRules{3, true}));
        QVERIFY(options->profile == exporters::Profile::Mistral);
        QCOMPARE(options->redaction.patterns, choice.patterns);
        QVERIFY(options->redaction.classes == (QSet{exporters::PrivateData::Email, exporters::PrivateData::Iban}));
        QCOMPARE(options->excluded, QSet<QString>{u"x"_s});
        QCOMPARE(options->hub->license, u"mit"_s);
    }

    void whatIsRememberedComesBackAndDamageIsLeftOut()
    {
        views::ExportChoice choice;
        choice.format = u"trl-kto"_s;
        choice.split = true;
        choice.maxTokens = 2048;
        choice.redact = {u"phone"_s};
        choice.patterns = {u"a\nb"_s, u"ü"_s};
        choice.safeCells = false;
        choice.license = u"other"_s;
        views::ExportMemory memory;
        memory.format = choice.format;
        memory.last.insert(choice.format, choice);
        memory.presets = {{u"One"_s, choice}};
        const views::ExportMemory back = app::exportmemory::fromBytes(app::exportmemory::toBytes(memory));
        QCOMPARE(back.format, memory.format);
        QCOMPARE(back.last.value(choice.format), choice);
        QCOMPARE(back.presets, memory.presets);
        choice.excluded = {u"id"_s};
        memory.presets = {{u"One"_s, choice}};
        QVERIFY(!app::exportmemory::toBytes(memory).contains("\"id\"")); // runs are of one selection
        QVERIFY(app::exportmemory::fromBytes("{\"presets\":[7,{}]").presets.isEmpty());
        QVERIFY(app::exportmemory::fromBytes("{\"presets\":[7,{}]}").presets.isEmpty());
        QCOMPARE(app::exportmemory::fromBytes(R"({"last":{"csv":{"train":999}}})").last.value(u"csv"_s).train, 100);
    }
};

QTEST_MAIN(tst_ExportController)
#include "tst_exportcontroller.moc"
