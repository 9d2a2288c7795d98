// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <optional>
#include <QSqlQuery>
#include <QVariant>

namespace tidemark::store {

class Database;

/// A query and whether a Statement holds it at the moment.
struct PreparedQuery
{
    QSqlQuery query;
    bool inUse = false;
};

/// A prepared statement on loan: bind in order, exec, step. Resets the query when it goes, so that no read lock stays.
class Statement
{
public:
    Statement(Database &db, PreparedQuery *kept, std::unique_ptr<PreparedQuery> own, const QString &sql);
    ~Statement();
    Q_DISABLE_COPY_MOVE(Statement)

    Statement &bind(qint64 value) { return bindVariant(value); }
    Statement &bind(int value) { return bindVariant(value); }
    Statement &bind(double value) { return bindVariant(value); }
    /// Text is never NULL: a null QString binds as ''.
    Statement &bind(const QString &value);
    Statement &bind(const QByteArray &value);
    Statement &bindNull() { return bindVariant(QVariant()); }
    Statement &bindVariant(const QVariant &value);
    template <class T>
    Statement &bind(const std::optional<T> &value)
    {
        return value ? bind(*value) : bindNull();
    }
    Statement &bindAll(const QVariantList &values);
    /// 1, or NULL for false: how marks are stored.
    Statement &bindMark(bool value) { return value ? bind(1) : bindNull(); }

    /// Runs it with the values bound; they are forgotten afterwards.
    bool exec();
    /// The next row; false at the end and after a failure.
    bool next();
    [[nodiscard]] int changes() const { return m_query->query.numRowsAffected(); }

    [[nodiscard]] bool isNull(int column) const { return m_query->query.isNull(column); }
    [[nodiscard]] qint64 integer(int column) const { return m_query->query.value(column).toLongLong(); }
    [[nodiscard]] int small(int column) const { return static_cast<int>(integer(column)); }
    [[nodiscard]] double real(int column) const { return m_query->query.value(column).toDouble(); }
    [[nodiscard]] QString text(int column) const { return m_query->query.value(column).toString(); }
    [[nodiscard]] QByteArray bytes(int column) const { return m_query->query.value(column).toByteArray(); }
    [[nodiscard]] QVariant value(int column) const { return m_query->query.value(column); }
    [[nodiscard]] std::optional<qint64> optionalInteger(int column) const;
    [[nodiscard]] std::optional<double> optionalReal(int column) const;

private:
    Database &m_db;
    std::unique_ptr<PreparedQuery> m_own;
    PreparedQuery *m_query;
    QString m_sql;
    int m_bound = 0;
};

} // namespace tidemark::store
