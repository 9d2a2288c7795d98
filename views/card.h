// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/cardhead.h"
#include "views/readerblock.h"

namespace tidemark::views {

/// The frame that all cards share: ground, line, head. What is judged has the accent's line and says so.
class Card : public ReaderBlock
{
    Q_OBJECT
public:
    static constexpr int padding = 15;

    Card(ReaderContext *context, QWidget *parent);

protected:
    /// Ground and line of the next painting.
    void setGround(Tone ground, Tone line, qreal lineWidth = 1);
    [[nodiscard]] CardHead *head() const { return m_head; }
    /// Places the head; returns where the content begins.
    int arrangeHead(int width);
    static QString judgedNote(const ReaderItem &item);

    void paintEvent(QPaintEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    CardHead *m_head;
    Tone m_ground = Tone::Panel;
    Tone m_line = Tone::Line;
    qreal m_lineWidth = 1;
};

} // namespace tidemark::views
