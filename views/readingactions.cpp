// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/readingactions.h"

#include "views/readerview.h"
#include "views/theme.h"

namespace tidemark::views {

void changeReading(ReaderView *reader, Action action)
{
    if (action == Action::LargerText || action == Action::SmallerText)
        reader->zoomBy(action == Action::LargerText ? 1 : -1);
    else if (action == Action::NormalText)
        reader->zoomBy(0);
    else if (action == Action::ScrollDown || action == Action::ScrollUp)
        reader->scrollByPage(action == Action::ScrollDown ? 1 : -1);
    else if (action == Action::SystemMode)
        theme::apply(ColourScheme::System);
    else if (action == Action::LightMode || action == Action::DarkMode)
        theme::apply(action == Action::LightMode ? ColourScheme::Light : ColourScheme::Dark);
}

} // namespace tidemark::views
