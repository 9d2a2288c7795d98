// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"
#include <memory>
#include <QLockFile>
#include <QString>
#include <QStringList>

namespace tidemark::store {

/// The folder of a store and the files in it: paths, lock, permissions, ballast, backups. No SQL.
class StoreFiles
{
public:
    enum class File { Work, Cache };
    explicit StoreFiles(QString directory);
    ~StoreFiles();

    [[nodiscard]] QString work() const { return path(QStringLiteral("work.sqlite")); }
    [[nodiscard]] QString cache() const { return path(QStringLiteral("cache.sqlite")); }

    /// Makes the folder (0700) and takes its lock. StoreBusy when another process has it, StoreReadOnly when nothing
    /// can be written and there is nothing to read.
    domain::Result<void> prepare();
    /// Lets the next one have the folder.
    void release();
    [[nodiscard]] bool readOnly() const { return m_readOnly; }

    /// Remembers which files the two are, to notice when somebody removes or replaces one: what is written to a file
    /// without a name is lost.
    void rememberIdentity();
    [[nodiscard]] bool wasReplaced(File file) const;

    /// Creates an empty file that only its owner may read, so that SQLite never makes a wider one.
    static bool createPrivate(const QString &path);
    /// Renames a damaged file with its log; returns the new path, empty when that failed.
    [[nodiscard]] static QString setAside(const QString &path, qint64 nowMs);

    /// Where the successor of a damaged work file is made; it counts only once that file is out of the way.
    [[nodiscard]] QString rescue() const { return path(QStringLiteral("work.rescued.sqlite")); }
    void dropRescue() const;
    /// Puts it in the place of a work file that is not there; false when there is none.
    bool takeRescue() const;

    /// Bytes kept for the day when the disk is full. True when there were any.
    bool dropBallast();
    void keepBallast();

    /// A path for a new backup, and what a day needs: true when the newest is older than 24 hours.
    [[nodiscard]] QString backupPath(const QString &label, qint64 nowMs) const;
    [[nodiscard]] bool backupIsDue(qint64 nowMs) const;
    /// Newest first.
    [[nodiscard]] QStringList backups() const;
    /// Keeps the newest seven daily ones.
    void thinBackups() const;

    /// A note for the next start that the cache was found damaged.
    void suspectCache() const;
    [[nodiscard]] bool cacheIsSuspect() const;
    void clearSuspicion() const;

private:
    [[nodiscard]] QString path(const QString &name) const;
    [[nodiscard]] bool canWrite() const;
    using Identity = std::pair<quint64, quint64>; ///< device and file number
    [[nodiscard]] static Identity identityOf(const QString &file);

    QString m_directory;
    std::unique_ptr<QLockFile> m_lock;
    bool m_readOnly = false;
    Identity m_work;
    Identity m_cache;
};

} // namespace tidemark::store
