// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/card.h"

namespace tidemark::views {

class BodyView;
class CodeBlock;

/// What a failed run ended with: the message, and the stack folded away.
class ErrorCard final : public Card
{
    Q_OBJECT
public:
    ErrorCard(ReaderContext *context, QWidget *parent);

    int present(const ReaderItem &item, int width) override;
    int arrange(int width) override;
    void forget() override;

private:
    BodyView *m_message;
    CodeBlock *m_stack;
    QString m_copy;
};

} // namespace tidemark::views
