// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/filterfields.h"
#include <cmath>
#include <QDateTime>
#include <QRegularExpression>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace tidemark::domain {

namespace {

constexpr double dayMs = 86'400'000.0;

std::optional<double> unitsMs(const QString &unit)
{
    static const QHash<QString, double> units{{u"ms"_s, 1},       {u"s"_s, 1000},      {QString(), 1000},
                                              {u"m"_s, 60'000},   {u"h"_s, 3'600'000}, {u"d"_s, dayMs},
                                              {u"w"_s, 7 * dayMs}};
    const auto it = units.constFind(unit);
    return it == units.constEnd() ? std::nullopt : std::optional(it.value());
}

std::optional<double> durationMs(const QString &text)
{
    static const QRegularExpression pattern(u"^(\\d{1,12}(?:\\.\\d{1,6})?)(ms|s|m|h|d)?$"_s);
    const auto match = pattern.match(text);
    if (!match.hasMatch())
        return {};
    return match.captured(1).toDouble() * unitsMs(match.captured(2)).value_or(1000);
}

qint64 midnightMs(qint64 nowMs, int offset)
{
    const qint64 local = nowMs + qint64(offset) * 1000;
    return local - local % qint64(dayMs) - qint64(offset) * 1000;
}

std::optional<double> instantMs(const QString &text, qint64 nowMs, int offset)
{
    if (text == "today"_L1)
        return midnightMs(nowMs, offset);
    if (text == "yesterday"_L1)
        return double(midnightMs(nowMs, offset)) - dayMs;
    static const QRegularExpression relative(u"^-(\\d{1,6})(m|h|d|w)$"_s);
    if (const auto match = relative.match(text); match.hasMatch())
        return double(nowMs) - match.captured(1).toDouble() * unitsMs(match.captured(2)).value_or(dayMs);
    static const QRegularExpression day(u"^\\d{4}-\\d{2}-\\d{2}$"_s);
    const QString full = day.match(text).hasMatch() ? text + u"T00:00:00"_s : text;
    if (full.size() < 16)
        return {};
    // Read as UTC first: this computer's zone may skip that hour, and is not what was asked for.
    if (const QDateTime plain = QDateTime::fromString(full + u'Z', Qt::ISODateWithMs); plain.isValid())
        return double(plain.toMSecsSinceEpoch() - qint64(offset) * 1000);
    const QDateTime time = QDateTime::fromString(full, Qt::ISODateWithMs);
    if (!time.isValid())
        return {};
    return double(time.toMSecsSinceEpoch());
}

QList<FilterWord> makeWords()
{
    using F = FilterField;
    using K = ValueKind;
    const auto words = [](const char *text) { return QString::fromLatin1(text).split(u' '); };
    return {
        {F::Thumb, u"thumb"_s, K::Word, words("up down none"), u"thumb:down"_s},
        {F::Has, u"has"_s, K::Word, words("comment feedback correction reasons tool error tags user note score"),
         u"has:comment"_s},
        {F::Is, u"is"_s, K::Word, words("unrated rated inbox skipped deferred flagged conflict pending refused gone"),
         u"is:unrated"_s},
        {F::Type, u"type"_s, K::Word, words("llm chat thread agent chain tool retriever embed custom-event unknown"),
         u"type:llm"_s},
        {F::Model, u"model"_s, K::Text, {}, u"model:gpt-4o"_s},
        {F::Tag, u"tag"_s, K::Text, {}, u"tag:refund"_s},
        {F::User, u"user"_s, K::Text, {}, u"user:user-7"_s},
        {F::Status, u"status"_s, K::Word, words("success error started none"), u"status:error"_s},
        {F::Id, u"id"_s, K::Text, {}, u"id:710fe4e9*"_s},
        {F::After, u"after"_s, K::Time, {}, u"after:2026-10-01 or after:-7d"_s},
        {F::Before, u"before"_s, K::Time, {}, u"before:2026-11-01"_s},
        {F::Cost, u"cost"_s, K::Number, {}, u"cost>0.01"_s},
        {F::Tokens, u"tokens"_s, K::Number, {}, u"tokens>=500"_s},
        {F::Duration, u"duration"_s, K::Duration, {}, u"duration<2s"_s},
        {F::Length, u"length"_s, K::Number, {}, u"length>2000"_s},
        {F::Reason, u"reason"_s, K::Text, {}, u"reason:unsafe"_s},
        {F::Meta, u"meta"_s, K::Any, {}, u"meta.env:prod"_s, true},
        {F::Said, u"fb"_s, K::Any, {}, u"fb.rating>=4"_s, true},
        {F::Score, u"score"_s, K::Any, {}, u"score.accuracy<0.5"_s, true},
        {F::Same, u"same"_s, K::Text, {}, u"same:710fe4e9-0000-4000-8000-000000000001"_s},
    };
}

} // namespace

bool operator==(const FilterNode &a, const FilterNode &b)
{
    return a.kind == b.kind && a.field == b.field && a.op == b.op && a.key == b.key && a.text == b.text &&
           a.number == b.number && a.phrase == b.phrase && a.prefix == b.prefix && a.children == b.children;
}

const QList<FilterWord> &filterWords()
{
    static const QList<FilterWord> words = makeWords();
    return words;
}

const FilterWord *filterWord(const QString &name)
{
    for (const FilterWord &word : filterWords()) {
        if (word.name == name)
            return &word;
    }
    return nullptr;
}

const FilterWord &filterWord(FilterField field)
{
    static const FilterWord text;
    for (const FilterWord &word : filterWords()) {
        if (word.field == field)
            return word;
    }
    return text;
}

namespace {

struct SortWord
{
    QString word;
    Sort sort;
};

QList<SortWord> makeSortWords()
{
    using F = SortField;
    QList<SortWord> words{
        {u"newest"_s, {F::Created, true}},      {u"oldest"_s, {F::Created, false}},
        {u"slowest"_s, {F::Duration, true}},    {u"fastest"_s, {F::Duration, false}},
        {u"dearest"_s, {F::Cost, true}},        {u"cheapest"_s, {F::Cost, false}},
        {u"longest"_s, {F::Tokens, true}},      {u"shortest"_s, {F::Tokens, false}},
        {u"relevance"_s, {F::Relevance, true}}, {u"conversation"_s, {F::Conversation, true}},
    };
    const QList<std::pair<QString, F>> columns{
        {u"type"_s, F::Type},       {u"model"_s, F::Model},     {u"user"_s, F::User},
        {u"status"_s, F::Status},   {u"tags"_s, F::Tags},       {u"input"_s, F::Input},
        {u"output"_s, F::Output},   {u"length"_s, F::Length},   {u"thumb"_s, F::Thumb},
        {u"comment"_s, F::Comment}, {u"reasons"_s, F::Reasons}, {u"correction"_s, F::Correction},
        {u"marks"_s, F::Marks},     {u"state"_s, F::State},
    };
    for (const auto &[word, field] : columns)
        words << SortWord{word, {field, false}} << SortWord{u'-' + word, {field, true}};
    return words;
}

const QList<SortWord> &allSortWords()
{
    static const QList<SortWord> words = makeSortWords();
    return words;
}

} // namespace

QStringList sortWords()
{
    QStringList words;
    for (const SortWord &one : allSortWords())
        words.append(one.word);
    return words;
}

std::optional<Sort> sortOfWord(const QString &word)
{
    for (const SortWord &one : allSortWords()) {
        if (one.word == word)
            return one.sort;
    }
    return {};
}

QString wordOfSort(const Sort &sort)
{
    for (const SortWord &one : allSortWords()) {
        if (one.sort == sort)
            return one.word;
    }
    return {};
}

std::optional<double> filterNumber(ValueKind kind, const QString &text, qint64 nowMs, int utcOffsetSeconds)
{
    switch (kind) {
    case ValueKind::Duration:
        return durationMs(text);
    case ValueKind::Time:
        return instantMs(text, nowMs, utcOffsetSeconds);
    case ValueKind::Number: {
        bool ok = false;
        const double number = text.toDouble(&ok);
        if (!ok || !std::isfinite(number) || number < 0 || number > 1e15)
            return {};
        return number;
    }
    case ValueKind::Any: {
        bool ok = false;
        const double number = text.toDouble(&ok);
        return ok && std::isfinite(number) ? std::optional(number) : std::nullopt;
    }
    case ValueKind::Text:
    case ValueKind::Word:
        break;
    }
    return {};
}

QString filterNumberText(ValueKind kind, double number, int utcOffsetSeconds)
{
    if (kind == ValueKind::Duration)
        return QString::number(number / 1000, 'g', 15) + u's';
    if (kind != ValueKind::Time)
        return QString::number(number, 'g', 15);
    const qint64 shown = qint64(number) + qint64(utcOffsetSeconds) * 1000;
    const QDateTime local = QDateTime::fromMSecsSinceEpoch(shown, Qt::UTC);
    if (shown % qint64(dayMs) == 0)
        return local.toString(u"yyyy-MM-dd"_s);
    return local.toString(shown % 1000 == 0 ? u"yyyy-MM-ddTHH:mm:ss"_s : u"yyyy-MM-ddTHH:mm:ss.zzz"_s);
}

} // namespace tidemark::domain
