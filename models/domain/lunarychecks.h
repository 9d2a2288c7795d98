// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/filter.h"
#include "domain/lunaryview.h"
#include <QJsonObject>

namespace tidemark::domain {

/// One condition of a Lunary view as a condition of a filter.
class LunaryChecks
{
public:
    /// `inside`: the view is one of threads or traces. Both must outlive this.
    LunaryChecks(const QHash<qint64, QString> &users, bool inside, QList<LunaryLoss> *losses)
        : m_users(users)
        , m_inside(inside)
        , m_losses(losses)
    {}

    /// All for a condition without a value, which Lunary ignores too; nothing for one that is left out, with its loss.
    [[nodiscard]] std::optional<FilterNode> node(const QString &id, const QJsonObject &params);
    /// The runs of a view or of a condition by type.
    [[nodiscard]] std::optional<FilterNode> type(const QString &type);

private:
    using Node = std::optional<FilterNode>;
    [[nodiscard]] Node byName(const QJsonObject &params);
    [[nodiscard]] Node anyOf(FilterField field, const QJsonValue &list);
    [[nodiscard]] Node status(const QJsonObject &params);
    [[nodiscard]] Node feedback(const QJsonValue &types);
    [[nodiscard]] Node users(const QJsonValue &list);
    [[nodiscard]] Node metadata(const QJsonObject &params);
    [[nodiscard]] Node customEvents(const QJsonObject &params);
    [[nodiscard]] Node date(const QJsonObject &params);
    [[nodiscard]] Node measure(FilterField field, const QJsonObject &params, const QString &key);
    [[nodiscard]] Node length(const QJsonObject &params);
    [[nodiscard]] Node tokens(const QJsonObject &params);
    [[nodiscard]] Node search(const QJsonValue &query);
    [[nodiscard]] Node string(const QJsonObject &params);
    [[nodiscard]] std::optional<FilterNode> lost(LunaryLoss::Kind kind,
                                                 const QJsonValue &value = QJsonValue::Undefined);
    void note(LunaryLoss::Kind kind, const QJsonValue &value = QJsonValue::Undefined);

    const QHash<qint64, QString> &m_users;
    bool m_inside;
    QList<LunaryLoss> *m_losses;
    QString m_id; ///< the condition under way
};

} // namespace tidemark::domain
