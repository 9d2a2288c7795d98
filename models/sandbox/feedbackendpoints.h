// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/account.h"
#include "sandbox/runbook.h"
#include <functional>

namespace tidemark::sandbox {

/// Everything that changes a run: feedback, scores, tags, ingested events, removal.
class FeedbackEndpoints
{
public:
    /// `book` must outlive this.
    explicit FeedbackEndpoints(RunBook &book);
    [[nodiscard]] Answer answer(const Request &request, Caller caller);
    /// The answer to a write that names no project: as if it had worked.
    [[nodiscard]] static Answer unwritten(const Request &request);
    /// Called between the reading and the writing of a run's feedback, which no lock holds together: what anybody
    /// writes in it is lost. For tests; none by default.
    using Gap = std::function<void(const QByteArray &id)>;
    void setGap(Gap gap) { m_gap = std::move(gap); }

private:
    void mergeFeedback(quint32 number, const QByteArray &id, const QJsonObject &changes);
    [[nodiscard]] Answer change(const Request &request);
    [[nodiscard]] Answer patchFeedback(const QByteArray &id, const QJsonObject &body);
    [[nodiscard]] Answer patchScore(const QByteArray &id, const QJsonObject &body);
    [[nodiscard]] Answer patchTags(const QByteArray &id, const QJsonObject &body);
    [[nodiscard]] Answer ingest(const Request &request);
    [[nodiscard]] QByteArray ingestEvent(const QJsonObject &event);
    [[nodiscard]] Answer remove(const QByteArray &id);

    RunBook &m_book;
    Gap m_gap;
};

} // namespace tidemark::sandbox
