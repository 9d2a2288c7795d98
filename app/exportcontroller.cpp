// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exportcontroller.h"
#include "app/exportmapping.h"
#include "app/exportmemory.h"
#include "app/settings.h"
#include "domain/whendone.h"
#include "exporters/exportjob.h"
#include "exporters/skipreasons.h"
#include "store/store.h"
#include "views/errortext.h"
#include "views/exportchoosepage.h"
#include "views/exportdialog.h"
#include "views/exportwords.h"
#include "views/mainwindow.h"
#include "views/windowactions.h"
#include <QDesktopServices>
#include <QFileInfo>
#include <QLocale>
#include <QPromise>
#include <QThreadPool>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace tidemark::app {

using domain::Result;
using exporters::ExportJob;
using exporters::ExportOptions;
using exporters::ExportReport;
using views::ExportDialog;

namespace {

constexpr int previewRows = 20;

/// The options of a choice, made away from the window's thread: a file may have to be read.
QFuture<Result<ExportOptions>> optionsLater(const views::ExportChoice &choice)
{
    auto promise = std::make_shared<QPromise<Result<ExportOptions>>>();
    QFuture<Result<ExportOptions>> future = promise->future();
    QThreadPool::globalInstance()->start([promise, choice] {
        promise->start();
        promise->addResult(exportmapping::optionsOf(choice));
        promise->finish();
    });
    return future;
}

/// Why there are no options: their file is the only thing that can be wrong.
views::ErrorWords wordsForTools()
{
    return {ExportController::tr("The tool definitions cannot be read"),
            ExportController::tr("The file must hold a JSON list of tools, or an object with such a list as “tools”.")};
}

} // namespace

ExportController::ExportController(store::Store *store, Settings *settings, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_settings(settings)
{
    const auto outdate = [this] { m_stale = true; };
    connect(store, &store::Store::runsAdded, this, outdate);
    connect(store, &store::Store::runsChanged, this, outdate);
    connect(store, &store::Store::runsRemoved, this, outdate);
}

ExportController::~ExportController()
{
    if (m_dialog)
        remember();
    delete m_preview;
    delete m_job;
    delete m_dialog;
}

ExportDialog *ExportController::dialog() const
{
    return m_dialog;
}

void ExportController::open(const domain::Filter &filter, const QString &filterText, qint64 count,
                            views::MainWindow *window)
{
    const bool other = filter != m_filter || filterText != m_filterText;
    if (m_dialog && !m_exporting && other && m_dialog->page() == ExportDialog::Page::Result)
        delete m_dialog; // what it shows is done
    const bool fresh = !m_dialog;
    if (fresh)
        make(window);
    if (fresh || (other && !m_exporting))
        select(filter, filterText, count);
    comeForward();
}

void ExportController::make(views::MainWindow *window)
{
    m_window = window;
    m_previewed.reset();
    m_dialog = new ExportDialog(window);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    m_dialog->setFormats(exportmapping::formats());
    m_dialog->setFolder(m_settings->exportFolder());
    m_dialog->setMemory(exportmemory::fromBytes(m_settings->exportMemory()));
    connect(m_dialog, &ExportDialog::previewRequested, this, &ExportController::preview);
    connect(m_dialog, &ExportDialog::previewDropped, this, &ExportController::dropPreview);
    connect(m_dialog, &ExportDialog::exportRequested, this, &ExportController::begin);
    connect(m_dialog, &ExportDialog::memoryChanged, this, &ExportController::remember);
    connect(m_dialog, &ExportDialog::runsRequested, this, &ExportController::showRuns);
    connect(m_dialog, &ExportDialog::cancelRequested, this, [this] {
        if (m_job)
            m_job->cancel();
        else
            m_exporting = false; // it has not begun yet
    });
    connect(m_dialog, &ExportDialog::revealRequested, this, [](const QString &path) {
        const QFileInfo target(path);
        QDesktopServices::openUrl(QUrl::fromLocalFile(target.isDir() ? path : target.absolutePath()));
    });
    connect(m_dialog, &ExportDialog::activated, this, &ExportController::recount);
    connect(m_dialog, &QDialog::finished, this, [this] {
        remember();
        dropPreview();
    });
}

void ExportController::select(const domain::Filter &filter, const QString &filterText, qint64 count)
{
    m_filter = filter;
    m_filterText = filterText;
    m_dialog->setSelection(filterText, count);
    m_dialog->choosePage()->refreshPreview();
    // The list stands still while somebody rates; the export takes what matches now.
    domain::whenDone(m_store->count(filter), m_dialog, [dialog = m_dialog, filterText](const Result<qint64> &matches) {
        if (matches.ok() && dialog)
            dialog->setSelection(filterText, *matches);
    });
}

void ExportController::comeForward()
{
    m_dialog->show();
    m_dialog->raise();
    m_dialog->activateWindow();
    recount();
}

void ExportController::recount()
{
    if (m_stale && m_dialog && m_dialog->page() == ExportDialog::Page::Choose)
        m_dialog->choosePage()->refreshPreview();
}

void ExportController::remember()
{
    if (m_dialog)
        m_settings->setExportMemory(exportmemory::toBytes(m_dialog->choosePage()->memory()));
}

void ExportController::preview(const views::ExportChoice &choice)
{
    dropPreview();
    domain::whenDone(optionsLater(choice), this,
                     [this, choice, number = m_previewNumber](const Result<ExportOptions> &options) {
                         if (number != m_previewNumber || !m_dialog)
                             return;
                         if (options.ok()) {
                             startPreview({choice.format, {}, m_filter, m_filterText, *options, previewRows});
                         } else {
                             m_dialog->setPreviewError(wordsForTools().title, wordsForTools().text);
                             Q_EMIT previewEnded(false);
                         }
                     });
}

void ExportController::startPreview(exporters::ExportRequest request)
{
    m_stale = false;
    m_preview = new ExportJob(m_store, std::move(request), this);
    connect(m_preview, &ExportJob::progressed, this, [this](qint64 visited, qint64 total) {
        if (m_dialog)
            m_dialog->setPreviewProgress(visited, total);
    });
    connect(m_preview, &ExportJob::finished, this, [this](const Result<ExportReport> &result) {
        m_preview->deleteLater();
        m_preview.clear();
        onPreviewed(result);
    });
    m_preview->start();
}

void ExportController::dropPreview()
{
    ++m_previewNumber;
    if (!m_preview)
        return;
    delete m_preview; // it ends at the run it looks at
    Q_EMIT previewEnded(false);
}

void ExportController::onPreviewed(const Result<ExportReport> &result)
{
    if (result.ok())
        m_previewed = *result;
    if (m_dialog && result.ok())
        m_dialog->setPreview(exportmapping::accountOf(*result));
    else if (m_dialog)
        m_dialog->setPreviewError(tr("This could not be counted"), views::wordsForExport(result.error()).text);
    Q_EMIT previewEnded(result.ok());
}

void ExportController::begin(const views::ExportChoice &choice, const QString &path)
{
    m_settings->setExportFolder(QFileInfo(path).absolutePath());
    remember();
    dropPreview();
    m_exporting = true;
    domain::whenDone(optionsLater(choice), this, [this, choice, path](const Result<ExportOptions> &options) {
        if (!m_exporting)
            fail(views::wordsFor({domain::ErrorKind::Cancelled, {}}));
        else if (options.ok())
            start({choice.format, path, m_filter, m_filterText, *options});
        else
            fail(wordsForTools());
    });
}

void ExportController::start(exporters::ExportRequest request)
{
    delete m_job;
    m_job = new ExportJob(m_store, std::move(request), this);
    connect(m_job, &ExportJob::progressed, this, [this](qint64 visited, qint64 total) {
        if (m_dialog)
            m_dialog->setProgress(visited, total);
    });
    connect(m_job, &ExportJob::writing, this, [this](qint64 row, qint64 rows) {
        if (m_dialog)
            m_dialog->setWriting(row, rows);
    });
    connect(m_job, &ExportJob::finished, this, &ExportController::onFinished);
    m_job->start();
}

void ExportController::onFinished(const Result<ExportReport> &result)
{
    m_job->deleteLater();
    m_job.clear();
    if (!result.ok()) {
        fail(views::wordsForExport(result.error()));
        return;
    }
    m_exporting = false;
    m_exported = *result;
    if (!m_dialog)
        return;
    m_dialog->setResult(exportmapping::accountOf(*result));
    if (!m_dialog->isVisible() && m_window)
        m_window->showNote(
            tr("The export is done: %1. %2 shows it.")
                .arg(views::exportwords::rows(result->written), m_window->actions()->keyText(views::Action::Export)));
}

void ExportController::fail(const views::ErrorWords &words)
{
    m_exporting = false;
    if (!m_dialog)
        return;
    m_dialog->setError(words.title, words.text);
    m_dialog->choosePage()->refreshPreview();
    if (!m_dialog->isVisible())
        comeForward();
}

void ExportController::showRuns(const QString &reason)
{
    const bool done = m_dialog->page() == ExportDialog::Page::Result;
    const std::optional<ExportReport> &report = done ? m_exported : m_previewed;
    const QList<qint64> rids = report ? report->skippedRuns.value(reason) : QList<qint64>();
    if (rids.isEmpty())
        return;
    Q_EMIT runsRequested(
        rids, tr("Left out: %1 (%2)").arg(exporters::wordsForReason(reason), QLocale().toString(rids.size())));
    m_dialog->hide();
    if (!m_window)
        return;
    m_window->activateWindow();
    m_window->showNote(tr("%1 brings the export back.").arg(m_window->actions()->keyText(views::Action::Export)));
}

} // namespace tidemark::app
