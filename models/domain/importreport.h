// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/error.h"
#include <optional>
#include <QList>

namespace tidemark::domain {

/// Why a line of a file of runs is no run.
enum class LineFault {
    None,
    NotJson,      ///< cut, broken, nested too deep, or something else altogether
    NotARun,      ///< JSON, but no object
    NoId,         ///< an object without a run's id
    OnlyMessages, ///< the bare messages that Lunary writes for OpenAI: nothing says whose they are
    TooLong,      ///< more than anybody can have meant as one run
};

struct BadLine
{
    qint64 number = 0; ///< counted from 1, as editors do
    LineFault fault = LineFault::None;
    friend bool operator==(const BadLine &, const BadLine &) = default;
};

/// What was taken out of a file of runs. lines = imported + skipped.
struct ImportReport
{
    enum class End {
        Done,        ///< to the last line
        Stopped,     ///< somebody had enough; what was taken stays
        Missing,     ///< no such file
        Folder,      ///< a folder, not a file
        Denied,      ///< the file may not be read
        Unreadable,  ///< reading failed on the way; what was taken stays
        NoRuns,      ///< not one line is a run: nothing was made
        StoreFailed, ///< see error; what was taken stays
    };
    static constexpr qsizetype mostBadLines = 100;

    End end = End::Done;
    qint64 lines = 0; ///< that are not blank
    qint64 imported = 0;
    qint64 added = 0;     ///< of them, runs that were not here
    qint64 updated = 0;   ///< of them, runs that were here and changed
    qint64 unchanged = 0; ///< of them, runs that were here like this
    qint64 labelled = 0;  ///< of them, with a verdict in the file
    qint64 skipped = 0;
    QList<BadLine> badLines; ///< the first of those skipped
    std::optional<Error> error;
    friend bool operator==(const ImportReport &, const ImportReport &) = default;
};

} // namespace tidemark::domain
