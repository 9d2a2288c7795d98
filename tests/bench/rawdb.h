// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <QString>
#include <sqlite3.h>

namespace tidemark::bench {

/// SQLite without anything of ours or of Qt's between: what the machine can do at best. Failures end the bench.
class RawDb
{
public:
    /// A new file, or one that is there where `create` is false.
    explicit RawDb(const QString &path, bool create = true);
    void exec(const char *sql) const;
    /// Prepares `sql`, runs it and steps through all rows; how many there were.
    qint64 rows(const QString &sql) const;
    [[nodiscard]] double number(const QString &sql) const;

    using Statement = std::unique_ptr<sqlite3_stmt, decltype(&sqlite3_finalize)>;
    [[nodiscard]] Statement prepare(const QString &sql) const;
    /// Runs a statement without rows and makes it ready for the next time.
    void run(const Statement &statement) const;

private:
    [[noreturn]] void die(const char *what) const;

    std::unique_ptr<sqlite3, decltype(&sqlite3_close)> m_db{nullptr, &sqlite3_close};
};

} // namespace tidemark::bench
