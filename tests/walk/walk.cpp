// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "walk.h"
#include "app/reviewcontroller.h"
#include "app/sandboxhost.h"
#include "app/secrets.h"
#include "app/synchost.h"
#include "app/workspace.h"
#include "items/runlistmodel.h"
#include "store/store.h"
#include "views/exportchoosepage.h"
#include "views/exportdialog.h"
#include "views/exportpreviewpane.h"
#include "views/mainwindow.h"
#include "views/runlistview.h"
#include "views/sidebar.h"
#include "views/verdictstrip.h"
#include <cstdio>
#include <QApplication>
#include <QListView>
#include <QtTest>

using namespace Qt::StringLiterals;

namespace tidemark::walk {

namespace {

void say(const QString &line)
{
    std::printf("%s\n", line.toUtf8().constData());
    std::fflush(stdout);
}

QString idAt(app::Workspace &workspace)
{
    const int row = workspace.list()->rowOf(workspace.review()->currentRid());
    const domain::RunSummary *summary = workspace.list()->summaryAt(row);
    return summary ? summary->id : QString();
}

} // namespace

Walk::Walk(QString out)
    : m_out(std::move(out))
{}

Walk::~Walk() = default;

bool Walk::fail(const QString &what)
{
    shot(u"failed"_s);
    say(u"FAILED: "_s + what);
    return false;
}

bool Walk::wait(const QString &what, const std::function<bool()> &done, int limitMs)
{
    return QTest::qWaitFor(done, limitMs) || fail(what);
}

void Walk::settle(int ms)
{
    QTest::qWait(ms);
}

void Walk::shot(const QString &name, QWidget *widget)
{
    QWidget *target = widget;
    if (!target && m_app && m_app->workspace())
        target = m_app->workspace()->window();
    if (!target)
        return;
    const QString file = QDir(m_out).filePath(u"%1-%2.png"_s.arg(++m_shots, 2, 10, QLatin1Char('0')).arg(name));
    // What is on the screen, dialogs over the window included; the widget alone where there is no real screen.
    QPixmap picture;
    if (QGuiApplication::platformName() != "offscreen"_L1) {
        const QRect frame = target->window()->frameGeometry();
        picture = target->screen()->grabWindow(0, frame.x(), frame.y(), frame.width(), frame.height());
    }
    if (picture.isNull())
        picture = target->grab();
    picture.save(file);
}

void Walk::press(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    QWidget *target = QApplication::focusWidget();
    QTest::keyClick(target ? target : m_app->workspace()->window(), key, modifiers);
}

void Walk::type(const QString &text)
{
    QWidget *target = QApplication::focusWidget();
    if (target)
        QTest::keyClicks(target, text);
}

void Walk::bringForward()
{
    views::MainWindow *window = m_app->workspace()->window();
    window->activateWindow();
    if (!QTest::qWaitForWindowActive(window, 1000))
        QApplication::setActiveWindow(window); // no window manager gives the focus
    window->list()->setFocus();
}

bool Walk::begin(const QString &dataDir)
{
    app::ApplicationOptions options;
    options.dataDir = dataDir;
    options.sandbox = true;
    m_app = std::make_unique<app::Application>(options, std::make_unique<app::SessionSecrets>());
    QSignalSpy shown(m_app.get(), &app::Application::workspaceShown);
    m_app->start();
    if (!wait(u"the window opens"_s, [&shown] { return !shown.isEmpty(); }))
        return false;
    views::MainWindow *window = m_app->workspace()->window();
    window->resize(1440, 900);
    window->move(0, 0);
    bringForward();
    return wait(u"runs arrive from the server"_s, [this] {
        const domain::SyncProgress &progress = m_app->workspace()->sync()->progress();
        return progress.checkedMs > 0 && m_app->workspace()->list()->rowCount() > 0;
    });
}

void Walk::chooseAllRuns()
{
    QListView *queues = m_app->workspace()->window()->sidebar()->view();
    const QModelIndex all = queues->model()->index(int(items::QueueModel::Queue::All), 0);
    QTest::mouseClick(queues->viewport(), Qt::LeftButton, {}, queues->visualRect(all).center());
}

bool Walk::filterDownVotes()
{
    app::Workspace &workspace = *m_app->workspace();
    chooseAllRuns();
    press(Qt::Key_Slash);
    type(u"thumb:down "_s);
    press(Qt::Key_Return);
    press(Qt::Key_Escape);
    bringForward(); // where no window manager gives the focus back after the list of completions
    const bool filtered = wait(u"the list shows down-votes only"_s, [&workspace] {
        const domain::RunSummary *first = workspace.list()->summaryAt(0);
        return !workspace.list()->isLoading() &&
               workspace.list()->filter().root.kind != domain::FilterNode::Kind::All && first &&
               first->thumb == domain::Thumb::Down && workspace.review()->currentRid() != 0;
    });
    workspace.window()->list()->setFocus();
    return filtered;
}

bool Walk::rateTen()
{
    app::Workspace &workspace = *m_app->workspace();
    const QStringList comments{u"Promises a refund the policy does not allow."_s,
                               u"The total is not the sum of the lines."_s, u"Right, and kind."_s,
                               u"Cites a source that does not say this."_s, u"Ignores the wish for three points."_s};
    for (int i = 0; i < 10; ++i) {
        const qint64 before = workspace.review()->currentRid();
        m_rated.append(idAt(workspace));
        press(Qt::Key_C);
        press(Qt::Key_A, Qt::ControlModifier);
        type(comments.at(i % comments.size()));
        if (i == 1)
            shot(u"comment"_s);
        if (i % 2 == 0) {
            press(Qt::Key_Return, Qt::ControlModifier);
        } else {
            press(Qt::Key_Escape);
            press(i % 4 == 1 ? Qt::Key_U : Qt::Key_D);
        }
        if (!wait(u"verdict %1 is saved and the next run shown"_s.arg(i + 1),
                  [&workspace, before] { return workspace.review()->currentRid() != before; }))
            return false;
    }
    return true;
}

bool Walk::undoTwo()
{
    app::Workspace &workspace = *m_app->workspace();
    for (int i = 0; i < 2; ++i) {
        const QString expected = m_rated.at(m_rated.size() - 1 - i);
        press(Qt::Key_Z, Qt::ControlModifier);
        if (!wait(u"undo goes back to the run it changed"_s,
                  [&workspace, expected] { return idAt(workspace) == expected; }))
            return false;
    }
    return true;
}

bool Walk::rateOffline()
{
    app::Workspace &workspace = *m_app->workspace();
    m_app->sandbox()->stop();
    for (int i = 0; i < 5; ++i) {
        const qint64 before = workspace.review()->currentRid();
        m_rated.append(idAt(workspace));
        press(i % 2 == 0 ? Qt::Key_D : Qt::Key_U);
        if (!wait(u"a verdict is saved offline"_s,
                  [&workspace, before] { return workspace.review()->currentRid() != before; }))
            return false;
    }
    if (!wait(u"the bar says that the server is away"_s,
              [&workspace] { return workspace.sync()->progress().phase == domain::SyncPhase::Offline; }))
        return false;
    settle(200);
    shot(u"offline"_s);
    auto back = m_app->sandbox()->start();
    back.waitForFinished();
    press(Qt::Key_F5);
    return back.result().ok();
}

bool Walk::everythingArrived()
{
    app::Workspace &workspace = *m_app->workspace();
    if (!wait(u"every verdict is confirmed"_s,
              [&workspace] { return workspace.store().unsyncedCount().result().value() == 0; }))
        return false;
    for (const QString &id : std::as_const(m_rated)) {
        const auto rid = workspace.store().ridOf(id).result();
        const auto detail =
            rid.ok() ? workspace.store().detail(rid.value()).result() : domain::Result<domain::RunDetail>(rid.error());
        QJsonObject there;
        m_app->sandbox()->inspect([&there, id](sandbox::SandboxServer &server) { there = server.feedbackOf(id); });
        if (!detail.ok() || !detail->shown.sameAs(domain::Feedback(there)))
            return fail(u"the sandbox holds what the screen shows for "_s + id);
    }
    return true;
}

bool Walk::exportAll()
{
    app::Workspace &workspace = *m_app->workspace();
    bringForward();
    press(Qt::Key_Slash);
    press(Qt::Key_Backspace);
    type(u"thumb:up,down "_s);
    press(Qt::Key_Return);
    if (!wait(u"everything that is rated is listed"_s,
              [&workspace] { return !workspace.list()->isLoading() && workspace.list()->rowCount() > 30; }))
        return false;
    for (const QString &format : {u"runs.jsonl"_s, u"openai-sft"_s, u"csv"_s}) {
        bringForward();
        press(Qt::Key_E, Qt::ControlModifier);
        views::ExportDialog *dialog = nullptr;
        if (!wait(u"the export dialog opens"_s, [&] {
                dialog = workspace.window()->findChild<views::ExportDialog *>();
                return dialog && dialog->isVisible();
            }))
            return false;
        dialog->chooseFormat(format);
        if (!wait(u"what %1 would hold is counted"_s.arg(format), [dialog] {
                return dialog->choosePage()->preview()->state() == views::ExportPreviewPane::State::Full;
            }))
            return false;
        const QString target = QDir(m_out).filePath(format == "openai-sft"_L1 ? u"openai-sft.jsonl"_s
                                                    : format == "csv"_L1      ? u"runs.csv"_s
                                                                              : format);
        QFile::remove(target); // of an earlier walk: the dialog would ask before it overwrites
        dialog->setTarget(target);
        QTest::keyClick(dialog, Qt::Key_Return);
        if (!wait(u"%1 is written"_s.arg(format),
                  [dialog] { return dialog->page() == views::ExportDialog::Page::Result; }))
            return false;
        settle(100);
        if (format == "openai-sft"_L1)
            shot(u"export"_s, dialog);
        QTest::keyClick(dialog, Qt::Key_Escape);
        wait(u"the dialog closes"_s, [&] { return !workspace.window()->findChild<views::ExportDialog *>(); });
        say(u"exported: "_s + target);
    }
    return true;
}

int Walk::doTheMainJob()
{
    const QString dataDir = QDir(m_out).filePath(u"data"_s);
    QDir(dataDir).removeRecursively();
    const QList<std::pair<QString, std::function<bool()>>> steps{
        {u"pulled from the sandbox"_s, [this, dataDir] { return begin(dataDir); }},
        {u"filtered the down-votes"_s, [this] { return filterDownVotes(); }},
        {u"rated and commented ten"_s, [this] { return rateTen(); }},
        {u"took two back"_s, [this] { return undoTwo(); }},
        {u"rated five without the server"_s, [this] { return rateOffline(); }},
        {u"all confirmed; the sandbox holds what the screen shows"_s, [this] { return everythingArrived(); }},
        {u"exported"_s, [this] { return exportAll(); }},
    };
    int number = 0;
    for (const auto &[name, step] : steps) {
        if (!step())
            return 1;
        settle(150);
        shot(QStringList{u"pulled"_s, u"down-votes"_s, u"rated"_s, u"undone"_s, u"back-online"_s, u"confirmed"_s,
                         u"end"_s}
                 .at(number++));
        say(u"%1. %2"_s.arg(number).arg(name));
    }
    say(u"screenshots and exported files: "_s + QDir(m_out).absolutePath());
    return 0;
}

} // namespace tidemark::walk
