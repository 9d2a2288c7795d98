// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <sqlite3.h>

namespace tidemark::test {

enum class FileAccess { Read, Write, Truncate, Sync };

/// Hears what SQLite does with its files, from any thread, and may make it fail.
class VfsWatcher
{
public:
    virtual ~VfsWatcher() = default;
    /// SQLITE_OK, or what the access fails with instead of being done.
    virtual int judge(FileAccess, const QByteArray & /*path*/) { return SQLITE_OK; }
    virtual void wrote(const QByteArray & /*path*/, qint64 /*offset*/, const QByteArray & /*bytes*/) {}
    virtual void truncated(const QByteArray & /*path*/, qint64 /*size*/) {}
    virtual void synced(const QByteArray & /*path*/) {}
};

/// SQLite's file system with somebody who watches it: the default one of the process while it lives. Memory mapping is
/// off, so that reads are seen; the index of a log is shared memory as ever.
class WatchedVfs
{
public:
    explicit WatchedVfs(VfsWatcher *watcher)
        : m_watcher(watcher)
        , m_real(sqlite3_vfs_find("unix"))
        , m_vfs(*m_real)
    {
        m_vfs.pNext = nullptr;
        m_vfs.zName = "watched";
        m_vfs.szOsFile = int(sizeof(File)) + m_real->szOsFile;
        m_vfs.pAppData = this;
        m_vfs.xOpen = open;
        sqlite3_vfs_register(&m_vfs, 1);
    }
    ~WatchedVfs()
    {
        sqlite3_vfs_unregister(&m_vfs);
        sqlite3_vfs_register(m_real, 1);
    }
    Q_DISABLE_COPY_MOVE(WatchedVfs)

private:
    struct File
    {
        sqlite3_file base;
        VfsWatcher *watcher;
        QByteArray *path;
    };
    static File &own(sqlite3_file *file) { return *reinterpret_cast<File *>(file); }
    static sqlite3_file *real(sqlite3_file *file) { return reinterpret_cast<sqlite3_file *>(&own(file) + 1); }
    static const sqlite3_io_methods &on(sqlite3_file *file) { return *real(file)->pMethods; }
    static int judge(sqlite3_file *file, FileAccess access)
    {
        return own(file).watcher->judge(access, *own(file).path);
    }

    static int open(sqlite3_vfs *vfs, const char *name, sqlite3_file *file, int flags, int *outFlags)
    {
        auto *self = static_cast<WatchedVfs *>(vfs->pAppData);
        const int code = self->m_real->xOpen(self->m_real, name, real(file), flags, outFlags);
        file->pMethods = real(file)->pMethods ? &methods() : nullptr;
        own(file).watcher = self->m_watcher;
        own(file).path = file->pMethods ? new QByteArray(name) : nullptr;
        return code;
    }
    static int close(sqlite3_file *file)
    {
        delete own(file).path;
        return on(file).xClose(real(file));
    }
    static int read(sqlite3_file *file, void *to, int bytes, sqlite3_int64 offset)
    {
        const int code = judge(file, FileAccess::Read);
        return code ? code : on(file).xRead(real(file), to, bytes, offset);
    }
    static int write(sqlite3_file *file, const void *from, int bytes, sqlite3_int64 offset)
    {
        int code = judge(file, FileAccess::Write);
        if (!code)
            code = on(file).xWrite(real(file), from, bytes, offset);
        if (!code)
            own(file).watcher->wrote(*own(file).path, offset, QByteArray(static_cast<const char *>(from), bytes));
        return code;
    }
    static int truncate(sqlite3_file *file, sqlite3_int64 size)
    {
        int code = judge(file, FileAccess::Truncate);
        if (!code)
            code = on(file).xTruncate(real(file), size);
        if (!code)
            own(file).watcher->truncated(*own(file).path, size);
        return code;
    }
    static int sync(sqlite3_file *file, int flags)
    {
        int code = judge(file, FileAccess::Sync);
        if (!code)
            code = on(file).xSync(real(file), flags);
        if (!code)
            own(file).watcher->synced(*own(file).path);
        return code;
    }

    static const sqlite3_io_methods &methods()
    {
        using F = sqlite3_file;
        static const sqlite3_io_methods all = {
            2,
            close,
            read,
            write,
            truncate,
            sync,
            [](F *f, sqlite3_int64 *size) { return on(f).xFileSize(real(f), size); },
            [](F *f, int lock) { return on(f).xLock(real(f), lock); },
            [](F *f, int lock) { return on(f).xUnlock(real(f), lock); },
            [](F *f, int *taken) { return on(f).xCheckReservedLock(real(f), taken); },
            [](F *f, int what, void *with) { return on(f).xFileControl(real(f), what, with); },
            [](F *f) { return on(f).xSectorSize(real(f)); },
            [](F *f) { return on(f).xDeviceCharacteristics(real(f)); },
            [](F *f, int page, int size, int extend, void volatile **at) {
                return on(f).xShmMap(real(f), page, size, extend, at);
            },
            [](F *f, int from, int count, int flags) { return on(f).xShmLock(real(f), from, count, flags); },
            [](F *f) { on(f).xShmBarrier(real(f)); },
            [](F *f, int remove) { return on(f).xShmUnmap(real(f), remove); },
            nullptr,
            nullptr};
        return all;
    }

    VfsWatcher *m_watcher;
    sqlite3_vfs *m_real;
    sqlite3_vfs m_vfs;
};

} // namespace tidemark::test
