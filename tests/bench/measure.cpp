// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "measure.h"
#include <algorithm>
#include <cmath>
#include <cstdio>
#include <QFile>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace tidemark::bench {

double Samples::quantile(double p) const
{
    if (m_all.isEmpty())
        return 0;
    QList<double> sorted = m_all;
    std::sort(sorted.begin(), sorted.end());
    const qsizetype at = qsizetype(std::ceil(p * double(sorted.size()))) - 1;
    return sorted.at(std::clamp<qsizetype>(at, 0, sorted.size() - 1));
}

void print(const QString &what, const QJsonObject &values)
{
    QJsonObject line = values;
    line.insert(u"what"_s, what);
    std::printf("%s\n", QJsonDocument(line).toJson(QJsonDocument::Compact).constData());
    std::fflush(stdout);
}

void print(const QString &what, const Samples &samples)
{
    const auto rounded = [](double ms) { return std::round(ms * 1000) / 1000; };
    print(what, QJsonObject{{u"samples"_s, samples.count()},
                            {u"median_ms"_s, rounded(samples.quantile(0.5))},
                            {u"p99_ms"_s, rounded(samples.quantile(0.99))},
                            {u"max_ms"_s, rounded(samples.quantile(1))}});
}

double residentMb()
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    const QList<QByteArray> lines = status.readAll().split('\n');
    for (const QByteArray &line : lines) {
        if (line.startsWith("VmRSS:"))
            return line.simplified().split(' ').value(1).toDouble() / 1024;
    }
    return 0;
}

} // namespace tidemark::bench
