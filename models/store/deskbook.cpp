// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/deskbook.h"
#include "store/json.h"
#include "store/rowreader.h"
#include "store/siblingreader.h"
#include "store/statetable.h"
#include "store/storeprivate.h"

using namespace Qt::StringLiterals;

namespace tidemark::store {

using domain::DeskSettings;
using domain::Result;
using domain::Thumb;

namespace {

Guidelines guidelinesOf(const Statement &statement)
{
    return {statement.integer(0), statement.integer(1), statement.text(2), statement.text(3)};
}

QString wordOf(Thumb thumb)
{
    return domain::toJson(thumb).toString();
}

} // namespace

// --- settings ---

QFuture<Result<DeskSettings>> DeskBook::settings()
{
    return d->readPage<DeskSettings>([](ReadSide &side) {
        return side.result(DeskSettings::fromJson(objectOf(StateTable(side.work).text(deskKey))));
    });
}

QFuture<Result<void>> DeskBook::setSettings(DeskSettings settings)
{
    return d->changeWork<void>(
        [this, settings = settings.cleaned()](Verdicts &) {
            Database &work = d->session.work.work;
            Transaction transaction(work);
            StateTable(work).set(deskKey, textOf(settings.toJson()));
            transaction.commit();
            return work.result();
        },
        [](const Result<void> &) {});
}

// --- guidelines ---

QFuture<Result<Guidelines>> DeskBook::guidelines()
{
    return d->readPage<Guidelines>([](ReadSide &side) {
        Statement newest = side.work.prepare(u"SELECT seq, at, rater, txt FROM guideline ORDER BY seq DESC LIMIT 1"_s);
        newest.exec();
        return side.result(newest.next() ? guidelinesOf(newest) : Guidelines());
    });
}

QFuture<Result<QList<Guidelines>>> DeskBook::guidelineVersions()
{
    return d->readPage<QList<Guidelines>>([](ReadSide &side) {
        Statement all = side.work.prepare(u"SELECT seq, at, rater, txt FROM guideline ORDER BY seq DESC"_s, false);
        all.exec();
        QList<Guidelines> versions;
        while (all.next())
            versions.append(guidelinesOf(all));
        return side.result(versions);
    });
}

QFuture<Result<void>> DeskBook::saveGuidelines(QString text)
{
    return d->changeWork<void>(
        [this, text = domain::cleanText(text)](Verdicts &) {
            Database &work = d->session.work.work;
            if (work.scalar(u"SELECT txt FROM guideline ORDER BY seq DESC LIMIT 1"_s).toString() == text)
                return work.result();
            Transaction transaction(work);
            {
                Statement add = work.prepare(u"INSERT INTO guideline(at, rater, txt) VALUES(?, ?, ?)"_s);
                add.bind(d->clock->nowMs()).bind(d->options.rater).bind(text).exec();
            }
            transaction.commit();
            return work.result();
        },
        [](const Result<void> &) {});
}

// --- answers to the same prompt ---

QFuture<Result<QStringList>> DeskBook::idsOf(QList<qint64> rids)
{
    return d->readPage<QStringList>(
        [rids = std::move(rids)](ReadSide &side) { return side.result(RowReader(side.cache).idsOf(rids)); });
}

QFuture<Result<QStringList>> DeskBook::twinsOf(qint64 rid)
{
    return d->readPage<QStringList>([rid](ReadSide &side) {
        RowReader rows(side.cache);
        const auto own = rows.row(rid);
        return side.result(own ? rows.idsOf(SiblingReader(side.cache).twinsOf(*own)) : QStringList());
    });
}

QFuture<Result<QList<qint64>>> DeskBook::siblingsOf(qint64 rid)
{
    return d->readPage<QList<qint64>>([rid](ReadSide &side) {
        const auto own = RowReader(side.cache).row(rid);
        return side.result(own ? SiblingReader(side.cache).of(*own) : QList<qint64>());
    });
}

QFuture<Result<void>> DeskBook::judgePair(QString first, QString second, PairVerdict verdict)
{
    return d->changeWork<void>([first = std::move(first), second = std::move(second),
                                verdict](Verdicts &verdicts) { return verdicts.judgePair(first, second, verdict); },
                               [this](const Result<void> &) { Q_EMIT d->q->outboxChanged(); });
}

QFuture<Result<QList<PairJudgement>>> DeskBook::pairs()
{
    return d->readPage<QList<PairJudgement>>([](ReadSide &side) {
        QList<PairJudgement> pairs;
        const QList<domain::LedgerEntry> entries = Ledger(side.work).pairs();
        for (const domain::LedgerEntry &entry : entries)
            pairs.append({entry.runId, entry.after.value("than"_L1).toString(), entry.after.value("equal"_L1).toBool(),
                          entry.rater, entry.atMs});
        return side.result(pairs);
    });
}

// --- self-check ---

QFuture<Result<QStringList>> DeskBook::drawForSelfCheck(int count, qint64 beforeMs, quint32 seed)
{
    return d->readPage<QStringList>([count, beforeMs, seed, rater = d->options.rater](ReadSide &side) {
        // A draw that can be made again: ordered by a product with the seed, modulo a prime.
        Statement draw =
            side.work.prepare(u"SELECT run FROM ledger WHERE kind = 0 AND undone = 0 AND rater = ? AND at < ? "
                              "AND json_extract(after, '$.thumb') IS NOT NULL GROUP BY run "
                              "ORDER BY (max(seq) * ?) % 4294967291 LIMIT ?"_s,
                              false);
        constexpr qint64 spread = 2'654'435'761;
        constexpr qint64 prime = 4'294'967'291;
        draw.bind(rater).bind(beforeMs).bind(1 + (qint64(seed) + 1) % prime * spread % prime).bind(count).exec();
        QStringList runs;
        while (draw.next())
            runs.append(draw.text(0));
        return side.result(runs);
    });
}

QFuture<Result<void>> DeskBook::noteSelfCheck(QString runId, Thumb before, Thumb after)
{
    return d->changeWork<void>(
        [this, runId = std::move(runId), before, after](Verdicts &) {
            Database &work = d->session.work.work;
            Transaction transaction(work);
            {
                Statement add =
                    work.prepare(u"INSERT INTO selfcheck(at, rater, run, before, after) VALUES(?, ?, ?, ?, ?)"_s);
                add.bind(d->clock->nowMs()).bind(d->options.rater).bind(runId);
                add.bind(wordOf(before)).bind(wordOf(after)).exec();
            }
            transaction.commit();
            return work.result();
        },
        [](const Result<void> &) {});
}

QFuture<Result<Agreement>> DeskBook::agreement()
{
    return d->readPage<Agreement>([rater = d->options.rater](ReadSide &side) {
        Statement count =
            side.work.prepare(u"SELECT count(*), ifnull(sum(before = after), 0) FROM selfcheck WHERE rater = ?"_s);
        count.bind(rater).exec();
        return side.result(count.next() ? Agreement{count.integer(0), count.integer(1)} : Agreement());
    });
}

} // namespace tidemark::store
