// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/readercanvas.h"

#include "views/errorcard.h"
#include "views/messagecard.h"
#include "views/rowblock.h"
#include "views/toolcard.h"
#include <QElapsedTimer>
#include <QScrollBar>

namespace tidemark::views {

namespace {
constexpr int margin = 20;
constexpr int topMargin = 16;
constexpr int widest = 760;
constexpr int gap = 12;
constexpr int rowGap = 0; // the lines of a tree go on
constexpr qint64 firstBudgetMs = 10;
constexpr qint64 sliceBudgetMs = 6;
constexpr qsizetype pooledPerKind = 24;
} // namespace

ReaderCanvas::ReaderCanvas(ReaderContext *context, QScrollArea *area)
    : m_context(context)
    , m_area(area)
{
    m_staging.setInterval(0);
    connect(&m_staging, &QTimer::timeout, this, &ReaderCanvas::stage);
    connect(context, &ReaderContext::heightChanged, this, &ReaderCanvas::rearrange);
}

void ReaderCanvas::showScript(ReaderScript script)
{
    releaseAll();
    m_slots.reserve(script.items.size());
    for (ReaderItem &item : script.items)
        m_slots.append({std::move(item), nullptr, 0});
    m_judgedLast = script.judgedLast;
    m_anchor = qBound(qsizetype(0), script.anchor, qMax(qsizetype(0), m_slots.size() - 1));
    buildAround(m_anchor, {});
}

void ReaderCanvas::updateScript(ReaderScript script)
{
    const Place place = placeOnScreen();
    if (script.items.size() == m_slots.size()) {
        for (qsizetype i = 0; i < m_slots.size(); ++i) {
            Slot &slot = m_slots[i];
            if (slot.item == script.items.at(i))
                continue;
            const bool sameKind = slot.item.kind == script.items.at(i).kind;
            slot.item = script.items.at(i);
            if (!slot.block)
                continue;
            if (!sameKind)
                release(slot);
            build(i);
        }
        layOut();
        restore(place);
        return;
    }
    const ReaderItem held = place.slot >= 0 ? m_slots.at(place.slot).item : ReaderItem();
    const bool button = held.kind == ReaderItem::Kind::Row && held.row == ReaderItem::Row::Earlier;
    const ReaderItem wanted = button && place.slot + 1 < m_slots.size() ? m_slots.at(place.slot + 1).item : held;
    const auto found = std::find(script.items.cbegin(), script.items.cend(), wanted);
    if (found == script.items.cend())
        return showScript(std::move(script));
    const qsizetype index = found - script.items.cbegin();
    const int top = m_area->verticalScrollBar()->value();
    const Place wantedPlace{index, button && place.slot + 1 < m_last ? topOf(place.slot + 1) - top : place.offset,
                            false};
    moveTo(std::move(script), place.slot + (button ? 1 : 0), index);
    if (m_first == m_last)
        return buildAround(index, wantedPlace);
    layOut();
    restore(wantedPlace);
    m_staging.start();
}

/// Takes the script, of which item `index` is what stood in slot `held`; blocks around it whose items are the same go
/// along, so that a long conversation grows by what is new.
void ReaderCanvas::moveTo(ReaderScript script, qsizetype held, qsizetype index)
{
    m_staging.stop();
    QList<Slot> before = std::exchange(m_slots, {});
    for (ReaderItem &item : script.items)
        m_slots.append({std::move(item), nullptr, 0});
    m_judgedLast = script.judgedLast;
    m_anchor = script.anchor;
    m_first = index;
    m_last = index;
    const auto carry = [&](qsizetype to) {
        const qsizetype from = to - index + held;
        if (to < 0 || to >= m_slots.size() || from < 0 || from >= before.size() || !before.at(from).block ||
            !(before.at(from).item == m_slots.at(to).item))
            return false;
        m_slots[to].block = std::exchange(before[from].block, nullptr);
        m_slots[to].height = before.at(from).height;
        return true;
    };
    while (carry(m_last))
        ++m_last;
    while (m_last > index && carry(m_first - 1))
        --m_first;
    for (Slot &slot : before)
        release(slot);
}

void ReaderCanvas::redraw()
{
    const Place place = placeOnScreen();
    for (qsizetype i = m_first; i < m_last; ++i)
        build(i);
    layOut();
    restoreOrAnchor(place);
}

void ReaderCanvas::fit()
{
    const Place place = placeOnScreen();
    rearrange();
    restoreOrAnchor(place);
}

void ReaderCanvas::rearrange()
{
    const Place place = placeOnScreen();
    const int width = columnWidth();
    for (qsizetype i = m_first; i < m_last; ++i)
        m_slots[i].height = m_slots.at(i).block->arrange(width);
    layOut();
    restore(place);
}

void ReaderCanvas::clear()
{
    releaseAll();
    layOut();
}

std::optional<ReaderItem::Row> ReaderCanvas::moreInSight(int margin) const
{
    const int top = m_area->verticalScrollBar()->value() - margin;
    const int bottom = top + m_area->viewport()->height() + 2 * margin;
    for (qsizetype i = m_first; i < m_last && isComplete(); ++i) {
        const Slot &slot = m_slots.at(i);
        const bool more = slot.item.kind == ReaderItem::Kind::Row &&
                          (slot.item.row == ReaderItem::Row::Earlier || slot.item.row == ReaderItem::Row::Later);
        if (more && slot.block->y() < bottom && slot.block->y() + slot.height > top)
            return slot.item.row;
    }
    return {};
}

QList<ReaderBlock *> ReaderCanvas::blocks() const
{
    QList<ReaderBlock *> list;
    for (qsizetype i = m_first; i < m_last; ++i)
        list.append(m_slots.at(i).block);
    return list;
}

ReaderBlock *ReaderCanvas::create(ReaderItem::Kind kind)
{
    switch (kind) {
    case ReaderItem::Kind::Message:
        return new MessageCard(m_context, this);
    case ReaderItem::Kind::Tool:
        return new ToolCard(m_context, this);
    case ReaderItem::Kind::Error:
        return new ErrorCard(m_context, this);
    case ReaderItem::Kind::Row:
        break;
    }
    auto *row = new RowBlock(m_context, this);
    // Later, because the button that was clicked goes back to the pool.
    connect(row, &RowBlock::moreRequested, this, &ReaderCanvas::moreRequested, Qt::QueuedConnection);
    return row;
}

ReaderBlock *ReaderCanvas::take(ReaderItem::Kind kind)
{
    QList<ReaderBlock *> &waiting = m_pool[int(kind)];
    return waiting.isEmpty() ? create(kind) : waiting.takeLast();
}

void ReaderCanvas::release(Slot &slot)
{
    if (!slot.block)
        return;
    slot.block->hide();
    QList<ReaderBlock *> &waiting = m_pool[int(slot.item.kind)];
    if (waiting.size() < pooledPerKind) {
        slot.block->forget();
        waiting.append(slot.block);
    } else {
        slot.block->deleteLater();
    }
    slot.block = nullptr;
}

void ReaderCanvas::releaseAll()
{
    m_staging.stop();
    for (Slot &slot : m_slots)
        release(slot);
    m_slots.clear();
    m_first = 0;
    m_last = 0;
}

void ReaderCanvas::build(qsizetype index)
{
    Slot &slot = m_slots[index];
    if (!slot.block)
        slot.block = take(slot.item.kind);
    slot.height = slot.block->present(slot.item, columnWidth());
    slot.block->show();
}

void ReaderCanvas::buildAround(qsizetype anchor, const Place &place)
{
    if (m_slots.isEmpty())
        return layOut();
    m_first = anchor;
    m_last = anchor;
    QElapsedTimer timer;
    timer.start();
    const int enough = m_area->viewport()->height() * 5 / 4;
    while (m_last < m_slots.size() && (m_last == anchor || (builtHeight() < enough && timer.elapsed() < firstBudgetMs)))
        build(m_last++);
    while (m_first > 0 && builtHeight() < enough && timer.elapsed() < firstBudgetMs)
        build(--m_first);
    layOut();
    if (place.slot >= 0)
        restore(place);
    else
        scrollToAnchor();
    if (!isComplete())
        m_staging.start();
}

void ReaderCanvas::stage()
{
    const Place place = placeOnScreen();
    QElapsedTimer timer;
    timer.start();
    while (!isComplete() && timer.elapsed() < sliceBudgetMs) {
        const bool forward = m_last < m_slots.size() && (m_last <= m_judgedLast || m_first == 0);
        build(forward ? m_last++ : --m_first);
    }
    layOut();
    restore(place);
    if (isComplete())
        m_staging.stop();
}

void ReaderCanvas::layOut()
{
    const int width = columnWidth();
    int y = topMargin;
    for (qsizetype i = m_first; i < m_last; ++i) {
        const Slot &slot = m_slots.at(i);
        slot.block->setGeometry(margin, y, width, slot.height);
        y += slot.height + gapAfter(i);
    }
    resize(m_area->viewport()->width(), qMax(y - gap + topMargin, m_area->viewport()->height()));
    Q_EMIT laidOut();
}

ReaderCanvas::Place ReaderCanvas::placeOnScreen() const
{
    const int top = m_area->verticalScrollBar()->value();
    for (qsizetype i = m_first; i < m_last; ++i) {
        const QRect box = m_slots.at(i).block->geometry();
        if (box.bottom() > top)
            return {i, box.top() - top, top == m_anchoredAt};
    }
    return {};
}

void ReaderCanvas::restore(const Place &place)
{
    if (place.slot >= m_first && place.slot < m_last)
        m_area->verticalScrollBar()->setValue(topOf(place.slot) - place.offset);
    if (place.untouched)
        m_anchoredAt = m_area->verticalScrollBar()->value();
}

void ReaderCanvas::restoreOrAnchor(const Place &place)
{
    if (place.untouched)
        scrollToAnchor();
    else
        restore(place);
}

void ReaderCanvas::scrollToAnchor()
{
    const int screen = m_area->viewport()->height();
    const qsizetype judged = m_judgedLast >= m_first && m_judgedLast < m_last ? m_judgedLast : m_last - 1;
    const int bottom = topOf(judged) + m_slots.at(judged).height + topMargin;
    const int anchor = m_anchor == 0 ? 0 : topOf(m_anchor) - topMargin;
    m_area->verticalScrollBar()->setValue(bottom <= screen ? 0 : qMin(anchor, bottom - screen));
    m_anchoredAt = m_area->verticalScrollBar()->value();
}

int ReaderCanvas::topOf(qsizetype index) const
{
    return m_slots.at(index).block->y();
}

int ReaderCanvas::gapAfter(qsizetype index) const
{
    const auto isStep = [this](qsizetype at) {
        return at < m_slots.size() && m_slots.at(at).item.kind == ReaderItem::Kind::Row &&
               m_slots.at(at).item.row == ReaderItem::Row::Step;
    };
    return isStep(index) && isStep(index + 1) ? rowGap : gap;
}

int ReaderCanvas::columnWidth() const
{
    return qMax(160, qMin(int(widest * m_context->zoom), m_area->viewport()->width() - 2 * margin));
}

int ReaderCanvas::builtHeight() const
{
    int height = 0;
    for (qsizetype i = m_first; i < m_last; ++i)
        height += m_slots.at(i).height + gap;
    return height;
}

} // namespace tidemark::views
