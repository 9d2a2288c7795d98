// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/rundetail.h"
#include <QFlags>
#include <QStringList>

namespace tidemark::views {

/// What the third line of a row in the run list may tell.
enum class RunFact {
    Model = 1,
    Type = 2,
    User = 4,
    Duration = 8,
    Tokens = 16,
    Cost = 32,
    Tags = 64,
};
Q_DECLARE_FLAGS(RunFacts, RunFact)
Q_DECLARE_OPERATORS_FOR_FLAGS(RunFacts)

namespace runfacts {

inline constexpr RunFacts standard = RunFacts(RunFact::Model) | RunFact::Tags;
/// All facts in the order in which a row shows them.
[[nodiscard]] const QList<RunFact> &all();
/// "Model", for the menu.
[[nodiscard]] QString label(RunFact fact);
/// The fact of a run as it is drawn; empty where the run does not tell it, and for tags, which are drawn as chips.
[[nodiscard]] QString text(const domain::RunSummary &run, RunFact fact);
/// Names for the settings file, which stay the same in every language; unknown ones are passed over.
[[nodiscard]] QStringList toNames(RunFacts facts);
[[nodiscard]] RunFacts fromNames(const QStringList &names);

} // namespace runfacts

} // namespace tidemark::views
