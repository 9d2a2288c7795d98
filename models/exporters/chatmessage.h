// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/message.h"
#include "exporters/skipreasons.h"
#include <QJsonValue>
#include <QList>

namespace tidemark::exporters {

struct ChatImage
{
    QString url;
    QString detail; ///< auto, low, high or empty
    friend bool operator==(const ChatImage &, const ChatImage &) = default;
};

/// One piece of a content that is not plain text alone.
struct ChatPart
{
    QString text; ///< empty for an image
    ChatImage image;
    friend bool operator==(const ChatPart &, const ChatPart &) = default;
};

struct ChatCall
{
    QString id;
    QString name;
    QString arguments; ///< text of one JSON object, as the model wrote it
    friend bool operator==(const ChatCall &, const ChatCall &) = default;
};

/// A message reduced to what trainers know. Never blank, except an assistant's that only calls tools and a tool's.
struct ChatMessage
{
    domain::Role role = domain::Role::User;
    QString content;
    QList<ChatPart> parts; ///< in place of content, when it holds an image
    QString name;
    QString refusal;
    QList<ChatCall> calls;
    QString callId; ///< of a tool's answer

    [[nodiscard]] static ChatMessage plain(domain::Role role, const QString &text);
    [[nodiscard]] bool isBlank() const;
    friend bool operator==(const ChatMessage &, const ChatMessage &) = default;
};

/// The messages of a run's input or output: a list, one message, or a text (then of role `plainRole`). Null and the
/// empty list give none. Blank messages are still in it. Skips with not-chat, unknown-role, tool-call-broken or
/// no-images-in-format.
[[nodiscard]] OrSkip<QList<ChatMessage>> readMessages(const QJsonValue &value, domain::Role plainRole);

/// Equal for a reader: same roles, texts (white space folded), refusals and calls; call ids do not count.
[[nodiscard]] bool sameMessages(const QList<ChatMessage> &a, const QList<ChatMessage> &b);

} // namespace tidemark::exporters
