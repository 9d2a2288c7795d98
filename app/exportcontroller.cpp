// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exportcontroller.h"
#include "app/settings.h"
#include "exporters/exportformats.h"
#include "exporters/exportjob.h"
#include "exporters/skipreasons.h"
#include "views/errortext.h"
#include "views/exportdialog.h"
#include <QDesktopServices>
#include <QFileInfo>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace tidemark::app {

ExportController::ExportController(store::Store *store, Settings *settings, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_settings(settings)
{}

ExportController::~ExportController()
{
    delete m_job;
    delete m_dialog;
}

void ExportController::open(const domain::Filter &filter, const QString &filterText, qint64 count, QWidget *window)
{
    if (m_dialog) {
        m_dialog->raise();
        return;
    }
    m_filter = filter;
    m_filterText = filterText;
    m_dialog = new views::ExportDialog(window);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    QList<views::ExportFormat> formats;
    for (const exporters::ExportFormat &format : exporters::exportFormats())
        formats.append({format.id, format.title, format.suffix.mid(1)}); // without its dot
    m_dialog->setFormats(formats);
    m_dialog->setSelection(filterText, count);
    // The list stands still while somebody rates; the export takes what matches now.
    m_store->findIds(filter, {}, 0, QStringLiteral("export"))
        .then(m_dialog, [dialog = m_dialog, filterText](const domain::Result<QList<qint64>> &ids) {
            if (ids.ok() && dialog)
                dialog->setSelection(filterText, ids->size());
        });
    m_dialog->setFolder(m_settings->exportFolder());
    connect(m_dialog, &views::ExportDialog::exportRequested, this, &ExportController::begin);
    connect(m_dialog, &views::ExportDialog::cancelRequested, this, [this] {
        if (m_job)
            m_job->cancel();
    });
    connect(m_dialog, &views::ExportDialog::revealRequested, this, [](const QString &path) {
        QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(path).absolutePath()));
    });
    m_dialog->open();
}

void ExportController::begin(const QString &format, const QString &path)
{
    m_settings->setExportFolder(QFileInfo(path).absolutePath());
    delete m_job;
    m_job = new exporters::ExportJob(m_store, {format, path, m_filter, m_filterText, {}}, this);
    connect(m_job, &exporters::ExportJob::progressed, this, [this](qint64 visited, qint64 total) {
        if (m_dialog)
            m_dialog->setProgress(visited, total);
    });
    connect(m_job, &exporters::ExportJob::finished, this,
            [this](const domain::Result<exporters::ExportReport> &result) {
                if (!m_dialog)
                    return;
                if (!result.ok()) {
                    const views::ErrorWords words = views::wordsFor(result.error());
                    m_dialog->setError(words.title, words.text);
                    return;
                }
                QMap<QString, qint64> reasons;
                for (auto it = result->skipped.cbegin(); it != result->skipped.cend(); ++it)
                    reasons.insert(exporters::wordsForReason(it.key()), it.value());
                m_dialog->setResult(result->written, reasons, result->path);
            });
    m_job->start();
}

} // namespace tidemark::app
