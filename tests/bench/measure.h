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

private:
    QList<double> m_all;
};

/// One JSON line on standard output.
void print(const QString &what, const QJsonObject &values);
/// Median and p99 of the samples as such a line.
void print(const QString &what, const Samples &samples);
/// Resident memory of this process in MB; 0 where the system does not tell.
[[nodiscard]] double residentMb();

} // namespace tidemark::bench
