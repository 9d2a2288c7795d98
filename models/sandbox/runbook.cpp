// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/runbook.h"
#include "sandbox/mix.h"
#include <numeric>
#include <QJsonArray>

namespace tidemark::sandbox {

using namespace Qt::StringLiterals;

namespace {

enum Purpose : quint64 { CommentChoice = 101, MoreChoice, TagChoice };

} // namespace

RunBook::RunBook(SampleLibrary library, GeneratedRuns generated, quint32 seed)
    : m_library(std::move(library))
    , m_runs(std::move(generated.runs))
    , m_users(std::move(generated.users))
    , m_ids(seed)
    , m_pending(generated.pending.cbegin(), generated.pending.cend())
{
    m_byTime.resize(m_runs.size());
    std::iota(m_byTime.begin(), m_byTime.end(), 0U);
    sortByTime();
}

void RunBook::sortByTime()
{
    std::stable_sort(m_byTime.begin(), m_byTime.end(),
                     [this](quint32 a, quint32 b) { return m_runs.at(a).createdUs < m_runs.at(b).createdUs; });
}

const SampleConversation &RunBook::conversation(quint32 number) const
{
    return m_library.conversations().at(run(number).conversation);
}

const SampleNode &RunBook::node(quint32 number) const
{
    return conversation(number).nodes.at(run(number).node);
}

QByteArray RunBook::idOf(quint32 number) const
{
    return m_ids.idOf({number, m_renamed.contains(number)});
}

std::optional<quint32> RunBook::numberOf(const QByteArray &id) const
{
    const auto key = m_ids.keyOf(id);
    if (!key || key->run >= static_cast<quint64>(m_runs.size()) || !isThere(key->run))
        return std::nullopt;
    if (key->renamed != m_renamed.contains(key->run))
        return std::nullopt;
    return key->run;
}

std::optional<quint32> RunBook::parentOf(quint32 number) const
{
    const int parent = node(number).parent;
    if (parent < 0)
        return std::nullopt;
    return run(number).root + static_cast<quint32>(parent);
}

QList<quint32> RunBook::childrenOf(quint32 number) const
{
    QList<quint32> children;
    const SampleConversation &all = conversation(number);
    const RunRecord &self = run(number);
    for (int i = self.node + 1; i < all.nodes.size(); ++i) {
        const quint32 child = self.root + static_cast<quint32>(i);
        if (all.nodes.at(i).parent == self.node && isThere(child))
            children.append(child);
    }
    return children;
}

QList<quint32> RunBook::withDescendants(quint32 number) const
{
    QList<quint32> all;
    if (isThere(number))
        all.append(number);
    for (const quint32 child : childrenOf(number))
        all += withDescendants(child);
    return all;
}

QByteArray RunBook::nameOf(quint32 number) const
{
    const SampleNode &sample = node(number);
    return sample.type == "llm" ? m_library.models().value(run(number).model).toUtf8() : sample.name;
}

QByteArray RunBook::status(quint32 number) const
{
    return node(number).status;
}

QStringList RunBook::tagsOf(quint32 number) const
{
    const auto changed = m_tags.constFind(number);
    if (changed != m_tags.cend())
        return *changed;
    QStringList tags = node(number).tags;
    const quint32 variation = run(number).variation;
    const QStringList &known = m_library.tags();
    if (variation == 0 || run(number).node != 0 || known.isEmpty())
        return tags;
    const quint64 chance = mix(variation, TagChoice);
    if (chance % 10 == 0 && !tags.isEmpty())
        tags.removeLast();
    const QString extra = known.at(static_cast<qsizetype>((chance >> 8) % static_cast<quint64>(known.size())));
    if ((chance >> 4) % 8 == 0 && !tags.contains(extra))
        tags.append(extra);
    return tags;
}

QJsonObject RunBook::feedbackOf(quint32 number) const
{
    const auto changed = m_feedback.constFind(number);
    return changed != m_feedback.cend() ? *changed : firstFeedback(number);
}

bool RunBook::hasFeedback(quint32 number) const
{
    const auto changed = m_feedback.constFind(number);
    return changed != m_feedback.cend() ? !changed->isEmpty() : run(number).feedback != FirstFeedback::None;
}

char RunBook::thumbOf(quint32 number) const
{
    const auto thumbIn = [](const QJsonObject &feedback) {
        const QString thumb = feedback.value("thumb"_L1).toString();
        return thumb == "up"_L1 ? 'u' : thumb == "down"_L1 ? 'd' : '\0';
    };
    const auto changed = m_feedback.constFind(number);
    if (changed != m_feedback.cend())
        return thumbIn(*changed);
    switch (run(number).feedback) {
    case FirstFeedback::None:
        return 0;
    case FirstFeedback::Sample:
        return thumbIn(node(number).feedback);
    case FirstFeedback::Up:
    case FirstFeedback::UpWithComment:
        return 'u';
    case FirstFeedback::Down:
    case FirstFeedback::DownWithComment:
    case FirstFeedback::DownWithMore:
        return 'd';
    }
    return 0;
}

QJsonObject RunBook::firstFeedback(quint32 number) const
{
    switch (run(number).feedback) {
    case FirstFeedback::None:
        break;
    case FirstFeedback::Sample:
        return node(number).feedback;
    case FirstFeedback::Up:
        return {{u"thumb"_s, u"up"_s}};
    case FirstFeedback::Down:
        return {{u"thumb"_s, u"down"_s}};
    case FirstFeedback::UpWithComment:
        return {{u"thumb"_s, u"up"_s}, {u"comment"_s, firstComment(number, true)}};
    case FirstFeedback::DownWithComment:
        return {{u"thumb"_s, u"down"_s}, {u"comment"_s, firstComment(number, false)}};
    case FirstFeedback::DownWithMore:
        return {{u"thumb"_s, u"down"_s},
                {u"rating"_s, static_cast<int>(1 + mix(run(number).variation, MoreChoice) % 2)},
                {u"source"_s, u"widget"_s}};
    }
    return {};
}

QString RunBook::firstComment(quint32 number, bool up) const
{
    const QJsonObject own = node(number).feedback;
    if (own.value("thumb"_L1) == (up ? "up"_L1 : "down"_L1) && own.contains("comment"_L1))
        return own.value("comment"_L1).toString();
    const QStringList &all = m_library.comments(up);
    if (all.isEmpty())
        return up ? u"Thanks, that helped."_s : u"This is not correct."_s;
    const quint64 chance = mix(run(number).variation, mix(run(number).node, CommentChoice));
    return all.at(static_cast<qsizetype>(chance % static_cast<quint64>(all.size())));
}

bool RunBook::hasPendingChat(quint32 thread) const
{
    if (m_pending.isEmpty())
        return false;
    return m_pending.contains(thread + static_cast<quint32>(conversation(thread).nodes.size()) - 1);
}

void RunBook::setFeedback(quint32 number, const QJsonObject &feedback)
{
    m_feedback.insert(number, feedback);
    tell({{u"run"_s, qint64(number)}, {u"feedback"_s, feedback}});
}

void RunBook::setScore(quint32 number, const Score &score)
{
    QList<Score> &scores = m_scores[number];
    const auto known =
        std::find_if(scores.begin(), scores.end(), [&](const Score &s) { return s.label == score.label; });
    if (known != scores.end())
        *known = score;
    else
        scores.append(score);
    tell({{u"run"_s, qint64(number)},
          {u"score"_s,
           QJsonObject{{u"label"_s, score.label}, {u"value"_s, score.value}, {u"comment"_s, score.comment}}}});
}

void RunBook::setTags(quint32 number, const QStringList &tags)
{
    m_tags.insert(number, tags);
    tell({{u"run"_s, qint64(number)}, {u"tags"_s, QJsonArray::fromStringList(tags)}});
}

void RunBook::remove(quint32 number)
{
    m_removed.insert(number);
    tell({{u"run"_s, qint64(number)}, {u"removed"_s, true}});
}

void RunBook::restore(const QByteArray &id)
{
    if (const auto key = m_ids.keyOf(id))
        m_removed.remove(key->run);
}

void RunBook::setCreated(const QList<quint32> &numbers, qint64 createdUs)
{
    for (const quint32 number : numbers)
        m_runs[number].createdUs = createdUs;
    sortByTime();
}

void RunBook::finishPendingReplies()
{
    m_renamed += m_pending;
    m_pending.clear();
    tell({{u"replies"_s, true}});
}

void RunBook::tell(const QJsonObject &change) const
{
    if (onChanged)
        onChanged(change);
}

void RunBook::apply(const QJsonObject &change)
{
    if (change.contains("replies"_L1)) {
        finishPendingReplies();
        return;
    }
    const qint64 number = change.value("run"_L1).toInteger(-1);
    if (number < 0 || number >= m_runs.size())
        return;
    const auto run = quint32(number);
    if (change.contains("feedback"_L1))
        setFeedback(run, change.value("feedback"_L1).toObject());
    if (change.contains("removed"_L1))
        remove(run);
    if (change.contains("tags"_L1)) {
        QStringList tags;
        const QJsonArray list = change.value("tags"_L1).toArray();
        for (const QJsonValue &tag : list)
            tags.append(tag.toString());
        setTags(run, tags);
    }
    if (change.contains("score"_L1)) {
        const QJsonObject score = change.value("score"_L1).toObject();
        setScore(run, {score.value("label"_L1).toString(), score.value("value"_L1), score.value("comment"_L1)});
    }
}

} // namespace tidemark::sandbox
