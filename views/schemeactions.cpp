// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/schemeactions.h"

#include "views/theme.h"

namespace tidemark::views {

void chooseScheme(Action action)
{
    if (action == Action::SystemMode)
        theme::apply(ColourScheme::System);
    else if (action == Action::LightMode || action == Action::DarkMode)
        theme::apply(action == Action::LightMode ? ColourScheme::Light : ColourScheme::Dark);
}

} // namespace tidemark::views
