// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/session.h"
#include "store/follower.h"
#include "store/statetable.h"
#include "store/verdicts.h"
#include "store/workrescue.h"
#include <QLoggingCategory>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace tidemark::store {

Q_LOGGING_CATEGORY(lcSession, "tidemark.store")

using domain::Error;
using domain::ErrorKind;
using domain::Result;

namespace {

const auto epochKey = u"epoch"_s;
const auto appliedKey = u"applied"_s;

} // namespace

void ReadSide::clearErrors()
{
    cache.clearError();
    work.clearError();
}

std::optional<Error> ReadSide::error() const
{
    if (cache.failed())
        return cache.error();
    if (work.failed())
        return work.error();
    return {};
}

Session::Session(const StoreOptions &options, const domain::Clock &clock, Workers &workers)
    : m_options(options)
    , m_clock(clock)
    , m_workers(workers)
    , m_files(options.directory)
    , m_workFile(m_files.work(), FileOpener::workKind())
    , m_cacheFile(m_files.cache(), FileOpener::cacheKind())
{}

Result<OpenReport> Session::open()
{
    Result<OpenReport> report = openAll();
    // Opening a file needs room too; on a full disk the ballast is that room.
    const bool mayBeFull =
        !report && (report.error().kind == ErrorKind::StoreFull || report.error().kind == ErrorKind::StoreFailed);
    if (mayBeFull && m_files.dropBallast()) {
        close();
        report = openAll();
    }
    if (!report) {
        qCWarning(lcSession) << "cannot open the store:" << report.error().kind << report.error().detail;
        close();
    }
    return report;
}

Result<OpenReport> Session::openAll()
{
    if (const Step step = m_files.prepare(); !step)
        return step.error();
    OpenReport report;
    report.readOnly = m_files.readOnly();
    m_workFile.setReadOnly(report.readOnly);
    m_cacheFile.setReadOnly(report.readOnly);
    if (const Step step = look(report); !step)
        return step.error();
    Step step;
    if (!report.readOnly) {
        m_workers.work.run([&] { step = openWork(); });
        if (step)
            m_workers.cache.run([&] { step = openCache(); });
        if (step)
            m_workers.work.run(
                [&] { step = work.cache.open(m_files.cache(), Database::Access::Read) ? Step() : work.cache.error(); });
    }
    if (step)
        step = openReaders();
    if (!step)
        return step.error();
    m_files.rememberIdentity();
    m_files.keepBallast();
    return report;
}

Session::Step Session::look(OpenReport &report)
{
    if (!m_files.readOnly())
        m_files.takeRescue();
    const auto workCondition = m_workFile.inspect(true);
    if (!workCondition)
        return workCondition.error();
    const auto cacheCondition = m_cacheFile.inspect(m_files.cacheIsSuspect());
    if (!cacheCondition)
        return cacheCondition.error();
    const bool workDamaged = *workCondition == FileOpener::Condition::Damaged;
    const bool cacheDamaged = *cacheCondition == FileOpener::Condition::Damaged;
    if ((workDamaged || cacheDamaged) && m_files.readOnly())
        return Error{ErrorKind::StoreCorrupt, u"a file is damaged and the folder cannot be written"_s, 0, 0};
    if (workDamaged) {
        if (const Step step = rescueWork(report); !step)
            return step;
    }
    if (cacheDamaged) {
        const QString aside = StoreFiles::setAside(m_files.cache(), m_clock.nowMs());
        if (aside.isEmpty())
            return Error{ErrorKind::StoreCorrupt, u"cache.sqlite is damaged and cannot be set aside"_s, 0, 0};
        report.cacheRebuilt = true;
        if (report.setAside.isEmpty())
            report.setAside = aside;
    }
    if (!m_files.readOnly())
        m_files.clearSuspicion();
    return {};
}

Session::Step Session::rescueWork(OpenReport &report)
{
    // The damaged file stays in its place until what could be saved of it is whole: a crash or a full disk in between
    // leaves everything as it was.
    Database fresh;
    m_files.dropRescue();
    if (!FileOpener(m_files.rescue(), FileOpener::workKind()).openWriter(fresh, {}))
        return fresh.error();
    if (!WorkRescue(fresh).rescue(m_files.backups().value(0), m_files.work()))
        return fresh.error();
    fresh.close();
    report.setAside = StoreFiles::setAside(m_files.work(), m_clock.nowMs());
    if (report.setAside.isEmpty() || !m_files.takeRescue())
        return Error{ErrorKind::StoreCorrupt, u"work.sqlite is damaged and cannot be set aside"_s, 0, 0};
    report.workRecovered = true;
    return {};
}

Session::Step Session::openWork()
{
    const QString copy = m_files.backupPath(u"before-migration"_s, m_clock.nowMs());
    if (!m_workFile.openWriter(work.work, copy))
        return work.work.error();
    if (const Step step = own(work.work); !step)
        return step;
    StateTable state(work.work);
    if (state.text(epochKey).isEmpty())
        state.set(epochKey, QUuid::createUuid().toString(QUuid::WithoutBraces));
    if (const Step step = Verdicts(work.work, work.cache, m_options.rater, m_clock).recover(); !step)
        return step;
    return work.work.failed() ? work.work.result() : backUp();
}

Session::Step Session::backUp()
{
    const bool isWorth = work.work.scalar(u"SELECT 1 FROM ledger LIMIT 1"_s).isValid();
    if (!isWorth || !m_files.backupIsDue(m_clock.nowMs()))
        return work.work.result();
    // A day without a backup is no reason to keep the rater from working.
    if (!copyTo(work.work, m_files.backupPath(u"daily"_s, m_clock.nowMs())))
        qCWarning(lcSession) << "no backup today:" << work.work.error().detail;
    work.work.clearError();
    m_files.thinBackups();
    return {};
}

Session::Step Session::openCache()
{
    if (!m_cacheFile.openWriter(cache.cache, {}))
        return cache.cache.error();
    if (const Step step = own(cache.cache); !step)
        return step;
    if (!cache.work.open(m_files.work(), Database::Access::Read))
        return cache.work.error();
    matchEpochs();
    return cache.cache.result();
}

void Session::matchEpochs()
{
    // The watermark counts in one work file's numbers; with another file, or one that lost its log, it means nothing.
    const QString epoch = StateTable(cache.work).text(epochKey);
    const qint64 newest = cache.work.scalar(u"SELECT ifnull(max(seq), 0) FROM touched"_s).toLongLong();
    StateTable state(cache.cache);
    if (cache.work.failed() || (state.text(epochKey) == epoch && state.integer(appliedKey) <= newest))
        return;
    Transaction transaction(cache.cache);
    state.set(epochKey, epoch);
    Follower(cache.cache, cache.work, cache.runs).startOver();
    cache.runs.commit(transaction);
}

Session::Step Session::own(Database &db)
{
    StateTable state(db);
    if (const Step step = state.checkOwner(m_options.server, m_options.project); !step)
        return step;
    Transaction transaction(db);
    state.claim(m_options.server, m_options.project);
    transaction.commit();
    return db.result();
}

Session::Step Session::openReader(ReadSide &side)
{
    if (!m_cacheFile.openReader(side.cache))
        return side.cache.error();
    if (!m_workFile.openReader(side.work))
        return side.work.error();
    // Writers have checked this already; without one it is asked here.
    if (const Step step = StateTable(side.work).checkOwner(m_options.server, m_options.project); !step)
        return step;
    return StateTable(side.cache).checkOwner(m_options.server, m_options.project);
}

Session::Step Session::openReaders()
{
    Step step;
    m_workers.search.run([&] { step = openReader(search); });
    if (step)
        m_workers.page.run([&] { step = openReader(page); });
    if (step)
        m_workers.stream.run([&] { step = openReader(stream); });
    if (step)
        m_workers.facets.run([&] { step = openReader(facets); });
    return step;
}

void Session::close()
{
    const auto closeReader = [](ReadSide &side) {
        side.cache.close();
        side.work.close();
    };
    m_workers.search.run([&] { closeReader(search); });
    m_workers.page.run([&] { closeReader(page); });
    m_workers.stream.run([&] { closeReader(stream); });
    m_workers.facets.run([&] { closeReader(facets); });
    m_workers.work.run([&] { work.cache.close(); });
    m_workers.cache.run([&] { cache.work.close(); });
    m_workers.cache.run([&] { cache.cache.close(); });
    m_workers.work.run([&] { work.work.close(); });
    m_files.release();
}

} // namespace tidemark::store
