// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exporters/exportreport.h"
#include "store/store.h"
#include <atomic>
#include <QObject>

namespace tidemark::exporters {

/// One export, or the preview of one, from the current cache, on a reader thread of the store, with a flat memory.
/// Lives on the thread that made it.
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
    /// Runs that were looked at.
    void progressed(qint64 visited, qint64 total);
    /// Rows that were written, once all runs were looked at.
    void writing(qint64 row, qint64 rows);
    void finished(const tidemark::domain::Result<tidemark::exporters::ExportReport> &result);

private:
    class Private;
    std::shared_ptr<Private> d;
};

} // namespace tidemark::exporters
