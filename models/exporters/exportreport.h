// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/filter.h"
#include "exporters/exportoptions.h"
#include <QMap>

namespace tidemark::exporters {

struct ExportRequest
{
    QString format;
    QString path; ///< a file, or a folder where the options want one; everything appears whole or not at all
    domain::Filter filter;
    QString filterText; ///< for the manifest
    ExportOptions options = {};
    int previewRows = 0; ///< more than 0: nothing is written, the report brings so many rows
};

struct ExportReport
{
    qint64 selected = 0;              ///< runs
    qint64 used = 0;                  ///< runs that something was written of
    qint64 written = 0;               ///< rows
    QMap<QString, qint64> skipped;    ///< reason → runs; selected = used + all of them
    QMap<QString, qint64> leftOut;    ///< reason → answers of used runs that are in no row
    qint64 good = 0;                  ///< rows with a good label
    qint64 bad = 0;                   ///< rows with a bad one
    QMap<QString, qint64> splits;     ///< train, validation, test → rows, when it was split
    bool tooFewToSplit = false;       ///< a split was asked for, and there are too few conversations
    QMap<QString, qint64> redactions; ///< class → replacements
    QStringList files;                ///< that were written, with their paths
    QString path;
    QMap<QString, QList<qint64>> skippedRuns; ///< reason → row ids
    QByteArrayList firstRows;                 ///< of a preview
    QStringList firstRunIds;                  ///< of a preview: the run that each first row comes from
    QStringList firstPartnerIds; ///< of a preview: the run of the rejected answer, empty without another one
    QList<Redactor::Hit> hits;   ///< of a preview: what is replaced in the first rows
    friend bool operator==(const ExportReport &, const ExportReport &) = default;
};

/// A split is not made of fewer conversations than this.
inline constexpr qsizetype leastRootsToSplit = 20;

} // namespace tidemark::exporters
