// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporters/redaction/privatefinders.h"
#include <algorithm>
#include <array>
#include <QVarLengthArray>

using namespace Qt::StringLiterals;

namespace tidemark::exporters {

namespace {

struct Group
{
    qsizetype start;
    qsizetype size;
    [[nodiscard]] qsizetype end() const { return start + size; }
};

using Groups = QVarLengthArray<Group, 32>;
using Digits = QVarLengthArray<int, 32>;

struct Issuer
{
    int from; ///< first and last value of the leading digits
    int to;
    int shortest;
    int longest;
};

// ISO/IEC 7812-1 numbers 13 to 19 digits here; the ranges are those the networks publish (collected in Wikipedia,
// "Payment card number", issuer identification numbers): Visa, Mastercard, American Express, Discover, Diners, JCB,
// UnionPay, Maestro, Mir, RuPay.
constexpr std::array issuers{
    Issuer{4, 4, 13, 13},       Issuer{4, 4, 16, 16},       Issuer{4, 4, 19, 19},       Issuer{51, 55, 16, 16},
    Issuer{2221, 2720, 16, 16}, Issuer{34, 34, 15, 15},     Issuer{37, 37, 15, 15},     Issuer{6011, 6011, 16, 19},
    Issuer{644, 649, 16, 19},   Issuer{65, 65, 16, 19},     Issuer{300, 305, 14, 19},   Issuer{3095, 3095, 14, 19},
    Issuer{36, 36, 14, 19},     Issuer{38, 39, 14, 19},     Issuer{3528, 3589, 16, 19}, Issuer{62, 62, 16, 19},
    Issuer{5018, 5018, 13, 19}, Issuer{5020, 5020, 13, 19}, Issuer{5038, 5038, 13, 19}, Issuer{5893, 5893, 13, 19},
    Issuer{6304, 6304, 13, 19}, Issuer{6759, 6759, 13, 19}, Issuer{6761, 6763, 13, 19}, Issuer{2200, 2204, 16, 19},
    Issuer{508, 508, 16, 16},   Issuer{60, 60, 16, 16},     Issuer{81, 82, 16, 19},
};

bool hasIssuer(const Digits &digits)
{
    return std::any_of(issuers.begin(), issuers.end(), [&digits](const Issuer &issuer) {
        if (digits.size() < issuer.shortest || digits.size() > issuer.longest)
            return false;
        int lead = 0;
        int places = 0;
        for (int value = issuer.from; value > 0; value /= 10)
            lead = lead * 10 + digits.at(places++);
        return lead >= issuer.from && lead <= issuer.to;
    });
}

/// ISO/IEC 7812-1, annex B (Luhn, US patent 2,950,048): from the right every second digit counts twice, its own digits
/// added; the sum is a multiple of 10.
bool isLuhn(const Digits &digits)
{
    int sum = 0;
    for (qsizetype i = 0; i < digits.size(); ++i) {
        const int digit = digits.at(digits.size() - 1 - i);
        const int twice = 2 * digit;
        sum += i % 2 == 0 ? digit : twice / 10 + twice % 10;
    }
    return sum % 10 == 0;
}

/// GS1's check digit over 13: the number under a bar code, which with a 4 (Germany) looks like an old Visa card.
bool isBarCode(const Digits &digits)
{
    int sum = 0;
    for (qsizetype i = 0; i < digits.size(); ++i)
        sum += digits.at(i) * (i % 2 == 0 ? 1 : 3);
    return digits.size() == 13 && sum % 10 == 0;
}

bool isCard(const Digits &digits)
{
    // Zeroes pass Luhn's check, and so does one digit over and over now and then.
    const bool same = std::all_of(digits.begin(), digits.end(), [&](int digit) { return digit == digits.at(0); });
    return !same && hasIssuer(digits) && isLuhn(digits) && !isBarCode(digits);
}

/// Digits in groups with one space or dash between them, as far as they go.
Groups groupsAt(const QString &text, qsizetype pos)
{
    Groups groups;
    while (pos < text.size() && digitOf(text.at(pos)) >= 0) {
        const qsizetype start = pos;
        while (pos < text.size() && digitOf(text.at(pos)) >= 0)
            ++pos;
        groups.append({start, pos - start});
        if (pos < text.size()) {
            const QChar separator = plainSeparator(text.at(pos));
            if (separator == u' ' || separator == u'-')
                ++pos;
        }
    }
    return groups;
}

/// The way cards are printed: 4-4-4-4 with up to 3 more, 4-6-5 (American Express), 4-6-4 (Diners).
bool isPrinted(const Group *first, qsizetype count)
{
    if (count < 3 || first[0].size != 4)
        return false;
    if (count == 3)
        return first[1].size == 6 && (first[2].size == 4 || first[2].size == 5);
    const bool fours = std::all_of(first + 1, first + 4, [](const Group &group) { return group.size == 4; });
    return fours && (count == 4 || (count == 5 && first[4].size <= 3));
}

/// True when what stands around does not make it a piece of something longer: a decimal, a path, a name with dashes.
bool standsAlone(const QString &text, qsizetype start, qsizetype end)
{
    if (inWord(text, start) || wordAt(text, end))
        return false;
    if (start > 0 && QStringView(u".-/+").contains(plainSeparator(text.at(start - 1))))
        return false;
    const QChar next = end < text.size() ? plainSeparator(text.at(end)) : QChar();
    return (next != u'.' && next != u'-') || !wordAt(text, end + 1);
}

class CardsOfRun
{
public:
    CardsOfRun(const QString &text, const Groups &groups)
        : m_text(text)
        , m_groups(groups)
    {}

    void find(QList<PrivateSpan> &spans)
    {
        for (qsizetype first = 0; first < m_groups.size(); ++first) {
            if (const qsizetype last = lastGroup(first); last >= first) {
                spans.append(span(first, last));
                first = last;
            }
        }
    }

private:
    /// The last group of a card that begins with `first`; -1 when none does.
    [[nodiscard]] qsizetype lastGroup(qsizetype first)
    {
        m_digits.clear();
        qsizetype found = -1;
        for (qsizetype last = first; last < m_groups.size(); ++last) {
            const Group &group = m_groups.at(last);
            if (m_digits.size() + group.size > 19)
                break;
            for (qsizetype i = group.start; i < group.end(); ++i)
                m_digits.append(digitOf(m_text.at(i)));
            if (m_digits.size() >= 13 && fits(first, last) && isCard(m_digits))
                found = last;
        }
        return found;
    }

    /// Whether these groups may be one number among those around them.
    [[nodiscard]] bool fits(qsizetype first, qsizetype last) const
    {
        if (!standsAlone(m_text, m_groups.at(first).start, m_groups.at(last).end()))
            return false;
        const bool whole = first == 0 && last == m_groups.size() - 1;
        if (whole || first == last)
            return true;
        // Within a row of numbers only what is printed like a card, and not between more groups of four: a table.
        const bool before = first > 0 && m_groups.at(first - 1).size == 4;
        const bool after = last + 1 < m_groups.size() && m_groups.at(last + 1).size == 4;
        return !before && !after && isPrinted(&m_groups.at(first), last - first + 1);
    }

    [[nodiscard]] PrivateSpan span(qsizetype first, qsizetype last) const
    {
        const qsizetype start = m_groups.at(first).start;
        const qsizetype end = m_groups.at(last).end();
        QString digits;
        for (qsizetype i = start; i < end; ++i) {
            if (const int digit = digitOf(m_text.at(i)); digit >= 0)
                digits.append(QChar(u'0' + digit));
        }
        return {PrivateData::Card, start, end - start, digits};
    }

    const QString &m_text;
    const Groups &m_groups;
    Digits m_digits;
};

} // namespace

void findCards(const QString &text, QList<PrivateSpan> &spans)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (digitOf(text.at(i)) < 0)
            continue;
        const Groups groups = groupsAt(text, i);
        if (groups.last().end() - i >= 13)
            CardsOfRun(text, groups).find(spans);
        i = groups.last().end();
    }
}

} // namespace tidemark::exporters
