// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/runsfile.h"
#include <QFileInfo>

namespace tidemark::sync {

using domain::LineFault;
using End = domain::ImportReport::End;

namespace {

constexpr qint64 stretchBytes = 8 * 1024 * 1024;
constexpr qsizetype stretchRuns = 200;

bool isBlank(const QByteArray &line)
{
    return std::all_of(line.begin(), line.end(), [](char c) { return c == ' ' || c == '\t' || c == '\r'; });
}

} // namespace

RunsFile::RunsFile(const QString &path)
    : m_file(path)
{}

End RunsFile::open()
{
    if (m_file.open(QIODevice::ReadOnly))
        return End::Done;
    const QFileInfo info(m_file.fileName());
    if (info.isDir())
        return End::Folder;
    if (info.exists())
        return info.isReadable() ? End::Unreadable : End::Denied;
    // Where a folder may not be entered, nobody can tell whether the file is there.
    const QFileInfo folder(info.path());
    return folder.exists() && !folder.isExecutable() ? End::Denied : End::Missing;
}

QByteArray RunsFile::readLine()
{
    const qint64 most = m_inLongLine ? stretchBytes : longestLine + 1;
    QByteArray line = m_file.readLine(most);
    m_position += line.size();
    m_atEnd = line.isEmpty() || (m_file.atEnd() && !m_file.isSequential());
    return line;
}

QList<domain::RunLine> RunsFile::next()
{
    QList<domain::RunLine> runs;
    const qint64 end = m_position + stretchBytes;
    while (!m_atEnd && m_position < end && runs.size() < stretchRuns) {
        QByteArray line = readLine();
        const bool isWhole = line.endsWith('\n') || m_atEnd;
        const bool wasLong = m_inLongLine;
        m_inLongLine = !isWhole;
        if (wasLong || line.isEmpty())
            continue;
        ++m_number;
        if (m_inLongLine)
            skip(LineFault::TooLong);
        else
            take(std::move(line), runs);
    }
    return runs;
}

void RunsFile::take(QByteArray line, QList<domain::RunLine> &runs)
{
    if (line.endsWith('\n'))
        line.chop(1);
    if (line.endsWith('\r'))
        line.chop(1);
    if (m_number == 1 && line.startsWith("\xef\xbb\xbf"))
        line.remove(0, 3);
    if (isBlank(line))
        return;
    domain::RunLine run = domain::readRunLine(line);
    if (run.fault != LineFault::None) {
        skip(run.fault);
        return;
    }
    ++m_counted.lines;
    runs.append(std::move(run));
}

void RunsFile::skip(LineFault fault)
{
    ++m_counted.lines;
    ++m_counted.skipped;
    if (m_counted.badLines.size() < domain::ImportReport::mostBadLines)
        m_counted.badLines.append({m_number, fault});
}

} // namespace tidemark::sync
