// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/application.h"
#include "app/reviewcontroller.h"
#include "app/sandboxhost.h"
#include "app/secrets.h"
#include "app/workspace.h"
#include "items/queuemodel.h"
#include "items/runlistmodel.h"
#include "store/store.h"
#include "views/bringdialog.h"
#include "views/importdialog.h"
#include "views/mainwindow.h"
#include "views/quitnote.h"
#include "views/recentmenu.h"
#include "views/runlistview.h"
#include "views/syncbar.h"
#include "views/verdictstrip.h"
#include <QLabel>
#include <QtTest>

using namespace tidemark;
using namespace Qt::StringLiterals;
using views::Action;

namespace {

constexpr int patience = 60'000; // a busy machine

QByteArray idOf(int number)
{
    return "00000000-0000-4000-8000-" + QByteArray::number(number).rightJustified(12, '0');
}

QByteArray runLine(int number)
{
    return R"({"id":")" + idOf(number) + R"(","type":"llm","name":"gpt-4o","createdAt":"2026-10-24T14:00:00.075Z",)" +
           R"("input":"Question","output":"Answer","feedback":null})" + '\n';
}

QByteArray manyLines(int from, int to)
{
    QByteArray lines;
    for (int number = from; number <= to; ++number)
        lines += runLine(number);
    return lines;
}

} // namespace

/// A file of runs in the windowed app.
class TestFileReview : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        qunsetenv("TIDEMARK_KEY");
        m_dir = std::make_unique<QTemporaryDir>();
        newApplication();
    }

    void cleanup() { m_app.reset(); }

    void aFileOpensAndTheWindowSaysThatNothingIsSent()
    {
        QVERIFY(open(u"runs.jsonl"_s, manyLines(1, 300)));
        views::MainWindow *window = m_app->workspace()->window();
        QTRY_COMPARE_WITH_TIMEOUT(m_app->workspace()->list()->rowCount(), 300, patience);
        QVERIFY2(window->windowTitle().contains(u"runs.jsonl (file, offline)"_s), qPrintable(window->windowTitle()));
        QVERIFY2(window->syncBar()->waiting().contains(u"nothing is sent"_s), qPrintable(window->syncBar()->waiting()));
        QVERIFY(!m_app->workspace()->sync());
        for (const Action action : {Action::Sync, Action::FullSync, Action::Scope, Action::BringVerdicts}) {
            QVERIFY(!window->actions()->action(action)->isEnabled());
            QVERIFY(window->actions()->action(action)->toolTip().contains(u"no server"_s));
        }
        QVERIFY(window->actions()->action(Action::Export)->isEnabled());
        QVERIFY(!m_app->dialog());
    }

    void aVerdictIsKeptHereAndNothingSaysThatItWaits()
    {
        QVERIFY(open(u"runs.jsonl"_s, manyLines(1, 3)));
        views::MainWindow *window = m_app->workspace()->window();
        QTRY_VERIFY_WITH_TIMEOUT(window->list()->currentRid() != 0, patience);
        QVERIFY(rate(1, u"down"_s));
        QTRY_VERIFY_WITH_TIMEOUT(window->syncBar()->waiting().contains(u"1 verdict is kept here"_s), patience);
        const auto *queues = m_app->workspace()->findChild<items::QueueModel *>();
        const QModelIndex judged = queues->index(int(items::QueueModel::Queue::Unsynced));
        QCOMPARE(judged.data().toString(), u"Judged here"_s);
        QCOMPARE(judged.data(items::QueueModel::SectionRole).toString(), u"Queues"_s);
        const qint64 rid = m_app->workspace()->store().ridOf(QString::fromLatin1(idOf(1))).result().value();
        window->list()->setCurrentRid(rid);
        const auto says = [window](const QString &words) {
            const auto labels = window->strip()->findChildren<QLabel *>();
            return std::any_of(labels.begin(), labels.end(),
                               [&](const QLabel *label) { return label->text() == words; });
        };
        QTRY_VERIFY_WITH_TIMEOUT(says(u"kept here"_s), patience);
        QVERIFY(window->close());
        QVERIFY(!window->findChild<views::QuitNote *>());
    }

    void theNextStartGoesOnWithTheFile()
    {
        QVERIFY(open(u"runs.jsonl"_s, manyLines(1, 3)));
        QVERIFY(rate(2, u"up"_s));
        newApplication();
        m_app->start();
        QTRY_VERIFY_WITH_TIMEOUT(m_app->workspace() && m_app->workspace()->window(), patience);
        QVERIFY(m_app->workspace()->info().isFile());
        QVERIFY(!m_app->dialog());
        QCOMPARE(shown(2), u"up"_s);
    }

    void openingTheSameFileAgainKeepsTheWindowAndTheVerdicts()
    {
        QVERIFY(open(u"runs.jsonl"_s, manyLines(1, 3)));
        QVERIFY(rate(2, u"up"_s));
        const views::MainWindow *window = m_app->workspace()->window();
        QSignalSpy ready(&m_app->files(), &app::FileReview::ready);
        m_app->openFile(write(u"runs.jsonl"_s, manyLines(1, 5)));
        QTRY_COMPARE_WITH_TIMEOUT(ready.size(), 1, patience);
        QCOMPARE(m_app->workspace()->window(), window);
        QCOMPARE(shown(2), u"up"_s);
        QTRY_COMPARE_WITH_TIMEOUT(m_app->workspace()->list()->rowCount(), 4, patience); // in the inbox
    }

    void brokenLinesAreNamedBeforeTheRunsAreShown()
    {
        m_app->start();
        m_app->openFile(write(u"runs.jsonl"_s, runLine(1) + "nonsense\n" + runLine(2)));
        QTRY_VERIFY_WITH_TIMEOUT(m_app->files().dialog() && !m_app->files().dialog()->badLines().isEmpty(), patience);
        views::ImportDialog *dialog = m_app->files().dialog();
        QCOMPARE(dialog->badLines().size(), 1);
        QVERIFY(dialog->badLines().first().startsWith(u"Line 2: "_s));
        QVERIFY2(dialog->words().contains(u"2 runs taken"_s), qPrintable(dialog->words()));
        QVERIFY(!m_app->workspace());
        QTest::keyClick(dialog, Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(m_app->workspace() && m_app->workspace()->window(), patience);
        QTRY_COMPARE_WITH_TIMEOUT(m_app->workspace()->list()->rowCount(), 2, patience);
    }

    void whatIsNoFileOfRunsSaysSoAndMakesNothing()
    {
        m_app->start();
        m_app->openFile(write(u"letter.txt"_s, "Dear colleagues,\n"));
        QTRY_VERIFY_WITH_TIMEOUT(m_app->files().dialog() && !m_app->files().dialog()->failure().isEmpty(), patience);
        QVERIFY2(m_app->files().dialog()->failure().contains(u"run"_s), qPrintable(m_app->files().dialog()->failure()));
        QVERIFY(QDir(m_dir->filePath(u"data"_s)).entryList(QDir::Dirs | QDir::NoDotAndDotDot).isEmpty());
        QTest::keyClick(m_app->files().dialog(), Qt::Key_Escape);
        QTRY_VERIFY(!m_app->files().dialog());
        QVERIFY(!m_app->workspace());
    }

    void readingCanBeStoppedAndWhatWasTakenStays()
    {
        m_app->start();
        m_app->openFile(write(u"runs.jsonl"_s, manyLines(1, 20'000)));
        QVERIFY(m_app->files().dialog());
        QTest::keyClick(m_app->files().dialog(), Qt::Key_Escape);
        QTRY_VERIFY_WITH_TIMEOUT(!m_app->files().dialog()->failure().isEmpty(), patience);
        QVERIFY2(m_app->files().dialog()->words().contains(u"taken"_s), qPrintable(m_app->files().dialog()->words()));
        QTest::keyClick(m_app->files().dialog(), Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(m_app->workspace() && m_app->workspace()->window(), patience);
        QTRY_VERIFY_WITH_TIMEOUT(m_app->workspace()->list()->rowCount() > 0, patience);
        QVERIFY(m_app->workspace()->list()->rowCount() < 20'000);
    }

    void projectsThatWereOpenBeforeAreReachableAgain()
    {
        QVERIFY(open(u"one.jsonl"_s, manyLines(1, 3)));
        QVERIFY(open(u"other.jsonl"_s, manyLines(4, 5)));
        auto *recent = m_app->workspace()->window()->findChild<views::RecentMenu *>();
        QVERIFY(recent && recent->menuAction()->isVisible());
        QCOMPARE(recent->actions().size(), 1);
        QCOMPARE(recent->actions().first()->text(), u"one.jsonl (file)"_s);
        recent->actions().first()->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(m_app->workspace() && m_app->workspace()->window() &&
                                     m_app->workspace()->list()->rowCount() == 3,
                                 patience);
        QCOMPARE(m_app->workspace()->info().title(), u"one.jsonl"_s);
    }

    void verdictsOfAFileAreBroughtToAServersProjectAndTakenBackByOneUndo()
    {
        QVERIFY(open(u"runs.jsonl"_s, manyLines(1, 2)));
        QVERIFY(rate(1, u"down"_s));
        QVERIFY(rate(2, u"up"_s));
        app::SandboxHost sandbox(sandbox::SandboxOptions{});
        auto started = sandbox.start();
        started.waitForFinished();
        QVERIFY(started.result().ok());
        Q_EMIT m_app->workspace()->connectRequested();
        views::ConnectChoice choice;
        choice.server = started.result()->url;
        choice.key = started.result()->privateKey;
        Q_EMIT m_app->dialog()->connectRequested(choice);
        QTRY_VERIFY_WITH_TIMEOUT(
            m_app->workspace() && !m_app->workspace()->info().isFile() && m_app->workspace()->window(), patience);
        sandbox.stop(); // what is brought stays in the outbox
        store::Store &store = m_app->workspace()->store();
        QVERIFY(store.mergeRuns({foreign(1)}, {}).result().ok());
        m_app->workspace()->window()->actions()->action(Action::BringVerdicts)->trigger();
        views::BringDialog *dialog = m_app->carrier().dialog();
        QVERIFY(dialog);
        QTest::keyClick(dialog, Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(dialog->words().contains(u"1 verdict taken over"_s), patience);
        QVERIFY2(dialog->words().contains(u"1 run is not in this project"_s), qPrintable(dialog->words()));
        QCOMPARE(shown(1), u"down"_s);
        dialog->close();
        QVERIFY(store.undo().result()->done);
        QCOMPARE(shown(1), QString());
    }

private:
    void newApplication()
    {
        m_app.reset();
        app::ApplicationOptions options;
        options.dataDir = m_dir->filePath(u"data"_s);
        m_app = std::make_unique<app::Application>(options, std::make_unique<app::SessionSecrets>());
    }

    [[nodiscard]] QString write(const QString &name, const QByteArray &content) const
    {
        QFile file(m_dir->filePath(name));
        if (file.open(QIODevice::WriteOnly))
            file.write(content);
        return file.fileName();
    }

    bool open(const QString &name, const QByteArray &content)
    {
        if (!m_app->workspace())
            m_app->start();
        QSignalSpy shownSpy(m_app.get(), &app::Application::workspaceShown);
        m_app->openFile(write(name, content));
        return shownSpy.wait(patience);
    }

    static domain::Run foreign(int number)
    {
        domain::Run run;
        run.id = QString::fromLatin1(idOf(number));
        run.type = domain::RunType::Llm;
        run.createdMs = 1'792'850'401'075;
        run.raw = runLine(number).trimmed();
        return run;
    }

    bool rate(int number, const QString &thumb)
    {
        const domain::VerdictChange change{{{u"thumb"_s, thumb}}};
        return m_app->workspace()->store().recordVerdict(QString::fromLatin1(idOf(number)), change, 1).result().ok();
    }

    [[nodiscard]] QString shown(int number) const
    {
        store::Store &store = m_app->workspace()->store();
        const auto rid = store.ridOf(QString::fromLatin1(idOf(number))).result();
        return rid.ok() ? store.detail(rid.value()).result()->shown.value(u"thumb"_s).toString() : u"gone"_s;
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<app::Application> m_app;
};

QTEST_MAIN(TestFileReview)
#include "tst_filereview.moc"
