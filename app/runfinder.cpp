// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/runfinder.h"
#include "app/listcontroller.h"
#include "domain/whendone.h"
#include "store/store.h"
#include "views/errortext.h"
#include "views/mainwindow.h"

namespace tidemark::app {

RunFinder::RunFinder(store::Store *store, ListController *lists, views::MainWindow *window, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_lists(lists)
    , m_window(window)
{
    connect(window, &views::MainWindow::runWanted, this, &RunFinder::find);
}

void RunFinder::find(const QString &id)
{
    domain::whenDone(m_store->ridOf(id), this, [this, id](const domain::Result<qint64> &rid) {
        if (rid.ok())
            m_lists->reveal(rid.value());
        else if (rid.error().kind == domain::ErrorKind::Gone)
            m_window->showNote(tr("No run here has the id %1, or more than one begins with it.").arg(id));
        else
            m_window->showNote(views::wordsFor(rid.error()).title);
    });
}

} // namespace tidemark::app
