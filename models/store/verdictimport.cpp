// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/verdicts.h"

using namespace Qt::StringLiterals;

namespace tidemark::store {

using domain::LedgerEntry;
using domain::Result;
using domain::VerdictChange;

namespace {

bool isSameAct(const LedgerEntry &a, const LedgerEntry &b)
{
    return a.atMs == b.atMs && a.rater == b.rater && a.after == b.after;
}

/// Without what the other project added by itself to look native there: this one works that out anew.
VerdictChange decided(VerdictChange change)
{
    change.values.remove(u"original"_s);
    if (domain::isAbsent(change.values.value(u"thumbs"_s)))
        change.values.remove(u"thumbs"_s);
    return change;
}

} // namespace

Result<int> Verdicts::keepHistory(const QList<LedgerEntry> &lines)
{
    Transaction transaction(m_work);
    int added = 0;
    QString runId;
    QList<LedgerEntry> known;
    for (const LedgerEntry &line : lines) {
        if (std::exchange(runId, line.runId) != line.runId)
            known = m_ledger.verdictsOf(line.runId);
        if (std::any_of(known.cbegin(), known.cend(), [&](const LedgerEntry &one) { return isSameAct(one, line); }))
            continue;
        m_ledger.append({.entry = line, .kind = Ledger::Kind::Imported});
        known.append(line);
        ++added;
    }
    if (added > 0)
        transaction.commit();
    return m_work.result(added);
}

Result<AdoptReport> Verdicts::adopt(const QList<ForeignVerdict> &verdicts, bool overwrite)
{
    Transaction transaction(m_work);
    const qint64 act = m_ledger.newAct();
    AdoptReport report;
    for (const ForeignVerdict &verdict : verdicts) {
        if (ridOf(verdict.runId) == 0) {
            ++report.unknown;
        } else if (const auto change = wanted(verdict, overwrite); !change) {
            report.differing.append(verdict.runId);
        } else {
            const bool changed = recordOne(
                verdict.runId, [&change](const domain::Feedback &) { return *change; }, 0, act);
            ++(changed ? report.adopted : report.equal);
        }
    }
    if (report.adopted > 0)
        transaction.commit();
    return m_work.result(report);
}

std::optional<VerdictChange> Verdicts::wanted(const ForeignVerdict &verdict, bool overwrite)
{
    const domain::Feedback shown = load(verdict.runId).shown();
    const VerdictChange change = cleaned(decided(verdict.change));
    for (auto it = change.values.cbegin(); it != change.values.cend() && !overwrite; ++it) {
        const QJsonValue here = shown.value(it.key());
        if (!domain::sameValue(here, it.value()) && !domain::sameValue(here, verdict.base.value(it.key())))
            return {};
    }
    return change;
}

} // namespace tidemark::store
