// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exporters/exportwork.h"

namespace tidemark::exporters {

/// One export in the making. Nothing is visible under the target's name before finish(); a session that is dropped
/// leaves nothing behind. Used by one thread at a time.
class ExportSession
{
public:
    explicit ExportSession(ExportRequest request);
    ~ExportSession();
    Q_DISABLE_COPY_MOVE(ExportSession)

    /// What was judged side by side: the better run's id, then the worse one's. Matters for pairs only; before
    /// finish().
    void setJudged(const QList<std::pair<QString, QString>> &pairs);
    /// Opens what is written to. Fails with Usage (unknown format, no file name, a folder), StoreReadOnly or StoreFull.
    [[nodiscard]] domain::Result<void> open();
    /// Takes the run; false when writing failed, see failure().
    [[nodiscard]] bool add(const domain::LabelledRun &run);
    /// Why add() said false.
    [[nodiscard]] domain::Error failure() const { return m_failure; }
    /// Writes what is left, checks that every visited run is accounted for and puts the files in place. Cancelled when
    /// the progress says so.
    [[nodiscard]] domain::Result<ExportReport> finish(qint64 visited, const RowProgress &progress = {});

private:
    [[nodiscard]] domain::Result<void> checkAccounts(qint64 visited) const;

    ExportDesk m_desk;
    std::unique_ptr<ExportWork> m_work;
    domain::Error m_failure;
};

} // namespace tidemark::exporters
