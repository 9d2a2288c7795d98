// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/secondlook.h"

using namespace Qt::StringLiterals;

namespace tidemark::store {

using domain::Feedback;
using domain::VerdictChange;

/// A write that was begun before ours has landed by then, or never will.
static constexpr qint64 lookAfterMs = 60'000;

/// Of `object` the keys that are among those of `change`, or the others.
static QJsonObject part(const QJsonObject &object, const VerdictChange &change, bool among)
{
    QJsonObject result;
    for (auto it = object.constBegin(); it != object.constEnd(); ++it) {
        if (change.values.contains(it.key()) == among)
            result.insert(it.key(), it.value());
    }
    return result;
}

void SecondLook::expect(const VerdictChange &change, const Feedback &server, qint64 nowMs)
{
    for (auto it = change.values.cbegin(); it != change.values.cend(); ++it) {
        sent.values.insert(it.key(), it.value());
        before.remove(it.key());
        if (server.json().contains(it.key()))
            before.insert(it.key(), server.value(it.key()));
    }
    dueMs = sent.isEmpty() ? 0 : nowMs + lookAfterMs;
}

void SecondLook::forget(const VerdictChange &newer)
{
    for (auto it = newer.values.cbegin(); it != newer.values.cend(); ++it) {
        sent.values.remove(it.key());
        before.remove(it.key());
    }
    if (sent.isEmpty())
        dueMs = 0;
}

VerdictChange SecondLook::missingFrom(const Feedback &now) const
{
    VerdictChange missing;
    for (auto it = sent.values.cbegin(); it != sent.values.cend(); ++it) {
        if (!domain::sameValue(now.value(it.key()), it.value()))
            missing.values.insert(it.key(), it.value());
    }
    return missing;
}

bool SecondLook::isOurOwn(const VerdictChange &missing, const Feedback &now) const
{
    const QStringList keys = missing.values.keys();
    return std::all_of(keys.begin(), keys.end(), [&](const QString &key) {
        return std::any_of(stray.begin(), stray.end(), [&](const VerdictChange &older) {
            const auto value = older.values.constFind(key);
            return value != older.values.cend() && domain::sameValue(value.value(), now.value(key));
        });
    });
}

SecondLook::Finding SecondLook::find(const Feedback &earlier, const Feedback &now, qint64 nowMs) const
{
    const VerdictChange missing = missingFrom(now);
    if (missing.isEmpty())
        return nowMs < dueMs ? Finding::Early : Finding::Holds;
    if (isOurOwn(missing, now))
        return Finding::Lost;
    // A write that knew nothing of ours puts every key back exactly, null or missing, and changes one of its own.
    // Somebody who clears or overwrites our verdict knows of it.
    const bool allBack = missing == sent && part(now.json(), sent, true) == before;
    const bool otherKey = part(now.json(), sent, false) != part(earlier.json(), sent, false);
    return allBack && otherKey ? Finding::Lost : Finding::Changed;
}

QJsonObject SecondLook::toJson() const
{
    if (isEmpty())
        return {};
    QJsonObject object{{u"sent"_s, sent.toJson()}, {u"before"_s, before}};
    if (!stray.isEmpty())
        object.insert(u"stray"_s, changesToJson(stray));
    return object;
}

SecondLook SecondLook::fromJson(const QJsonObject &object, qint64 dueMs)
{
    return {VerdictChange::fromJson(object.value("sent"_L1).toObject()), object.value("before"_L1).toObject(),
            changesFromJson(object.value("stray"_L1).toArray()), dueMs};
}

QJsonArray changesToJson(const QList<VerdictChange> &changes)
{
    QJsonArray array;
    for (const VerdictChange &change : changes)
        array.append(change.toJson());
    return array;
}

QList<VerdictChange> changesFromJson(const QJsonArray &array)
{
    QList<VerdictChange> changes;
    for (const QJsonValue &value : array)
        changes.append(VerdictChange::fromJson(value.toObject()));
    return changes;
}

} // namespace tidemark::store
