// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporters/redaction/privatedata.h"
#include "exporters/redaction/privatefinders.h"
#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace tidemark::exporters {

namespace {

struct Names
{
    PrivateData kind;
    QLatin1StringView word;
    QLatin1StringView placeholder;
};

constexpr std::array names{
    Names{PrivateData::Email, "mail"_L1, "EMAIL"_L1}, Names{PrivateData::Phone, "phone"_L1, "PHONE"_L1},
    Names{PrivateData::Card, "card"_L1, "CARD"_L1},   Names{PrivateData::Iban, "iban"_L1, "IBAN"_L1},
    Names{PrivateData::Key, "key"_L1, "KEY"_L1},      Names{PrivateData::Own, "own"_L1, "PRIVATE"_L1},
};

using Finder = void (*)(const QString &text, QList<PrivateSpan> &spans);

struct Rank
{
    PrivateData kind;
    Finder find;
};

// The narrower the shape, the earlier: a wider one may not take a piece of what is known better.
constexpr std::array ranks{
    Rank{PrivateData::Key, findKeys},    Rank{PrivateData::Iban, findIbans},   Rank{PrivateData::Card, findCards},
    Rank{PrivateData::Email, findMails}, Rank{PrivateData::Phone, findPhones},
};

constexpr int maxRounds = 4;

const Names &namesOf(PrivateData kind)
{
    return *std::find_if(names.begin(), names.end(), [kind](const Names &one) { return one.kind == kind; });
}

} // namespace

bool RedactionRules::isOff() const
{
    // The class of own patterns without a pattern takes nothing out.
    return patterns.isEmpty() &&
           std::all_of(classes.begin(), classes.end(), [](PrivateData kind) { return kind == PrivateData::Own; });
}

QString privateDataWord(PrivateData kind)
{
    return namesOf(kind).word;
}

std::optional<PrivateData> privateDataFrom(const QString &word)
{
    for (const Names &one : names) {
        if (word == one.word)
            return one.kind;
    }
    return {};
}

QString placeholderFor(PrivateData kind, int number)
{
    return u'[' + namesOf(kind).placeholder + u'_' + QString::number(number) + u']';
}

QList<PrivateSpan> findPrivate(const QString &text, const QSet<PrivateData> &classes)
{
    QList<PrivateSpan> found;
    QString rest = text;
    // Once more after something was found: what stands right beside it may be seen only then.
    for (int i = 0; i < maxRounds; ++i) {
        const qsizetype before = found.size();
        for (const Rank &rank : ranks) {
            if (!classes.contains(rank.kind))
                continue;
            QList<PrivateSpan> more;
            rank.find(rest, more);
            mask(rest, more);
            found.append(more);
        }
        if (found.size() == before)
            break;
    }
    sortByPlace(found);
    return found;
}

} // namespace tidemark::exporters
