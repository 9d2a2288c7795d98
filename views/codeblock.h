// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/readerblock.h"
#include "views/readerhits.h"

class QToolButton;

namespace tidemark::views {

class LinkButton;
class TextView;

/// Monospace text on a ground of its own, in the colours of its language; long ones show their beginning until asked
/// for more. A button to copy it stands in its corner under the pointer.
class CodeBlock final : public CardPiece, public HitKeeper
{
    Q_OBJECT
public:
    CodeBlock(ReaderContext *context, QWidget *parent);

    /// `language` stands small above the text where it is not empty. With `foldLines` above 0 more lines than that are
    /// folded away. Returns the height.
    int present(const QString &text, const QString &language, int foldLines, int width);
    /// What the button copies where the block shows a part of a longer code; empty for its own text.
    void setWhole(const QString &whole);
    int arrange(int width) override;
    void forget() override;
    [[nodiscard]] qsizetype hiddenHits() const override;
    void revealHit() override { unfold(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    QToolButton *addTool(const QString &tip);
    void makeTools();
    void placeTools();
    void setToolsVisible(bool visible);
    void unfold();
    void setShown(qsizetype end);

    ReaderContext *m_context;
    TextView *m_view;
    LinkButton *m_more;
    QToolButton *m_copy = nullptr; ///< both made when a pointer first comes by
    QToolButton *m_wrap = nullptr;
    QString m_text;
    QString m_whole;
    qsizetype m_shownEnd = 0;
    QString m_language;
    int m_width = 0;
};

} // namespace tidemark::views
