// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/keybutton.h"

#include "views/boxpainter.h"

using namespace Qt::StringLiterals;

namespace tidemark::views {

namespace {
constexpr int iconSide = 16;
constexpr int gap = 6;
constexpr int padding = 9;
constexpr int smallPadding = 8;

QFont keyFont()
{
    QFont font = theme::factFont();
    font.setPointSizeF(font.pointSizeF() * 0.92);
    return font;
}
} // namespace

KeyButton::KeyButton(const QString &text, const QString &key, const Look &look, QWidget *parent)
    : QPushButton(text, parent)
    , m_look(look)
{
    setFocusPolicy(Qt::TabFocus);
    setAutoDefault(false);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setAccessibleName(text);
    setKey(key);
}

void KeyButton::setKey(const QString &key)
{
    m_key = key;
    setToolTip(key.isEmpty() ? accessibleName() : u"%1 (%2)"_s.arg(accessibleName(), key));
    updateGeometry();
    update();
}

int KeyButton::keyWidth() const
{
    return m_key.isEmpty() ? 0 : QFontMetrics(keyFont()).horizontalAdvance(m_key) + 10 + gap;
}

QSize KeyButton::sizeHint() const
{
    const QFontMetrics metrics(m_look.small ? theme::factFont() : theme::bodyFont());
    const int icon = m_look.icon.isEmpty() ? 0 : iconSide + gap;
    const int least = m_look.large ? 36 : m_look.small ? 24 : 30;
    const int height = qMax(least, metrics.height() + (m_look.large ? 18 : m_look.small ? 8 : 12));
    return {2 * inset() + icon + metrics.horizontalAdvance(text()) + keyWidth() + (m_look.large ? 8 : 0), height};
}

int KeyButton::inset() const
{
    return m_look.small ? smallPadding : padding;
}

QSize KeyButton::minimumSizeHint() const
{
    const int icon = m_look.icon.isEmpty() ? 0 : iconSide;
    const int words = icon > 0 ? 0 : QFontMetrics(theme::bodyFont()).horizontalAdvance(text());
    return {2 * inset() + icon + words, sizeHint().height()};
}

void KeyButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const bool chosen = isChecked() && isEnabled();
    const bool hover = underMouse() && isEnabled();
    const Tone ground = chosen ? m_look.soft : (isDown() || hover) ? Tone::Background : Tone::Panel;
    const Tone line = chosen ? m_look.tone : hasFocus() ? Tone::Accent : Tone::Line;
    drawBox(&painter, rect(), m_look.large ? 8 : 6, theme::colour(ground), theme::colour(line), hasFocus() ? 2 : 1);
    paintContent(painter);
}

void KeyButton::paintContent(QPainter &painter)
{
    const bool chosen = isChecked() && isEnabled();
    // In a narrow strip the key gives way first, then the words.
    const int slack = width() - sizeHint().width();
    const bool narrow = slack + keyWidth() < 0;
    int x = narrow ? (width() - iconSide) / 2 : inset() + (slack < 0 ? slack + keyWidth() : slack) / 2;
    if (!m_look.icon.isEmpty()) {
        const QRect box(x, (height() - iconSide) / 2, iconSide, iconSide);
        theme::icon(m_look.icon, chosen ? m_look.tone : m_look.iconTone)
            .paint(&painter, box, Qt::AlignCenter, isEnabled() ? QIcon::Normal : QIcon::Disabled);
        x += iconSide + gap;
    }
    if (narrow && !m_look.icon.isEmpty())
        return;
    painter.setFont(m_look.small ? theme::factFont() : theme::bodyFont(m_look.large ? 500 : 400));
    painter.setPen(theme::colour(!isEnabled() ? Tone::Faint : chosen ? m_look.tone : Tone::Text));
    const int words = painter.fontMetrics().horizontalAdvance(text());
    painter.drawText(QRect(x, 0, words + 4, height()), Qt::AlignVCenter, text());
    if (m_key.isEmpty() || slack < 0)
        return;
    x += words + gap + (m_look.large ? 4 : 2);
    painter.setFont(keyFont());
    const QRectF cap(x, (height() - painter.fontMetrics().height() - 2) / 2.0, keyWidth() - gap,
                     painter.fontMetrics().height() + 2);
    drawBox(&painter, cap, 3, theme::colour(chosen ? Tone::Panel : Tone::Background), theme::colour(Tone::Line));
    painter.setPen(theme::colour(isEnabled() ? Tone::Muted : Tone::Faint));
    painter.drawText(cap, Qt::AlignCenter, m_key);
}

} // namespace tidemark::views
