// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/rungenerator.h"
#include "sandbox/dayrhythm.h"
#include "sandbox/jsontext.h"
#include "sandbox/mix.h"
#include <array>
#include <numeric>

namespace tidemark::sandbox {

using namespace Qt::StringLiterals;

namespace {

enum Purpose : quint64 { Choice = 1, Variation, Order, Jitter, SameTime, User, Model, Thumb, Comment, Pace };

constexpr qint64 msUs = 1000;
constexpr qint64 minuteUs = 60'000'000;
constexpr qint64 dayUs = 24 * 60 * minuteUs;
constexpr int generatedUsers = 400;
constexpr int firstUserId = 501;
constexpr qsizetype longText = 20'000;

double share(quint64 value)
{
    return static_cast<double>(value >> 11) / static_cast<double>(quint64(1) << 53);
}

// Single answers are what there is most of; texts of many kilobytes are rare, or a million runs would be all text.
int weightOf(const SampleConversation &conversation)
{
    if (conversation.bytes > longText)
        return 1;
    if (conversation.isThread())
        return 40;
    return conversation.nodes.size() > 1 ? 15 : 100;
}

QByteArray propsOf(quint64 user)
{
    static constexpr std::array first = {"Ana",  "Ben",  "Chiara", "David", "Elif", "Farid", "Grace", "Hana",  "Ivo",
                                         "Jana", "Kofi", "Lena",   "Mateo", "Noor", "Olga",  "Priya", "Quinn", "Rosa"};
    static constexpr std::array last = {"Almeida", "Berg", "Costa", "Duarte", "Eriksen", "Fischer", "Haddad",
                                        "Ito",     "Kaya", "Lopez", "Moreau", "Nowak",   "Okafor",  "Petrov"};
    if (user % 3 == 0)
        return "null";
    const auto name = [user](const auto &names, quint64 purpose) {
        return QByteArray(names.at(mix(user, purpose) % names.size()));
    };
    return R"({"name":")" + name(first, 1) + ' ' + name(last, 2) + R"("})";
}

} // namespace

RunGenerator::RunGenerator(const SampleLibrary &library, quint32 seed, qint64 nowMs)
    : m_library(library)
    , m_seed(seed)
    , m_nowUs(nowMs * msUs)
{}

GeneratedRuns RunGenerator::samplesOnce()
{
    QList<Plan> plans;
    for (qsizetype i = 0; i < m_library.conversations().size(); ++i)
        plans.append({static_cast<quint16>(i), 0});
    // Fields mixed; two conversations last, so that there are fresh chats.
    const auto rank = [this](const Plan &plan) { return mix(m_seed, mix(plan.conversation, Order)); };
    std::sort(plans.begin(), plans.end(), [&](const Plan &a, const Plan &b) { return rank(a) < rank(b); });
    int threads = 2;
    for (qsizetype i = plans.size() - 1, end = i; i >= 0 && threads > 0; --i) {
        if (m_library.conversations().at(plans.at(i).conversation).isThread()) {
            plans.move(i, end--);
            --threads;
        }
    }
    layOut(plans, 3);
    return std::move(m_made);
}

GeneratedRuns RunGenerator::make(qint64 count)
{
    makeUsers(generatedUsers);
    m_made.runs.reserve(count);
    layOut(plan(count), 90);
    return std::move(m_made);
}

QList<RunGenerator::Plan> RunGenerator::plan(qint64 count) const
{
    const QList<SampleConversation> &all = m_library.conversations();
    QList<int> until;
    int sum = 0;
    for (const SampleConversation &conversation : all)
        until.append(sum += weightOf(conversation));
    qsizetype smallest = std::numeric_limits<qsizetype>::max();
    for (const SampleConversation &conversation : all)
        smallest = qMin(smallest, conversation.nodes.size());
    QList<Plan> plans;
    qint64 left = count;
    for (quint64 tries = 0; left >= smallest; ++tries) {
        const int wanted = static_cast<int>(mix(m_seed, mix(tries, Choice)) % static_cast<quint64>(sum));
        const auto chosen = std::distance(until.cbegin(), std::upper_bound(until.cbegin(), until.cend(), wanted));
        if (all.at(chosen).nodes.size() > left)
            continue; // near the end only what still fits
        const auto variation = static_cast<quint32>(mix(m_seed, mix(tries, Variation)) | 1);
        plans.append({static_cast<quint16>(chosen), variation});
        left -= all.at(chosen).nodes.size();
    }
    return plans;
}

void RunGenerator::layOut(const QList<Plan> &plans, int days)
{
    const DayRhythm rhythm(m_nowUs - days * dayUs, m_nowUs - 5 * minuteUs);
    const auto total = static_cast<double>(plans.size());
    for (qsizetype i = 0; i < plans.size(); ++i) {
        const double jitter = share(mix(m_seed, mix(static_cast<quint64>(i), Jitter)));
        const bool newest = i == plans.size() - 1;
        addRuns(plans.at(i),
                startOf(plans.at(i), newest ? m_nowUs : rhythm.timeAt((static_cast<double>(i) + jitter) / total)));
    }
    findPending();
}

// No later than so that the whole conversation has happened. Now and then a batch comes within one millisecond.
qint64 RunGenerator::startOf(const Plan &plan, qint64 wantedUs)
{
    if (plan.variation % 128 == 1)
        m_batch = 4;
    if (wantedUs < m_nowUs && m_batch > 0 && m_lastStartUs > 0) {
        --m_batch;
        return m_lastStartUs - m_lastStartUs % msUs + (m_lastStartUs + 7) % msUs;
    }
    const qint64 spanMs = m_library.conversations().at(plan.conversation).spanMs;
    return qMin(wantedUs, m_nowUs - 3 * minuteUs - 2 * spanMs * msUs);
}

void RunGenerator::addRuns(const Plan &plan, qint64 startUs)
{
    const SampleConversation &conversation = m_library.conversations().at(plan.conversation);
    m_lastStartUs = startUs;
    const auto root = static_cast<quint32>(m_made.runs.size());
    const quint16 user = userOf(plan);
    const double pace = plan.variation == 0 ? 1.0 : 0.7 + 0.9 * share(mix(plan.variation, Pace));
    const QStringList &models = m_library.models();
    for (qsizetype i = 0; i < conversation.nodes.size(); ++i) {
        const SampleNode &node = conversation.nodes.at(i);
        RunRecord run;
        run.createdUs = startUs + static_cast<qint64>(node.startMs * pace) * msUs;
        run.root = root;
        run.variation = plan.variation;
        run.durationMs = node.durationMs < 0 ? -1 : static_cast<qint32>(node.durationMs * pace);
        run.conversation = plan.conversation;
        run.node = static_cast<quint16>(i);
        run.user = user;
        const QString own = node.name.isEmpty() ? conversation.model : QString::fromUtf8(node.name);
        const quint64 swap = mix(plan.variation, mix(static_cast<quint64>(i), Model));
        run.model = static_cast<quint8>(plan.variation != 0 && swap % 10 < 4
                                            ? (swap >> 8) % static_cast<quint64>(models.size())
                                            : static_cast<quint64>(qMax(0, models.indexOf(own))));
        run.feedback = feedbackOf(node, plan, i);
        m_made.runs.append(run);
    }
    if (user > 0) {
        SampleUser &seen = m_made.users[user - 1];
        seen.lastSeenUs = qMax(seen.lastSeenUs, m_made.runs.last().createdUs);
    }
}

FirstFeedback RunGenerator::feedbackOf(const SampleNode &node, const Plan &plan, qsizetype index) const
{
    if (plan.variation == 0)
        return node.feedback.isEmpty() ? FirstFeedback::None : FirstFeedback::Sample;
    if (!node.rateable())
        return FirstFeedback::None;
    const quint64 chance = mix(plan.variation, mix(static_cast<quint64>(index), Thumb));
    const bool comment = (chance >> 16) % 100 < 40;
    const quint64 percent = chance % 100;
    if (percent < 8) {
        if ((chance >> 32) % 12 == 0)
            return FirstFeedback::DownWithMore;
        return comment ? FirstFeedback::DownWithComment : FirstFeedback::Down;
    }
    if (percent < 23)
        return comment && (chance >> 32) % 3 == 0 ? FirstFeedback::UpWithComment : FirstFeedback::Up;
    return FirstFeedback::None;
}

void RunGenerator::makeUsers(int count)
{
    for (int i = 0; i < count; ++i) {
        const qint64 created = m_nowUs - 120 * dayUs + static_cast<qint64>(mix(m_seed, mix(quint64(i), User)) % dayUs);
        m_made.users.append({firstUserId + i, u"user-%1"_s.arg(i + 1), propsOf(quint64(i)), created, created});
    }
}

// Some people write far more than others, and every tenth call names nobody.
quint16 RunGenerator::userOf(const Plan &plan)
{
    const SampleConversation &conversation = m_library.conversations().at(plan.conversation);
    if (plan.variation != 0) {
        const quint64 chance = mix(plan.variation, User);
        if (chance % 10 == 0)
            return 0;
        const double place = share(chance) * share(chance);
        return static_cast<quint16>(1 + static_cast<int>(place * generatedUsers));
    }
    if (conversation.user.isEmpty())
        return 0;
    QList<SampleUser> &users = m_made.users;
    const auto known = std::find_if(users.cbegin(), users.cend(),
                                    [&](const SampleUser &user) { return user.name == conversation.user; });
    if (known != users.cend())
        return static_cast<quint16>(std::distance(users.cbegin(), known) + 1);
    const int id = firstUserId + static_cast<int>(users.size());
    users.append({id, conversation.user, conversation.userProps, m_nowUs - 10 * dayUs, 0});
    return static_cast<quint16>(users.size());
}

// The last exchange of the two newest conversations.
void RunGenerator::findPending()
{
    for (qsizetype i = m_made.runs.size() - 1; i >= 0 && m_made.pending.size() < 2; --i) {
        const RunRecord &run = m_made.runs.at(i);
        const SampleConversation &conversation = m_library.conversations().at(run.conversation);
        if (conversation.isThread() && run.node + 1 == conversation.nodes.size())
            m_made.pending.append(static_cast<quint32>(i));
    }
}

} // namespace tidemark::sandbox
