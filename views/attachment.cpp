// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/attachment.h"

using namespace Qt::StringLiterals;

namespace tidemark::views::attachment {

namespace {

constexpr qsizetype longestName = 100;

/// "audio/mp3" of "data:audio/mp3;base64,…".
QString typeOf(const QString &url)
{
    return url.startsWith("data:"_L1) ? url.mid(5, 80).section(u',', 0, 0).section(u';', 0, 0).toLower() : QString();
}

QString extensionOf(const domain::Part &part)
{
    QString kind = typeOf(part.url).section(u'/', 1).section(u'+', 0, 0);
    if (kind.startsWith("x-"_L1))
        kind.remove(0, 2);
    kind.removeIf([](QChar c) { return c.unicode() > 0x7f || !c.isLetterOrNumber(); });
    if (kind.isEmpty() || kind.size() > 8)
        return part.kind == domain::PartKind::Audio ? u"wav"_s : u"bin"_s;
    return kind == "mpeg"_L1 ? u"mp3"_s : kind == "plain"_L1 ? u"txt"_s : kind;
}

bool isBase64(const QString &url)
{
    return !url.startsWith("data:"_L1) || QStringView(url).left(200).contains(u";base64,");
}

QStringView payloadOf(const domain::Part &part)
{
    const QStringView url(part.url);
    return url.startsWith(u"data:") ? url.mid(url.indexOf(u',') + 1) : url;
}

} // namespace

bool isInline(const domain::Part &part)
{
    if (part.url.startsWith("data:"_L1))
        return part.url.contains(u',');
    return part.kind == domain::PartKind::Audio && !part.url.isEmpty() &&
           !QStringView(part.url).left(80).contains(u':');
}

qint64 sizeOf(const domain::Part &part)
{
    if (!isInline(part))
        return 0;
    const QStringView payload = payloadOf(part);
    if (!isBase64(part.url))
        return payload.size() - 2 * payload.count(u'%');
    qsizetype padding = payload.endsWith(u"==") ? 2 : payload.endsWith(u'=') ? 1 : 0;
    return payload.size() * 3 / 4 - padding;
}

QByteArray bytesOf(const domain::Part &part)
{
    if (!isInline(part))
        return {};
    const QByteArray payload = payloadOf(part).toUtf8();
    return isBase64(part.url) ? QByteArray::fromBase64(payload) : QByteArray::fromPercentEncoding(payload);
}

QString nameOf(const domain::Part &part)
{
    QString name = part.text.left(500);
    name = name.mid(qMax(name.lastIndexOf(u'/'), name.lastIndexOf(u'\\')) + 1);
    name.removeIf([](QChar c) {
        return !c.isPrint() || c.category() == QChar::Other_Format || u":*?\"<>|"_s.contains(c) || c.isSurrogate();
    });
    while (name.startsWith(u'.') || name.startsWith(u' ') || name.startsWith(u'-'))
        name.remove(0, 1);
    name = name.right(longestName).trimmed();
    if (!name.isEmpty())
        return name;
    return (part.kind == domain::PartKind::Audio ? u"sound."_s : u"attachment."_s) + extensionOf(part);
}

} // namespace tidemark::views::attachment
