// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/logcontroller.h"
#include "domain/whendone.h"
#include "items/synclogmodel.h"
#include "store/store.h"
#include "views/mainwindow.h"
#include "views/runlistview.h"
#include "views/synclogdialog.h"

namespace tidemark::app {

LogController::LogController(store::Store *store, views::MainWindow *window, const domain::Clock *clock,
                             QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_window(window)
    , m_clock(clock)
    , m_model(new items::SyncLogModel(this))
{}

LogController::~LogController()
{
    delete m_dialog;
}

views::SyncLogDialog *LogController::dialog() const
{
    return m_dialog;
}

void LogController::noteOpening(const store::OpenReport &report)
{
    if (report.cacheRebuilt)
        note(domain::SyncEventKind::CacheRebuilt);
    if (report.workRecovered)
        note(domain::SyncEventKind::WorkRecovered);
}

void LogController::note(domain::SyncEventKind kind, std::optional<domain::ErrorKind> reason)
{
    add({.kind = kind, .atMs = m_clock->nowMs(), .reason = reason});
}

void LogController::add(const domain::SyncEvent &event)
{
    m_model->add(event);
}

void LogController::open()
{
    if (!m_dialog) {
        m_dialog = new views::SyncLogDialog(m_model, m_window);
        m_dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(m_dialog, &views::SyncLogDialog::runRequested, this, &LogController::showRun);
    }
    // Beside the window, not over it: the rater goes on while it is open.
    m_dialog->show();
    m_dialog->raise();
    m_dialog->activateWindow();
}

void LogController::showRun(const QString &runId)
{
    domain::whenDone(m_store->ridOf(runId), this, [this](const domain::Result<qint64> &rid) {
        if (m_window && rid.ok())
            m_window->list()->setCurrentRid(rid.value());
        else if (m_window)
            m_window->showNote(tr("That run is not kept here any more."));
    });
}

} // namespace tidemark::app
