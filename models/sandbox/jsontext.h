// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonValue>
#include <QString>

namespace tidemark::sandbox {

/// Any JSON value as compact UTF-8 text.
[[nodiscard]] QByteArray toText(const QJsonValue &value);
[[nodiscard]] QByteArray toText(const QString &text);
/// The value in a JSON text; undefined when it is none.
[[nodiscard]] QJsonValue fromText(const QByteArray &text);
/// As the server lists texts: every message (or other object) has an empty list of enrichments.
[[nodiscard]] QJsonValue withEnrichments(const QJsonValue &value);
/// `2026-10-24T14:48:30.052Z`: microseconds inside, milliseconds out.
[[nodiscard]] QByteArray timeText(qint64 microseconds);
/// An SQL interval as the server writes it: `00:00:02.62`.
[[nodiscard]] QByteArray durationText(qint64 milliseconds);

} // namespace tidemark::sandbox
