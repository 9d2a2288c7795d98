// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <QJsonArray>
#include <QJsonObject>
#include <QSet>
#include <QStringList>

namespace tidemark::test {

enum class Blank { Refused, Allowed };

/// One row under test: knows its line and where to report.
class Row
{
public:
    Row(int line, QStringList &faults)
        : m_line(line)
        , m_faults(faults)
    {}

    void err(const QString &code, const QString &text);
    /// Reports when it is not so; gives back what it was told.
    bool check(bool good, const QString &code, const QString &text);
    /// All of `need` there, nothing beside `need` and `may`.
    bool keys(const QJsonObject &object, const QString &where, const QStringList &need, const QStringList &may = {});
    bool text(const QJsonValue &value, const QString &where, Blank blank = Blank::Refused);
    bool array(const QJsonValue &value, const QString &where);

private:
    int m_line;
    QStringList &m_faults;
};

/// What whole-file rules need of a row.
struct RowInfo
{
    enum class Verdict { None, Pair, Good, Bad };
    QJsonArray prompt;  ///< as it is compared
    QJsonArray answers; ///< one, or the two sides of a pair
    Verdict verdict = Verdict::None;
    QString shape;          ///< must not vary from row to row
    QString toolsKind;      ///< null, string, or empty without the column
    QSet<QString> argKinds; ///< string, object
};

[[nodiscard]] QString kindOf(const QJsonValue &value);
/// The same for equal JSON.
[[nodiscard]] QByteArray canonical(const QJsonValue &value);

} // namespace tidemark::test
