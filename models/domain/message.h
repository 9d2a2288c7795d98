// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/enums.h"
#include <QJsonObject>
#include <QJsonValue>
#include <QList>
#include <QString>

namespace tidemark::domain {

/// One piece of a message's content. `text` for Text (and for Json: indented JSON), `url` for the others (a data: or
/// remote address; never loaded by itself).
struct Part
{
    PartKind kind = PartKind::Text;
    QString text;
    QString url;
    friend bool operator==(const Part &, const Part &) = default;
};

struct ToolCall
{
    QString id;
    QString name;
    QString arguments; ///< JSON text as the model wrote it
    friend bool operator==(const ToolCall &, const ToolCall &) = default;
};

struct Message
{
    Role role = Role::Other;
    QString roleText; ///< the word that came, e.g. "AIMessageChunk"
    QString name;
    QList<Part> parts;
    QList<ToolCall> toolCalls;
    QString toolCallId; ///< of a tool's answer
    QString refusal;
    QJsonObject raw;

    /// All text parts, joined by blank lines.
    [[nodiscard]] QString text() const;
    friend bool operator==(const Message &, const Message &) = default;
};

/// The messages in a run's input or output, whatever shape it has: a list, one message, a text (then of role
/// `plainRole`), any other JSON (one Json part), null (none). Total.
[[nodiscard]] QList<Message> messagesOf(const QJsonValue &value, Role plainRole);

/// The text of the answer in a run's output: of the last assistant's message that has any, else of the last one with
/// text; empty where there is none.
[[nodiscard]] QString answerOf(const QJsonValue &output);

/// Role of a word: ai, bot, chatbot, model → assistant; human → user; developer → system; function → tool.
[[nodiscard]] Role roleFromText(const QString &text);

/// One line of plain text for lists: white space folded, at most `limit` characters, control characters dropped.
[[nodiscard]] QString previewOf(const QList<Message> &messages, Role wanted, int limit = 160);

} // namespace tidemark::domain
