// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporters/exporttext.h"
#include <QDateTime>
#include <QTimeZone>

namespace tidemark::exporters {

namespace {

bool isWhite(QChar c)
{
    // Python counts the four separators U+001C to U+001F as white space, Qt does not.
    return c.isSpace() || (c >= QChar(0x1c) && c <= QChar(0x1f));
}

} // namespace

bool isBlank(QStringView text)
{
    return std::all_of(text.begin(), text.end(), isWhite);
}

QString folded(QStringView text)
{
    QString line;
    line.reserve(text.size());
    bool gap = false;
    for (const QChar c : text) {
        if (isWhite(c)) {
            gap = !line.isEmpty();
            continue;
        }
        if (gap)
            line.append(u' ');
        gap = false;
        line.append(c);
    }
    return line;
}

QString wellFormed(const QString &text)
{
    const auto isBad = [&text](qsizetype i) {
        const QChar c = text.at(i);
        if (c.isHighSurrogate())
            return i + 1 >= text.size() || !text.at(i + 1).isLowSurrogate();
        if (c.isLowSurrogate())
            return i == 0 || !text.at(i - 1).isHighSurrogate();
        return c.isNull();
    };
    QString clean = text;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (isBad(i))
            clean[i] = QChar::ReplacementCharacter;
    }
    return clean;
}

QString isoTime(qint64 epochMs)
{
    if (epochMs == 0)
        return {};
    return QDateTime::fromMSecsSinceEpoch(epochMs, Qt::UTC).toString(Qt::ISODateWithMs);
}

} // namespace tidemark::exporters
