// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/compactor.h"
#include <QDir>
#include <QFileInfo>
#include <QStorageInfo>

using namespace Qt::StringLiterals;

namespace tidemark::store {

namespace {

constexpr int incremental = 2;      ///< as SQLite numbers its ways to vacuum
constexpr int mergedAtOnce = 2'000; ///< pages of the index, of 4 kB
constexpr int pagesAtOnce = 1'000;

bool isSameDisk(const QString &one, const QString &other)
{
    return QStorageInfo(one).device() == QStorageInfo(other).device();
}

} // namespace

domain::Result<CompactStep> Compactor::step(CompactStage stage)
{
    CompactStep next;
    if (stage == CompactStage::Begin)
        next = begin();
    else if (stage == CompactStage::Index)
        next = merge(mergedAtOnce);
    else if (stage == CompactStage::Pages)
        next = giveBack();
    else if (stage == CompactStage::Anew)
        next = writeAnew();
    if (!next.lacksRoom())
        next.freeBytes = freeBytes();
    return m_db.result(next);
}

qint64 Compactor::roomOf(const QString &folder)
{
    // A root that is not in the mount table tells nothing.
    const QStorageInfo storage(folder);
    return storage.isValid() && storage.bytesTotal() > 0 ? storage.bytesAvailable() : -1;
}

QString Compactor::scratchFolder()
{
    const QStringList places{qEnvironmentVariable("SQLITE_TMPDIR"), qEnvironmentVariable("TMPDIR"), u"/var/tmp"_s,
                             u"/usr/tmp"_s, u"/tmp"_s};
    for (const QString &place : places) {
        const QFileInfo info(place);
        if (!place.isEmpty() && info.isDir() && info.isWritable())
            return place;
    }
    return QDir::tempPath();
}

CompactStep Compactor::begin()
{
    if (!goesByPages()) {
        // Written anew it stands twice: in a scratch file and in the log. A little more than that is left to others.
        constexpr qint64 reserve = 64LL * 1024 * 1024;
        const qint64 size = (number(u"page_count"_s) - number(u"freelist_count"_s)) * number(u"page_size"_s);
        const QString folder = QFileInfo(m_db.path()).path();
        const QString scratch = scratchFolder();
        const bool shared = isSameDisk(folder, scratch);
        const qint64 here = m_room(folder);
        const qint64 need = (shared ? 2 : 1) * size + reserve;
        if (here >= 0 && here < need)
            return {CompactStage::Done, 0, need, here};
        const qint64 there = m_room(scratch);
        if (!shared && there >= 0 && there < size + reserve)
            return {CompactStage::Done, 0, size + reserve, there};
    }
    // A negative number makes all parts of the index one; those that follow go on with that.
    return merge(-mergedAtOnce);
}

CompactStep Compactor::merge(int pages)
{
    const auto changes = [this] { return m_db.scalar(u"SELECT total_changes()"_s).toLongLong(); };
    const qint64 before = changes();
    Transaction transaction(m_db);
    {
        Statement statement = m_db.prepare(u"INSERT INTO ft(ft, rank) VALUES('merge', ?)"_s);
        statement.bind(pages).exec();
    }
    transaction.commit();
    // SQLite counts one change where there was nothing to merge.
    if (changes() - before > 1)
        return {CompactStage::Index};
    return {goesByPages() ? CompactStage::Pages : CompactStage::Anew};
}

CompactStep Compactor::giveBack()
{
    const qint64 before = freeBytes();
    {
        // Each call gives one page back: the pragma has no columns, so Qt steps it once, whatever number it is given.
        Transaction transaction(m_db);
        const qint64 pages = qMin<qint64>(pagesAtOnce, number(u"freelist_count"_s));
        for (qint64 page = 0; page < pages && !m_db.failed(); ++page) {
            Statement statement = m_db.prepare(u"PRAGMA incremental_vacuum(1)"_s);
            statement.exec();
        }
        transaction.commit();
    }
    const qint64 left = freeBytes();
    if (left > 0 && left < before)
        return {CompactStage::Pages};
    return end();
}

CompactStep Compactor::end()
{
    // The file gets shorter once its log has gone into it. Readers that hold on to older pages put that off.
    (void)m_db.scalar(u"PRAGMA wal_checkpoint(TRUNCATE)"_s);
    return {CompactStage::Done};
}

CompactStep Compactor::writeAnew()
{
    // Else the whole copy would stand in memory.
    m_db.exec(u"PRAGMA temp_store=FILE"_s);
    m_db.exec(u"PRAGMA auto_vacuum=INCREMENTAL"_s);
    m_db.exec(u"VACUUM"_s);
    m_db.execAnyway(u"PRAGMA temp_store=MEMORY"_s);
    return end();
}

bool Compactor::goesByPages()
{
    return number(u"auto_vacuum"_s) == incremental;
}

qint64 Compactor::number(const QString &pragma)
{
    return m_db.scalar(u"PRAGMA "_s + pragma).toLongLong();
}

qint64 Compactor::freeBytes()
{
    return number(u"freelist_count"_s) * number(u"page_size"_s);
}

} // namespace tidemark::store
