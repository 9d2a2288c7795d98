// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/templatetext.h"
#include <QJsonArray>
#include <QJsonObject>
#include <QList>
#include <QStringList>

namespace tidemark::sandbox {

/// One run of a sample conversation, ready to be written out: texts as JSON, with and without enrichments.
struct SampleNode
{
    QByteArray type;
    QByteArray name;   ///< empty: null, or the conversation's model for an llm
    QByteArray status; ///< empty: null
    int parent = -1;   ///< a node of the same conversation
    int startMs = 0;   ///< after the conversation's start
    int durationMs = -1;
    int promptTokens = -1;
    int completionTokens = -1;
    double cost = -1;
    TemplateText input{"null"};
    TemplateText output{"null"};
    TemplateText listedInput{"null"};
    TemplateText listedOutput{"null"};
    TemplateText firstMessage{"null"}; ///< of a thread
    TemplateText pendingInput{"null"}; ///< of a thread whose last reply has not come: the user's last message
    int messages = 0;                  ///< of a thread
    QByteArray error = "null";
    QByteArray listedError = "null";
    QByteArray params = "null";
    QByteArray metadata = "null";
    QStringList tags;
    QJsonObject feedback;
    [[nodiscard]] bool started() const { return status == "started"; }
    /// A person would rate it: an answer of a model or of an agent.
    [[nodiscard]] bool rateable() const { return type != "tool" && type != "thread" && type != "retriever"; }
};

struct SampleConversation
{
    QString slug;
    QString model;
    QString user;
    QByteArray userProps = "null";
    QList<SampleNode> nodes; ///< the first one is the root, each comes after its parent
    int spanMs = 0;
    qsizetype bytes = 0;
    [[nodiscard]] bool isThread() const { return nodes.first().type == "thread"; }
};

/// The conversations written for the sandbox, flattened into runs.
class SampleLibrary
{
public:
    /// All of `folder`/*.json. `varied`: a conversation without any number to change gets a reference, so that no two
    /// runs made from it read the same.
    [[nodiscard]] static SampleLibrary fromFolder(const QString &folder, bool varied);
    [[nodiscard]] static SampleLibrary fromJson(const QJsonArray &conversations, bool varied);

    [[nodiscard]] const QList<SampleConversation> &conversations() const { return m_conversations; }
    [[nodiscard]] const QStringList &models() const { return m_models; }
    [[nodiscard]] const QStringList &tags() const { return m_tags; }
    /// Comments that end users left, by thumb.
    [[nodiscard]] const QStringList &comments(bool up) const { return up ? m_praise : m_complaints; }

private:
    void add(const SampleConversation &conversation);
    QList<SampleConversation> m_conversations;
    QStringList m_models;
    QStringList m_tags;
    QStringList m_praise;
    QStringList m_complaints;
};

} // namespace tidemark::sandbox
