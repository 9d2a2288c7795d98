// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/apitypes.h"
#include <QByteArray>

namespace tidemark::api {

/// The address of a call: the server with its prefix, `path` ("/v1/runs"), the encoded `query`, and `projectId` where
/// it is not empty. Names and passwords in the server's address are dropped. Usage when that is no http(s) address.
[[nodiscard]] domain::Result<QUrl> callUrl(const QUrl &server, const QString &path, const QByteArray &query,
                                           const QString &projectId);

/// The encoded query of GET /v1/runs. Usage for type "llm" (the server cuts its text), a type that is no word, a parent
/// that is no run id, or a page that cannot be.
[[nodiscard]] domain::Result<QByteArray> runsQuery(const RunQuery &query);

/// The encoded query of GET /v1/runs/count for every run of any type.
[[nodiscard]] QByteArray countQuery();

/// "/v1/runs/<id>" and `tail`; Usage when the id may not stand in a path.
[[nodiscard]] domain::Result<QString> runPath(const QString &id, const QString &tail = {});

/// Bodies of the writes.
[[nodiscard]] domain::Result<QByteArray> patchBody(const domain::VerdictChange &change);
[[nodiscard]] domain::Result<QByteArray> ingestBody(const QList<FeedbackEvent> &events);
[[nodiscard]] domain::Result<QByteArray> scoreBody(const domain::Score &score);
[[nodiscard]] QByteArray tagsBody(const QStringList &tags);
[[nodiscard]] QByteArray signInBody(const QString &email, const QString &password);

} // namespace tidemark::api
