// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/readerblock.h"
#include <QAbstractButton>

namespace tidemark::views {

/// A line between the cards: a remark, the head of an exchange, a step of a trace, "show earlier". Those that lead
/// somewhere are buttons for mouse and keyboard.
class RowBlock final : public ReaderBlock
{
    Q_OBJECT
public:
    RowBlock(ReaderContext *context, QWidget *parent);

    int present(const ReaderItem &item, int width) override;
    int arrange(int width) override;

Q_SIGNALS:
    void moreRequested(ReaderItem::Row row);

private:
    class Button;
    void activate();

    Button *m_button;
    ReaderItem m_item;
};

} // namespace tidemark::views
