// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/merge.h"
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace tidemark::sync {

using domain::Feedback;
using domain::sameValue;
using domain::VerdictChange;

Merge merge(const Feedback &base, const VerdictChange &mine, const Feedback &theirs)
{
    Merge result;
    for (auto it = mine.values.cbegin(); it != mine.values.cend(); ++it) {
        const QJsonValue before = base.value(it.key());
        const QJsonValue now = theirs.value(it.key());
        if (sameValue(it.value(), before))
            continue;
        if (sameValue(it.value(), now))
            result.alreadyThere.append(it.key());
        else if (sameValue(now, before))
            result.toSend.values.insert(it.key(), it.value());
        else
            result.conflicts.append(it.key());
    }
    return result;
}

Merge withoutHalves(Merge merge)
{
    const QStringList verdict{u"thumb"_s, u"comment"_s, u"thumbs"_s, u"original"_s};
    const bool clashes = std::any_of(verdict.cbegin(), verdict.cend(),
                                     [&](const QString &key) { return merge.conflicts.contains(key); });
    for (const QString &key : verdict) {
        if (clashes)
            merge.toSend.values.remove(key);
    }
    return merge;
}

Feedback baseAfterOwnWrites(const Feedback &base, const QList<VerdictChange> &sent, const Feedback &theirs)
{
    VerdictChange ours;
    for (const VerdictChange &change : sent) {
        for (auto it = change.values.cbegin(); it != change.values.cend(); ++it) {
            if (sameValue(it.value(), theirs.value(it.key())))
                ours.values.insert(it.key(), it.value());
        }
    }
    return base.with(ours);
}

bool holds(const Feedback &server, const VerdictChange &change)
{
    for (auto it = change.values.cbegin(); it != change.values.cend(); ++it) {
        if (!sameValue(server.value(it.key()), it.value()))
            return false;
    }
    return true;
}

bool fitsPatch(const VerdictChange &change)
{
    const QStringList keys = change.values.keys();
    return std::all_of(keys.cbegin(), keys.cend(),
                       [](const QString &key) { return key == "thumb"_L1 || key == "comment"_L1; });
}

static bool keepsItsName(const QString &key)
{
    return !key.isEmpty() && !key.contains(u'_') && !key.contains(u'-');
}

static bool survives(const QJsonValue &root)
{
    // A list instead of recursion: the depth is somebody else's choice.
    QList<QJsonValue> waiting{root};
    while (!waiting.isEmpty()) {
        const QJsonValue value = waiting.takeLast();
        if (value.isArray()) {
            const QJsonArray array = value.toArray();
            for (const QJsonValue &item : array)
                waiting.append(item);
        } else if (value.isObject()) {
            const QJsonObject object = value.toObject();
            for (auto it = object.constBegin(); it != object.constEnd(); ++it) {
                if (!keepsItsName(it.key()))
                    return false;
                waiting.append(it.value());
            }
        }
    }
    return true;
}

bool survivesIngest(const VerdictChange &change)
{
    return survives(change.toJson());
}

} // namespace tidemark::sync
