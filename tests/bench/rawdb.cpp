// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rawdb.h"
#include <cstdio>
#include <cstdlib>
#include <QFile>

namespace tidemark::bench {

RawDb::RawDb(const QString &path, bool create)
{
    if (create) {
        for (const char *end : {"", "-wal", "-shm"})
            QFile::remove(path + QLatin1StringView(end));
    }
    sqlite3 *db = nullptr;
    const int flags = create ? SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE : SQLITE_OPEN_READWRITE;
    const int code = sqlite3_open_v2(path.toUtf8().constData(), &db, flags, nullptr);
    m_db.reset(db);
    if (code != SQLITE_OK)
        die("open");
    sqlite3_busy_timeout(db, 10'000);
    exec("PRAGMA page_size=8192; PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA cache_size=-65536;"
         "PRAGMA temp_store=MEMORY;");
    exec(create ? "PRAGMA wal_autocheckpoint=8000" : "PRAGMA query_only=ON; PRAGMA mmap_size=268435456");
}

void RawDb::exec(const char *sql) const
{
    if (sqlite3_exec(m_db.get(), sql, nullptr, nullptr, nullptr) != SQLITE_OK)
        die(sql);
}

RawDb::Statement RawDb::prepare(const QString &sql) const
{
    sqlite3_stmt *statement = nullptr;
    const QByteArray text = sql.toUtf8();
    if (sqlite3_prepare_v2(m_db.get(), text.constData(), -1, &statement, nullptr) != SQLITE_OK)
        die(text.constData());
    return {statement, &sqlite3_finalize};
}

void RawDb::run(const Statement &statement) const
{
    if (sqlite3_step(statement.get()) != SQLITE_DONE)
        die("step");
    sqlite3_reset(statement.get());
}

qint64 RawDb::rows(const QString &sql) const
{
    const Statement statement = prepare(sql);
    qint64 rows = 0;
    while (sqlite3_step(statement.get()) == SQLITE_ROW) {
        for (int column = 0; column < sqlite3_column_count(statement.get()); ++column)
            (void)sqlite3_column_bytes(statement.get(), column);
        ++rows;
    }
    return rows;
}

double RawDb::number(const QString &sql) const
{
    const Statement statement = prepare(sql);
    return sqlite3_step(statement.get()) == SQLITE_ROW ? sqlite3_column_double(statement.get(), 0) : 0;
}

void RawDb::die(const char *what) const
{
    std::fprintf(stderr, "a limit cannot be measured: %s: %s\n", what, sqlite3_errmsg(m_db.get()));
    std::exit(3);
}

} // namespace tidemark::bench
