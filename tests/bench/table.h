// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <QList>
#include <QString>

namespace tidemark::bench {

/// One line: what was measured, what it should be, and what this machine can do at best.
struct Line
{
    QString what;
    double measured = 0;
    QString unit = QStringLiteral("ms");
    std::optional<double> goal = {};
    std::optional<double> limit = {};     ///< measured in the same run, in the same unit
    std::optional<double> ratioGoal = {}; ///< measured by limit: at most, or at least where more is better
    bool moreIsBetter = false;
    QString note = {};

    [[nodiscard]] std::optional<double> ratio() const;
    [[nodiscard]] bool meetsGoal() const;
    [[nodiscard]] bool meetsRatio() const;
    /// "ok", "over", "ok by ratio" (slower than the goal on a machine whose limits are slower too), "-" without a goal.
    [[nodiscard]] QString verdict() const;
};

/// The result of a run of the bench.
class Table
{
public:
    void add(Line line);
    /// Something did not work at all.
    void fail(const QString &what, const QString &why);
    [[nodiscard]] bool worked() const { return m_failures.isEmpty(); }
    /// Aligned columns on standard output, or a JSON object a line.
    void print(bool json) const;

private:
    void printJson() const;

    QList<Line> m_lines;
    QList<QPair<QString, QString>> m_failures;
};

} // namespace tidemark::bench
