// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/readeritems.h"

namespace tidemark::views {

/// A run of a trace and how deep it stands.
struct TraceStep
{
    const domain::Run *run = nullptr; ///< into the list given to stepsOf
    int depth = 0;
};

/// The runs as a tree, each below its parent, in time order among brothers. Runs whose parent is not in the list, or
/// that are their own ancestor, stand at the top; none is lost.
[[nodiscard]] QList<TraceStep> stepsOf(const QList<domain::Run> &family);

/// For each step a bit n for every level n at which a brother of it or of its ancestors follows: where a tree draws its
/// lines on.
[[nodiscard]] QList<quint32> guidesOf(const QList<TraceStep> &steps);

/// `blind` leaves out the names of models.
[[nodiscard]] ReaderItem itemOfStep(const TraceStep &step, bool current, bool blind = false);

} // namespace tidemark::views
