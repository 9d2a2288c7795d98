// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporters/streamwork.h"
#include <QBuffer>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace tidemark::exporters {

using domain::Result;

StreamWork::StreamWork(ExportDesk &desk, std::unique_ptr<Exporter> exporter)
    : m_desk(desk)
    , m_exporter(std::move(exporter))
{}

StreamWork::~StreamWork() = default;

Result<void> StreamWork::begin()
{
    if (m_desk.request.options.needsFolder())
        return domain::Error{domain::ErrorKind::Usage, u"%1 is one file and is not split"_s.arg(m_exporter->id())};
    if (m_desk.isPreview()) {
        m_preview = std::make_unique<QBuffer>();
        m_preview->open(QIODevice::WriteOnly);
        m_target = m_preview.get();
    } else {
        if (m_desk.request.path.isEmpty() || QFileInfo(m_desk.request.path).isDir())
            return domain::Error{domain::ErrorKind::Usage, u"the export needs the name of a file"_s};
        m_target = m_desk.files.add(m_desk.request.path);
    }
    if (!m_target || !m_exporter->begin(*m_target))
        return m_desk.files.failure();
    return {};
}

Result<void> StreamWork::add(const domain::LabelledRun &run)
{
    const qint32 number = m_desk.account.open(run.summary.rid);
    if (m_desk.request.options.excluded.contains(run.run.id)) {
        m_desk.account.leave(number, skip::excludedByUser);
        return {};
    }
    if (auto *buffer = qobject_cast<QBuffer *>(m_preview.get())) {
        buffer->buffer().clear();
        buffer->seek(0);
    }
    if (const SkipReason reason = m_exporter->add(run, *m_target)) {
        m_desk.account.leave(number, *reason);
    } else {
        m_desk.account.use(number);
        ++m_desk.report.written;
        if (const auto *buffer = qobject_cast<QBuffer *>(m_preview.get());
            buffer && m_desk.report.firstRows.size() < m_desk.request.previewRows) {
            m_desk.report.firstRows.append(buffer->data().chopped(1));
            m_desk.report.firstRunIds.append(run.run.id);
            m_desk.report.firstPartnerIds.append(QString());
        }
    }
    return m_desk.files.hasFailed() ? Result<void>(m_desk.files.failure()) : Result<void>();
}

Result<void> StreamWork::finish(const RowProgress &)
{
    closeReport(m_desk);
    return {};
}

} // namespace tidemark::exporters
