// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exporters/example.h"
#include <QTemporaryFile>

namespace tidemark::exporters {

/// What the index beside a training file says of a run, and what its critique says.
struct RunNotes
{
    QString runId;
    QString threadId;
    qint64 createdMs = 0;
    QString model;
    QString thumb; ///< up, down or empty
    QString comment;
    QStringList tags;
    QJsonObject metadata;
    friend bool operator==(const RunNotes &, const RunNotes &) = default;
};

[[nodiscard]] RunNotes notesOf(const domain::LabelledRun &run);

struct SpooledExample
{
    Example example;
    RunNotes notes;
    friend bool operator==(const SpooledExample &, const SpooledExample &) = default;
};

/// Examples on disk, so that an export can choose and order a million of them in a flat memory. The file has no name
/// where the system allows that, and is gone with the spool in any case.
class ExampleSpool
{
public:
    /// In that folder; the system's own for temporary files when empty.
    explicit ExampleSpool(const QString &folder);

    /// False when the file cannot be made, see errorString().
    [[nodiscard]] bool open();
    /// Where the example lies now; -1 when it could not be written.
    [[nodiscard]] qint64 add(const SpooledExample &example);
    /// What add() put there; nothing when it cannot be read back.
    [[nodiscard]] std::optional<SpooledExample> at(qint64 place);
    [[nodiscard]] QString errorString() const { return m_file.errorString(); }

private:
    QTemporaryFile m_file;
    qint64 m_end = 0;
};

} // namespace tidemark::exporters
