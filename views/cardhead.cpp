// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/cardhead.h"

#include "views/boxpainter.h"
#include <QKeyEvent>
#include <QStyleOptionFocusRect>

using namespace Qt::StringLiterals;

namespace tidemark::views {

namespace {
constexpr int iconSide = 14;
constexpr int gap = 6;
constexpr int labelPadding = 7;

QToolButton *toolButton(CardHead *head)
{
    auto *button = new QToolButton(head);
    button->setAutoRaise(true);
    button->setFont(theme::factFont());
    button->setFocusPolicy(Qt::TabFocus);
    button->setIconSize({14, 14});
    button->hide();
    return button;
}
} // namespace

CardHead::CardHead(QWidget *parent)
    : QAbstractButton(parent)
    , m_copy(toolButton(this))
    , m_plain(toolButton(this))
{
    m_copy->setIcon(theme::icon(u"copy"_s, Tone::Muted));
    m_copy->setToolTip(tr("Copy this message"));
    m_copy->setAccessibleName(m_copy->toolTip());
    m_plain->setText(tr("Plain text"));
    m_plain->setCheckable(true);
    m_plain->setToolTip(tr("Show the text as it was written, without Markdown"));
    m_plain->setAccessibleName(m_plain->toolTip());
    connect(m_copy, &QToolButton::clicked, this, &CardHead::copyRequested);
    connect(m_plain, &QToolButton::toggled, this, &CardHead::plainToggled);
}

int CardHead::heightHint()
{
    return qMax(22, QFontMetrics(theme::factFont(600)).height() + 6);
}

void CardHead::setLook(const Look &look)
{
    m_look = look;
    setAccessibleName(look.note.isEmpty() ? look.title : u"%1, %2"_s.arg(look.title, look.note));
    setFocusPolicy(look.foldable ? Qt::TabFocus : Qt::NoFocus);
    setCursor(look.foldable ? Qt::PointingHandCursor : Qt::ArrowCursor);
    setToolTip(look.foldable ? (look.open ? tr("Fold (Enter)") : tr("Unfold (Enter)")) : QString());
    update();
}

void CardHead::setToolsVisible(bool visible)
{
    m_copy->setVisible(visible || m_copy->hasFocus());
    m_plain->setVisible(m_plainOffered && (visible || m_plain->hasFocus() || m_plain->isChecked()));
    placeTools();
    update();
}

void CardHead::setPlainOffered(bool offered, bool plain)
{
    m_plainOffered = offered;
    const QSignalBlocker blocker(m_plain);
    m_plain->setChecked(plain);
    m_plain->setVisible(offered && plain);
}

void CardHead::placeTools()
{
    const int side = height();
    int right = width();
    if (!m_look.note.isEmpty())
        right -= noteWidth() + 2 * gap;
    for (QToolButton *button : {m_copy, m_plain}) {
        if (button->isHidden())
            continue;
        const int wide = button == m_copy ? side : button->sizeHint().width();
        right -= wide;
        button->setGeometry(right, 0, wide, side);
        right -= 2;
    }
}

void CardHead::resizeEvent(QResizeEvent *)
{
    placeTools();
}

int CardHead::paintLead(QPainter &painter)
{
    int x = 0;
    if (m_look.foldable) {
        const QString chevron = m_look.open ? u"chevron-down"_s : u"chevron-right"_s;
        theme::icon(chevron, Tone::Muted).paint(&painter, QRect(x, (height() - 12) / 2, 12, 12));
        x += 12 + gap;
    }
    if (!m_look.icon.isEmpty()) {
        theme::icon(m_look.icon, m_look.tone).paint(&painter, QRect(x, (height() - iconSide) / 2, iconSide, iconSide));
        x += iconSide + gap;
    }
    return x;
}

int CardHead::noteWidth() const
{
    const QFontMetrics metrics(theme::factFont(m_look.noteIsLabel ? 600 : 400));
    return metrics.horizontalAdvance(m_look.note) + (m_look.noteIsLabel ? 2 * labelPadding : 0);
}

int CardHead::paintNote(QPainter &painter)
{
    const int wide = noteWidth();
    QRect box(width() - wide, 0, wide, height());
    if (m_look.noteIsLabel) {
        painter.setFont(theme::factFont(600));
        const Tone ground = m_look.noteTone == Tone::Down ? Tone::DownSoft : Tone::AccentSoft;
        drawBox(&painter, box.adjusted(0, 1, 0, -1), 4, theme::colour(ground), theme::colour(m_look.noteTone));
    }
    painter.setPen(theme::colour(m_look.noteTone));
    painter.drawText(box, m_look.noteIsLabel ? Qt::AlignCenter : Qt::AlignRight | Qt::AlignVCenter, m_look.note);
    return wide;
}

void CardHead::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    int x = paintLead(painter);
    int right = width();
    painter.setFont(theme::factFont());
    if (!m_look.note.isEmpty()) {
        right -= paintNote(painter) + 2 * gap;
    }
    for (const QToolButton *button : {m_copy, m_plain}) {
        if (!button->isHidden())
            right = qMin(right, button->x() - gap);
    }
    painter.setFont(theme::factFont(600));
    painter.setPen(theme::colour(m_look.tone));
    const QString title = painter.fontMetrics().elidedText(m_look.title, Qt::ElideRight, qMax(0, right - x));
    painter.drawText(QRect(x, 0, right - x, height()), Qt::AlignLeft | Qt::AlignVCenter, title);
    x += painter.fontMetrics().horizontalAdvance(title);
    if (!m_look.preview.isEmpty() && !m_look.open && x < right) {
        painter.setFont(theme::bodyFont());
        painter.setPen(theme::colour(Tone::Muted));
        const QString line = painter.fontMetrics().elidedText(u"  ·  "_s + m_look.preview, Qt::ElideRight, right - x);
        painter.drawText(QRect(x, 0, right - x, height()), Qt::AlignLeft | Qt::AlignVCenter, line);
    }
    if (hasFocus()) {
        QStyleOptionFocusRect focus;
        focus.initFrom(this);
        style()->drawPrimitive(QStyle::PE_FrameFocusRect, &focus, &painter, this);
    }
}

void CardHead::keyPressEvent(QKeyEvent *event)
{
    if (m_look.foldable && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter))
        click();
    else
        event->ignore();
}

void CardHead::changeEvent(QEvent *event)
{
    QAbstractButton::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        update();
}

} // namespace tidemark::views
