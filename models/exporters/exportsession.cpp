// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporters/exportsession.h"
#include "exporters/sidecar.h"
#include <QFileInfo>
#include <QLoggingCategory>

Q_LOGGING_CATEGORY(lcExporters, "tidemark.exporters")

using namespace Qt::StringLiterals;

namespace tidemark::exporters {

using domain::Error;
using domain::ErrorKind;
using domain::Result;

Result<void> ExportSession::open()
{
    m_exporter = makeExporter(m_request.format);
    if (!m_exporter)
        return Error{ErrorKind::Usage, u"there is no export format “%1”"_s.arg(m_request.format)};
    if (m_request.path.isEmpty() || QFileInfo(m_request.path).isDir())
        return Error{ErrorKind::Usage, u"the export needs the name of a file"_s};
    m_main = std::make_unique<HashingFile>(m_request.path);
    if (m_exporter->lastRow()) {
        m_index = std::make_unique<HashingFile>(m_request.path + ".index.jsonl"_L1);
        m_manifest = std::make_unique<HashingFile>(m_request.path + ".manifest.json"_L1);
    }
    for (HashingFile *file : files()) {
        if (!file->start())
            return file->failure();
    }
    if (!m_exporter->begin(*m_main))
        return m_main->failure();
    m_report.path = m_request.path;
    return {};
}

bool ExportSession::add(const domain::LabelledRun &run)
{
    if (const SkipReason reason = m_exporter->add(run, *m_main)) {
        ++m_report.skipped[*reason];
    } else {
        ++m_report.written;
        if (m_index)
            m_index->write(indexLine(m_report.written, *m_exporter->lastRow(), run));
    }
    return !m_main->hasFailed() && !(m_index && m_index->hasFailed());
}

Error ExportSession::failure() const
{
    const QList<HashingFile *> all = files();
    for (const HashingFile *file : all) {
        if (file->hasFailed())
            return file->failure();
    }
    return {ErrorKind::StoreFailed, u"writing the export failed"_s};
}

Result<ExportReport> ExportSession::finish(qint64 visited)
{
    m_report.selected = visited;
    qint64 accounted = m_report.written;
    for (const qint64 count : std::as_const(m_report.skipped))
        accounted += count;
    if (accounted != visited) {
        qCWarning(lcExporters) << "export accounts for" << accounted << "of" << visited << "runs";
        return Error{ErrorKind::StoreFailed, u"the export accounts for %1 of %2 runs"_s.arg(accounted).arg(visited)};
    }
    if (!writeManifest())
        return failure();
    for (HashingFile *file : files()) {
        if (!file->flush())
            return failure();
    }
    // The file itself comes last: when it is there, what belongs beside it is there too.
    QStringList placed;
    const QList<HashingFile *> all = files();
    for (auto it = all.crbegin(); it != all.crend(); ++it) {
        if (!(*it)->commit()) {
            for (const QString &path : std::as_const(placed))
                QFile::remove(path);
            return (*it)->failure();
        }
        placed.append((*it)->path());
    }
    return m_report;
}

QList<HashingFile *> ExportSession::files() const
{
    QList<HashingFile *> all;
    for (const auto *file : {&m_main, &m_index, &m_manifest}) {
        if (*file)
            all.append(file->get());
    }
    return all;
}

bool ExportSession::writeManifest()
{
    if (!m_manifest)
        return true;
    QList<ManifestFile> described;
    for (const HashingFile *file : {m_main.get(), m_index.get()})
        described.append({QFileInfo(file->path()).fileName(), file->bytesWrittenSoFar(), file->sha256()});
    const QByteArray text = manifestText(m_request, m_report, described);
    return m_manifest->write(text) == text.size();
}

} // namespace tidemark::exporters
