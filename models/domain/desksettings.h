// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QStringList>

namespace tidemark::domain {

/// A filter that has a name.
struct SavedFilter
{
    QString name;
    QString text;
    friend bool operator==(const SavedFilter &, const SavedFilter &) = default;
};

/// What a project's raters have agreed on, and how they work: kept with their work, not on the server.
struct DeskSettings
{
    static constexpr qsizetype mostReasons = 9; ///< one for each digit key
    static constexpr qsizetype mostPhrases = 100;
    static constexpr qsizetype mostFilters = 50;
    static constexpr int mostPerDay = 100'000;

    QStringList reasons = startingReasons();
    QStringList phrases;      ///< whole comments that are offered while one is typed
    int dailyGoal = 0;        ///< verdicts a day; 0 for none
    int selfCheckPercent = 5; ///< of the own verdicts that a self-check shows again
    QList<SavedFilter> savedFilters = {};

    /// The filter under this name, in place of another one of that name or as the last.
    void saveFilter(const SavedFilter &filter);

    /// Wrong fact, ignored instruction, unsafe, bad tone, incomplete, wrong tool, made up, format, other.
    [[nodiscard]] static QStringList startingReasons();
    /// What of `values` fits: trimmed, none twice, none empty, not too many.
    [[nodiscard]] DeskSettings cleaned() const;
    [[nodiscard]] QJsonObject toJson() const;
    /// Total: what is missing or wrong gets its starting value.
    [[nodiscard]] static DeskSettings fromJson(const QJsonObject &object);
    friend bool operator==(const DeskSettings &, const DeskSettings &) = default;
};

} // namespace tidemark::domain
