// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"
#include "store/statement.h"
#include <functional>
#include <memory>
#include <QSqlDatabase>
#include <QString>
#include <unordered_map>

namespace tidemark::store {

/// One SQLite connection, used by the thread that opened it only. The first failure sticks: later statements do
/// nothing and read nothing until clearError(), so a job may run to its end and ask once.
class Database
{
public:
    enum class Access {
        Write,     ///< the one writer of its file
        Read,      ///< query_only, never checkpoints
        Probe,     ///< opened read-only; changes nothing, not even by closing
        Immutable, ///< a file in a folder that cannot be written, closed well: no lock, no log
        Unlocked   ///< the same with a log left behind by a crash: the log is read, its index kept in memory
    };
    Database() = default;
    ~Database();
    Q_DISABLE_COPY_MOVE(Database)

    /// Opens the file and sets what every connection needs. Also fails when the file is no database.
    bool open(const QString &path, Access access);
    void close();
    [[nodiscard]] bool isOpen() const { return m_db.isOpen(); }
    [[nodiscard]] const QString &path() const { return m_path; }

    /// A prepared statement, kept for the next time when `keep`. Hold it no longer than the transaction.
    [[nodiscard]] Statement prepare(const QString &sql, bool keep = true);
    /// One statement without values or rows of interest.
    bool exec(const QString &sql);
    /// First column of the first row, invalid when there is none.
    [[nodiscard]] QVariant scalar(const QString &sql);
    /// Runs even after a failure: for ROLLBACK.
    void execAnyway(const QString &sql);

    [[nodiscard]] bool failed() const { return m_error.has_value(); }
    [[nodiscard]] domain::Error error() const { return m_error.value_or(domain::Error{}); }
    void fail(const domain::Error &error);
    void clearError() { m_error.reset(); }
    /// `value`, or the failure of this job.
    template <class T>
    [[nodiscard]] domain::Result<T> result(T value) const
    {
        if (m_error)
            return *m_error;
        return value;
    }
    [[nodiscard]] domain::Result<void> result() const
    {
        if (m_error)
            return *m_error;
        return {};
    }

    /// For tests: told of each statement before it runs; an error is taken for the statement's own. Set before open().
    std::function<std::optional<domain::Error>(const QString &sql)> beforeEach;

private:
    bool setUp(Access access);

    QString m_name;
    QString m_path;
    QSqlDatabase m_db;
    std::unordered_map<QString, std::unique_ptr<PreparedQuery>> m_kept;
    std::optional<domain::Error> m_error;
};

/// BEGIN IMMEDIATE … COMMIT; rolls back when it ends without commit() or after a failure.
class Transaction
{
public:
    explicit Transaction(Database &db);
    ~Transaction();
    Q_DISABLE_COPY_MOVE(Transaction)
    /// True once everything since the beginning is on its way to the disk as one.
    bool commit();

private:
    Database &m_db;
    bool m_open = false;
};

} // namespace tidemark::store
