// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/readerblock.h"
#include <optional>
#include <QHash>
#include <QScrollArea>
#include <QTimer>

namespace tidemark::views {

/// The column of cards in the reader's scroll area. It builds first what the rater sees first, the rest in slices of a
/// few milliseconds afterwards, and what stands on screen does not move while cards come in above it.
class ReaderCanvas final : public QWidget
{
    Q_OBJECT
public:
    ReaderCanvas(ReaderContext *context, QScrollArea *area);

    /// Shows another run, scrolled to where reading begins.
    void showScript(ReaderScript script);
    /// Shows the same run after a change: blocks whose item is the same stay as they are, also unfolded, and what is
    /// on screen stays where it is.
    void updateScript(ReaderScript script);
    /// Draws everything again, in place: after a change of colours, zoom or marked words. Where nobody has scrolled yet
    /// the judged answer stays in sight.
    void redraw();
    /// Fits the column to the area's size, likewise.
    void fit();
    void clear();
    /// True when every item has its block.
    [[nodiscard]] bool isComplete() const { return m_first == 0 && m_last == m_slots.size(); }
    [[nodiscard]] QList<ReaderBlock *> blocks() const;
    /// The button that shows more, when one is on the screen or within `margin` of it.
    [[nodiscard]] std::optional<ReaderItem::Row> moreInSight(int margin) const;

Q_SIGNALS:
    void moreRequested(ReaderItem::Row row);
    /// Blocks came, went or changed their height.
    void laidOut();

private:
    struct Slot
    {
        ReaderItem item;
        ReaderBlock *block = nullptr;
        int height = 0;
    };
    struct Place
    {
        qsizetype slot = -1;
        int offset = 0;         ///< of the slot's top below the top of the screen
        bool untouched = false; ///< nobody has scrolled since the run was shown
    };

    ReaderBlock *take(ReaderItem::Kind kind);
    ReaderBlock *create(ReaderItem::Kind kind);
    void release(Slot &slot);
    void releaseAll();
    void moveTo(ReaderScript script, qsizetype held, qsizetype index);
    void build(qsizetype index);
    void buildAround(qsizetype anchor, const Place &place);
    void stage();
    void layOut();
    [[nodiscard]] Place placeOnScreen() const;
    void restore(const Place &place);
    void restoreOrAnchor(const Place &place);
    void rearrange();
    void scrollToAnchor();
    [[nodiscard]] int topOf(qsizetype index) const;
    [[nodiscard]] int gapAfter(qsizetype index) const;
    [[nodiscard]] int columnWidth() const;
    [[nodiscard]] int builtHeight() const;

    ReaderContext *m_context;
    QScrollArea *m_area;
    QTimer m_staging;
    QList<Slot> m_slots;
    QHash<int, QList<ReaderBlock *>> m_pool;
    qsizetype m_first = 0; ///< [m_first, m_last) have blocks
    qsizetype m_last = 0;
    qsizetype m_anchor = 0;
    qsizetype m_judgedLast = -1;
    int m_anchoredAt = -1; ///< where the scroll bar was put when the run was shown
};

} // namespace tidemark::views
