// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/card.h"

namespace tidemark::views {

class CodeBlock;
class MediaView;

/// A tool call with its answer: the arguments, an arrow, the result; both folded when long, a failure in red.
class ToolCard final : public Card
{
    Q_OBJECT
public:
    ToolCard(ReaderContext *context, QWidget *parent);

    int present(const ReaderItem &item, int width) override;
    int arrange(int width) override;
    void forget() override;

private:
    void setLook(const ReaderItem &item);
    void setCall(const ReaderItem &item, int inner);

    CodeBlock *m_call;
    CodeBlock *m_answer;
    QString m_copy;
};

} // namespace tidemark::views
