// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/apitypes.h"
#include "app/connections.h"
#include "domain/clock.h"
#include "domain/syncstate.h"
#include "store/store.h"
#include <memory>
#include <QObject>

namespace tidemark::items {
class DetailSource;
class FacetModel;
class QueueModel;
class RunListModel;
} // namespace tidemark::items
namespace tidemark::views {
class MainWindow;
enum class Action;
} // namespace tidemark::views

namespace tidemark::app {

class Comparison;
class ExportController;
class GuidelinesController;
class Judgement;
class SavedFilters;
class StatsController;
class StorageController;
class TagController;
class ViewImport;
class Wayfinder;
class ListController;
class LogController;
class PullController;
class ReviewController;
class SelfCheck;
class Settings;
class SyncHost;

/// One open connection with its window: builds the parts, wires them, tears them down in order. No logic of its own.
class Workspace : public QObject
{
    Q_OBJECT
public:
    /// `clock` and `settings` must outlive the workspace.
    Workspace(ConnectionInfo info, const QString &folder, const domain::Clock *clock, Settings *settings,
              QObject *parent = nullptr);
    ~Workspace() override;

    /// Opens the two files; opened or failed follows.
    void open();
    /// Shows the window; runs that are kept here are there at once, with or without a server.
    void show();
    void startSync(const api::Credentials &credentials);
    /// The network is back, or the computer woke.
    void goOn();
    /// The same connection, reached in another way: by key instead of password, as somebody else.
    void setInfo(const ConnectionInfo &info);
    /// No key is known: says so in the window.
    void askForSignIn();
    [[nodiscard]] views::MainWindow *window() const { return m_window.get(); }
    [[nodiscard]] store::Store &store() { return *m_store; }
    [[nodiscard]] items::RunListModel *list() const { return m_list; }
    [[nodiscard]] SyncHost *sync() const { return m_sync.get(); }
    [[nodiscard]] ReviewController *review() const { return m_review; }
    [[nodiscard]] Judgement *judgement() const { return m_judgement; }
    [[nodiscard]] TagController *tags() const { return m_tags; }
    [[nodiscard]] StatsController *statistics() const { return m_stats; }
    [[nodiscard]] SavedFilters *savedFilters() const { return m_saved; }
    [[nodiscard]] Wayfinder *wayfinder() const { return m_way; }
    [[nodiscard]] Comparison *comparison() const { return m_comparison; }
    [[nodiscard]] SelfCheck *selfCheck() const { return m_selfCheck; }
    [[nodiscard]] LogController *log() const { return m_log; }
    [[nodiscard]] const ConnectionInfo &info() const { return m_info; }

Q_SIGNALS:
    void opened();
    void failed(const tidemark::domain::Error &error);
    void signInRequested();
    /// The server no longer accepts the key or token.
    void signInRefused();
    void connectRequested();
    /// A file is to be opened for review.
    void fileRequested();
    /// Verdicts made on a file's runs are wanted here.
    void verdictsRequested();

private:
    void build(const store::OpenReport &report);
    void wireWindow();
    void wireSync();
    void goOffline();
    [[nodiscard]] QString title() const;
    void onProgress(const domain::SyncProgress &progress);
    void onAction(views::Action action);
    void sayHowItOpened(const store::OpenReport &report);
    void openLink(const QUrl &url);

    ConnectionInfo m_info;
    const domain::Clock *m_clock;
    Settings *m_settings;
    std::unique_ptr<store::Store> m_store;
    std::unique_ptr<SyncHost> m_sync;
    std::unique_ptr<views::MainWindow> m_window;
    items::RunListModel *m_list = nullptr;
    items::QueueModel *m_queues = nullptr;
    items::DetailSource *m_details = nullptr;
    ReviewController *m_review = nullptr;
    ListController *m_lists = nullptr;
    ExportController *m_export = nullptr;
    LogController *m_log = nullptr;
    PullController *m_pull = nullptr;
    StorageController *m_storage = nullptr;
    GuidelinesController *m_guidelines = nullptr;
    Judgement *m_judgement = nullptr;
    TagController *m_tags = nullptr;
    StatsController *m_stats = nullptr;
    SavedFilters *m_saved = nullptr;
    ViewImport *m_views = nullptr;
    Wayfinder *m_way = nullptr;
    Comparison *m_comparison = nullptr;
    SelfCheck *m_selfCheck = nullptr;
    domain::SyncPhase m_phase = domain::SyncPhase::Idle;
    bool m_readOnly = false;
};

} // namespace tidemark::app
