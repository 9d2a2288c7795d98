// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonValue>
#include <QList>

namespace tidemark::exporters {

/// Writes JSON with the keys in the order they are given (QJsonObject sorts them), compact, as UTF-8. `/` stays as it
/// is; U+2028, U+2029 and U+0085 are escaped, because many readers break lines there; NUL and lone surrogates become
/// U+FFFD. The caller keeps objects and arrays balanced and names each key once.
class JsonWriter
{
public:
    void beginObject();
    void endObject();
    void beginArray();
    void endArray();
    void key(QStringView name);
    void key(QLatin1StringView name);
    void text(const QString &text);
    void number(qint64 number);
    void number(double number); ///< null when it is not finite
    void boolean(bool value);
    void null();
    /// Any JSON; the keys of objects come sorted, as Qt keeps them.
    void value(const QJsonValue &value);
    /// Bytes that are one JSON value already, such as singleLineObject gives; written as they are.
    void raw(const QByteArray &json);

    void member(QLatin1StringView name, const QString &value)
    {
        key(name);
        text(value);
    }
    /// What was written so far; the writer is empty afterwards.
    [[nodiscard]] QByteArray take();

private:
    void separate();
    void quoted(const QString &text);

    QByteArray m_json;
    QList<bool> m_hasItems;
    bool m_afterKey = false;
};

/// A value as compact JSON text.
[[nodiscard]] QString compactJson(const QJsonValue &value);

} // namespace tidemark::exporters
