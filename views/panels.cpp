// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/panels.h"

#include <QEvent>
#include <QLabel>
#include <QMouseEvent>
#include <QPainter>
#include <QRadioButton>
#include <QVBoxLayout>

namespace tidemark::views {

namespace {

/// Follows light and dark by itself.
class TonedLabel final : public QLabel
{
public:
    TonedLabel(const QString &text, Tone tone, QWidget *parent)
        : QLabel(parent)
        , m_tone(tone)
    {
        setTextFormat(Qt::PlainText);
        setForegroundRole(QPalette::WindowText); // not the one that goes with the parent's ground
        setText(text);
        colour();
    }

protected:
    void changeEvent(QEvent *event) override
    {
        QLabel::changeEvent(event);
        if (event->type() == QEvent::PaletteChange)
            colour();
    }

private:
    void colour()
    {
        const QColor wanted = theme::colour(m_tone);
        if (palette().color(QPalette::WindowText) == wanted)
            return;
        QPalette own = palette();
        own.setColor(QPalette::WindowText, wanted);
        setPalette(own);
    }

    Tone m_tone;
};

/// A radio button that can be seen on the card's ground in light and dark.
class CardButton final : public QRadioButton
{
public:
    using QRadioButton::QRadioButton;

protected:
    void paintEvent(QPaintEvent *) override
    {
        constexpr int side = 16;
        QPainter painter(this);
        const QRect mark(0, (height() - side) / 2, side, side);
        const Tone tone = !isEnabled() ? Tone::Faint : isChecked() ? Tone::Accent : Tone::Muted;
        drawPanel(&painter, mark, Tone::Panel, tone, side / 2.0, hasFocus() ? 2 : 1.25);
        if (isChecked())
            drawPanel(&painter, mark.adjusted(4, 4, -4, -4), tone, tone, side / 2.0 - 4);
        painter.setPen(theme::colour(isEnabled() ? Tone::Text : Tone::Faint));
        painter.drawText(rect().adjusted(side + 6, 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft, text());
    }
};

} // namespace

void drawPanel(QPainter *painter, const QRect &rect, Tone fill, Tone line, qreal radius, qreal width)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setBrush(theme::colour(fill));
    painter->setPen(QPen(theme::colour(line), width));
    const qreal inset = width / 2;
    painter->drawRoundedRect(QRectF(rect).adjusted(inset, inset, -inset, -inset), radius, radius);
    painter->restore();
}

QLabel *plainLabel(const QString &text, Tone tone, const QFont &font, QWidget *parent)
{
    auto *label = new TonedLabel(text, tone, parent);
    label->setFont(font);
    return label;
}

ChoiceCard::ChoiceCard(const QString &title, const QString &text, QWidget *parent)
    : QFrame(parent)
    , m_button(new CardButton(title, this))
    , m_text(plainLabel(text, Tone::Muted, theme::bodyFont(), this))
    , m_layout(new QVBoxLayout(this))
{
    m_button->setFont(theme::bodyFont(QFont::DemiBold));
    m_button->setAccessibleDescription(text);
    m_text->setWordWrap(true);
    m_text->setIndent(22);
    m_text->setVisible(!text.isEmpty());
    m_layout->setContentsMargins(14, 12, 14, 12);
    m_layout->setSpacing(4);
    m_layout->addWidget(m_button);
    m_layout->addWidget(m_text);
    connect(m_button, &QRadioButton::toggled, this, [this](bool chosen) {
        if (m_form)
            m_form->setVisible(chosen);
        update();
    });
}

bool ChoiceCard::isChosen() const
{
    return m_button->isChecked();
}

void ChoiceCard::setForm(QWidget *form)
{
    m_form = form;
    m_layout->addSpacing(6);
    m_layout->addWidget(form);
    form->setVisible(isChosen());
}

void ChoiceCard::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    drawPanel(&painter, rect(), isChosen() ? Tone::AccentSoft : Tone::Panel, isChosen() ? Tone::Accent : Tone::Line, 8);
}

void ChoiceCard::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && m_button->isEnabled())
        m_button->setChecked(true);
}

MessageBlock::MessageBlock(QWidget *parent)
    : QFrame(parent)
    , m_title(plainLabel({}, Tone::Down, theme::bodyFont(QFont::DemiBold), this))
    , m_text(plainLabel({}, Tone::Text, theme::bodyFont(), this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(14, 10, 14, 10);
    layout->setSpacing(2);
    for (QLabel *label : {m_title, m_text}) {
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        layout->addWidget(label);
    }
    hide();
}

void MessageBlock::say(const QString &title, const QString &text)
{
    m_title->setText(title);
    m_title->setVisible(!title.isEmpty());
    m_text->setText(text);
    m_text->setVisible(!text.isEmpty());
    setAccessibleName(title);
    setAccessibleDescription(text);
    setVisible(!title.isEmpty() || !text.isEmpty());
}

QString MessageBlock::text() const
{
    return isHidden() ? QString() : QStringList{m_title->text(), m_text->text()}.join(u' ').trimmed();
}

void MessageBlock::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    drawPanel(&painter, rect(), Tone::DownSoft, Tone::Down, 6);
}

} // namespace tidemark::views
