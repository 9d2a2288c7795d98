// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"
#include "exporters/example.h"
#include "exporters/redaction/redactor.h"
#include "exporters/rowformat.h"
#include <QSet>

namespace tidemark::exporters {

/// Shares of the conversations in percent; together 100.
struct SplitShares
{
    int train = 90;
    int validation = 0;
    int test = 10;
    friend bool operator==(const SplitShares &, const SplitShares &) = default;
};

/// Shares from "90/0/10" (or "90/10": train and test); a Usage error when that is none.
[[nodiscard]] domain::Result<SplitShares> splitFrom(const QString &text);

/// Which answers make a pair.
struct PairRules
{
    int perPrompt = 0;          ///< all pairs of good and bad up to so many a prompt; 0: each answer once
    bool sameModelOnly = false; ///< both answers come from the same model
    friend bool operator==(const PairRules &, const PairRules &) = default;
};

/// What a folder for the Hugging Face Hub says of itself. Licences are asked for, never guessed.
struct HubCard
{
    QString name;
    QString license;
    QString licenseName = {}; ///< with the licence "other"
    QString licenseLink = {};
    QString language = {}; ///< ISO 639; empty says nothing
    friend bool operator==(const HubCard &, const HubCard &) = default;
};

/// What is missing or wrong in a card, in English; empty when it is fine.
[[nodiscard]] QString cardProblem(const HubCard &card);

/// Everything that changes what an export writes, beside its format and its filter.
struct ExportOptions
{
    std::optional<SplitShares> split = {};
    QString seed = QStringLiteral("tidemark"); ///< of the order and the split
    bool looseDedup = false;                   ///< answers that differ in case and white space only are repeats
    qint64 maxTokens = 0;                      ///< about, see tokensAbout(); 0: any length
    LabelRules labels = {};
    PairRules pairs = {};
    RedactionRules redaction = {};
    Profile profile = Profile::None;
    QSet<QString> excluded = {}; ///< ids of runs that are left out by hand
    bool verbatimCells = false;  ///< CSV cells that a spreadsheet would run stay as they are
    std::optional<HubCard> hub = {};
    friend bool operator==(const ExportOptions &, const ExportOptions &) = default;

    /// True when the target is a folder.
    [[nodiscard]] bool needsFolder() const { return split || hub; }
};

/// A rough length, characters / 4: the app has no tokenizer.
[[nodiscard]] qint64 tokensAbout(const Example &example);

} // namespace tidemark::exporters
