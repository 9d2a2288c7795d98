// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/journal.h"
#include <QJsonArray>
#include <QJsonDocument>

namespace tidemark::sandbox {

using namespace Qt::StringLiterals;

Journal::Journal(const QString &path, qint64 runs, quint32 seed)
    : m_file(path)
    , m_runs(runs)
    , m_seed(seed)
{
    if (path.isEmpty() || !m_file.open(QIODevice::ReadOnly))
        return;
    const QJsonObject head = QJsonDocument::fromJson(m_file.readLine()).object();
    const bool ours = head.value("runs"_L1).toInteger(-1) == runs && head.value("seed"_L1).toInteger(-1) == seed;
    if (ours && head.value("now_ms"_L1).toInteger() > 0) {
        m_nowMs = head.value("now_ms"_L1).toInteger();
        while (!m_file.atEnd()) {
            const QJsonObject line = QJsonDocument::fromJson(m_file.readLine()).object();
            if (!line.isEmpty())
                m_kept.append(line);
        }
    }
    m_file.close();
}

void Journal::attach(RunBook &book, qint64 nowMs)
{
    for (const QJsonObject &line : std::as_const(m_kept))
        book.apply(line);
    m_kept.clear();
    if (m_file.fileName().isEmpty())
        return;
    const QIODevice::OpenMode mode = m_nowMs ? QIODevice::Append : QIODevice::WriteOnly;
    if (!m_file.open(mode | QIODevice::Unbuffered))
        return; // the sandbox works without it; it only forgets
    if (m_nowMs)
        m_file.write("\n"); // ends a line that a crash cut short
    else
        append({{u"runs"_s, m_runs}, {u"seed"_s, qint64(m_seed)}, {u"now_ms"_s, nowMs}});
    book.onChanged = [this](const QJsonObject &change) { append(change); };
}

void Journal::append(const QJsonObject &line)
{
    m_file.write(QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n');
}

} // namespace tidemark::sandbox
