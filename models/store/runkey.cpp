// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/runkey.h"

using namespace Qt::StringLiterals;

namespace tidemark::store {

namespace {

constexpr int digits = 32;

bool isLowerHex(char16_t c)
{
    return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f');
}

bool isDashPlace(qsizetype i)
{
    return i == 8 || i == 13 || i == 18 || i == 23;
}

/// The hexadecimal digits of a UUID's beginning; null where it is none.
QByteArray hexOf(const QString &text)
{
    QByteArray hex("");
    if (text.size() > 36)
        return {};
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char16_t c = text.at(i).unicode();
        if (isDashPlace(i) ? c != u'-' : !isLowerHex(c))
            return {};
        if (c != u'-')
            hex.append(static_cast<char>(c));
    }
    return hex;
}

} // namespace

QByteArray runKey(const QString &id)
{
    if (id.isEmpty())
        return {};
    if (id.size() == 36) {
        const QByteArray hex = hexOf(id);
        if (!hex.isNull())
            return QByteArray::fromHex(hex);
    }
    // Never 16 bytes long, which is a UUID's mark.
    const QByteArray text = QByteArray(1, '\0') + id.toUtf8();
    return text.size() == digits / 2 ? text + '\0' : text;
}

QString runId(const QByteArray &key)
{
    if (key.size() != digits / 2)
        return QString::fromUtf8(key.endsWith('\0') ? key.mid(1).chopped(1) : key.mid(1));
    const QByteArray hex = key.toHex();
    return QString::fromLatin1(hex.first(8) + '-' + hex.mid(8, 4) + '-' + hex.mid(12, 4) + '-' + hex.mid(16, 4) + '-' +
                               hex.last(12));
}

std::pair<QByteArray, QByteArray> keyRange(const QString &prefix)
{
    const QByteArray hex = hexOf(prefix.toLower());
    if (hex.isEmpty())
        return {};
    return {QByteArray::fromHex(hex.leftJustified(digits, '0')), QByteArray::fromHex(hex.leftJustified(digits, 'f'))};
}

} // namespace tidemark::store
