// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rater.h"
#include <QJsonArray>
#include <QJsonDocument>
#include <QMap>

namespace tidemark::test {

/// What happened to the feedback of a few runs, by whom, and who had seen what: enough to say whether a verdict was
/// lost or somebody's value was overwritten unseen.
class DuelRecord
{
public:
    struct Change
    {
        int step = 0;
        QString by;
        QJsonValue value;
    };
    struct Wish
    {
        int step = 0;
        QJsonValue value;
        bool withdrawn = false; ///< back to what the server was known to hold: nothing is wanted any more
    };

    /// Keys that people here write; others (`original`) follow from them.
    static const QStringList &keys()
    {
        static const QStringList all = QStringLiteral("thumb comment rating reasons").split(QLatin1Char(' '));
        return all;
    }
    static bool holds(const QList<QJsonValue> &values, const QJsonValue &value)
    {
        const auto same = [&](const QJsonValue &one) { return domain::sameValue(one, value); };
        return std::any_of(values.begin(), values.end(), same);
    }

    void begin(const QString &run, const QJsonObject &feedback) { m_first[run] = m_server[run] = feedback; }
    /// The rater's screen showed these values when a verdict was made.
    void saw(const QString &rater, const QString &run, const QJsonObject &feedback)
    {
        for (const QString &key : keys())
            m_seen[{rater, run, key}].append(feedback.value(key));
    }
    /// The rater was told that this is saved; `base` is what the server was known to hold then.
    void wished(int step, const QString &rater, const QString &run, const QString &key, const QJsonValue &value,
                const domain::Feedback &base)
    {
        m_wishes[{rater, run, key}].append({step, value, domain::sameValue(base.value(key), value)});
    }

    /// What the server holds after `by` acted; says what should not have happened.
    QStringList look(int step, const QString &by, bool isRater, const QString &run, const QJsonObject &now)
    {
        QStringList wrong;
        const QJsonObject before = std::exchange(m_server[run], now);
        for (const QString &key : keys()) {
            const QJsonValue old = before.value(key);
            const QJsonValue value = now.value(key);
            if (domain::sameValue(old, value))
                continue;
            if (isRater && !holds(m_seen.value({by, run, key}), old) && !hasWished(by, run, key, old))
                wrong.append(tell(by, run, key) + QStringLiteral(" overwrote unseen ") + text(old));
            if (isRater && !hasWished(by, run, key, value))
                wrong.append(tell(by, run, key) + QStringLiteral(" never said ") + text(value));
            m_history[{run, key}].append({step, by, value});
        }
        return wrong;
    }

    [[nodiscard]] bool othersWrote(const QString &rater, const QString &run) const
    {
        return std::any_of(m_history.keyValueBegin(), m_history.keyValueEnd(), [&](const auto &entry) {
            const auto byAnother = [&](const Change &change) { return change.by != rater; };
            return entry.first.first == run && std::any_of(entry.second.begin(), entry.second.end(), byAnother);
        });
    }

    /// At the end: verdicts of the rater that are neither on the server, nor replaced after they were there, nor named
    /// on the rater's own screen as in conflict, refused or gone.
    [[nodiscard]] QStringList lost(const Rater &rater, const QString &run) const
    {
        QStringList all;
        const domain::RunDetail detail = rater.detail(run);
        for (const QString &key : keys()) {
            const QList<Wish> wishes = m_wishes.value({rater.name(), run, key});
            if (wishes.isEmpty() || wishes.last().withdrawn ||
                domain::sameValue(m_server.value(run).value(key), wishes.last().value))
                continue;
            const bool shown = domain::sameValue(detail.shown.value(key), wishes.last().value);
            if (!(shown && isNamed(detail)) && !wasThere(run, key, wishes.last()))
                all.append(tell(rater.name(), run, key) + QStringLiteral(" lost %1 of step %2, shown %3")
                                                              .arg(text(wishes.last().value))
                                                              .arg(wishes.last().step)
                                                              .arg(text(detail.shown.json())));
        }
        return all;
    }
    QList<Wish> wishes(const QString &rater, const QString &run, const QString &key) const
    {
        return m_wishes.value({rater, run, key});
    }
    static QString text(const QJsonValue &value)
    {
        return QString::fromUtf8(QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact));
    }

private:
    using Who = std::tuple<QString, QString, QString>;
    static bool isNamed(const domain::RunDetail &detail)
    {
        const domain::SyncState state = detail.summary.state;
        return (state == domain::SyncState::Conflict && detail.theirs) ||
               ((state == domain::SyncState::Refused || state == domain::SyncState::Gone) && detail.lastError);
    }
    [[nodiscard]] bool hasWished(const QString &rater, const QString &run, const QString &key,
                                 const QJsonValue &value) const
    {
        const QList<Wish> wishes = m_wishes.value({rater, run, key});
        const auto same = [&](const Wish &wish) { return domain::sameValue(wish.value, value); };
        return std::any_of(wishes.begin(), wishes.end(), same);
    }
    /// The server held the value once it was wished for, or did so already then.
    [[nodiscard]] bool wasThere(const QString &run, const QString &key, const Wish &wish) const
    {
        QJsonValue held = m_first.value(run).value(key);
        for (const Change &change : m_history.value({run, key})) {
            if (change.step >= wish.step && (domain::sameValue(held, wish.value)))
                return true;
            held = change.value;
        }
        return domain::sameValue(held, wish.value);
    }
    static QString tell(const QString &who, const QString &run, const QString &key)
    {
        return QStringList{who, run.left(8), key}.join(QLatin1Char(' '));
    }

    QMap<QString, QJsonObject> m_first;
    QMap<QString, QJsonObject> m_server;
    QMap<Who, QList<QJsonValue>> m_seen;
    QMap<Who, QList<Wish>> m_wishes;
    QMap<std::pair<QString, QString>, QList<Change>> m_history;
};

} // namespace tidemark::test
