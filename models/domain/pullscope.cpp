// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/pullscope.h"
#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace tidemark::domain {

namespace {

constexpr qint64 dayMs = 86'400'000;

/// The same on every machine and in every version: FNV-1a, and its high bits folded in.
quint64 stableHash(const QString &id)
{
    quint64 hash = 14'695'981'039'346'656'037ULL;
    for (const char byte : id.toUtf8())
        hash = (hash ^ quint8(byte)) * 1'099'511'628'211ULL;
    return hash ^ (hash >> 32);
}

bool fits(PullScope::Thumbs wanted, Thumb thumb)
{
    switch (wanted) {
    case PullScope::Thumbs::Any:
        return true;
    case PullScope::Thumbs::Rated:
        return thumb != Thumb::None;
    case PullScope::Thumbs::Up:
        return thumb == Thumb::Up;
    case PullScope::Thumbs::Down:
        return thumb == Thumb::Down;
    }
    return true;
}

/// As the server's filter: a run's own thumb or that of a direct child, which a conversation lists.
bool hasThumb(const Run &run, PullScope::Thumbs wanted)
{
    if (fits(wanted, run.feedback.thumb()))
        return true;
    if (!run.raw.contains("\"feedbacks\""))
        return false;
    const QJsonArray children = QJsonDocument::fromJson(run.raw).object().value("feedbacks"_L1).toArray();
    return std::any_of(children.begin(), children.end(),
                       [wanted](const QJsonValue &child) { return fits(wanted, Feedback(child.toObject()).thumb()); });
}

bool anyOf(const QStringList &wanted, const QStringList &has)
{
    return wanted.isEmpty() ||
           std::any_of(has.begin(), has.end(), [&](const QString &one) { return wanted.contains(one); });
}

QStringList tidy(QStringList list)
{
    for (QString &text : list)
        text = text.trimmed();
    list.removeAll(QString());
    list.removeDuplicates();
    list.sort();
    return list;
}

bool isPart(const QStringList &inner, const QStringList &outer)
{
    if (outer.isEmpty())
        return true;
    return !inner.isEmpty() &&
           std::all_of(inner.begin(), inner.end(), [&](const QString &one) { return outer.contains(one); });
}

QStringList listOf(const QJsonValue &value)
{
    QStringList list;
    const QJsonArray array = value.toArray();
    for (const QJsonValue &one : array)
        list.append(one.toString());
    return list;
}

} // namespace

bool PullScope::holds(const Run &run, const QString &rootId) const
{
    if (!holdsAge(run.createdMs, !run.feedback.isEmpty()) || !anyOf(models, {run.name}) || !anyOf(tags, run.tags))
        return false;
    if (!users.isEmpty() && !(run.user && users.contains(run.user->externalId)))
        return false;
    if (!hasThumb(run, thumbs))
        return false;
    if (oneIn <= 1)
        return true;
    const QString root = !rootId.isEmpty() ? rootId : run.parentId;
    if (root.isEmpty() && run.type == RunType::Chat)
        return false;
    return stableHash(root.isEmpty() ? run.id : root) % quint64(oneIn) == 0;
}

bool PullScope::holdsAge(qint64 createdMs, bool hasFeedback) const
{
    return createdMs >= sinceMs && (createdMs >= keptSinceMs || hasFeedback);
}

bool PullScope::isOnlyAge() const
{
    PullScope others = *this;
    others.sinceMs = others.keptSinceMs = others.keepDays = 0;
    return others.isEverything();
}

PullScope PullScope::agedTo(qint64 nowMs) const
{
    PullScope aged = *this;
    aged.keptSinceMs = keepDays > 0 ? qMax<qint64>(0, nowMs / dayMs - keepDays) * dayMs : 0;
    return aged;
}

bool PullScope::isWithin(const PullScope &outer) const
{
    const bool thumbsWithin = outer.thumbs == Thumbs::Any || outer.thumbs == thumbs ||
                              (outer.thumbs == Thumbs::Rated && thumbs != Thumbs::Any);
    return sinceMs >= outer.sinceMs && fromMs() >= outer.keptSinceMs && isPart(models, outer.models) &&
           isPart(tags, outer.tags) && isPart(users, outer.users) && thumbsWithin && oneIn % qMax(1, outer.oneIn) == 0;
}

PullScope PullScope::normalised() const
{
    constexpr int mostRare = 1'000'000;
    constexpr int mostDays = 36'500;
    const int days = qBound(0, keepDays, mostDays);
    return {qMax<qint64>(0, sinceMs) / 1'000 * 1'000,
            tidy(models),
            tidy(tags),
            tidy(users),
            thumbs,
            qBound(1, oneIn, mostRare),
            days,
            days > 0 ? qMax<qint64>(0, keptSinceMs) / dayMs * dayMs : 0};
}

QJsonObject PullScope::toJson() const
{
    QJsonObject object;
    if (sinceMs > 0)
        object.insert("since"_L1, sinceMs);
    if (!models.isEmpty())
        object.insert("models"_L1, QJsonArray::fromStringList(models));
    if (!tags.isEmpty())
        object.insert("tags"_L1, QJsonArray::fromStringList(tags));
    if (!users.isEmpty())
        object.insert("users"_L1, QJsonArray::fromStringList(users));
    if (thumbs != Thumbs::Any)
        object.insert("feedback"_L1, toText(thumbs));
    if (oneIn > 1)
        object.insert("oneIn"_L1, oneIn);
    if (keepDays > 0) {
        object.insert("keepDays"_L1, keepDays);
        object.insert("keptSince"_L1, keptSinceMs);
    }
    return object;
}

PullScope PullScope::fromJson(const QJsonObject &object)
{
    PullScope scope;
    scope.sinceMs = object.value("since"_L1).toInteger();
    scope.models = listOf(object.value("models"_L1));
    scope.tags = listOf(object.value("tags"_L1));
    scope.users = listOf(object.value("users"_L1));
    scope.thumbs = thumbsFromText(object.value("feedback"_L1).toString()).value_or(Thumbs::Any);
    scope.oneIn = object.value("oneIn"_L1).toInt(1);
    scope.keepDays = object.value("keepDays"_L1).toInt();
    scope.keptSinceMs = object.value("keptSince"_L1).toInteger();
    return scope.normalised();
}

QString toText(PullScope::Thumbs thumbs)
{
    switch (thumbs) {
    case PullScope::Thumbs::Any:
        break;
    case PullScope::Thumbs::Rated:
        return u"rated"_s;
    case PullScope::Thumbs::Up:
        return u"up"_s;
    case PullScope::Thumbs::Down:
        return u"down"_s;
    }
    return u"any"_s;
}

std::optional<PullScope::Thumbs> thumbsFromText(const QString &text)
{
    using Thumbs = PullScope::Thumbs;
    for (const Thumbs thumbs : {Thumbs::Any, Thumbs::Rated, Thumbs::Up, Thumbs::Down}) {
        if (toText(thumbs) == text)
            return thumbs;
    }
    return {};
}

} // namespace tidemark::domain
