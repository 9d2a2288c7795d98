// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/readerhits.h"

#include "views/textview.h"

namespace tidemark::views {

namespace {
constexpr qsizetype mostCounted = 5'000;
constexpr int mostReveals = 2'000;
} // namespace

qsizetype countWords(const QString &text, const QStringList &words)
{
    qsizetype count = 0;
    for (const QString &word : words) {
        if (word.isEmpty())
            continue;
        qsizetype at = text.indexOf(word, 0, Qt::CaseInsensitive);
        while (at >= 0 && count < mostCounted) {
            ++count;
            at = text.indexOf(word, at + word.size(), Qt::CaseInsensitive);
        }
    }
    return count;
}

void ReaderHits::collect()
{
    m_stretches.clear();
    m_total = 0;
    const QList<QWidget *> parts = m_ground->findChildren<QWidget *>();
    for (QWidget *part : parts) {
        if (!part->isVisibleTo(m_ground))
            continue;
        auto *view = qobject_cast<TextView *>(part);
        const auto *keeper = view ? nullptr : dynamic_cast<HitKeeper *>(part);
        const qsizetype hits = view ? view->markCount() : keeper ? keeper->hiddenHits() : 0;
        if (hits == 0)
            continue;
        const int bottom = view ? 0 : part->height() - 1; // what is hidden comes after what is shown
        m_stretches.append({part->mapTo(m_ground, QPoint(0, bottom)).y(), view, view ? nullptr : part, hits});
        m_total += hits;
    }
    std::stable_sort(m_stretches.begin(), m_stretches.end(),
                     [](const Stretch &a, const Stretch &b) { return a.top < b.top; });
    m_current = qMin(m_current, m_total - 1);
    mark();
}

void ReaderHits::reset()
{
    m_current = -1;
    m_total = 0;
    m_stretches.clear();
    mark();
}

const ReaderHits::Stretch *ReaderHits::stretchOf(qsizetype hit, qsizetype *within) const
{
    for (const Stretch &stretch : m_stretches) {
        if (hit < stretch.hits) {
            *within = hit;
            return &stretch;
        }
        hit -= stretch.hits;
    }
    return nullptr;
}

qsizetype ReaderHits::firstBelow(int from) const
{
    qsizetype before = 0;
    for (const Stretch &stretch : m_stretches) {
        const int bottom = stretch.view ? stretch.top + stretch.view->height() : stretch.top;
        for (qsizetype i = 0; i < stretch.hits && bottom >= from; ++i) {
            const int top = stretch.view ? stretch.top + stretch.view->markRect(i).top() : stretch.top;
            if (top >= from)
                return before + i;
        }
        before += stretch.hits;
    }
    return 0;
}

bool ReaderHits::step(int direction, int from)
{
    collect();
    if (m_total == 0)
        return false;
    const bool begins = m_current < 0;
    const qsizetype first = firstBelow(from);
    m_current = begins ? (direction > 0 ? first : first - 1) : m_current + direction;
    m_current = (m_current + m_total) % m_total;
    for (int i = 0; i < mostReveals; ++i) {
        qsizetype within = 0;
        const Stretch *stretch = stretchOf(m_current, &within);
        if (!stretch || !stretch->keeper)
            break;
        dynamic_cast<HitKeeper *>(stretch->keeper.data())->revealHit();
        const qsizetype wanted = m_current;
        collect();
        m_current = qBound(qsizetype(-1), wanted, m_total - 1);
    }
    mark();
    return m_current >= 0;
}

void ReaderHits::mark()
{
    qsizetype within = -1;
    const Stretch *stretch = m_current < 0 ? nullptr : stretchOf(m_current, &within);
    TextView *view = stretch ? stretch->view.data() : nullptr;
    if (m_marked && m_marked != view)
        m_marked->setCurrentMark(-1);
    m_marked = view;
    if (view)
        view->setCurrentMark(within);
}

QRect ReaderHits::place() const
{
    qsizetype within = -1;
    const Stretch *stretch = m_current < 0 ? nullptr : stretchOf(m_current, &within);
    if (!stretch || !stretch->view)
        return {};
    const QRect mark = stretch->view->markRect(within);
    return {stretch->view->mapTo(m_ground, mark.topLeft()), mark.size()};
}

} // namespace tidemark::views
