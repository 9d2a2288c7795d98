// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/apitypes.h"
#include "domain/clock.h"
#include "domain/lunaryview.h"
#include "domain/syncevent.h"
#include "domain/syncstate.h"
#include <QObject>
#include <QThread>

namespace tidemark::api {
class Client;
}
namespace tidemark::store {
class Store;
}
namespace tidemark::sync {
class Engine;
}

namespace tidemark::app {

/// The sync engine with its client on a thread of their own. Calls return at once; signals arrive on this object's
/// thread. Ends with this object, in the order engine, replies, client.
class SyncHost : public QObject
{
    Q_OBJECT
public:
    /// `store` and `clock` must outlive this.
    SyncHost(api::ClientOptions options, store::Store *store, const domain::Clock *clock, QObject *parent = nullptr);
    ~SyncHost() override;

    /// Begins (or goes on) with these credentials; syncs at once.
    void start(const api::Credentials &credentials);
    void syncNow(bool full);
    /// Asks the server for one run again: the one that was opened.
    void refreshRun(const QString &runId);
    /// Asks the server for the views that were saved in its own pages; viewsRead() follows.
    void askForViews();
    /// The network is back, or the computer woke: goes on at once.
    void goOn();
    [[nodiscard]] const domain::SyncProgress &progress() const { return m_progress; }

Q_SIGNALS:
    void progressChanged(const tidemark::domain::SyncProgress &progress);
    /// A line for the sync log.
    void eventHappened(const tidemark::domain::SyncEvent &event);
    void viewsRead(const tidemark::domain::LunaryViews &views);

private:
    QThread m_thread;
    api::Client *m_client;
    sync::Engine *m_engine;
    domain::SyncProgress m_progress;
};

} // namespace tidemark::app
