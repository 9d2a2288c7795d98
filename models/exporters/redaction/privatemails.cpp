// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporters/redaction/privatefinders.h"
#include <algorithm>
#include <QSet>

using namespace Qt::StringLiterals;

// RFC 5321, 4.5.3.1: at most 64 characters before the @, at most 255 after it. Of RFC 5322's signs before the @ only
// those are taken that people use; of all alphabets those written with spaces between words (RFC 6531 allows any).
namespace tidemark::exporters {

namespace {

constexpr qsizetype maxLocal = 64;
constexpr qsizetype maxDomain = 255;

bool isLetter(QChar c)
{
    const char16_t u = c.unicode();
    if (u < 0x80)
        return (u >= u'a' && u <= u'z') || (u >= u'A' && u <= u'Z');
    // Latin, Greek and Cyrillic letters.
    return u < 0x530 && c.isLetter();
}

bool isLocal(QChar c)
{
    return isLetter(c) || isAsciiDigit(c) || c == u'.' || c == u'_' || c == u'-' || c == u'+' || c == u'\'';
}

bool isDomain(QChar c)
{
    return isLetter(c) || isAsciiDigit(c) || c == u'.' || c == u'-';
}

/// Endings that are no top level domains (or hardly used as such), but common after an @ in code: files of two
/// resolutions (logo@2x.png), units (user@1000.service), hosts without a mail server (RFC 6761, RFC 8375).
bool isNoTopLevel(const QString &label)
{
    static const QSet<QString> others = [] {
        const QString list =
            u"png jpg jpeg gif webp svg ico bmp tif tiff avif heic pdf css scss less js mjs cjs ts tsx "
            "jsx vue json html htm xml yaml yml toml txt csv tsv gz tar bz tgz rar mp3 mp4 wav ogg cpp "
            "hpp java jar exe dll lock log conf cfg ini bak tmp service socket timer target mount slice "
            "scope device local localhost localdomain internal lan invalid arpa onion"_s;
        const QStringList words = list.split(u' ');
        return QSet<QString>(words.begin(), words.end());
    }();
    return others.contains(label);
}

bool isTopLevel(QStringView label)
{
    if (label.size() < 2 || label.size() > 24)
        return false;
    const QString lower = label.toString().toLower();
    if (!lower.startsWith("xn--"_L1) && !std::all_of(lower.begin(), lower.end(), isLetter))
        return false;
    return !isNoTopLevel(lower);
}

/// Where the part before the @ begins; `at` when there is none.
qsizetype localStart(const QString &text, qsizetype at)
{
    qsizetype start = at;
    while (start > 0 && at - start <= maxLocal && isLocal(text.at(start - 1)))
        --start;
    if (at - start > maxLocal || (start > 0 && text.at(start - 1) == u'@'))
        return at;
    // The n of `\nbob@…` in quoted code is an escape.
    if (start > 0 && start < at && text.at(start - 1) == u'\\' && QStringView(u"nrt").contains(text.at(start)))
        ++start;
    if (const qsizetype dots = QStringView(text).sliced(start, at - start).lastIndexOf(u".."); dots >= 0)
        start += dots + 2;
    while (start < at && !isLetter(text.at(start)) && !isAsciiDigit(text.at(start)) && text.at(start) != u'_')
        ++start;
    return start < at && text.at(at - 1) == u'.' ? at : start;
}

/// Where the domain that begins at `start` ends; `start` when there is none.
qsizetype domainEnd(const QString &text, qsizetype start)
{
    qsizetype end = start;
    const auto dotsAt = [&text](qsizetype pos) { return QStringView(text).sliced(pos).startsWith(u".."); };
    while (end < text.size() && end - start <= maxDomain && isDomain(text.at(end)) && !dotsAt(end))
        ++end;
    QList<QStringView> labels = QStringView(text).sliced(start, end - start).split(u'.');
    // A sentence may go on right after the address: what cannot be its end is not part of it.
    while (labels.size() > 1 && !isTopLevel(labels.last()))
        labels.removeLast();
    if (labels.size() < 2)
        return start;
    const auto isNumber = [](QStringView label) { return std::all_of(label.begin(), label.end(), isAsciiDigit); };
    if (labels.size() > 2 && isNumber(labels.at(0)) && isNumber(labels.at(1)))
        return start; // a version: package@1.0.0-rc.next
    for (const QStringView label : labels) {
        if (label.isEmpty() || label.size() > 63 || label.startsWith(u'-') || label.endsWith(u'-'))
            return start;
    }
    return labels.last().end() - QStringView(text).begin();
}

/// True for what has the shape of an address but is code: `git@host:path`, and `a@b.transpose()`, a product in Python.
bool isCode(const QString &text, QStringView local, qsizetype end)
{
    if (end >= text.size())
        return false;
    const QChar next = text.at(end);
    if (local == "git"_L1 && (next == u':' || next == u'/'))
        return true;
    return next == u'(' && end + 1 < text.size() && text.at(end + 1) == u')';
}

/// Addresses around one spelling of the sign.
void findAround(const QString &text, QStringView sign, QList<PrivateSpan> &spans)
{
    qsizetype last = 0;
    for (qsizetype at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + sign.size())) {
        const qsizetype start = std::max(last, localStart(text, at));
        const qsizetype end = domainEnd(text, at + sign.size());
        if (start >= at || end == at + sign.size() || isCode(text, QStringView(text).sliced(start, at - start), end))
            continue;
        const QString address =
            text.sliced(start, at - start) + u'@' + text.sliced(at + sign.size(), end - at - sign.size());
        spans.append({PrivateData::Email, start, end - start, address.toLower()});
        last = end;
    }
}

} // namespace

void findMails(const QString &text, QList<PrivateSpan> &spans)
{
    findAround(text, u"@", spans);
    // As it stands in addresses of pages: ?to=bob%40example.org
    if (!text.contains("%40"_L1))
        return;
    QString rest = text;
    mask(rest, spans);
    findAround(rest, u"%40", spans);
    sortByPlace(spans);
}

} // namespace tidemark::exporters
