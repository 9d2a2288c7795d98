// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/filter.h"
#include "exporters/exporter.h"
#include "store/store.h"
#include <atomic>
#include <QMap>
#include <QObject>

namespace tidemark::exporters {

struct ExportRequest
{
    QString format;
    QString path; ///< a file; it appears whole or not at all
    domain::Filter filter;
    QString filterText; ///< for the manifest
};

struct ExportReport
{
    qint64 selected = 0;
    qint64 written = 0;
    QMap<QString, qint64> skipped; ///< reason → count; selected = written + all of them
    QString path;
    friend bool operator==(const ExportReport &, const ExportReport &) = default;
};

/// One export from the current cache into one file, on a reader thread of the store, with a flat memory. Lives on the
/// thread that made it.
class ExportJob : public QObject
{
    Q_OBJECT
public:
    ExportJob(store::Store *store, ExportRequest request, QObject *parent = nullptr);
    ~ExportJob() override;
    void start();
    /// Leaves nothing behind; finished comes with Cancelled.
    void cancel();

Q_SIGNALS:
    void progressed(qint64 visited, qint64 total);
    void finished(const tidemark::domain::Result<tidemark::exporters::ExportReport> &result);

private:
    class Private;
    std::shared_ptr<Private> d;
};

} // namespace tidemark::exporters
