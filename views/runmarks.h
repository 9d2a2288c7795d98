// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/rundetail.h"
#include "views/theme.h"

class QPainter;

namespace tidemark::views {

/// The signs that a row of the run list shows, and the same in words.
namespace runmarks {

struct Mark
{
    QString icon; ///< empty: nothing is drawn
    Tone tone = Tone::Muted;
};

/// The thumb, or what stands in its place.
[[nodiscard]] Mark thumb(const domain::RunSummary &run);
/// Where the verdict is. `keptHere`: it goes to no server.
[[nodiscard]] Mark state(const domain::RunSummary &run, bool keptHere);
/// Note, put off, flagged.
[[nodiscard]] QList<Mark> own(const domain::RunSummary &run);
void draw(QPainter *painter, const Mark &mark, const QRect &rect);

[[nodiscard]] QString stateWords(const domain::RunSummary &run, bool keptHere);
/// The row in words, for screen readers and the tooltip.
[[nodiscard]] QString words(const domain::RunSummary &run, bool keptHere);
/// The row as one sees it who shall judge by himself: neither model nor cost, and only verdicts that were given here.
[[nodiscard]] domain::RunSummary blinded(domain::RunSummary run);

} // namespace runmarks

} // namespace tidemark::views
