// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/apitypes.h"
#include <optional>
#include <QByteArray>
#include <QMap>
#include <QNetworkReply>

namespace tidemark::api {

/// An answer's header fields, names in lower case.
using Headers = QMap<QByteArray, QByteArray>;

/// What came back for one request.
struct Answer
{
    int status = 0;
    Headers headers;
    QByteArray body;
};

/// The error that an answer's status stands for, nothing for 2xx. `nowMs` is this computer's clock. The server's own
/// words are in the detail of refusals for good only, cut and plain.
[[nodiscard]] std::optional<domain::Error> errorOfStatus(const Answer &answer, qint64 nowMs);

/// The error for a request that ended without a usable status.
[[nodiscard]] domain::Error errorOfNetwork(QNetworkReply::NetworkError error);

/// Epoch milliseconds of the Date header, 0 when there is none.
[[nodiscard]] qint64 serverDateMs(const Headers &headers);

/// When a limited request may be sent again, by this computer's clock: Retry-After, else Rate-Limit-Reset counted from
/// the Date header, between 1 s and 120 s from now. Nothing when the server names no time that can be understood.
[[nodiscard]] std::optional<qint64> retryAtMs(const Headers &headers, qint64 nowMs);

/// The budget that the headers name; nothing when they name none.
[[nodiscard]] std::optional<RateBudget> budgetOf(const Headers &headers, qint64 nowMs);

/// A server's words as one plain line of at most 300 characters.
[[nodiscard]] QString plainLine(const QString &text);

/// A text in which none of the secrets stands any more, in whatever case.
[[nodiscard]] QString withoutSecrets(QString text, const QStringList &secrets);

} // namespace tidemark::api
