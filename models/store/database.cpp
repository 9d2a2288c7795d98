// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/database.h"
#include "store/sqlerror.h"
#include <atomic>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace tidemark::store {

namespace {

QString nextConnectionName()
{
    static std::atomic<quint64> counter{0};
    return u"tidemark-store-%1"_s.arg(++counter);
}

QString optionsFor(Database::Access access)
{
    QString options = u"QSQLITE_BUSY_TIMEOUT=5000"_s;
    if (access != Database::Access::Write && access != Database::Access::Read)
        options += u";QSQLITE_OPEN_READONLY"_s;
    if (access == Database::Access::Immutable || access == Database::Access::Unlocked)
        options += u";QSQLITE_OPEN_URI"_s;
    return options;
}

QString nameFor(const QString &path, Database::Access access)
{
    const bool asUri = access == Database::Access::Immutable || access == Database::Access::Unlocked;
    if (!asUri)
        return path;
    const QString uri = QUrl::fromLocalFile(path).toString(QUrl::FullyEncoded);
    return uri + (access == Database::Access::Immutable ? u"?immutable=1"_s : u"?vfs=unix-none"_s);
}

} // namespace

Database::~Database()
{
    close();
}

bool Database::open(const QString &path, Access access)
{
    close();
    clearError();
    m_path = path;
    m_name = nextConnectionName();
    m_db = QSqlDatabase::addDatabase(u"QSQLITE"_s, m_name);
    m_db.setConnectOptions(optionsFor(access));
    m_db.setDatabaseName(nameFor(path, access));
    if (!m_db.open()) {
        fail(toError(m_db.lastError(), u"open"_s));
        return false;
    }
    return setUp(access);
}

bool Database::setUp(Access access)
{
    if (access == Access::Unlocked)
        exec(u"PRAGMA locking_mode=EXCLUSIVE"_s);
    exec(u"PRAGMA trusted_schema=OFF"_s);
    exec(u"PRAGMA foreign_keys=ON"_s);
    exec(u"PRAGMA temp_store=MEMORY"_s);
    if (access == Access::Write) {
        exec(u"PRAGMA cache_size=-65536"_s);
        return !failed();
    }
    exec(u"PRAGMA query_only=ON"_s);
    exec(u"PRAGMA wal_autocheckpoint=0"_s);
    exec(u"PRAGMA mmap_size=268435456"_s);
    // The first real read: a file that is no database fails here and not in the middle of something.
    (void)scalar(u"PRAGMA schema_version"_s);
    return !failed();
}

void Database::close()
{
    m_kept.clear();
    if (m_name.isEmpty())
        return;
    m_db.close();
    m_db = QSqlDatabase();
    QSqlDatabase::removeDatabase(m_name);
    m_name.clear();
}

Statement Database::prepare(const QString &sql, bool keep)
{
    if (keep) {
        auto &kept = m_kept[sql];
        if (kept && !kept->inUse)
            return Statement(*this, kept.get(), nullptr, sql);
        keep = !kept;
    }
    auto made = std::make_unique<PreparedQuery>(PreparedQuery{QSqlQuery(m_db), false});
    made->query.setForwardOnly(true);
    if (!failed() && !made->query.prepare(sql)) {
        fail(toError(made->query.lastError(), sql));
        return Statement(*this, nullptr, std::move(made), sql);
    }
    if (failed() || !keep)
        return Statement(*this, nullptr, std::move(made), sql);
    PreparedQuery *kept = (m_kept[sql] = std::move(made)).get();
    return Statement(*this, kept, nullptr, sql);
}

bool Database::exec(const QString &sql)
{
    Statement statement = prepare(sql, false);
    return statement.exec();
}

QVariant Database::scalar(const QString &sql)
{
    Statement statement = prepare(sql, false);
    statement.exec();
    return statement.next() ? statement.value(0) : QVariant();
}

void Database::execAnyway(const QString &sql)
{
    QSqlQuery query(m_db);
    query.setForwardOnly(true);
    query.exec(sql);
}

void Database::fail(const domain::Error &error)
{
    if (!m_error)
        m_error = error;
}

Transaction::Transaction(Database &db)
    : m_db(db)
    , m_open(db.exec(u"BEGIN IMMEDIATE"_s))
{}

Transaction::~Transaction()
{
    if (m_open)
        m_db.execAnyway(u"ROLLBACK"_s);
}

bool Transaction::commit()
{
    if (!m_open || m_db.failed() || !m_db.exec(u"COMMIT"_s))
        return false;
    m_open = false;
    return true;
}

} // namespace tidemark::store
