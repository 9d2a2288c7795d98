// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QPointer>
#include <QRect>
#include <QWidget>

namespace tidemark::views {

class TextView;

/// Something that hides a part of its text: a folded message, a long body, a folded block of code.
class HitKeeper
{
public:
    HitKeeper() = default;
    virtual ~HitKeeper() = default;
    Q_DISABLE_COPY_MOVE(HitKeeper)

    /// How often the searched words stand in what is hidden, about: marks of Markdown may stand between them.
    [[nodiscard]] virtual qsizetype hiddenHits() const = 0;
    /// Shows the next of them at once.
    virtual void revealHit() = 0;
};

/// How often the words stand in the text, case ignored; counts up to some thousands.
[[nodiscard]] qsizetype countWords(const QString &text, const QStringList &words);

/// The hits of a search in the blocks below a widget, from top to bottom, and which of them is the current one.
class ReaderHits
{
public:
    explicit ReaderHits(QWidget *ground)
        : m_ground(ground)
    {}

    /// Counts again after the blocks changed; the current hit stays the n-th.
    void collect();
    void reset();
    /// To the next (1) or previous (-1) hit, around the end; the first step goes to the first one below `from`.
    /// Unfolds what hides it. False when there is none.
    bool step(int direction, int from);
    [[nodiscard]] qsizetype total() const { return m_total; }
    /// From 0; -1 before the first step.
    [[nodiscard]] qsizetype current() const { return m_current; }
    /// Where the current hit stands on the ground; null when it is none.
    [[nodiscard]] QRect place() const;

private:
    struct Stretch
    {
        int top = 0;
        QPointer<TextView> view;
        QPointer<QWidget> keeper;
        qsizetype hits = 0;
    };
    [[nodiscard]] const Stretch *stretchOf(qsizetype hit, qsizetype *within) const;
    [[nodiscard]] qsizetype firstBelow(int from) const;
    void mark();

    QWidget *m_ground;
    QList<Stretch> m_stretches;
    QPointer<TextView> m_marked;
    qsizetype m_total = 0;
    qsizetype m_current = -1;
};

} // namespace tidemark::views
