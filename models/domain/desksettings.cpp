// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/desksettings.h"
#include "domain/feedback.h"
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace tidemark::domain {

namespace {

constexpr qsizetype longestReason = 60;
constexpr qsizetype longestFilter = 10'000;
constexpr qsizetype longestPhrase = 2'000;
constexpr int percent = 100;

QStringList cleanedList(const QStringList &texts, qsizetype most, qsizetype longest)
{
    QStringList kept;
    for (const QString &text : texts) {
        const QString clean = cleanText(text).trimmed().left(longest);
        if (!clean.isEmpty() && !kept.contains(clean) && kept.size() < most)
            kept.append(clean);
    }
    return kept;
}

QStringList listOf(const QJsonValue &value)
{
    QStringList texts;
    const QJsonArray array = value.toArray();
    for (const QJsonValue &one : array)
        texts.append(one.toString());
    return texts;
}

} // namespace

QStringList DeskSettings::startingReasons()
{
    return {u"wrong fact"_s, u"ignored instruction"_s, u"unsafe"_s,  u"bad tone"_s,
            u"incomplete"_s, u"wrong tool"_s,          u"made up"_s, u"format"_s,
            u"other"_s};
}

void DeskSettings::saveFilter(const SavedFilter &filter)
{
    const auto same = std::find_if(savedFilters.begin(), savedFilters.end(),
                                   [&filter](const SavedFilter &known) { return known.name == filter.name; });
    if (same == savedFilters.end())
        savedFilters.append(filter);
    else
        *same = filter;
}

DeskSettings DeskSettings::cleaned() const
{
    DeskSettings clean = *this;
    clean.savedFilters.clear();
    for (const SavedFilter &filter : savedFilters) {
        const QString name = cleanText(filter.name).simplified().left(longestReason);
        if (!name.isEmpty() && clean.savedFilters.size() < mostFilters)
            clean.saveFilter({name, filter.text.left(longestFilter)});
    }
    clean.reasons = cleanedList(reasons, mostReasons, longestReason);
    clean.phrases = cleanedList(phrases, mostPhrases, longestPhrase);
    clean.dailyGoal = qBound(0, dailyGoal, mostPerDay);
    clean.selfCheckPercent = qBound(1, selfCheckPercent, percent);
    return clean;
}

QJsonObject DeskSettings::toJson() const
{
    QJsonArray filters;
    for (const SavedFilter &filter : savedFilters)
        filters.append(QJsonObject{{u"name"_s, filter.name}, {u"text"_s, filter.text}});
    return {{u"reasons"_s, QJsonArray::fromStringList(reasons)},
            {u"phrases"_s, QJsonArray::fromStringList(phrases)},
            {u"daily_goal"_s, dailyGoal},
            {u"self_check_percent"_s, selfCheckPercent},
            {u"saved_filters"_s, filters}};
}

DeskSettings DeskSettings::fromJson(const QJsonObject &object)
{
    DeskSettings settings;
    if (object.value("reasons"_L1).isArray())
        settings.reasons = listOf(object.value("reasons"_L1));
    settings.phrases = listOf(object.value("phrases"_L1));
    settings.dailyGoal = object.value("daily_goal"_L1).toInt();
    settings.selfCheckPercent = object.value("self_check_percent"_L1).toInt(settings.selfCheckPercent);
    const QJsonArray filters = object.value("saved_filters"_L1).toArray();
    for (const QJsonValue &filter : filters)
        settings.savedFilters.append({filter["name"_L1].toString(), filter["text"_L1].toString()});
    return settings.cleaned();
}

} // namespace tidemark::domain
