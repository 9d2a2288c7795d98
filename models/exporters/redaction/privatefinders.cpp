// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporters/redaction/privatefinders.h"
#include <algorithm>

namespace tidemark::exporters {

void mask(QString &text, const QList<PrivateSpan> &spans)
{
    for (const PrivateSpan &span : spans) {
        std::fill_n(text.begin() + span.start, span.size, QChar(QChar::ObjectReplacementCharacter));
        text[span.start] = u'[';
        text[span.end() - 1] = u']';
    }
}

void sortByPlace(QList<PrivateSpan> &spans)
{
    std::sort(spans.begin(), spans.end(), [](const PrivateSpan &a, const PrivateSpan &b) { return a.start < b.start; });
}

int digitOf(QChar c)
{
    const char16_t u = c.unicode();
    if (u < 0x80)
        return u >= u'0' && u <= u'9' ? u - u'0' : -1;
    if (u >= 0xff10 && u <= 0xff19)
        return u - 0xff10;
    if (u >= 0x660 && u <= 0x669)
        return u - 0x660;
    if (u >= 0x6f0 && u <= 0x6f9)
        return u - 0x6f0;
    return -1;
}

QChar plainSeparator(QChar c)
{
    switch (c.unicode()) {
    case 0xa0:
    case 0x2007:
    case 0x2009:
    case 0x202f:
    case 0x3000:
        return u' ';
    case 0x2010:
    case 0x2011:
    case 0x2012:
    case 0x2013:
    case 0x2212:
    case 0xff0d:
        return u'-';
    default:
        return c;
    }
}

bool joinsWord(QChar c)
{
    const char16_t u = c.unicode();
    if (u < 0x80)
        return (u >= u'a' && u <= u'z') || (u >= u'A' && u <= u'Z') || (u >= u'0' && u <= u'9') || u == u'_';
    const bool unspaced = (u >= 0x2e80 && u < 0xfb00)      // Han, kana, Hangul
                          || (u >= 0xe00 && u <= 0xeff)    // Thai, Lao
                          || (u >= 0x1000 && u <= 0x109f)  // Burmese
                          || (u >= 0x1780 && u <= 0x17ff); // Khmer
    return !unspaced && c.isLetterOrNumber();
}

bool inWord(const QString &text, qsizetype pos)
{
    if (pos == 0 || !joinsWord(text.at(pos - 1)))
        return false;
    return pos < 2 || text.at(pos - 2) != u'\\' || !QStringView(u"nrt").contains(text.at(pos - 1));
}

bool wordAt(const QString &text, qsizetype pos)
{
    return pos < text.size() && joinsWord(text.at(pos));
}

} // namespace tidemark::exporters
