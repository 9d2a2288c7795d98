// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/bodyview.h"
#include "views/card.h"

namespace tidemark::views {

class MediaView;

/// One message: its role, text, pictures and refusal. A system prompt begins folded to one line.
class MessageCard final : public Card, public HitKeeper
{
    Q_OBJECT
public:
    MessageCard(ReaderContext *context, QWidget *parent);

    int present(const ReaderItem &item, int width) override;
    int arrange(int width) override;
    void forget() override;
    [[nodiscard]] qsizetype hiddenHits() const override;
    void revealHit() override;
    [[nodiscard]] bool isFolded() const { return m_folded; }

private:
    void refresh();
    void addParts();
    void addText(const QString &text, BodyView::Style style);
    void addMedia(const domain::Part &part);
    void setLook();
    void toggle();
    [[nodiscard]] QString plainText() const;

    ReaderItem m_item;
    QList<BodyView *> m_bodies; ///< all there are; the first m_usedBodies show something
    QList<MediaView *> m_media;
    qsizetype m_usedBodies = 0;
    qsizetype m_usedMedia = 0;
    QList<CardPiece *> m_order;
    int m_width = 0;
    bool m_folded = false;
    bool m_plain = false;
};

} // namespace tidemark::views
