// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/enums.h"
#include "domain/feedback.h"
#include <optional>
#include <QJsonObject>
#include <QJsonValue>
#include <QString>
#include <QStringList>

namespace tidemark::domain {

/// The server's word for a type ("llm", "custom-event"); "unknown" for Unknown.
[[nodiscard]] QString toText(RunType type);
[[nodiscard]] RunType runTypeFromText(const QString &text);
/// "started", "success", "error"; empty for None.
[[nodiscard]] QString toText(RunStatus status);
[[nodiscard]] RunStatus runStatusFromText(const QString &text);

struct RunError
{
    QString message;
    QString stack;
    friend bool operator==(const RunError &, const RunError &) = default;
};

struct TokenCount
{
    std::optional<qint64> prompt;
    std::optional<qint64> completion;
    std::optional<qint64> total;
    friend bool operator==(const TokenCount &, const TokenCount &) = default;
};

struct EndUser
{
    QString externalId;
    QJsonObject props;
    friend bool operator==(const EndUser &, const EndUser &) = default;
};

struct Score
{
    QString label;
    QJsonValue value;
    QString comment;
    friend bool operator==(const Score &, const Score &) = default;
};

/// One run as the server tells it. `raw` is the JSON object as received, byte for byte: what we do not understand is
/// kept there and in `rest`.
struct Run
{
    QString id;
    QString projectId;
    RunType type = RunType::Unknown;
    QString typeText; ///< the server's word, also when we do not know it
    QString name;     ///< model, agent or tool
    qint64 createdMs = 0;
    std::optional<qint64> endedMs;
    std::optional<qint64> durationMs;
    RunStatus status = RunStatus::None;
    QJsonValue input;
    QJsonValue output;
    std::optional<RunError> error;
    QJsonObject params;
    QJsonObject metadata;
    QStringList tags;
    TokenCount tokens;
    std::optional<double> cost; ///< US dollars
    std::optional<EndUser> user;
    Feedback feedback;
    std::optional<Feedback> parentFeedback;
    QList<Score> scores;
    QString parentId; ///< empty when the answer does not say
    QString traceId;
    QByteArray raw;
    friend bool operator==(const Run &, const Run &) = default;
};

/// True for the types whose answer a rater judges in the inbox: llm and chat.
[[nodiscard]] bool isAnswer(RunType type);

} // namespace tidemark::domain
