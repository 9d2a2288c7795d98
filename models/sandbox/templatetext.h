// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

namespace tidemark::sandbox {

/// A JSON text whose order numbers, customer numbers and the like can be changed without parsing it again. A number
/// keeps its length, and the same number becomes the same other number everywhere in a conversation.
class TemplateText
{
public:
    TemplateText() = default;
    explicit TemplateText(const QByteArray &json);

    [[nodiscard]] const QByteArray &original() const { return m_json; }
    [[nodiscard]] bool varies() const { return !m_slots.isEmpty(); }
    /// The text with the numbers of `variation`; 0 for the original.
    [[nodiscard]] QByteArray text(quint32 variation) const;

private:
    struct Slot
    {
        qsizetype at;
        qsizetype length;
        quint64 number;
    };
    QByteArray m_json;
    QList<Slot> m_slots;
};

} // namespace tidemark::sandbox
