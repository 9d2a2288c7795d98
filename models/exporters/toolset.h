// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exporters/chatmessage.h"
#include <optional>
#include <QJsonArray>
#include <QJsonObject>

namespace tidemark::exporters {

struct ToolDeclaration
{
    QString name;
    QString description;
    std::optional<QJsonObject> parameters; ///< JSON Schema
    std::optional<bool> strict;
    friend bool operator==(const ToolDeclaration &, const ToolDeclaration &) = default;
};

/// The tools a run could call.
struct ToolSet
{
    QList<ToolDeclaration> tools;
    std::optional<bool> parallelCalls;
    bool lost = false; ///< a declaration could not be restored; `tools` is empty then

    [[nodiscard]] bool declares(const QString &name) const;
    friend bool operator==(const ToolSet &, const ToolSet &) = default;
};

/// The declarations in `params`, with the server's renaming of keys undone: it stores a property `order_id` as
/// `orderId`, while `required` and the arguments keep the true name, so those and the calls seen tell it. A property
/// that may have been renamed and is named nowhere else makes the set lost. `known` are declarations that somebody
/// gave: they take the place of the run's own of the same name, and of those that are called and not declared.
[[nodiscard]] ToolSet readTools(const QJsonObject &params, const QList<ChatCall> &seen, const QJsonArray &known = {});

} // namespace tidemark::exporters
