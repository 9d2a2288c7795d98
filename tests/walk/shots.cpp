// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandboxhost.h"
#include "app/secrets.h"
#include "app/settings.h"
#include "app/synchost.h"
#include "app/workspace.h"
#include "items/runlistmodel.h"
#include "views/aboutbox.h"
#include "views/commandpalette.h"
#include "views/datedialog.h"
#include "views/exportchoosepage.h"
#include "views/exportdialog.h"
#include "views/exportpreviewpane.h"
#include "views/firstrundialog.h"
#include "views/keydialog.h"
#include "views/keysheet.h"
#include "views/mainwindow.h"
#include "views/quitnote.h"
#include "views/readingwindow.h"
#include "views/reasonlist.h"
#include "views/runlistview.h"
#include "views/scopedialog.h"
#include "views/statswindow.h"
#include "views/storagedialog.h"
#include "views/synclogdialog.h"
#include "views/tagdialog.h"
#include "views/theme.h"
#include "walk.h"
#include <QAction>
#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::StringLiterals;

namespace tidemark::walk {

void Walk::shootFilter(const QString &text, const QString &name)
{
    app::Workspace &workspace = *m_app->workspace();
    press(Qt::Key_Slash);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_A, Qt::ControlModifier);
    press(Qt::Key_Delete);
    while (QApplication::focusWidget() && !workspace.list()->filter().matchesAll() && m_backspaces++ < 40)
        press(Qt::Key_Backspace);
    m_backspaces = 0;
    type(text + u' ');
    press(Qt::Key_Return);
    settle(400);
    press(Qt::Key_Escape);
    workspace.window()->list()->setFocus();
    settle(300);
    shot(name);
}

void Walk::shootScheme(bool dark, const QSize &size)
{
    app::Workspace &workspace = *m_app->workspace();
    views::MainWindow *window = workspace.window();
    views::theme::apply(dark ? views::ColourScheme::Dark : views::ColourScheme::Light);
    window->resize(size);
    settle(300);
    const QString tail = u"%1-%2"_s.arg(dark ? u"dark"_s : u"light"_s).arg(size.width());
    shootFilter(u"thumb:down"_s, u"down-"_s + tail);
    shootFilter(u"type:chat"_s, u"conversation-"_s + tail);
    shootFilter(u"type:agent"_s, u"trace-"_s + tail);
    shootFilter(u"has:tool type:llm"_s, u"tools-"_s + tail);
    shootFilter(u"status:error"_s, u"error-"_s + tail);
    shootFilter(u"tag:nothing-has-this"_s, u"no-hit-"_s + tail);
    shootFilter(u"cost>x"_s, u"filter-mistake-"_s + tail);
    shootFilter(QString(), u"all-"_s + tail);
    shootRows(tail);
    shootHardTexts(tail);
    shootDialogs(tail);
    shootWindows(tail);
}

void Walk::shootRows(const QString &tail)
{
    using views::Action;
    views::MainWindow *window = m_app->workspace()->window();
    for (const auto &[action, name] :
         {std::pair(Action::CompactRows, u"compact-"_s), std::pair(Action::TableRows, u"table-"_s)}) {
        window->actions()->action(action)->trigger();
        settle(300);
        shot(name + tail);
        shootFilter(u"tag:rtl OR tag:social OR status:error"_s, name + u"hard-"_s + tail);
        shootFilter(QString(), name + u"all-"_s + tail);
    }
    window->actions()->action(Action::ComfortableRows)->trigger();
    settle(100);
}

void Walk::shootHardTexts(const QString &tail)
{
    shootFilter(u"tag:rtl"_s, u"arabic-"_s + tail);
    shootFilter(u"tag:zh"_s, u"chinese-"_s + tail);
    shootFilter(u"tag:social"_s, u"emoji-"_s + tail);
    shootFilter(u"Harbourline"_s, u"long-answer-"_s + tail);
    shootFilter(QString(), u"all-again-"_s + tail);
}

template <class Dialog>
void Walk::shootDialog(const QString &name, views::Action action)
{
    views::MainWindow *window = m_app->workspace()->window();
    bringForward();
    window->actions()->action(action)->trigger();
    settle(300);
    if (auto *dialog = window->findChild<Dialog *>()) {
        shot(name, dialog);
        dialog->reject();
    }
    settle(100);
}

void Walk::shootExport(const QString &tail)
{
    views::MainWindow *window = m_app->workspace()->window();
    bringForward();
    window->actions()->action(views::Action::Export)->trigger();
    auto *dialog = window->findChild<views::ExportDialog *>();
    if (!dialog)
        return;
    dialog->chooseFormat(u"openai-sft"_s);
    auto *preview = dialog->choosePage()->preview();
    wait(u"the export is counted"_s, [&] { return preview->state() == views::ExportPreviewPane::State::Full; });
    settle(100);
    shot(u"export-"_s + tail, dialog);
    QTest::keyClick(preview->reasons(), Qt::Key_Return);
    settle(300);
    shot(u"left-out-"_s + tail);
    press(Qt::Key_Escape);
    settle(100);
    dialog->reject();
}

void Walk::shootDialogs(const QString &tail)
{
    using views::Action;
    shootDialog<views::KeySheet>(u"keys-"_s + tail, Action::ShowKeys);
    shootDialog<views::KeyDialog>(u"change-keys-"_s + tail, Action::ChangeKeys);
    shootDialog<views::CommandPalette>(u"palette-"_s + tail, Action::Palette);
    shootDialog<views::ScopeDialog>(u"scope-"_s + tail, Action::Scope);
    shootDialog<views::StorageDialog>(u"storage-"_s + tail, Action::Storage);
    shootExport(tail);
    shootDialog<views::SyncLogDialog>(u"sync-log-"_s + tail, Action::SyncLog);
    shootDialog<views::AboutBox>(u"about-"_s + tail, Action::About);
    shootDialog<views::TagDialog>(u"tags-"_s + tail, Action::Tags);
    shootDialog<views::DateDialog>(u"date-"_s + tail, Action::GoToDate);
    bringForward();
}

void Walk::shootWindows(const QString &tail)
{
    views::MainWindow *window = m_app->workspace()->window();
    window->actions()->action(views::Action::OwnWindow)->trigger();
    settle(300);
    shot(u"without-conversation-"_s + tail);
    shot(u"conversation-window-"_s + tail, window->readingWindow());
    window->readingWindow()->close();
    window->actions()->action(views::Action::Statistics)->trigger();
    settle(1'000);
    if (auto *statistics = window->findChild<views::StatsWindow *>()) {
        shot(u"statistics-"_s + tail, statistics);
        statistics->close();
    }
    const QSize size = window->size();
    window->setFocusMode(true);
    settle(300);
    shot(u"focus-"_s + tail);
    window->setFocusMode(false);
    window->resize(size);
    settle(100);
    bringForward();
}

void Walk::shootFirstRun(bool dark)
{
    const QTemporaryDir empty;
    app::ApplicationOptions options;
    options.dataDir = empty.path();
    app::Settings(empty.path()).setLanguage(m_language);
    app::Application application(options, std::make_unique<app::SessionSecrets>());
    application.start();
    views::theme::apply(dark ? views::ColourScheme::Dark : views::ColourScheme::Light);
    settle(400);
    if (application.dialog())
        shot(dark ? u"first-run-dark"_s : u"first-run-light"_s, application.dialog());
}

int Walk::makeShots(const QString &language)
{
    m_language = language;
    const QString dataDir = QDir(m_out).filePath(u"data"_s);
    QDir(dataDir).removeRecursively();
    QDir().mkpath(dataDir);
    app::Settings(dataDir).setLanguage(m_language);
    shootFirstRun(false);
    shootFirstRun(true);
    if (!begin(dataDir))
        return 1;
    settle(500);
    chooseAllRuns();
    for (const bool dark : {false, true}) {
        for (const QSize size : {QSize(1280, 800), QSize(1920, 1080)})
            shootScheme(dark, size);
    }
    m_app->sandbox()->stop();
    press(Qt::Key_D);
    press(Qt::Key_U); // one of the two differs from what is on the server
    press(Qt::Key_F5);
    wait(u"offline"_s, [this] { return m_app->workspace()->sync()->progress().phase == domain::SyncPhase::Offline; });
    settle(200);
    shot(u"offline-dark"_s);
    m_app->workspace()->window()->close();
    settle(200);
    if (auto *note = m_app->workspace()->window()->findChild<views::QuitNote *>()) {
        shot(u"quit-dark"_s, note);
        note->reject();
    }
    std::printf("screenshots: %s\n", QDir(m_out).absolutePath().toUtf8().constData());
    return 0;
}

} // namespace tidemark::walk
