// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/tagedit.h"
#include "domain/feedback.h"
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace tidemark::domain {

namespace {

constexpr qsizetype longestTag = 100;
constexpr qsizetype mostTags = 200;

QStringList without(QStringList list, const QStringList &gone)
{
    list.removeIf([&](const QString &tag) { return gone.contains(tag); });
    return list;
}

QStringList cleanedList(const QStringList &list)
{
    QStringList clean;
    for (const QString &tag : list) {
        const QString text = cleanText(tag).simplified().left(longestTag);
        if (!text.isEmpty() && !clean.contains(text) && clean.size() < mostTags)
            clean.append(text);
    }
    return clean;
}

QStringList tagsOf(const QJsonValue &value)
{
    QStringList list;
    const QJsonArray array = value.toArray();
    for (const QJsonValue &one : array) {
        if (one.isString())
            list.append(one.toString());
    }
    return list;
}

} // namespace

QStringList TagEdit::appliedTo(const QStringList &tags) const
{
    QStringList result = without(tags, remove);
    return result + without(add, result);
}

TagEdit TagEdit::neededFor(const QStringList &tags) const
{
    TagEdit needed{without(add, tags), {}};
    for (const QString &tag : remove) {
        if (tags.contains(tag))
            needed.remove.append(tag);
    }
    return needed;
}

TagEdit TagEdit::followedBy(const TagEdit &later, bool mayHaveLanded) const
{
    TagEdit both;
    both.add = without(add, later.remove);
    both.remove = without(remove, later.add);
    both.add += without(mayHaveLanded ? later.add : without(later.add, remove), both.add);
    both.remove += without(mayHaveLanded ? later.remove : without(later.remove, add), both.remove);
    return both;
}

TagEdit TagEdit::cleaned() const
{
    // What is removed came from the server and is taken as it is.
    const QStringList added = cleanedList(add);
    return {added, without(remove, added)};
}

QJsonObject TagEdit::toJson() const
{
    return {{u"add"_s, QJsonArray::fromStringList(add)}, {u"remove"_s, QJsonArray::fromStringList(remove)}};
}

TagEdit TagEdit::fromJson(const QJsonObject &object)
{
    return {tagsOf(object.value("add"_L1)), tagsOf(object.value("remove"_L1))};
}

} // namespace tidemark::domain
