// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayList>
#include <QJsonValue>
#include <QList>

namespace tidemark::sandbox {

/// One request as the endpoints see it.
struct Request
{
    QByteArray method;
    QByteArray path;
    QByteArray query; ///< after the question mark, not decoded
    QByteArray authorization;
    QByteArray body;
    QByteArray address; ///< of the caller
    [[nodiscard]] QByteArrayList segments() const { return path.sliced(1).split('/'); }
};

/// One answer. An empty body has no type.
struct Answer
{
    int status = 200;
    QByteArray body;
    QByteArray type = "application/json; charset=utf-8";
    QList<std::pair<QByteArray, QByteArray>> headers;
};

[[nodiscard]] Answer jsonAnswer(const QByteArray &body, int status = 200);
/// `{"message": …}`, with `{"error": …}` before it when there is one.
[[nodiscard]] Answer failure(int status, const QString &message, const QString &error = {});
[[nodiscard]] Answer noContent();
[[nodiscard]] Answer forbidden();
[[nodiscard]] Answer notFound();
/// The body as JSON; undefined when the server's own parser would refuse it. An empty body is an empty object.
[[nodiscard]] QJsonValue bodyOf(const Request &request);
/// What it answers then.
[[nodiscard]] Answer badBody();

} // namespace tidemark::sandbox
