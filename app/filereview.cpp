// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/filereview.h"
#include "app/settings.h"
#include "sync/fileimport.h"
#include "views/importdialog.h"
#include <QFileDialog>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace tidemark::app {

using domain::ImportReport;
using domain::Result;

/// What the reading thread works with; it touches nothing of this object but m_stop.
struct FileReview::Job
{
    QString path;
    Connections connections;
    QString rater;
    const domain::Clock *clock;
    OpenProject open;
    std::unique_ptr<store::Store> own;
    ConnectionInfo info;

    [[nodiscard]] Result<store::Store *> prepare()
    {
        const auto found = connections.forFile(path);
        const auto saved = found.ok() ? connections.save(found.value()) : found;
        if (!saved.ok())
            return saved.error();
        info = saved.value();
        if (open.store && open.folder == info.folder)
            return open.store;
        own = std::make_unique<store::Store>(
            store::StoreOptions{connections.path(info), info.server.toString(QUrl::FullyEncoded), {}, rater}, clock);
        const auto opened = own->open().result();
        return opened.ok() ? Result<store::Store *>(own.get()) : opened.error();
    }
};

FileReview::FileReview(Connections *connections, Settings *settings, const domain::Clock *clock, QObject *parent)
    : QObject(parent)
    , m_connections(connections)
    , m_settings(settings)
    , m_clock(clock)
{}

FileReview::~FileReview()
{
    stop();
    delete m_dialog;
}

views::ImportDialog *FileReview::dialog() const
{
    return m_dialog;
}

void FileReview::choose(QWidget *parent, const OpenProject &open)
{
    auto *dialog = new QFileDialog(parent, tr("Open a file for review"), m_settings->importFolder(),
                                   tr("Runs (*.jsonl *.ndjson);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, parent = QPointer<QWidget>(parent), open](const QString &path) {
                m_settings->setImportFolder(QFileInfo(path).absolutePath());
                read(path, parent, open);
            });
    dialog->open();
}

void FileReview::read(const QString &path, QWidget *parent, const OpenProject &open)
{
    if (m_thread)
        return;
    delete m_dialog;
    m_dialog = new views::ImportDialog(QFileInfo(path).fileName(), parent);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_dialog, &views::ImportDialog::stopRequested, this, [this] { m_stop = true; });
    m_dialog->open();
    m_stop = false;
    run({path, *m_connections, m_settings->rater(), m_clock, open, {}, {}});
}

void FileReview::run(Job job)
{
    const auto shared = std::make_shared<Job>(std::move(job));
    m_thread.reset(QThread::create([this, shared] {
        const ImportReport report = sync::importFile(
            shared->path, [shared] { return shared->prepare(); },
            [this](qint64 done, qint64 total) {
                QMetaObject::invokeMethod(this, [this, done, total] {
                    if (m_dialog)
                        m_dialog->setProgress(done, total);
                });
                return !m_stop;
            });
        shared->own.reset(); // closed before anybody else wants the files
        QMetaObject::invokeMethod(this, [this, info = shared->info, report] { onRead(info, report); });
    }));
    m_thread->setObjectName(u"import"_s);
    m_thread->start();
}

void FileReview::onRead(const ConnectionInfo &info, const ImportReport &report)
{
    if (m_thread)
        m_thread->wait();
    m_thread.reset();
    if (!m_dialog)
        return;
    const bool clean = report.end == ImportReport::End::Done && report.skipped == 0;
    const auto show = [this, info, report] {
        m_dialog->close();
        // Later: the window that shows the dialog goes with its project.
        QMetaObject::invokeMethod(
            this, [this, info, report] { Q_EMIT ready(info, report); }, Qt::QueuedConnection);
    };
    m_dialog->setReport(report);
    connect(m_dialog, &views::ImportDialog::showRequested, this, show);
    if (clean)
        show();
}

void FileReview::stop()
{
    m_stop = true;
    if (m_thread)
        m_thread->wait();
    m_thread.reset();
}

} // namespace tidemark::app
