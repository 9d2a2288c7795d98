// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/storefiles.h"
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QStorageInfo>

#ifdef Q_OS_UNIX
#include <sys/stat.h>
#endif

using namespace Qt::StringLiterals;

namespace tidemark::store {

using domain::Error;
using domain::ErrorKind;

namespace {

constexpr qint64 dayMs = 86'400'000;
constexpr int backupsKept = 7;
constexpr qint64 ballastBytes = 256 * 1024;
/// Below this the ballast would only bring the next failure nearer.
constexpr qint64 roomForBallast = 16 * 1024 * 1024;
const auto stampFormat = u"yyyyMMdd'T'HHmmsszzz"_s;

QString stamp(qint64 ms)
{
    return QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC).toString(stampFormat);
}

} // namespace

StoreFiles::StoreFiles(QString directory)
    : m_directory(std::move(directory))
{}

StoreFiles::~StoreFiles() = default;

QString StoreFiles::path(const QString &name) const
{
    return m_directory + u'/' + name;
}

bool StoreFiles::canWrite() const
{
    const QFileInfo folder(m_directory);
    const auto fine = [](const QString &file) { return !QFileInfo::exists(file) || QFileInfo(file).isWritable(); };
    return folder.isWritable() && fine(work()) && fine(cache());
}

domain::Result<void> StoreFiles::prepare()
{
    const bool isNew = !QFileInfo::exists(m_directory);
    if (isNew && !QDir().mkpath(m_directory))
        return Error{ErrorKind::StoreReadOnly, u"the folder cannot be made"_s, 0, 0};
    if (canWrite()) {
        QFile::setPermissions(m_directory, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        m_lock = std::make_unique<QLockFile>(path(u"lock"_s));
        m_lock->setStaleLockTime(0); // age says nothing; a dead owner is found by its process id
        // Even a lock needs room: on a full disk the ballast is that room.
        if (m_lock->tryLock(0) ||
            (m_lock->error() != QLockFile::LockFailedError && dropBallast() && m_lock->tryLock(0)))
            return {};
        if (m_lock->error() == QLockFile::LockFailedError)
            return Error{ErrorKind::StoreBusy, u"another process has this folder"_s, 0, 0};
        m_lock.reset();
    }
    m_readOnly = true;
    if (!QFileInfo::exists(work()) || !QFileInfo::exists(cache()))
        return Error{ErrorKind::StoreReadOnly, u"the folder cannot be written and holds nothing to read"_s, 0, 0};
    return {};
}

void StoreFiles::release()
{
    m_lock.reset();
    m_readOnly = false;
}

StoreFiles::Identity StoreFiles::identityOf(const QString &file)
{
#ifdef Q_OS_UNIX
    struct stat status = {};
    if (::stat(QFile::encodeName(file).constData(), &status) == 0)
        return {status.st_dev, status.st_ino};
#endif
    return {};
}

void StoreFiles::rememberIdentity()
{
    m_work = identityOf(work());
    m_cache = identityOf(cache());
}

bool StoreFiles::wasReplaced(File file) const
{
    return file == File::Work ? m_work != identityOf(work()) : m_cache != identityOf(cache());
}

bool StoreFiles::createPrivate(const QString &path)
{
    if (QFileInfo::exists(path))
        return true;
    QFile file(path);
    return file.open(QIODevice::WriteOnly | QIODevice::NewOnly, QFile::ReadOwner | QFile::WriteOwner);
}

QString StoreFiles::setAside(const QString &path, qint64 nowMs)
{
    const QString aside = path + u".damaged-"_s + stamp(nowMs);
    if (!QFile::rename(path, aside))
        return {};
    for (const auto &suffix : {u"-wal"_s, u"-shm"_s}) {
        if (QFileInfo::exists(path + suffix))
            QFile::rename(path + suffix, aside + suffix);
    }
    return aside;
}

void StoreFiles::dropRescue() const
{
    for (const auto &suffix : {u""_s, u"-wal"_s, u"-shm"_s})
        QFile::remove(rescue() + suffix);
}

bool StoreFiles::takeRescue() const
{
    return !QFileInfo::exists(work()) && QFile::rename(rescue(), work());
}

bool StoreFiles::dropBallast()
{
    return QFile::remove(path(u"ballast"_s));
}

void StoreFiles::keepBallast()
{
    const QString file = path(u"ballast"_s);
    const QStorageInfo storage(m_directory);
    // A root that is not in the mount table tells nothing: then there is room.
    const bool tight = storage.isValid() && storage.bytesTotal() > 0 && storage.bytesAvailable() < roomForBallast;
    if (m_readOnly || QFileInfo(file).size() == ballastBytes || tight)
        return;
    QFile ballast(file);
    // Not zeros: a file system that stores holes would keep no room for them.
    if (ballast.open(QIODevice::WriteOnly, QFile::ReadOwner | QFile::WriteOwner))
        ballast.write(QByteArray(ballastBytes, 'b'));
}

QString StoreFiles::backupPath(const QString &label, qint64 nowMs) const
{
    QDir().mkpath(path(u"backups"_s));
    QFile::setPermissions(path(u"backups"_s), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    return path(u"backups/work-%1-%2.sqlite"_s.arg(stamp(nowMs), label));
}

QStringList StoreFiles::backups() const
{
    QStringList files;
    const QDir folder(path(u"backups"_s));
    const QStringList names = folder.entryList({u"work-*.sqlite"_s}, QDir::Files, QDir::Name | QDir::Reversed);
    for (const QString &name : names)
        files.append(folder.filePath(name));
    return files;
}

bool StoreFiles::backupIsDue(qint64 nowMs) const
{
    const QString recent = path(u"backups/work-"_s + stamp(nowMs - dayMs));
    const QString future = path(u"backups/work-"_s + stamp(nowMs + dayMs));
    const QStringList files = backups();
    return std::none_of(files.begin(), files.end(), [&](const QString &file) {
        return file.endsWith("-daily.sqlite"_L1) && file > recent && file < future;
    });
}

void StoreFiles::thinBackups() const
{
    int kept = 0;
    const QStringList files = backups();
    for (const QString &file : files) {
        if (file.endsWith("-daily.sqlite"_L1) && ++kept > backupsKept)
            QFile::remove(file);
    }
}

void StoreFiles::suspectCache() const
{
    QFile file(path(u"cache.suspect"_s));
    (void)file.open(QIODevice::WriteOnly);
}

bool StoreFiles::cacheIsSuspect() const
{
    return QFileInfo::exists(path(u"cache.suspect"_s));
}

void StoreFiles::clearSuspicion() const
{
    QFile::remove(path(u"cache.suspect"_s));
}

} // namespace tidemark::store
