// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/readercontext.h"
#include "views/readeritems.h"
#include <QWidget>

namespace tidemark::views {

/// One card or row of the reader. Blocks are pooled: the same one presents many items in turn.
class ReaderBlock : public QWidget
{
    Q_OBJECT
public:
    ReaderBlock(ReaderContext *context, QWidget *parent)
        : QWidget(parent)
        , m_context(context)
    {}

    /// Fills the block; returns the height it needs at this width.
    virtual int present(const ReaderItem &item, int width) = 0;
    /// Lays the content out for another width; returns the height it needs.
    virtual int arrange(int width) = 0;
    /// Lets go of large content before the block waits in the pool.
    virtual void forget() {}

protected:
    [[nodiscard]] ReaderContext *context() const { return m_context; }

private:
    ReaderContext *m_context;
};

/// A part of a card, stacked with others.
class CardPiece : public QWidget
{
    Q_OBJECT
public:
    using QWidget::QWidget;
    virtual int arrange(int width) = 0;
    virtual void forget() = 0;
};

} // namespace tidemark::views
