// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <QList>
#include <QRegularExpression>
#include <QString>

namespace tidemark::exporters {

/// What is wrong with an own pattern ("at position 4: missing closing parenthesis"), empty when it is fine. A pattern
/// that matches the empty text is refused too.
[[nodiscard]] QString patternProblem(const QString &pattern);

/// A regular expression of a stranger's making: searched with a limit on the work it may cost.
class OwnPattern
{
public:
    explicit OwnPattern(const QString &pattern);

    struct Match
    {
        qsizetype start = 0;
        qsizetype size = 0;
    };

    /// Its matches in order, the empty ones left out; nothing when it is unsound or gave up. A match is found whole up
    /// to 4000 characters. The text has no lone surrogates (wellFormed).
    [[nodiscard]] std::optional<QList<Match>> find(const QString &text) const;

private:
    QRegularExpression m_search;
};

} // namespace tidemark::exporters
