// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/desksettings.h"
#include "domain/feedback.h"
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace tidemark::domain {

namespace {

constexpr qsizetype longestReason = 60;
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

DeskSettings DeskSettings::cleaned() const
{
    DeskSettings clean = *this;
    clean.reasons = cleanedList(reasons, mostReasons, longestReason);
    clean.phrases = cleanedList(phrases, mostPhrases, longestPhrase);
    clean.dailyGoal = qBound(0, dailyGoal, mostPerDay);
    clean.selfCheckPercent = qBound(1, selfCheckPercent, percent);
    return clean;
}

QJsonObject DeskSettings::toJson() const
{
    return {{u"reasons"_s, QJsonArray::fromStringList(reasons)},
            {u"phrases"_s, QJsonArray::fromStringList(phrases)},
            {u"daily_goal"_s, dailyGoal},
            {u"self_check_percent"_s, selfCheckPercent}};
}

DeskSettings DeskSettings::fromJson(const QJsonObject &object)
{
    DeskSettings settings;
    if (object.value("reasons"_L1).isArray())
        settings.reasons = listOf(object.value("reasons"_L1));
    settings.phrases = listOf(object.value("phrases"_L1));
    settings.dailyGoal = object.value("daily_goal"_L1).toInt();
    settings.selfCheckPercent = object.value("self_check_percent"_L1).toInt(settings.selfCheckPercent);
    return settings.cleaned();
}

} // namespace tidemark::domain
