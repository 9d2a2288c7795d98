// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

namespace tidemark::views {

/// A format to choose, and which options make sense with it.
struct ExportFormat
{
    enum class Learns { Nothing, Answers, Labels, Pairs, Critiques };

    QString id;
    QString title;
    QString suffix; ///< of its file, "jsonl"
    Learns learns = Learns::Nothing;
    QStringList profiles = {}; ///< words of the consumers that want its rows a little different
    QString fileName = {};     ///< what its file is called at first; empty: made of the id
    QString plainName = {};    ///< the same where cells stay as they are; empty: no difference

    [[nodiscard]] bool trains() const { return learns != Learns::Nothing; }
    [[nodiscard]] bool hasCells() const { return suffix == QLatin1String("csv"); }
};

/// What the person chose. A plain value; words ("mail", "together") are those of the command line.
struct ExportChoice
{
    QString format = {};
    bool split = false;
    int train = 90; ///< percent; the three make 100
    int validation = 0;
    int test = 10;
    QString seed = QStringLiteral("tidemark");
    bool looseDedup = false;
    int maxTokens = 0; ///< 0: any length
    bool correctionMeansBad = false;
    int pairsPerPrompt = 0; ///< 0: each answer once
    bool sameModelOnly = false;
    QString profile = {};
    QString toolFile = {};
    QStringList redact = {};
    QStringList patterns = {};
    QStringList excluded = {}; ///< ids of runs that are left out by hand
    bool safeCells = true;
    bool hub = false;
    QString hubName = {};
    QString license = {};
    QString licenseName = {};
    QString licenseLink = {};
    QString language = {};
    friend bool operator==(const ExportChoice &, const ExportChoice &) = default;

    [[nodiscard]] bool needsFolder() const { return split || hub; }
    [[nodiscard]] bool redacts() const { return !redact.isEmpty() || !patterns.isEmpty(); }
};

/// Why runs, or answers of used runs, are in no row.
struct ExportReason
{
    QString word; ///< "unrated"
    QString text; ///< "not rated yet"
    qint64 count = 0;
    friend bool operator==(const ExportReason &, const ExportReason &) = default;
};

/// A row as it will be written.
struct ExportRow
{
    QByteArray bytes;
    QString runId = {};
    QString partnerId = {}; ///< the run of the rejected answer, where it is another one
    friend bool operator==(const ExportRow &, const ExportRow &) = default;
};

/// Private data that is replaced.
struct ExportHit
{
    QString kind; ///< "mail"
    QString value;
    QString placeholder;
    friend bool operator==(const ExportHit &, const ExportHit &) = default;
};

/// What an export would make, or has made.
struct ExportAccount
{
    qint64 runs = 0;
    qint64 rows = 0;
    qint64 good = 0;
    qint64 bad = 0;
    QList<QPair<QString, qint64>> splits = {}; ///< train, validation, test → rows
    bool tooFewToSplit = false;
    int leastToSplit = 20;             ///< conversations
    QList<ExportReason> reasons = {};  ///< of runs, the most frequent first
    QList<ExportReason> answers = {};  ///< of answers of used runs
    QList<ExportReason> replaced = {}; ///< kinds of private data
    QList<ExportRow> first = {};
    QList<ExportHit> hits = {};
    QStringList files = {};
    QString path = {};

    [[nodiscard]] qint64 leftOut() const
    {
        qint64 count = 0;
        for (const ExportReason &reason : reasons)
            count += reason.count;
        return count;
    }
};

/// Named choices, and the one that was used last with each format.
struct ExportMemory
{
    QString format = {}; ///< used last
    QHash<QString, ExportChoice> last = {};
    QList<QPair<QString, ExportChoice>> presets = {};
};

} // namespace tidemark::views
