// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/statusmapping.h"
#include "domain/lunaryview.h"

/// Bodies of good answers → types. Pure; every one is total: a body that is not what the call answers is Protocol.
namespace tidemark::api {

/// {"status": "OK"}.
[[nodiscard]] domain::Result<void> healthOf(const Answer &answer);
/// {"token": "…"}.
[[nodiscard]] domain::Result<QString> tokenOf(const Answer &answer);
[[nodiscard]] domain::Result<QList<Project>> projectsOf(const Answer &answer);

/// {"data": [Run]}; each run keeps its bytes as received, elements that are no runs go to `bad`.
[[nodiscard]] domain::Result<RunPage> pageOf(const Answer &answer);
/// A bare number.
[[nodiscard]] domain::Result<qint64> countOf(const Answer &answer);
/// A page of runs where only the shape matters.
[[nodiscard]] domain::Result<void> isPage(const Answer &answer);
[[nodiscard]] domain::Result<domain::Run> runOf(const Answer &answer);
/// A bare array of runs. Elements that are no runs are left out, which is logged.
[[nodiscard]] domain::Result<QList<domain::Run>> relatedOf(const Answer &answer);

/// An object; empty for 204 and null.
[[nodiscard]] domain::Result<domain::Feedback> feedbackOf(const Answer &answer);
/// The `{}` (or 204) that follows a write. Anything else did not come from a Lunary server: nothing was written.
[[nodiscard]] domain::Result<void> writtenOf(const Answer &answer);
[[nodiscard]] domain::Result<QList<IngestResult>> ingestResultsOf(const Answer &answer);

/// A list of texts, or of objects with a label.
[[nodiscard]] domain::Result<QStringList> namesOf(const Answer &answer);
[[nodiscard]] domain::Result<QList<KnownUser>> usersOf(const Answer &answer);
/// A bare array of views, at most 1,000. Elements without a name are left out, which is logged; what a view says is not
/// looked at here.
[[nodiscard]] domain::Result<QList<domain::LunaryView>> viewsOf(const Answer &answer);

} // namespace tidemark::api
