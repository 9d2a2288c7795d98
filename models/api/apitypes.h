// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"
#include "domain/run.h"
#include <optional>
#include <QObject>
#include <QString>
#include <QUrl>

namespace tidemark::api {

/// How we prove who we are. The secret lives here and in the keyring only; there is no operator<< on purpose.
struct Credentials
{
    enum class Kind { None, PrivateKey, Token };
    Kind kind = Kind::None;
    QString secret;
    QString projectId; ///< needed with a Token: sent as ?projectId= on every call
};

struct ClientOptions
{
    QUrl server = {};                 ///< https://host[:port][/prefix]
    int idleTimeoutMs = 30'000;       ///< nothing arrives for so long
    int totalTimeoutMs = 120'000;     ///< the whole answer
    qint64 maxPageBytes = 32LL << 20; ///< lists
    qint64 maxRunBytes = 20LL << 20;  ///< one run, related
    QString caFile = {};              ///< PEM file of a private certificate authority, or empty
};

struct Project
{
    QString id;
    QString name;
    friend bool operator==(const Project &, const Project &) = default;
};

enum class ThumbQuery { Any, Up, Down, UpOrDown };

/// One list request. Without a type and with `sinceMs` the server answers every type with full text: the way to pull.
struct RunQuery
{
    std::optional<qint64> sinceMs = {}; ///< created after this; sent as whole seconds, rounded down
    std::optional<qint64> untilMs = {}; ///< created before this; whole seconds, rounded up
    QString type = {};                  ///< never "llm": the server cuts its text (refused as Usage)
    QString parentRunId = {};
    QStringList models = {}; ///< any of these names
    QStringList tags = {};   ///< any of these
    ThumbQuery thumb = ThumbQuery::Any;
    bool ascending = true; ///< by createdAt
    int limit = 50;
    int page = 0;
};

/// An element of a page that is no run, with the reason; the rest of the page is good.
struct BadRun
{
    int index = 0;
    QString id; ///< where it can be told
    domain::Error error;
};

struct RunPage
{
    QList<domain::Run> runs; ///< repeats by id dropped
    QList<BadRun> bad;
    int received = 0; ///< elements in the answer, before dropping
    qint64 bytes = 0;
    qint64 serverDateMs = 0; ///< the Date header, 0 when absent
};

/// One change for POST /v1/runs/ingest.
struct FeedbackEvent
{
    QString runId;
    domain::VerdictChange change;
    qint64 timestampMs = 0;
};
struct IngestResult
{
    QString runId;
    bool success = false;
    QString error;
    friend bool operator==(const IngestResult &, const IngestResult &) = default;
};

struct KnownUser
{
    qint64 id = 0;
    QString externalId;
    QJsonObject props;
    friend bool operator==(const KnownUser &, const KnownUser &) = default;
};

/// What the server's Rate-Limit-* headers last said; -1 when it names none.
struct RateBudget
{
    int total = -1;
    int remaining = -1;
    qint64 resetMs = 0; ///< by this computer's clock
    friend bool operator==(const RateBudget &, const RateBudget &) = default;
};

} // namespace tidemark::api
