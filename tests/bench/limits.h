// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "generator.h"

namespace tidemark::bench {

/// What this machine can do at best, measured in the same run as the product. Milliseconds, or rows a second.
struct Limits
{
    double commit = 0;         ///< one FULL commit, median
    double twoFiles = 0;       ///< one FULL commit while another file is filled, p99
    double rowsBy50 = 0;       ///< rows a second with six indexes and FTS, transactions of 50
    double rowsBy1000 = 0;     ///< the same, of 1,000
    double indexAfterLoad = 0; ///< rows a second when indexes and FTS are built at the end
    double idVector = 0;       ///< all ids of a narrow table, newest first
    double count = 0;          ///< of its rows by an index
    double firstPage = 0;      ///< first 50 of a rare value by an index, p95
    double searchRare = 0;     ///< newest 50 with a rare word, p95
    double searchCommon = 0;
    double body = 0; ///< one body by its row id, median
    double listRepaint = 0;
    double treeRepaint = 0;
    double emptyWindow = 0; ///< start of a process to the first frame of an empty window
};

/// Commits and inserts, in files of their own in `folder`.
void measureCommits(Limits &limits, const QString &folder, const RunMaker &maker, int rounds);
void measureInserts(Limits &limits, const QString &folder, const RunMaker &maker, int rows);
/// A narrow table of as many rows, and searches in the text index of `cacheFile`.
void measureReads(Limits &limits, const QString &folder, const QString &cacheFile, const RunMaker &maker, qint64 rows);
/// Bare views with as many rows; p99 of a full repaint after a jump.
void measureViews(Limits &limits, int rows, int rounds);
/// `program` is this bench.
void measureEmptyWindow(Limits &limits, const QString &program, int rounds);
/// Shows an empty window, prints a line with its first frame and ends: what measureEmptyWindow starts.
int showEmptyWindow();

} // namespace tidemark::bench
