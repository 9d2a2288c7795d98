// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/runline.h"
#include <QFile>

namespace tidemark::sync {

/// A file of runs, read a stretch at a time: whatever its size, no more than a stretch and one line is in memory.
/// Blocks; on any one thread.
class RunsFile
{
public:
    static constexpr qint64 longestLine = 64 * 1024 * 1024;

    explicit RunsFile(const QString &path);

    /// End::Done, or why it cannot be read.
    [[nodiscard]] domain::ImportReport::End open();
    [[nodiscard]] bool atEnd() const { return m_atEnd; }
    /// The runs of the next stretch; may be none before the end, so that whoever waits can stop in between.
    [[nodiscard]] QList<domain::RunLine> next();
    /// True when reading failed on the way.
    [[nodiscard]] bool failed() const { return m_file.error() != QFileDevice::NoError; }
    [[nodiscard]] qint64 position() const { return m_position; }
    /// 0 where nobody can tell, as of a pipe.
    [[nodiscard]] qint64 size() const { return m_file.isSequential() ? 0 : m_file.size(); }
    /// Lines that are not blank, those skipped, and why the first of them were.
    [[nodiscard]] const domain::ImportReport &counted() const { return m_counted; }

private:
    [[nodiscard]] QByteArray readLine();
    void take(QByteArray line, QList<domain::RunLine> &runs);
    void skip(domain::LineFault fault);

    QFile m_file;
    qint64 m_position = 0;
    qint64 m_number = 0;
    bool m_atEnd = false;
    bool m_inLongLine = false; ///< the rest of a line that is skipped
    domain::ImportReport m_counted;
};

} // namespace tidemark::sync
