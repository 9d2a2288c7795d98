// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QList>

namespace tidemark::bench {

/// Times of one thing, in milliseconds.
class Samples
{
public:
    void add(double ms) { m_all.append(ms); }
    [[nodiscard]] qsizetype count() const { return m_all.size(); }
    /// The value below which the share `p` (0 to 1) of the samples lies; 0 without samples.
    [[nodiscard]] double quantile(double p) const;
    [[nodiscard]] double median() const { return quantile(0.5); }
    /// Of up to a hundred samples this is the worst one.
    [[nodiscard]] double p99() const { return quantile(0.99); }

private:
    QList<double> m_all;
};

/// A stopwatch that runs from its making on.
class Watch
{
public:
    Watch();
    void restart();
    [[nodiscard]] double ms() const;

private:
    qint64 m_fromNs;
};

/// What the system counts as ours, in MB; 0 where it does not tell.
struct Memory
{
    double resident = 0;  ///< with the pages of files that are mapped
    double anonymous = 0; ///< without them
};
[[nodiscard]] Memory memoryNow();
/// Tells on standard error how far the bench is.
void say(const QString &text);

} // namespace tidemark::bench
