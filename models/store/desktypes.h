// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/enums.h"
#include <QString>

namespace tidemark::store {

/// One version of what raters go by, in Markdown.
struct Guidelines
{
    qint64 version = 0; ///< grows with each saving; 0: none
    qint64 atMs = 0;
    QString rater;
    QString text;
    friend bool operator==(const Guidelines &, const Guidelines &) = default;
};

enum class PairVerdict { Equal, FirstBetter, SecondBetter };

/// Which of two answers to one prompt is better; in an equal pair the order means nothing.
struct PairJudgement
{
    QString better;
    QString worse;
    bool equal = false;
    QString rater;
    qint64 atMs = 0;
    friend bool operator==(const PairJudgement &, const PairJudgement &) = default;
};

/// How often a second verdict on the same run was the first one again.
struct Agreement
{
    qint64 checked = 0;
    qint64 agreed = 0;
    friend bool operator==(const Agreement &, const Agreement &) = default;
};

} // namespace tidemark::store
