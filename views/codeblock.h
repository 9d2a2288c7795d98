// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/readerblock.h"

namespace tidemark::views {

class LinkButton;
class TextView;

/// Monospace text on a ground of its own; long ones show their beginning until asked for more.
class CodeBlock final : public CardPiece
{
    Q_OBJECT
public:
    CodeBlock(ReaderContext *context, QWidget *parent);

    /// `language` stands small above the text where it is not empty. With `foldLines` above 0 more lines than that are
    /// folded away. Returns the height.
    int present(const QString &text, const QString &language, int foldLines, int width);
    int arrange(int width) override;
    void forget() override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void unfold();
    void setShown(const QString &shown);

    ReaderContext *m_context;
    TextView *m_view;
    LinkButton *m_more;
    QString m_text;
    QString m_language;
    int m_width = 0;
};

} // namespace tidemark::views
