// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <QByteArray>
#include <QJsonValue>
#include <QList>
#include <QStringList>

namespace tidemark::sandbox {

class RunBook;

/// What a caller wants to see. Empty lists and empty texts want everything.
struct RunFilter
{
    /// A run's creation time compared with a given one, in microseconds.
    struct Time
    {
        QByteArray comparison; ///< gt, gte, lt or lte
        qint64 atUs = 0;
    };
    QByteArray type;
    QList<Time> times;
    std::optional<QList<char>> thumbs; ///< 'u', 'd', 0 for null
    QStringList models;
    QStringList tags;
    QStringList users; ///< their numbers
    QByteArray status;
    QString search;
    QString metadataKey;
    QString metadataValue;
    QByteArray parentRunId;
};

/// Decides about one run after the other; remembers what it found out about texts. Make a new one for each request.
class RunMatcher
{
public:
    /// `book` must outlive this.
    RunMatcher(const RunBook &book, RunFilter filter);
    [[nodiscard]] bool matches(quint32 number);

private:
    [[nodiscard]] bool matchesType(quint32 number) const;
    [[nodiscard]] bool matchesThumb(quint32 number) const;
    [[nodiscard]] bool hasThumb(quint32 number) const;
    [[nodiscard]] bool matchesLists(quint32 number) const;
    [[nodiscard]] bool matchesMetadata(quint32 number) const;
    [[nodiscard]] bool matchesText(quint32 number);
    [[nodiscard]] bool textHas(quint32 number, quint32 variation) const;

    const RunBook &m_book;
    RunFilter m_filter;
    bool m_searchesNumbers = false;
    QByteArray m_searchBytes; ///< of a search for digits alone, where no letter case has to be folded
    std::optional<quint32> m_parent;
    bool m_parentUnknown = false;
    QList<QList<qint8>> m_textOfNode; ///< by conversation and node: 1 has it, 0 has not, -1 not looked yet
};

} // namespace tidemark::sandbox
