// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/message.h"
#include "sandbox/runbook.h"
#include "sandbox/runrenderer.h"

namespace tidemark::sandbox {

/// Lists, counts, single runs, related runs, exports and one run's feedback.
class ReadEndpoints
{
public:
    /// `book` must outlive this.
    explicit ReadEndpoints(const RunBook &book);
    [[nodiscard]] Answer answer(const Request &request) const;
    /// What is there to see without a project or with another one's id: nothing.
    [[nodiscard]] Answer answerElsewhere(const Request &request) const;

private:
    [[nodiscard]] Answer list(const QByteArray &query) const;
    [[nodiscard]] Answer count(const QByteArray &query) const;
    [[nodiscard]] Answer exported(const QByteArray &query) const;
    [[nodiscard]] Answer single(quint32 number) const;
    [[nodiscard]] Answer related(quint32 number) const;
    [[nodiscard]] Answer feedback(quint32 number) const;
    [[nodiscard]] QByteArray trainingLine(quint32 number) const;

    const RunBook &m_book;
    RunRenderer m_renderer;
};

} // namespace tidemark::sandbox
