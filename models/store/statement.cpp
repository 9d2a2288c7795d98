// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/statement.h"
#include "store/database.h"
#include "store/sqlerror.h"

using namespace Qt::StringLiterals;

namespace tidemark::store {

Statement::Statement(Database &db, PreparedQuery *kept, std::unique_ptr<PreparedQuery> own, const QString &sql)
    : m_db(db)
    , m_own(std::move(own))
    , m_query(kept ? kept : m_own.get())
    , m_sql(sql)
{
    m_query->inUse = true;
}

Statement::~Statement()
{
    m_query->query.finish();
    m_query->inUse = false;
}

Statement &Statement::bind(const QString &value)
{
    // The driver stores a null string as NULL, which no text column of ours allows.
    return bindVariant(value.isNull() ? u""_s : value);
}

Statement &Statement::bind(const QByteArray &value)
{
    return bindVariant(value.isNull() ? QByteArray("") : value);
}

Statement &Statement::bindVariant(const QVariant &value)
{
    m_query->query.bindValue(m_bound++, value);
    return *this;
}

Statement &Statement::bindAll(const QVariantList &values)
{
    for (const QVariant &value : values)
        bindVariant(value);
    return *this;
}

bool Statement::exec()
{
    m_bound = 0;
    if (const auto fault = m_db.beforeEach && !m_db.failed() ? m_db.beforeEach(m_sql) : std::nullopt)
        m_db.fail(*fault);
    if (m_db.failed())
        return false;
    if (m_query->query.exec())
        return true;
    m_db.fail(toError(m_query->query.lastError(), m_sql));
    return false;
}

bool Statement::next()
{
    if (m_db.failed())
        return false;
    if (m_query->query.next())
        return true;
    if (m_query->query.lastError().isValid())
        m_db.fail(toError(m_query->query.lastError(), m_sql));
    return false;
}

std::optional<qint64> Statement::optionalInteger(int column) const
{
    if (isNull(column))
        return {};
    return integer(column);
}

std::optional<double> Statement::optionalReal(int column) const
{
    if (isNull(column))
        return {};
    return real(column);
}

} // namespace tidemark::store
