// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/runids.h"
#include "sandbox/runrecord.h"
#include "sandbox/samplelibrary.h"
#include <functional>
#include <QHash>
#include <QSet>

namespace tidemark::sandbox {

struct Score
{
    QString label;
    QJsonValue value;
    QJsonValue comment = QJsonValue::Null;
};

/// All runs of the sandbox's project and what callers changed in them. A run is named by its number; see RunIds for
/// its id. Not thread-safe.
class RunBook
{
public:
    RunBook(SampleLibrary library, GeneratedRuns generated, quint32 seed);

    [[nodiscard]] const SampleLibrary &library() const { return m_library; }
    [[nodiscard]] const QList<SampleUser> &users() const { return m_users; }
    /// Numbers of all runs by time, oldest first; removed ones included.
    [[nodiscard]] const QList<quint32> &byTime() const { return m_byTime; }
    [[nodiscard]] qint64 count() const { return m_runs.size() - m_removed.size(); }
    [[nodiscard]] const RunRecord &run(quint32 number) const { return m_runs.at(number); }
    [[nodiscard]] const SampleConversation &conversation(quint32 number) const;
    [[nodiscard]] const SampleNode &node(quint32 number) const;
    [[nodiscard]] bool isThere(quint32 number) const { return !m_removed.contains(number); }

    [[nodiscard]] QByteArray idOf(quint32 number) const;
    /// Nothing for an id that is unknown, gone, or not yet or no longer a run's.
    [[nodiscard]] std::optional<quint32> numberOf(const QByteArray &id) const;
    [[nodiscard]] std::optional<quint32> parentOf(quint32 number) const;
    /// The run itself and all below it that are still there, in the order in which they were made.
    [[nodiscard]] QList<quint32> withDescendants(quint32 number) const;
    /// Direct children that are still there.
    [[nodiscard]] QList<quint32> childrenOf(quint32 number) const;

    [[nodiscard]] QByteArray nameOf(quint32 number) const; ///< empty: null
    [[nodiscard]] QByteArray status(quint32 number) const; ///< empty: null
    [[nodiscard]] QStringList tagsOf(quint32 number) const;
    /// Empty when there is none.
    [[nodiscard]] QJsonObject feedbackOf(quint32 number) const;
    /// The thumb alone, cheaper than the whole feedback: 'u', 'd' or 0 for none.
    [[nodiscard]] char thumbOf(quint32 number) const;
    [[nodiscard]] bool hasFeedback(quint32 number) const;
    [[nodiscard]] QList<Score> scoresOf(quint32 number) const { return m_scores.value(number); }
    [[nodiscard]] const QSet<quint32> &pending() const { return m_pending; }
    [[nodiscard]] bool isPending(quint32 number) const { return m_pending.contains(number); }
    [[nodiscard]] bool isPoisoned(quint32 number) const { return m_poisoned.contains(number); }
    /// The last chat of this thread waits for its reply.
    [[nodiscard]] bool hasPendingChat(quint32 thread) const;

    void setFeedback(quint32 number, const QJsonObject &feedback);
    void setScore(quint32 number, const Score &score);
    void setTags(quint32 number, const QStringList &tags);
    void remove(quint32 number);
    /// A removed run is there again.
    void restore(const QByteArray &id);
    void setCreated(const QList<quint32> &numbers, qint64 createdUs);
    void poison(quint32 number, bool poisoned)
    {
        poisoned ? (void)m_poisoned.insert(number) : (void)m_poisoned.remove(number);
    }
    [[nodiscard]] bool anyPoisoned() const { return !m_poisoned.isEmpty(); }
    /// The replies that had not come are there; their chats have other ids from now on.
    void finishPendingReplies();

    /// Told of every change, in a form that apply() takes.
    std::function<void(const QJsonObject &)> onChanged;
    /// Makes a change that onChanged told of; one that is not understood changes nothing.
    void apply(const QJsonObject &change);

private:
    void sortByTime();
    void tell(const QJsonObject &change) const;
    [[nodiscard]] QJsonObject firstFeedback(quint32 number) const;
    [[nodiscard]] QString firstComment(quint32 number, bool up) const;

    SampleLibrary m_library;
    QList<RunRecord> m_runs;
    QList<SampleUser> m_users;
    QList<quint32> m_byTime;
    RunIds m_ids;
    QSet<quint32> m_pending;
    QSet<quint32> m_renamed;
    QSet<quint32> m_removed;
    QSet<quint32> m_poisoned;
    QHash<quint32, QJsonObject> m_feedback;
    QHash<quint32, QStringList> m_tags;
    QHash<quint32, QList<Score>> m_scores;
};

} // namespace tidemark::sandbox
