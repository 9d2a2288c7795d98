// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/verdictcarrier.h"
#include "app/settings.h"
#include "sync/fileimport.h"
#include "views/bringdialog.h"
#include "views/errortext.h"

using namespace Qt::StringLiterals;

namespace tidemark::app {

using domain::Result;
using store::AdoptReport;

namespace {

/// Blocks, on the thread of the work.
Result<AdoptReport> carry(const store::StoreOptions &options, const domain::Clock *clock, store::Store &into,
                          bool overwrite)
{
    store::Store from(options, clock);
    const auto opened = from.open().result();
    return opened.ok() ? sync::adoptVerdicts(from, into, overwrite) : Result<AdoptReport>(opened.error());
}

} // namespace

VerdictCarrier::VerdictCarrier(Connections *connections, Settings *settings, const domain::Clock *clock,
                               QObject *parent)
    : QObject(parent)
    , m_connections(connections)
    , m_settings(settings)
    , m_clock(clock)
{}

VerdictCarrier::~VerdictCarrier()
{
    stop();
    delete m_dialog;
}

views::BringDialog *VerdictCarrier::dialog() const
{
    return m_dialog;
}

void VerdictCarrier::stop()
{
    if (m_thread)
        m_thread->wait();
    m_thread.reset();
}

void VerdictCarrier::open(store::Store *into, QWidget *parent)
{
    if (m_dialog) {
        m_dialog->raise();
        return;
    }
    m_into = into;
    QList<views::RecentProject> files;
    for (const ConnectionInfo &info : m_connections->all()) {
        if (info.isFile())
            files.append({info.folder, info.title(), info.file, true});
    }
    m_dialog = new views::BringDialog(files, parent);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_dialog, &views::BringDialog::bringRequested, this, &VerdictCarrier::bring);
    m_dialog->open();
}

void VerdictCarrier::bring(const QString &folder, bool overwrite)
{
    ConnectionInfo info;
    for (const ConnectionInfo &known : m_connections->all()) {
        if (known.folder == folder)
            info = known;
    }
    if (info.folder.isEmpty()) {
        m_dialog->setError(tr("That file is not kept here any more"),
                           tr("Its folder was removed. Open the file again."));
        return;
    }
    const store::StoreOptions options{m_connections->path(info), info.server.toString(QUrl::FullyEncoded), info.project,
                                      m_settings->rater()};
    stop();
    m_thread.reset(QThread::create([this, options, overwrite] {
        const auto done = carry(options, m_clock, *m_into, overwrite);
        QMetaObject::invokeMethod(this, [this, done] {
            if (!m_dialog)
                return;
            if (done.ok()) {
                m_dialog->setReport({done->adopted, done->equal, done->differing.size(), done->unknown});
                return;
            }
            const views::ErrorWords words = views::wordsFor(done.error());
            m_dialog->setError(words.title, words.text);
        });
    }));
    m_thread->start();
}

} // namespace tidemark::app
