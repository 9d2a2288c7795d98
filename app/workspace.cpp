// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace.h"
#include "app/comparison.h"
#include "app/exportcontroller.h"
#include "app/guidelinescontroller.h"
#include "app/judgement.h"
#include "app/listcontroller.h"
#include "app/logcontroller.h"
#include "app/mediacontroller.h"
#include "app/pace.h"
#include "app/pullcontroller.h"
#include "app/quitguard.h"
#include "app/reviewcontroller.h"
#include "app/runfinder.h"
#include "app/savedfilters.h"
#include "app/selfcheck.h"
#include "app/settings.h"
#include "app/statscontroller.h"
#include "app/storagecontroller.h"
#include "app/synchost.h"
#include "app/tagcontroller.h"
#include "app/viewimport.h"
#include "app/wayfinder.h"
#include "domain/whendone.h"
#include "items/detailsource.h"
#include "items/facetmodel.h"
#include "items/queuemodel.h"
#include "items/runlistmodel.h"
#include "views/errortext.h"
#include "views/filemode.h"
#include "views/mainwindow.h"
#include "views/readerview.h"
#include "views/savedfilterlist.h"
#include "views/syncbar.h"
#include "views/windowactions.h"
#include <QDesktopServices>
#include <QMessageBox>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace tidemark::app {

using views::Action;

Workspace::Workspace(ConnectionInfo info, const QString &folder, const domain::Clock *clock, Settings *settings,
                     QObject *parent)
    : QObject(parent)
    , m_info(std::move(info))
    , m_clock(clock)
    , m_settings(settings)
{
    // The sandbox takes another port each time, but its runs are the same ones.
    const bool sandbox = m_info.method == ConnectionInfo::Method::Sandbox;
    const QString server = sandbox ? u"sandbox"_s : m_info.server.toString(QUrl::FullyEncoded);
    m_store =
        std::make_unique<store::Store>(store::StoreOptions{folder, server, m_info.project, settings->rater()}, clock);
}

Workspace::~Workspace()
{
    if (m_window) {
        m_settings->setLayout(m_window->layoutState());
        m_lists->remember();
    }
    // Whoever asked the store something must be there when it answers: it comes to rest first, and nothing is asked of
    // it any more by what goes after it.
    delete m_export;
    m_sync.reset();
    m_store.reset();
    delete m_storage;
    delete m_pull;
    delete m_log;
    delete m_selfCheck;
    delete m_comparison;
    delete m_judgement;
    delete m_tags;
    delete m_stats;
    delete m_way;
    delete m_views;
    delete m_saved;
    delete m_guidelines;
    delete m_review;
    delete m_lists;
    m_window.reset();
    delete m_details;
    delete m_queues;
    delete m_list;
}

void Workspace::open()
{
    domain::whenDone(m_store->open(), this, [this](const domain::Result<store::OpenReport> &report) {
        if (!report.ok()) {
            Q_EMIT failed(report.error());
            return;
        }
        build(report.value());
        Q_EMIT opened();
    });
}

void Workspace::build(const store::OpenReport &report)
{
    m_list = new items::RunListModel(m_store.get(), this);
    m_queues = new items::QueueModel(m_store.get(), this);
    m_details = new items::DetailSource(m_store.get(), this);
    QList<items::FacetModel *> facets;
    using Field = items::FacetModel::Field;
    for (const Field field :
         {Field::Type, Field::Model, Field::Tag, Field::User, Field::Status, Field::Reason, Field::Thumb})
        facets.append(new items::FacetModel(m_store.get(), field, this));
    m_window = std::make_unique<views::MainWindow>(m_list, m_queues, m_details, facets);
    m_window->setTitle(title());
    m_guidelines = new GuidelinesController(m_store.get(), m_window.get(), m_settings, this);
    m_window->restoreLayout(m_settings->layout());
    m_window->setColourScheme(m_settings->colourScheme());
    m_window->actions()->setKeys(m_settings->keys());
    m_window->actions()->setLanguage(m_settings->language());
    m_lists = new ListController(m_list, m_queues, m_window.get(), m_settings, m_info.folder, this);
    m_review = new ReviewController(m_store.get(), m_list, m_details, m_window.get(), this);
    m_judgement = new Judgement(m_store.get(), m_review, m_window.get(), this);
    m_tags = new TagController(m_store.get(), m_review, m_window.get(), this);
    m_way = new Wayfinder(m_list, m_lists, m_review, m_window.get(), this);
    m_saved = new SavedFilters(m_store.get(), m_judgement, m_lists, m_window.get(), this);
    m_views = new ViewImport(m_judgement, m_window.get(), this);
    m_stats = new StatsController(m_store.get(), m_lists, m_list, m_window.get(), this);
    m_comparison = new Comparison(m_store.get(), m_review, m_window.get(), this);
    m_selfCheck = new SelfCheck(m_store.get(), m_clock, this);
    new RunFinder(m_store.get(), m_lists, m_window.get(), this);
    m_export = new ExportController(m_store.get(), m_settings, this);
    connect(m_export, &ExportController::runsRequested, m_lists, &ListController::showRuns);
    new MediaController(m_window->reader(), this);
    m_log = new LogController(m_store.get(), m_window.get(), m_clock, this);
    m_pull = new PullController(m_store.get(), m_clock, m_window.get(), this);
    m_storage = new StorageController(m_store.get(), m_window.get(), StorageController::patience, this);
    wireWindow();
    sayHowItOpened(report);
    if (m_info.isFile())
        goOffline();
    else
        wireSync();
}

QString Workspace::title() const
{
    return m_info.isFile() ? tr("%1 (file, offline)").arg(m_info.title()) : m_info.title();
}

/// Runs of a file: no server, no client, no thread for either.
void Workspace::goOffline()
{
    m_queues->setKeptHere(true);
    m_lists->setFile(true);
    m_storage->setKeepsAll(tr("Runs of a file stay as long as their project: nothing could give them again."));
    views::filemode::enter(*m_window);
    connect(m_queues, &items::QueueModel::countsChanged, this,
            [this] { views::filemode::setJudged(*m_window, m_queues->countOf(items::QueueModel::Queue::Unsynced)); });
    connect(m_lists, &ListController::syncRequested, this, &Workspace::fileRequested);
}

void Workspace::sayHowItOpened(const store::OpenReport &report)
{
    m_log->noteOpening(report);
    m_readOnly = report.readOnly;
    if (report.readOnly) {
        const QString why = tr("The folder cannot be written, so verdicts cannot be saved.");
        m_review->setReadOnly(true, why);
        m_storage->setReadOnly(why);
        m_window->showBanner(views::Banner::Kind::Error, why, {});
    } else if (report.cacheRebuilt) {
        m_window->showBanner(views::Banner::Kind::Info,
                             m_info.isFile() ? tr("The copy of the runs was damaged. Open the file again to read them; "
                                                  "your verdicts are safe.")
                                             : tr("The copy of the runs was damaged and is fetched again. Your "
                                                  "verdicts are safe."),
                             {});
    } else if (report.workRecovered) {
        m_window->showBanner(
            views::Banner::Kind::Warning,
            tr("The file with your verdicts was damaged and has been recovered. The old one is kept: %1")
                .arg(report.setAside),
            {});
    }
}

void Workspace::wireWindow()
{
    connect(m_window.get(), &views::MainWindow::actionRequested, this, &Workspace::onAction);
    connect(m_window->actions(), &views::WindowActions::keysChanged, this,
            [this] { m_settings->setKeys(m_window->actions()->keys()); });
    connect(m_window->reader(), &views::ReaderView::linkActivated, this, &Workspace::openLink);
    connect(m_store.get(), &store::Store::savingFailed, this, [this](const domain::Error &error) {
        const views::ErrorWords words = views::wordsFor(error);
        m_window->showBanner(views::Banner::Kind::Error, words.title + u' ' + words.text, {});
    });
    connect(m_store.get(), &store::Store::savingWorks, this, [this] { m_window->hideBanner(); });
    connect(m_guidelines, &GuidelinesController::linkActivated, this, &Workspace::openLink);
    connect(m_judgement, &Judgement::settingsChanged, m_review->pace(),
            [this](const domain::DeskSettings &desk) { m_review->pace()->setGoal(desk.dailyGoal); });
    connect(m_saved->list(), &views::SavedFilterList::importRequested, m_window->actions()->action(Action::ImportViews),
            &QAction::trigger);
    connect(m_review, &ReviewController::verdictSaved, m_lists, &ListController::freeze);
    connect(m_list, &items::RunListModel::listReady, m_review, &ReviewController::refreshPace);
}

void Workspace::wireSync()
{
    api::ClientOptions options;
    options.server = m_info.server;
    options.caFile = m_info.caFile;
    m_sync = std::make_unique<SyncHost>(options, m_store.get(), m_clock);
    new QuitGuard(
        m_window.get(), m_settings, [this] { return m_queues->countOf(items::QueueModel::Queue::Unsynced); }, this);
    connect(m_sync.get(), &SyncHost::progressChanged, this, &Workspace::onProgress);
    connect(m_sync.get(), &SyncHost::eventHappened, m_log, &LogController::add);
    connect(m_window->syncBar(), &views::SyncBar::logRequested, m_log, &LogController::open);
    connect(m_window->syncBar(), &views::SyncBar::scopeRequested, m_pull, &PullController::openScope);
    connect(m_pull, &PullController::syncRequested, m_sync.get(), [this](bool full) { m_sync->syncNow(full); });
    connect(m_storage, &StorageController::syncRequested, m_sync.get(), [this] { m_sync->syncNow(false); });
    connect(m_review, &ReviewController::opened, m_sync.get(), &SyncHost::refreshRun);
    connect(m_views, &ViewImport::viewsWanted, m_sync.get(), &SyncHost::askForViews);
    connect(m_sync.get(), &SyncHost::viewsRead, m_views, &ViewImport::take);
    connect(m_lists, &ListController::syncRequested, m_sync.get(), [this] { m_sync->syncNow(false); });
    connect(m_window->syncBar(), &views::SyncBar::syncRequested, m_sync.get(), [this] { m_sync->syncNow(false); });
    connect(m_window->syncBar(), &views::SyncBar::signInRequested, this, &Workspace::signInRequested);
}

void Workspace::show()
{
    m_window->show();
    m_lists->restore();
}

void Workspace::onProgress(const domain::SyncProgress &progress)
{
    m_window->syncBar()->setProgress(progress);
    m_lists->setProgress(progress);
    m_pull->setProgress(progress);
    m_storage->setProgress(progress);
    const domain::SyncPhase before = std::exchange(m_phase, progress.phase);
    if (progress.phase == domain::SyncPhase::SignIn && before != progress.phase)
        Q_EMIT signInRefused();
}

void Workspace::startSync(const api::Credentials &credentials)
{
    if (!m_sync)
        return;
    if (!m_readOnly) {
        m_sync->start(credentials);
        return;
    }
    // What came could not be kept: the window shows what is here.
    domain::SyncProgress progress;
    progress.phase = domain::SyncPhase::Failed;
    progress.error = domain::Error{domain::ErrorKind::StoreReadOnly, {}};
    onProgress(progress);
}

void Workspace::goOn()
{
    if (m_phase == domain::SyncPhase::SignIn)
        Q_EMIT signInRefused();
    else if (m_sync && !m_readOnly)
        m_sync->goOn();
}

void Workspace::setInfo(const ConnectionInfo &info)
{
    m_info = info;
    m_window->setTitle(title());
}

void Workspace::askForSignIn()
{
    domain::SyncProgress progress;
    progress.phase = domain::SyncPhase::SignIn;
    m_window->syncBar()->setProgress(progress);
    m_lists->setProgress(progress);
    domain::whenDone(m_store->unsyncedCount(), this, [this, progress](const domain::Result<qint64> &pending) mutable {
        if (!pending.ok() || m_phase != domain::SyncPhase::Idle)
            return; // somebody has signed in meanwhile
        progress.pending = *pending;
        m_window->syncBar()->setProgress(progress);
    });
}

void Workspace::onAction(Action action)
{
    if (m_judgement->onAction(action))
        return;
    switch (action) {
    case Action::GoToDate:
        return m_way->askForDate();
    case Action::Similar:
        return m_way->showSimilar();
    case Action::SaveFilter:
        return m_saved->save();
    case Action::ImportViews:
        return m_views->open();
    case Action::Statistics:
        return m_stats->open();
    case Action::Tags:
        return m_tags->open();
    case Action::Compare:
        return m_comparison->begin();
    case Action::SelfCheck:
        return m_selfCheck->begin(m_judgement->settings().selfCheckPercent, m_window.get());
    case Action::Focus:
        return m_guidelines->followFocusMode(m_window->isFocusMode());
    case Action::Guidelines:
        return m_guidelines->toggle();
    case Action::Sync:
        return m_sync->syncNow(false);
    case Action::FullSync:
        return m_sync->syncNow(true);
    case Action::SyncLog:
        return m_log->open();
    case Action::Scope:
        return m_pull->openScope();
    case Action::Storage:
        return m_storage->open();
    case Action::Export:
        return m_export->open(m_lists->filter(), m_lists->filterText(), m_list->rowCount(), m_window.get());
    case Action::Refresh:
        return m_list->refresh();
    case Action::Connect:
        Q_EMIT connectRequested();
        return;
    case Action::OpenFile:
        Q_EMIT fileRequested();
        return;
    case Action::BringVerdicts:
        Q_EMIT verdictsRequested();
        return;
    case Action::LightMode:
        return m_settings->setColourScheme(views::ColourScheme::Light);
    case Action::DarkMode:
        return m_settings->setColourScheme(views::ColourScheme::Dark);
    case Action::SystemMode:
        return m_settings->setColourScheme(views::ColourScheme::System);
    default:
        if (const std::optional<QString> language = views::WindowActions::languageOf(action)) {
            m_settings->setLanguage(*language);
            m_window->showNote(tr("The language changes with the next start."));
        }
    }
}

void Workspace::openLink(const QUrl &url)
{
    const bool web = url.scheme() == "https"_L1 || url.scheme() == "http"_L1 || url.scheme() == "mailto"_L1;
    QMessageBox box(m_window.get());
    box.setTextFormat(Qt::PlainText);
    box.setIcon(QMessageBox::Question);
    box.setWindowTitle(tr("Open a link"));
    box.setText(web ? tr("A model wrote this link. Open it in your browser?")
                    : tr("A model wrote this link. It is not opened."));
    box.setInformativeText(url.toDisplayString(QUrl::FullyEncoded).left(500));
    const QAbstractButton *open = web ? box.addButton(tr("Open in browser"), QMessageBox::AcceptRole) : nullptr;
    box.setDefaultButton(box.addButton(web ? tr("Cancel") : tr("Close"), QMessageBox::RejectRole));
    box.exec();
    if (open && box.clickedButton() == open)
        QDesktopServices::openUrl(url);
}

} // namespace tidemark::app
