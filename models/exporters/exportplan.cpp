// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporters/exportplan.h"
#include <algorithm>
#include <numeric>
#include <QHash>

namespace tidemark::exporters {

namespace {

using Key = std::pair<Digest, Digest>;

class Planner
{
public:
    Planner(const QList<Candidate> &candidates, const PairRules &rules, const QList<JudgedPair> &judged)
        : m_all(candidates)
        , m_rules(rules)
        , m_judged(judged)
        , m_inOrder(candidates.size())
    {
        m_plan.leftOut.resize(candidates.size());
        std::iota(m_inOrder.begin(), m_inOrder.end(), 0);
        std::sort(m_inOrder.begin(), m_inOrder.end(), [this](qsizetype a, qsizetype b) {
            return std::tie(at(a).order, at(a).source, at(a).whole) < std::tie(at(b).order, at(b).source, at(b).whole);
        });
    }

    void leaveOutContradictions()
    {
        QHash<Key, int> said;
        const auto mark = [](const Candidate &one) { return one.standing == Standing::Good ? 1 : 2; };
        for (const Candidate &one : m_all) {
            if (one.standing != Standing::Replaced)
                said[{one.prompt, one.answer}] |= mark(one);
        }
        for (qsizetype i = 0; i < m_all.size(); ++i) {
            if (at(i).standing != Standing::Replaced && said.value({at(i).prompt, at(i).answer}) == 3)
                leaveOut(i, skip::conflictingLabels);
        }
    }

    void takeEach()
    {
        QSet<Key> seen;
        for (const qsizetype i : std::as_const(m_inOrder)) {
            if (!isFree(i))
                continue;
            const Key key{at(i).whole, {quint64(at(i).standing), 0}};
            if (seen.contains(key)) {
                leaveOut(i, skip::duplicate);
                continue;
            }
            seen.insert(key);
            m_plan.rows.append({i, -1, at(i).order});
        }
    }

    void takePairs()
    {
        QHash<Digest, QList<qsizetype>> prompts;
        for (const qsizetype i : std::as_const(m_inOrder)) {
            if (isFree(i))
                prompts[at(i).prompt].append(i);
        }
        for (const QList<qsizetype> &siblings : std::as_const(prompts))
            takePairsOf(siblings);
    }

    ExportPlan take()
    {
        std::sort(m_plan.rows.begin(), m_plan.rows.end(), [](const PlannedRow &a, const PlannedRow &b) {
            return std::tie(a.order, a.chosen) < std::tie(b.order, b.chosen);
        });
        return std::move(m_plan);
    }

private:
    [[nodiscard]] const Candidate &at(qsizetype i) const { return m_all.at(i); }
    [[nodiscard]] bool isFree(qsizetype i) const { return m_plan.leftOut.at(i).isEmpty(); }
    void leaveOut(qsizetype i, QLatin1StringView reason) { m_plan.leftOut[i] = reason; }

    [[nodiscard]] PlannedRow pairOf(qsizetype chosen, qsizetype rejected) const
    {
        const auto bytes = [](const Digest &digest) {
            return QByteArray::number(digest.high) + ' ' + QByteArray::number(digest.low);
        };
        return {chosen, rejected, digestOf({bytes(at(chosen).order), bytes(at(rejected).order)})};
    }

    /// A correction goes before what it corrected.
    [[nodiscard]] QList<PlannedRow> ownPairs(const QList<qsizetype> &siblings) const
    {
        QHash<qint32, qsizetype> originals;
        for (const qsizetype i : siblings) {
            if (at(i).standing != Standing::Good)
                originals.insert(at(i).run, i);
        }
        QList<PlannedRow> rows;
        for (const qsizetype i : siblings) {
            if (at(i).standing == Standing::Good && originals.contains(at(i).run))
                rows.append(pairOf(i, originals.value(at(i).run)));
        }
        return rows;
    }

    /// What somebody said of two answers themselves tells more than their thumbs. The better one must still be good;
    /// the worse one may have been better than a third.
    void meetAsJudged(const QList<qsizetype> &siblings, QSet<qsizetype> &busy, QList<PlannedRow> &rows) const
    {
        QHash<Digest, qsizetype> originals;
        for (const qsizetype i : siblings) {
            if (at(i).source == AnswerSource::Original && at(i).standing != Standing::Replaced)
                originals.insert(at(i).id, i);
        }
        if (originals.size() < 2)
            return;
        for (const auto &[better, worse] : m_judged) {
            const qsizetype good = originals.value(better, -1);
            const qsizetype bad = originals.value(worse, -1);
            if (good < 0 || bad < 0 || at(good).standing != Standing::Good || !mayMeet(good, bad))
                continue;
            if (m_rules.perPrompt == 0 && (busy.contains(good) || busy.contains(bad)))
                continue;
            rows.append(pairOf(good, bad));
            busy << good << bad;
        }
    }

    [[nodiscard]] bool mayMeet(qsizetype good, qsizetype bad) const
    {
        return at(good).answer != at(bad).answer && (!m_rules.sameModelOnly || at(good).model == at(bad).model);
    }

    /// Good and bad one to one, in their order.
    void meetOnce(const QList<qsizetype> &goods, QList<qsizetype> bads, QList<PlannedRow> &rows) const
    {
        for (const qsizetype good : goods) {
            const auto bad =
                std::find_if(bads.begin(), bads.end(), [&](qsizetype other) { return mayMeet(good, other); });
            if (bad == bads.end())
                continue;
            rows.append(pairOf(good, *bad));
            bads.erase(bad);
        }
    }

    void meetAll(const QList<qsizetype> &goods, const QList<qsizetype> &bads, QList<PlannedRow> &rows) const
    {
        for (const qsizetype good : goods) {
            for (const qsizetype bad : bads) {
                if (rows.size() >= m_rules.perPrompt)
                    return;
                if (const PlannedRow row = pairOf(good, bad); mayMeet(good, bad) && !rows.contains(row))
                    rows.append(row);
            }
        }
    }

    void takePairsOf(const QList<qsizetype> &siblings)
    {
        QList<PlannedRow> rows = ownPairs(siblings);
        QSet<qsizetype> busy;
        for (const PlannedRow &row : std::as_const(rows))
            busy << row.chosen << row.rejected;
        meetAsJudged(siblings, busy, rows);
        const bool once = m_rules.perPrompt == 0;
        QList<qsizetype> goods;
        QList<qsizetype> bads;
        for (const qsizetype i : siblings) {
            if (at(i).standing != Standing::Replaced && !(once && busy.contains(i)))
                (at(i).standing == Standing::Good ? goods : bads).append(i);
        }
        if (once)
            meetOnce(goods, bads, rows);
        else
            meetAll(goods, bads, rows);
        settle(siblings, once ? rows : rows.first(std::min<qsizetype>(rows.size(), m_rules.perPrompt)));
    }

    /// Takes the rows that neither repeat another nor say the opposite of one.
    void settle(const QList<qsizetype> &siblings, const QList<PlannedRow> &rows)
    {
        QSet<Key> said;
        for (const PlannedRow &row : rows)
            said.insert({at(row.chosen).answer, at(row.rejected).answer});
        QSet<Key> seen;
        QSet<qsizetype> used;
        QHash<qsizetype, QLatin1StringView> reasons;
        for (const PlannedRow &row : rows) {
            const Key whole{at(row.chosen).whole, at(row.rejected).whole};
            QLatin1StringView reason;
            if (said.contains({at(row.rejected).answer, at(row.chosen).answer}))
                reason = at(row.chosen).answer == at(row.rejected).answer ? skip::sameText : skip::conflictingLabels;
            else if (seen.contains(whole))
                reason = skip::duplicate;
            if (reason.isEmpty()) {
                seen.insert(whole);
                used << row.chosen << row.rejected;
                m_plan.rows.append(row);
            } else {
                reasons.insert(row.chosen, reason);
                reasons.insert(row.rejected, reason);
            }
        }
        for (const qsizetype i : siblings) {
            if (!used.contains(i))
                leaveOut(i, reasons.value(i, skip::noCounterpart));
        }
    }

    const QList<Candidate> &m_all;
    PairRules m_rules;
    const QList<JudgedPair> &m_judged;
    QList<qsizetype> m_inOrder;
    ExportPlan m_plan;
};

} // namespace

ExportPlan planRows(const QList<Candidate> &candidates, Task task, const PairRules &rules,
                    const QList<JudgedPair> &judged)
{
    Planner planner(candidates, rules, judged);
    if (task == Task::Labelled || task == Task::Paired)
        planner.leaveOutContradictions();
    if (task == Task::Paired)
        planner.takePairs();
    else
        planner.takeEach();
    return planner.take();
}

} // namespace tidemark::exporters
