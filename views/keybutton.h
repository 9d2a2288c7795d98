// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/theme.h"
#include <QPushButton>

namespace tidemark::views {

/// A button that shows the key which does the same: icon, words, key cap. A checked one stands in its tone.
class KeyButton final : public QPushButton
{
    Q_OBJECT
public:
    struct Look
    {
        QString icon;
        Tone iconTone = Tone::Text;
        Tone tone = Tone::Accent; ///< line and words when checked
        Tone soft = Tone::AccentSoft;
        bool large = false;
        bool small = false; ///< one of many
    };

    KeyButton(const QString &text, const QString &key, const Look &look, QWidget *parent);

    /// The key as people read it; empty for none.
    void setKey(const QString &key);
    [[nodiscard]] QString key() const { return m_key; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void paintContent(QPainter &painter);
    [[nodiscard]] int keyWidth() const;
    [[nodiscard]] int inset() const;

    QString m_key;
    Look m_look;
};

} // namespace tidemark::views
