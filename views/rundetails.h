// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/rundetail.h"

namespace tidemark::views {

/// One line of the details: what it is called and what it is. All text is safe to draw.
struct DetailFact
{
    /// Text is short; Code is JSON or long and drawn in a box that folds; Id is worth copying whole.
    enum class Kind { Text, Code, Id };
    QString name;
    QString value;
    Kind kind = Kind::Text;
    friend bool operator==(const DetailFact &, const DetailFact &) = default;
};

struct DetailSection
{
    QString title;
    QList<DetailFact> facts;
    friend bool operator==(const DetailSection &, const DetailSection &) = default;
};

/// All that is known of a run beside its messages: times, tokens, cost, tags, user, params, metadata, scores, what
/// machines said of it (from `raw`, also under keys that nobody here knows), ids. Sections without facts are left out.
/// `blind` leaves out the model, the cost, scores, verdicts of others and what machines said. Pure.
[[nodiscard]] QList<DetailSection> detailsOf(const domain::RunDetail &detail, bool blind);

} // namespace tidemark::views
