// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/runbook.h"

namespace tidemark::sandbox {

/// Writes a run as JSON in the three shapes that the server has, its keys in the server's order.
class RunRenderer
{
public:
    /// `book` must outlive this.
    RunRenderer(const RunBook &book, QByteArray projectId);

    /// A row of GET /v1/runs. `cut`: as type=llm has it, only the last message and contents of 100 characters.
    [[nodiscard]] QByteArray row(quint32 number, bool cut) const;
    /// GET /v1/runs/{id}.
    [[nodiscard]] QByteArray single(quint32 number) const;
    /// An element of GET /v1/runs/{id}/related.
    [[nodiscard]] QByteArray related(quint32 number) const;
    /// A line of the jsonl export: a row without enrichments.
    [[nodiscard]] QByteArray exported(quint32 number) const;
    /// An element of GET /v1/filters/users; `withProject` also says whose they are.
    [[nodiscard]] QByteArray user(const SampleUser &user, bool withProject) const;
    /// The input and output as the application sent them.
    [[nodiscard]] QByteArray plainInput(quint32 number) const;
    [[nodiscard]] QByteArray plainOutput(quint32 number) const;

private:
    [[nodiscard]] QByteArray listed(quint32 number, const QByteArray &input, const QByteArray &output,
                                    const QByteArray &error) const;
    [[nodiscard]] QByteArray listedInput(quint32 number) const;
    [[nodiscard]] QByteArray listedOutput(quint32 number) const;
    void appendHead(QByteArray &out, quint32 number) const;
    void appendTimes(QByteArray &out, quint32 number) const;
    void appendCost(QByteArray &out, quint32 number) const;
    void appendTail(QByteArray &out, quint32 number, const QByteArray &input, const QByteArray &output,
                    const QByteArray &error) const;
    [[nodiscard]] QByteArray feedbackText(quint32 number) const;
    [[nodiscard]] QByteArray tagsText(quint32 number) const;
    [[nodiscard]] QByteArray scoresText(quint32 number) const;
    [[nodiscard]] QByteArray endedText(quint32 number) const;
    [[nodiscard]] QByteArray threadText(quint32 number) const;
    [[nodiscard]] QByteArray childrenFeedback(quint32 number) const;
    [[nodiscard]] bool hasEnded(quint32 number) const;

    const RunBook &m_book;
    QByteArray m_projectId;
};

} // namespace tidemark::sandbox
