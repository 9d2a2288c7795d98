// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <QList>

class QItemSelection;

namespace tidemark::views {

class RunListView;

/// What stays when a list is read again: the current run at its height on the screen, so that nothing moves under the
/// rater's eyes, and the runs that were selected beside it.
class ListPlace
{
public:
    explicit ListPlace(RunListView *view)
        : m_view(view)
    {}

    /// Before the rows go.
    void remember();
    /// When they are back, and the current run is current again.
    void restore();

private:
    static constexpr int mostKept = 5'000; ///< more are as good as all, and are gone with the old list

    RunListView *m_view;
    QList<qint64> m_selected;
    std::optional<int> m_top; ///< of the current row, where it was seen
};

} // namespace tidemark::views
