// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporters/exportsession.h"
#include "exporters/exporttarget.h"
#include <QFile>
#include <QLoggingCategory>

Q_LOGGING_CATEGORY(lcExporters, "tidemark.exporters")

using namespace Qt::StringLiterals;

namespace tidemark::exporters {

using domain::Error;
using domain::ErrorKind;
using domain::Result;

ExportSession::ExportSession(ExportRequest request)
    : m_desk{std::move(request)}
    , m_work(makeExportWork(m_desk))
{}

ExportSession::~ExportSession() = default;

void ExportSession::setJudged(const QList<std::pair<QString, QString>> &pairs)
{
    m_desk.judged.clear();
    for (const auto &[better, worse] : pairs)
        m_desk.judged.append({digestOf({better.toUtf8()}), digestOf({worse.toUtf8()})});
}

Result<void> ExportSession::open()
{
    if (!m_work)
        return Error{ErrorKind::Usage, u"there is no export format “%1”"_s.arg(m_desk.request.format)};
    m_desk.report.path = m_desk.request.path;
    return m_work->begin();
}

bool ExportSession::add(const domain::LabelledRun &run)
{
    const auto added = m_work->add(run);
    if (!added)
        m_failure = added.error();
    return added.ok();
}

Result<void> ExportSession::checkAccounts(qint64 visited) const
{
    const ExportReport &report = m_desk.report;
    qint64 accounted = report.used;
    for (const qint64 count : report.skipped)
        accounted += count;
    if (accounted == visited && report.selected == visited)
        return {};
    qCWarning(lcExporters) << "export accounts for" << accounted << "of" << visited << "runs";
    return Error{ErrorKind::StoreFailed, u"the export accounts for %1 of %2 runs"_s.arg(accounted).arg(visited)};
}

Result<ExportReport> ExportSession::finish(qint64 visited, const RowProgress &progress)
{
    const RowProgress step = progress ? progress : [](qint64, qint64) { return true; };
    if (const auto finished = m_work->finish(step); !finished)
        return finished.error();
    if (const auto right = checkAccounts(visited); !right)
        return right.error();
    if (m_desk.isPreview())
        return m_desk.report;
    const QStringList earlier = earlierFiles(m_desk.request);
    if (!m_desk.files.place())
        return m_desk.files.failure();
    m_desk.report.files = m_desk.files.paths();
    // Rows of two exports must not be trained together: what an earlier one left there and this one did not write goes.
    for (const QString &path : earlier) {
        if (!m_desk.report.files.contains(path))
            QFile::remove(path);
    }
    return m_desk.report;
}

} // namespace tidemark::exporters
