// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/fileopener.h"
#include "store/storefiles.h"
#include <QFile>
#include <QFileInfo>
#include <QtEndian>

using namespace Qt::StringLiterals;

namespace tidemark::store {

using domain::ErrorKind;

namespace {

/// Up to this size a full check costs less than a blink.
constexpr qint64 alwaysChecked = 64 * 1024 * 1024;

bool isEmptyFile(const QString &path)
{
    return QFileInfo(path).size() == 0;
}

} // namespace

FileOpener::Kind FileOpener::workKind()
{
    return {u":/migrations/work"_s, 0x54644d57, true}; // "TdMW"
}

FileOpener::Kind FileOpener::cacheKind()
{
    return {u":/migrations/cache"_s, 0x54644d43, false}; // "TdMC"
}

FileOpener::FileOpener(QString path, const Kind &kind)
    : m_path(std::move(path))
    , m_kind(kind)
    , m_migrator(kind.migrations, kind.applicationId)
{}

bool FileOpener::isCutShort() const
{
    QFile file(m_path);
    if (!isEmptyFile(m_path + u"-wal"_s) || !file.open(QIODevice::ReadOnly))
        return false;
    const QByteArray header = file.read(100);
    if (header.size() < 100)
        return true;
    const quint16 size = qFromBigEndian<quint16>(header.constData() + 16);
    const qint64 pageSize = size == 1 ? 65'536 : size;
    const qint64 pages = qFromBigEndian<quint32>(header.constData() + 28);
    return pages * pageSize > file.size();
}

domain::Result<FileOpener::Condition> FileOpener::inspect(bool thorough) const
{
    if (!QFileInfo::exists(m_path) || (isEmptyFile(m_path) && isEmptyFile(m_path + u"-wal"_s)))
        return Condition::Missing;
    if (isCutShort())
        return Condition::Damaged;
    Database probe;
    bool fine = probe.open(m_path, readOnlyAccess()) && m_migrator.isOurs(probe);
    if (fine && Migrator::versionOf(probe) > m_migrator.newestVersion())
        return domain::Error{ErrorKind::StoreTooNew,
                             u"%1 was written by a newer version"_s.arg(QFileInfo(m_path).fileName()), 0, 0};
    if (fine && (thorough || m_kind.precious || QFileInfo(m_path).size() <= alwaysChecked))
        fine = probe.scalar(u"PRAGMA quick_check(1)"_s).toString() == "ok"_L1;
    if (probe.failed() && probe.error().kind != ErrorKind::StoreCorrupt)
        return probe.error();
    return fine ? Condition::Fine : Condition::Damaged;
}

bool FileOpener::openWriter(Database &db, const QString &backupPath) const
{
    const bool isNew = isEmptyFile(m_path);
    if (!StoreFiles::createPrivate(m_path) || !db.open(m_path, Database::Access::Write)) {
        db.fail({ErrorKind::StoreReadOnly, u"the file cannot be made"_s, 0, 0});
        return false;
    }
    if (isNew)
        db.exec(u"PRAGMA page_size=8192"_s); // holds only while the file has no page
    db.exec(u"PRAGMA journal_mode=WAL"_s);
    db.exec(m_kind.precious ? u"PRAGMA synchronous=FULL"_s : u"PRAGMA synchronous=NORMAL"_s);
    if (!m_kind.precious)
        db.exec(u"PRAGMA wal_autocheckpoint=8000"_s);
    db.exec(u"PRAGMA journal_size_limit=67108864"_s);
    const int version = Migrator::versionOf(db);
    if (version > 0 && version < m_migrator.newestVersion() && !backupPath.isEmpty() && !copyTo(db, backupPath))
        return false;
    return m_migrator.migrate(db);
}

Database::Access FileOpener::readOnlyAccess() const
{
    // SQLite cannot make the log's index here. Where somebody else has made one, it can be shared; without a log none
    // is needed; and with a log left by a crash the index is made in memory.
    if (!m_readOnly || QFileInfo::exists(m_path + u"-shm"_s))
        return Database::Access::Probe;
    if (isEmptyFile(m_path + u"-wal"_s))
        return Database::Access::Immutable;
#ifdef Q_OS_UNIX
    return Database::Access::Unlocked;
#else
    return Database::Access::Probe;
#endif
}

bool FileOpener::openReader(Database &db) const
{
    return db.open(m_path, m_readOnly ? readOnlyAccess() : Database::Access::Read);
}

bool copyTo(Database &db, const QString &path)
{
    const QString unfinished = path + u".part"_s;
    QFile::remove(unfinished);
    {
        Statement copy = db.prepare(u"VACUUM INTO ?"_s, false);
        copy.bind(unfinished).exec();
    }
    QFile::setPermissions(unfinished, QFile::ReadOwner | QFile::WriteOwner);
    if (db.failed() || !QFile::rename(unfinished, path)) {
        QFile::remove(unfinished);
        db.fail({ErrorKind::StoreFailed, u"the backup could not be written"_s, 0, 0});
        return false;
    }
    return true;
}

} // namespace tidemark::store
