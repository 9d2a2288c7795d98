// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporters/redaction/privatefinders.h"
#include <algorithm>
#include <QRegularExpression>
#include <QVarLengthArray>

using namespace Qt::StringLiterals;

// What is taken for a phone number: E.164 with its + (ITU-T E.123 for the spelling), and the national spellings that
// cannot be mistaken: a trunk prefix 0 or 8 with groups, an area code in parentheses, the 3-3-4 of the North American
// plan (NANPA), the 3-4-4 of Chinese mobiles. Digits alone are no phone number.
namespace tidemark::exporters {

namespace {

constexpr qsizetype windowSize = 48;

/// What stands at `start`, character by character in plain ASCII: digits, separators, and `a` for all that goes on a
/// word.
QString window(const QString &text, qsizetype start)
{
    QString plain = text.sliced(start, std::min(windowSize, text.size() - start));
    for (qsizetype i = 0; i < plain.size(); ++i) {
        const QChar c = plainSeparator(plain.at(i));
        if (const int digit = digitOf(c); digit >= 0)
            plain[i] = QChar(u'0' + digit);
        else if (c >= QChar(0xff08) && c <= QChar(0xff0f)) // the wide ( ) * + , - . /
            plain[i] = QChar(c.unicode() - 0xff00 + 0x20);
        else if (joinsWord(c))
            plain[i] = c == u'x' ? u'x' : u'a';
        else
            plain[i] = c.unicode() < 0x80 ? c : QChar(u'?');
    }
    return plain;
}

// One separator between digits: a space, a dash, a dot, a slash, the last with a space around it or not, a parenthesis.
#define SEPARATOR "(?: ?\\(|\\)[ ./-]?| ?[/-] ?|[ .])"
// No digit, word, time, decimal or name goes on; an extension may (x123).
#define END "(?!\\d|a|x(?!\\d)|[./:-]\\d|-a|[%@])"
// National numbers have no length of their own: what follows after a space must not be more digits, unless they are a
// number, a time or a date of their own.
#define LAST "(?! \\(?\\d(?<! 0(?=\\d\\d)|\\(0)(?!\\d{7}|\\d?:\\d|\\d?\\.\\d\\d?\\.|\\d{3}-\\d\\d-))"

const QRegularExpression &international()
{
    static const QRegularExpression shape(u"^\\(?\\+[1-9](?:" SEPARATOR "?\\d){7,14}" END ""_s);
    return shape;
}

const QRegularExpression &withTrunkPrefix()
{
    static const QRegularExpression shape(u"^\\(?0[1-9](?:" SEPARATOR "?\\d){7,11}" END LAST ""
                                          "|^00 ?[1-9](?:" SEPARATOR "?\\d){7,14}" END LAST ""_s);
    return shape;
}

const QRegularExpression &national()
{
    static const QRegularExpression shape(
        u"^(?:1[-. ])?(?:[2-9]\\d\\d-\\d{3}-\\d{4}|[2-9]\\d\\d\\.[2-9]\\d\\d\\.\\d{4})" END "(?! \\d{4})" // NANP
        "|^(?:1[-. ])?[2-9]\\d\\d [2-9]\\d\\d[ -]\\d{4}" END LAST ""
        "|^(?:1[-. ]?)?\\([2-9]\\d\\d\\) ?\\d{3}[-. ]\\d{4}" END ""
        "|^\\((?!19|20)\\d{2,4}\\) ?(?!(?:19|20)\\d\\d-)\\d{3,5}-\\d{4}" END "" // (11) 98765-4321
        "|^8[ -]?\\(?\\d{3}\\)?[ -]?\\d{3}[ -]\\d{2}[ -]\\d{2}" END LAST ""     // Russia
        "|^1[3-9]\\d([ -])\\d{4}\\1\\d{4}" END LAST ""_s);                      // China
    return shape;
}

#undef SEPARATOR
#undef END
#undef LAST

using Sizes = QVarLengthArray<int, 16>;

/// How many digits stand in each group.
Sizes groupSizes(QStringView number)
{
    Sizes sizes;
    bool inGroup = false;
    for (const QChar c : number) {
        if (isAsciiDigit(c)) {
            if (!inGroup)
                sizes.append(0);
            ++sizes.last();
        }
        inGroup = isAsciiDigit(c);
    }
    return sizes;
}

bool isBalanced(QStringView number)
{
    const qsizetype open = number.count(u'(');
    return open == number.count(u')') && open <= 1 && number.indexOf(u'(') <= number.indexOf(u')');
}

/// Dots part phone numbers too, but also decimals (two groups), addresses of hosts (four short ones) and thousands.
bool hasSoundDots(QStringView number, const Sizes &sizes)
{
    if (!number.contains(u'.'))
        return true;
    const bool shortOnes = std::all_of(sizes.begin() + 1, sizes.end(), [](int size) { return size <= 3; });
    const bool thousands = std::all_of(sizes.begin() + 1, sizes.end(), [](int size) { return size == 3; });
    return sizes.size() > 2 && !number.contains(u'-') && !number.contains(u'/') && !thousands &&
           !(sizes.size() == 4 && shortOnes && sizes.first() <= 3 && sizes.first() > 2);
}

bool isInternational(QStringView number)
{
    const Sizes sizes = groupSizes(number);
    if (!isBalanced(number) || !hasSoundDots(number, sizes))
        return false;
    if (sizes.size() == 1)
        return sizes.first() >= 9;
    // +20 000 000 is an amount.
    return !number.endsWith(u"000 000") && sizes.size() <= 8;
}

/// Two hex digits on their own, as dumps of bytes have them; two small letters are rather a word (de, ab).
bool isByteAt(const QString &text, qsizetype pos)
{
    const auto isHex = [](QChar c) { return isAsciiDigit(c) || (c >= u'A' && c <= u'F'); };
    const auto isSmall = [](QChar c) { return c >= u'a' && c <= u'f'; };
    if (pos < 0 || pos + 2 > text.size() || wordAt(text, pos + 2) || inWord(text, pos))
        return false;
    const QChar first = text.at(pos);
    const QChar second = text.at(pos + 1);
    return (isHex(first) && (isHex(second) || isSmall(second))) || (isSmall(first) && isHex(second));
}

/// 01 23 45 67 89, as in France, but not within a list of pairs.
bool isFivePairs(QStringView number, const QString &text, qsizetype start)
{
    const auto sameSeparator = [&number](qsizetype i) { return number.at(i) == number.at(2); };
    return number.size() == 14 && sameSeparator(5) && sameSeparator(8) && sameSeparator(11) &&
           !isByteAt(text, start - 3) && !isByteAt(text, start + number.size() + 1);
}

bool isNational(QStringView number, const QString &text, qsizetype start)
{
    const Sizes sizes = groupSizes(number);
    if (sizes.size() < 2 || sizes.size() > 6 || !isBalanced(number) || !hasSoundDots(number, sizes))
        return false;
    if (sizes.first() < 2 || sizes.first() > 6)
        return false;
    // 05.06.2024 12:30
    if (sizes.size() >= 3 && sizes.at(0) == 2 && sizes.at(1) == 2 && sizes.at(2) == 4)
        return false;
    const bool pairs = std::all_of(sizes.begin(), sizes.end(), [](int size) { return size == 2; });
    return pairs ? isFivePairs(number, text, start) : sizes.size() <= 5 || number.startsWith(u"00");
}

/// True when digits and a space stand before, so that this is a group in the middle of a number.
bool isMidNumber(const QString &text, qsizetype start)
{
    return start >= 2 && plainSeparator(text.at(start - 1)) == u' ' && digitOf(text.at(start - 2)) >= 0;
}

/// True where a number may begin, by what stands before it.
bool mayBegin(const QString &text, qsizetype start, bool isPlus)
{
    if (start == 0)
        return true;
    if (inWord(text, start))
        return false;
    const QChar before = plainSeparator(text.at(start - 1));
    if (isPlus)
        return before != u'+' && before != u'^';
    if (before == u'.')
        return start >= 2 && text.at(start - 2).isLetter(); // Tel.030 …
    if (before == u',' && start >= 2 && digitOf(text.at(start - 2)) >= 0)
        return false;
    return !QStringView(u"+-/_#$€£¥₹%@\\*^&~").contains(before);
}

/// Digits from `pos` on.
qsizetype digitsAt(const QString &text, qsizetype pos)
{
    qsizetype end = pos;
    while (end < text.size() && digitOf(text.at(end)) >= 0)
        ++end;
    return end - pos;
}

/// A quick look at the first digits, from `pos` on, that lets most numbers of a text pass by: without a + or a
/// parenthesis a phone number begins with a 0 and another digit, with 3 digits and another 3 or 4, or with a lone 1
/// or 8.
bool looksLikePhone(const QString &text, qsizetype pos)
{
    const qsizetype size = digitsAt(text, pos);
    const qsizetype after = pos + size;
    if (after + 1 >= text.size())
        return false;
    const int first = digitOf(text.at(pos));
    if (first == 0)
        return size >= 2 && text.at(after) != u':';
    const qsizetype next = digitsAt(text, after + 1);
    if (size == 3)
        return next == 3 || next == 4;
    return size == 1 && (first == 1 || first == 8) && (next == 3 || next == 0);
}

bool isPlusAt(const QString &text, qsizetype pos)
{
    return pos < text.size() && (text.at(pos) == u'+' || text.at(pos) == u'＋');
}

/// Length of the phone number at `start`; 0 when there is none. `last`: where the one before ended.
qsizetype phoneAt(const QString &text, qsizetype start, qsizetype last)
{
    const qsizetype first = text.at(start) == u'(' || text.at(start) == u'（' ? 1 : 0;
    const bool isPlus = isPlusAt(text, start + first);
    if (!mayBegin(text, start, isPlus))
        return 0;
    const QString plain = window(text, start);
    if (plain.size() < 8)
        return 0;
    constexpr auto options = QRegularExpression::DontCheckSubjectStringMatchOption;
    const auto length = [&plain](const QRegularExpression &shape) {
        return shape.match(plain, 0, QRegularExpression::NormalMatch, options).capturedLength();
    };
    const auto number = [&plain](qsizetype size) { return QStringView(plain).first(size); };
    if (isPlus) {
        const qsizetype size = length(international());
        return isInternational(number(size)) ? size : 0;
    }
    const bool mid = start != last + 1 && isMidNumber(text, start);
    if (plain.at(first) == u'0') {
        const qsizetype size = mid ? 0 : length(withTrunkPrefix());
        return isNational(number(size), text, start) ? size : 0;
    }
    const qsizetype size = length(national());
    // Within a row of numbers only what dashes or dots hold together.
    return mid && number(size).contains(u' ') ? 0 : size;
}

/// The digits; with a + the `(0)` that is left out when dialling from abroad is left out too.
QString identity(const QString &plain)
{
    QString digits;
    const bool isPlus = plain.contains(u'+');
    for (qsizetype i = 0; i < plain.size(); ++i) {
        const bool dropped = isPlus && i > 0 && plain.at(i) == u'0' && plain.at(i - 1) == u'(';
        if (isAsciiDigit(plain.at(i)) && !dropped)
            digits.append(plain.at(i));
    }
    return isPlus ? u'+' + digits : digits;
}

} // namespace

void findPhones(const QString &text, QList<PrivateSpan> &spans)
{
    qsizetype last = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (digitOf(text.at(i)) < 0)
            continue;
        qsizetype start = i;
        const auto takes = [&](char16_t plain, char16_t wide) {
            if (start > last && (text.at(start - 1) == plain || text.at(start - 1) == wide))
                --start;
        };
        takes(u'+', u'＋');
        takes(u'(', u'（');
        if (start == i && !looksLikePhone(text, i)) {
            i += digitsAt(text, i) - 1;
            continue;
        }
        const qsizetype size = phoneAt(text, start, last);
        // A parenthesis may as well be the sentence's own: (030 1234567)
        const qsizetype bare = size == 0 && start < i && text.at(i - 1) != u'+' ? phoneAt(text, i, last) : 0;
        if (bare > 0)
            start = i;
        if (const qsizetype found = std::max(size, bare); found > 0) {
            const QString plain = window(text, start).first(found);
            spans.append({PrivateData::Phone, start, found, identity(plain)});
            i = last = start + found;
            --i;
            continue;
        }
        i += digitsAt(text, i) - 1;
    }
}

} // namespace tidemark::exporters
