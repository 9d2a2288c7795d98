// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/clock.h"
#include "domain/syncevent.h"
#include <QObject>
#include <QPointer>

namespace tidemark::items {
class SyncLogModel;
}
namespace tidemark::store {
class Store;
struct OpenReport;
} // namespace tidemark::store
namespace tidemark::views {
class MainWindow;
class SyncLogDialog;
} // namespace tidemark::views

namespace tidemark::app {

/// Keeps the lines of the sync log and shows them beside the window when asked. UI thread.
class LogController : public QObject
{
    Q_OBJECT
public:
    /// All must outlive this; `window` may be gone when it ends.
    LogController(store::Store *store, views::MainWindow *window, const domain::Clock *clock,
                  QObject *parent = nullptr);
    ~LogController() override;

    /// What was found wrong when the files were opened, and mended.
    void noteOpening(const store::OpenReport &report);
    /// One that happens now and is told by the app itself.
    void note(domain::SyncEventKind kind, std::optional<domain::ErrorKind> reason = {});
    void open();
    [[nodiscard]] items::SyncLogModel *model() const { return m_model; }
    [[nodiscard]] views::SyncLogDialog *dialog() const;

public Q_SLOTS:
    void add(const tidemark::domain::SyncEvent &event);

private:
    void showRun(const QString &runId);

    store::Store *m_store;
    QPointer<views::MainWindow> m_window;
    const domain::Clock *m_clock;
    items::SyncLogModel *m_model;
    QPointer<views::SyncLogDialog> m_dialog;
};

} // namespace tidemark::app
