// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporters/redaction/privatefinders.h"
#include <algorithm>
#include <array>
#include <QVarLengthArray>
#include <string_view>

using namespace Qt::StringLiterals;

namespace tidemark::exporters {

namespace {

struct Country
{
    std::string_view code;
    int length;
};

// ISO 13616: the IBAN registry of SWIFT, release 97, and its lengths. In order of code.
constexpr std::array countries{
    Country{"AD", 24}, Country{"AE", 23}, Country{"AL", 28}, Country{"AT", 20}, Country{"AZ", 28}, Country{"BA", 20},
    Country{"BE", 16}, Country{"BG", 22}, Country{"BH", 22}, Country{"BI", 27}, Country{"BR", 29}, Country{"BY", 28},
    Country{"CH", 21}, Country{"CR", 22}, Country{"CY", 28}, Country{"CZ", 24}, Country{"DE", 22}, Country{"DJ", 27},
    Country{"DK", 18}, Country{"DO", 28}, Country{"EE", 20}, Country{"EG", 29}, Country{"ES", 24}, Country{"FI", 18},
    Country{"FK", 18}, Country{"FO", 18}, Country{"FR", 27}, Country{"GB", 22}, Country{"GE", 22}, Country{"GI", 23},
    Country{"GL", 18}, Country{"GR", 27}, Country{"GT", 28}, Country{"HR", 21}, Country{"HU", 28}, Country{"IE", 22},
    Country{"IL", 23}, Country{"IQ", 23}, Country{"IS", 26}, Country{"IT", 27}, Country{"JO", 30}, Country{"KW", 30},
    Country{"KZ", 20}, Country{"LB", 28}, Country{"LC", 32}, Country{"LI", 21}, Country{"LT", 20}, Country{"LU", 20},
    Country{"LV", 21}, Country{"LY", 25}, Country{"MC", 27}, Country{"MD", 24}, Country{"ME", 22}, Country{"MK", 19},
    Country{"MN", 20}, Country{"MR", 27}, Country{"MT", 31}, Country{"MU", 30}, Country{"NI", 28}, Country{"NL", 18},
    Country{"NO", 15}, Country{"OM", 23}, Country{"PK", 24}, Country{"PL", 28}, Country{"PS", 29}, Country{"PT", 25},
    Country{"QA", 29}, Country{"RO", 24}, Country{"RS", 22}, Country{"RU", 33}, Country{"SA", 24}, Country{"SC", 31},
    Country{"SD", 18}, Country{"SE", 24}, Country{"SI", 19}, Country{"SK", 24}, Country{"SM", 27}, Country{"SO", 23},
    Country{"ST", 25}, Country{"SV", 28}, Country{"TL", 23}, Country{"TN", 24}, Country{"TR", 26}, Country{"UA", 29},
    Country{"VA", 22}, Country{"VG", 24}, Country{"XK", 20}, Country{"YE", 30},
};

using Letters = QVarLengthArray<char, 40>;

bool isAsciiLetter(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z');
}

char upper(QChar c)
{
    const char latin = c.toLatin1();
    return latin >= 'a' && latin <= 'z' ? char(latin - 'a' + 'A') : latin;
}

/// ISO 7064, mod 97-10: the first four characters go to the end, letters count from A = 10; the rest must be 1.
bool isChecked(const Letters &iban)
{
    int rest = 0;
    for (qsizetype i = 0; i < iban.size(); ++i) {
        const char c = iban.at((i + 4) % iban.size());
        const int value = c >= 'A' ? c - 'A' + 10 : c - '0';
        rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
    }
    return rest == 1;
}

int lengthFor(const Letters &start)
{
    const std::string_view code(start.constData(), 2);
    const auto country = std::lower_bound(countries.begin(), countries.end(), code,
                                          [](const Country &one, std::string_view c) { return one.code < c; });
    return country != countries.end() && country->code == code ? country->length : 0;
}

/// The characters of the IBAN at `start`, its end in `end`; empty when there is none. Printed, it stands in groups of
/// four.
Letters ibanAt(const QString &text, qsizetype start, qsizetype &end)
{
    Letters iban{upper(text.at(start)), upper(text.at(start + 1))};
    const int length = lengthFor(iban);
    end = start + 2;
    while (iban.size() < length && end < text.size()) {
        const QChar c = text.at(end);
        if (isAsciiLetter(c) || isAsciiDigit(c)) {
            iban.append(upper(c));
        } else {
            const QChar separator = plainSeparator(c);
            const bool between = iban.size() % 4 == 0 && plainSeparator(text.at(end - 1)) != separator;
            if (!between || (separator != u' ' && separator != u'-'))
                return {};
        }
        ++end;
    }
    const bool whole = length > 0 && iban.size() == length && !wordAt(text, end);
    return whole && isChecked(iban) ? iban : Letters();
}

} // namespace

void findIbans(const QString &text, QList<PrivateSpan> &spans)
{
    for (qsizetype i = 2; i + 1 < text.size(); ++i) {
        if (!isAsciiDigit(text.at(i)) || !isAsciiLetter(text.at(i - 1)))
            continue;
        if (!isAsciiDigit(text.at(i + 1)) || !isAsciiLetter(text.at(i - 2)) || inWord(text, i - 2))
            continue;
        qsizetype end = 0;
        const Letters iban = ibanAt(text, i - 2, end);
        if (iban.isEmpty())
            continue;
        spans.append({PrivateData::Iban, i - 2, end - i + 2, QString::fromLatin1(iban.constData(), iban.size())});
        i = end;
    }
}

} // namespace tidemark::exporters
