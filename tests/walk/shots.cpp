// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandboxhost.h"
#include "app/secrets.h"
#include "app/synchost.h"
#include "app/workspace.h"
#include "items/runlistmodel.h"
#include "views/exportdialog.h"
#include "views/firstrundialog.h"
#include "views/keysheet.h"
#include "views/mainwindow.h"
#include "views/quitnote.h"
#include "views/runlistview.h"
#include "views/synclogdialog.h"
#include "views/theme.h"
#include "walk.h"
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
    press(Qt::Key_Question);
    settle(300);
    if (auto *sheet = window->findChild<views::KeySheet *>()) {
        shot(u"keys-"_s + tail, sheet);
        sheet->close();
    }
    settle(100);
    bringForward();
    press(Qt::Key_E, Qt::ControlModifier);
    settle(300);
    if (auto *dialog = window->findChild<views::ExportDialog *>()) {
        shot(u"export-"_s + tail, dialog);
        QTest::keyClick(dialog, Qt::Key_Escape);
    }
    settle(100);
    bringForward();
    press(Qt::Key_L, Qt::ControlModifier);
    settle(300);
    if (auto *log = window->findChild<views::SyncLogDialog *>()) {
        shot(u"sync-log-"_s + tail, log);
        log->close();
    }
    settle(100);
    bringForward();
}

void Walk::shootFirstRun(bool dark)
{
    const QTemporaryDir empty;
    app::ApplicationOptions options;
    options.dataDir = empty.path();
    app::Application application(options, std::make_unique<app::SessionSecrets>());
    application.start();
    views::theme::apply(dark ? views::ColourScheme::Dark : views::ColourScheme::Light);
    settle(400);
    if (application.dialog())
        shot(dark ? u"first-run-dark"_s : u"first-run-light"_s, application.dialog());
}

int Walk::makeShots()
{
    shootFirstRun(false);
    shootFirstRun(true);
    if (!begin(QDir(m_out).filePath(u"data"_s)))
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
