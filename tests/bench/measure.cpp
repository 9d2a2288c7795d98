// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "measure.h"
#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <QFile>

using namespace Qt::StringLiterals;

namespace tidemark::bench {

static qint64 nowNs()
{
    return std::chrono::steady_clock::now().time_since_epoch() / std::chrono::nanoseconds(1);
}

double Samples::quantile(double p) const
{
    if (m_all.isEmpty())
        return 0;
    QList<double> sorted = m_all;
    std::sort(sorted.begin(), sorted.end());
    const qsizetype at = qsizetype(std::ceil(p * double(sorted.size()))) - 1;
    return sorted.at(std::clamp<qsizetype>(at, 0, sorted.size() - 1));
}

Watch::Watch()
    : m_fromNs(nowNs())
{}

void Watch::restart()
{
    m_fromNs = nowNs();
}

double Watch::ms() const
{
    return double(nowNs() - m_fromNs) / 1e6;
}

Memory memoryNow()
{
    Memory memory;
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        return memory;
    const QList<QByteArray> lines = status.readAll().split('\n');
    for (const QByteArray &line : lines) {
        const double mb = line.simplified().split(' ').value(1).toDouble() / 1024;
        if (line.startsWith("VmRSS:"))
            memory.resident = mb;
        else if (line.startsWith("RssAnon:"))
            memory.anonymous = mb;
    }
    return memory;
}

void say(const QString &text)
{
    std::fprintf(stderr, "%s\n", qPrintable(text));
    std::fflush(stderr);
}

} // namespace tidemark::bench
