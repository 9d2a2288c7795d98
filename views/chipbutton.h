// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/filterchips.h"
#include <QAbstractButton>

namespace tidemark::views {

/// A condition in the filter field: "type: llm, chat ×". A click on the × or Delete removes it, elsewhere changes it.
class ChipButton final : public QAbstractButton
{
    Q_OBJECT
public:
    ChipButton(const FilterChip &chip, QWidget *parent);
    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void removeRequested();
    void changeRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;

private:
    [[nodiscard]] QRect crossRect() const;

    FilterChip m_chip;
};

} // namespace tidemark::views
