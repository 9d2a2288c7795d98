// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/readerblock.h"
#include "views/readerhits.h"
#include "views/safetext.h"
#include <QTimer>

namespace tidemark::views {

class CodeBlock;
class LinkButton;
class TextView;

/// A message's text as paragraphs and code, stacked. A long one shows its first part until asked for all; even then it
/// comes in slices, so that nothing waits for it.
class BodyView final : public CardPiece, public HitKeeper
{
    Q_OBJECT
public:
    enum class Style { Markdown, Plain, Code };

    BodyView(ReaderContext *context, QWidget *parent);

    /// Takes the text as it came from the server; makes it safe by itself. Returns the height.
    int present(const QString &text, Style style, int width);
    int arrange(int width) override;
    void forget() override;
    [[nodiscard]] qsizetype hiddenHits() const override;
    void revealHit() override;
    /// Characters of the text that are drawn so far; for tests.
    [[nodiscard]] qsizetype shownCharacters() const { return m_shownCharacters; }

private:
    void fill();
    void fillSlice();
    void takeSlice();
    void append(const TextSegment &segment);
    void showAll();
    void updateMore();
    [[nodiscard]] bool hasMore() const;

    ReaderContext *m_context;
    LinkButton *m_more;
    QTimer m_slices;
    QList<TextView *> m_texts; ///< all there are; the first m_usedTexts show something
    QList<CodeBlock *> m_codes;
    qsizetype m_usedTexts = 0;
    qsizetype m_usedCodes = 0;
    QList<QWidget *> m_order;
    QList<TextSegment> m_waiting;
    QString m_text;
    Style m_style = Style::Markdown;
    qsizetype m_taken = 0; ///< of m_text, cut into segments
    qsizetype m_shownCharacters = 0;
    qsizetype m_allowance = 0;
    int m_width = 0;
};

} // namespace tidemark::views
