// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/filter.h"
#include <functional>
#include <QVariant>

namespace tidemark::store {

/// SQL that is true when the value at `path` of the JSON text in `document` is what the node says. Texts are compared
/// without case, numbers as numbers, true and false by name; less and greater only between numbers. `bind` gives the
/// placeholder of a value, in the order of the text.
class JsonCondition
{
public:
    using Bind = std::function<QString(const QVariant &)>;
    JsonCondition(QString document, Bind bind)
        : m_document(std::move(document))
        , m_bind(std::move(bind))
    {}

    [[nodiscard]] QString compare(const QString &path, const domain::FilterNode &node) const;
    /// The path of a key below `parent`; dots in it may also stand for levels.
    [[nodiscard]] QString compareKey(const QString &parent, const domain::FilterNode &node) const;

private:
    QString m_document;
    Bind m_bind;
};

/// = < <= > >=
[[nodiscard]] QString sqlOperator(domain::FilterOp op);

} // namespace tidemark::store
