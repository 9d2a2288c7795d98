// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exporters/exportjob.h"
#include "exporters/hashingfile.h"
#include <memory>

namespace tidemark::exporters {

/// One export in the making: the exporter, its file and, for training formats, index and manifest beside it. Nothing
/// is visible under the target's name before finish(); a session that is dropped leaves nothing behind. Used by one
/// thread at a time.
class ExportSession
{
public:
    explicit ExportSession(ExportRequest request)
        : m_request(std::move(request))
    {}

    /// Opens the files. Fails with Usage (unknown format, no file name, a folder), StoreReadOnly or StoreFull.
    [[nodiscard]] domain::Result<void> open();
    /// Writes the run or counts why not; false when writing failed, see failure().
    [[nodiscard]] bool add(const domain::LabelledRun &run);
    /// Why add() said false.
    [[nodiscard]] domain::Error failure() const;
    /// Checks that every visited run is accounted for and puts the files in place.
    [[nodiscard]] domain::Result<ExportReport> finish(qint64 visited);

private:
    [[nodiscard]] QList<HashingFile *> files() const;
    [[nodiscard]] bool writeManifest();

    ExportRequest m_request;
    ExportReport m_report;
    std::unique_ptr<Exporter> m_exporter;
    std::unique_ptr<HashingFile> m_main;
    std::unique_ptr<HashingFile> m_index;
    std::unique_ptr<HashingFile> m_manifest;
};

} // namespace tidemark::exporters
