// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/filemode.h"

#include "views/mainwindow.h"
#include "views/recentmenu.h"
#include "views/runlistview.h"
#include "views/syncbar.h"
#include "views/verdictstrip.h"
#include <QAction>
#include <QCoreApplication>
#include <QMenu>
#include <QMenuBar>

namespace tidemark::views::filemode {

void enter(MainWindow &window)
{
    const QString why = QCoreApplication::translate(
        "tidemark::views::filemode", "These runs come from a file: there is no server to sync with. Nothing is sent.");
    for (const Action which :
         {Action::Sync, Action::FullSync, Action::Scope, Action::SyncLog, Action::BringVerdicts, Action::ImportViews}) {
        QAction *action = window.actions()->action(which);
        action->setEnabled(false);
        action->setToolTip(why);
        action->setStatusTip(why);
    }
    // A menu does not show why something in it is grey unless it is told to.
    for (const QAction *entry : window.menuBar()->actions()) {
        if (QMenu *menu = entry->menu(); menu && menu->actions().contains(window.actions()->action(Action::Sync)))
            menu->setToolTipsVisible(true);
    }
    if (auto *menu = window.findChild<QMenu *>(RecentMenu::placeName))
        menu->setToolTipsVisible(true);
    window.list()->setKeptHere(true);
    window.strip()->setKeptHere(true);
    setJudged(window, 0);
}

void setJudged(MainWindow &window, qint64 verdicts)
{
    window.syncBar()->setFile(verdicts);
}

} // namespace tidemark::views::filemode
