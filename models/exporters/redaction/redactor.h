// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exporters/redaction/ownpattern.h"
#include "exporters/redaction/privatedata.h"
#include <QHash>
#include <QJsonValue>
#include <QMap>
#include <QSet>

namespace tidemark::exporters {

/// Takes private data out of the texts of an export, row by row. What is taken out is replaced by a placeholder with a
/// number ("[EMAIL_1]"), the same for the same value within a row, so that both answers of a pair stay comparable.
///
/// A text in which something is found is searched again afterwards. If anything is left, or an own pattern is unsound
/// or cost too much, the row has failed and is not to be written.
class Redactor
{
public:
    explicit Redactor(const RedactionRules &rules);

    /// Forgets the row before; numbers start anew.
    void beginRow();
    /// The text with placeholders; the same text when nothing is private.
    [[nodiscard]] QString text(const QString &text);
    /// The text of one JSON value, e.g. a tool's arguments: its strings are redacted, keys, order, numbers and white
    /// space stay. What is no JSON is redacted as plain text.
    [[nodiscard]] QString jsonText(const QString &json);
    /// The value with its strings redacted; keys stay.
    [[nodiscard]] QJsonValue json(const QJsonValue &value);
    /// True when something private may be left in a text since beginRow().
    [[nodiscard]] bool rowFailed() const { return m_failed; }

    struct Hit
    {
        PrivateData kind = PrivateData::Own;
        QString value; ///< as it was spelled first
        QString placeholder;
        friend bool operator==(const Hit &, const Hit &) = default;
    };
    /// What the row had, each value once, in order of first occurrence.
    [[nodiscard]] QList<Hit> rowHits() const { return m_hits; }
    /// Adds the row's replacements to counts(), once.
    void keepRow();
    /// Word of a class to its replacements in kept rows. Each class that is looked for is named, with 0 too.
    [[nodiscard]] QMap<QString, qint64> counts() const { return m_counts; }

private:
    [[nodiscard]] QList<PrivateSpan> find(const QString &text);
    [[nodiscard]] QString replaced(const QString &text, const QList<PrivateSpan> &spans);
    [[nodiscard]] QString placeholder(const PrivateSpan &span, const QString &value);
    void reservePlaceholders(const QString &text);

    QSet<PrivateData> m_classes;
    QList<OwnPattern> m_patterns;
    bool m_isOff = false;
    int m_givenUp = 0;
    // Of the row:
    QHash<std::pair<int, QString>, QString> m_placeholders; ///< by class and identity
    QSet<QString> m_reserved;                               ///< placeholders that stood in a text by themselves
    QMap<PrivateData, int> m_numbers;
    QList<Hit> m_hits;
    QMap<QString, qint64> m_rowCounts;
    bool m_failed = false;
    // Of the export:
    QMap<QString, qint64> m_counts;
};

} // namespace tidemark::exporters
