// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace tidemark::views {

class MainWindow;

/// The window on runs from a file: nothing is sent, so nothing says that it will be.
namespace filemode {

/// Once, before the window is shown: sync is off and says why, verdicts are kept here.
void enter(MainWindow &window);
/// How many verdicts were made here.
void setJudged(MainWindow &window, qint64 verdicts);

} // namespace filemode

} // namespace tidemark::views
