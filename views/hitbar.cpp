// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/hitbar.h"

#include "views/safetext.h"
#include "views/theme.h"
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace tidemark::views {

namespace {
constexpr qsizetype longestWords = 60;
} // namespace

HitBar::HitBar(QWidget *parent)
    : QWidget(parent)
    , m_text(new QLabel(this))
    , m_previous(addButton(u"chevron-up"_s, tr("Previous hit (Shift+F3)"), -1))
    , m_next(addButton(u"chevron-down"_s, tr("Next hit (F3)"), 1))
{
    m_text->setTextFormat(Qt::PlainText);
    m_text->setFont(theme::factFont());
    m_text->setForegroundRole(QPalette::PlaceholderText);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(20, 2, 8, 3);
    row->setSpacing(4);
    row->addWidget(m_text, 1);
    row->addWidget(m_previous);
    row->addWidget(m_next);
    hide();
}

QToolButton *HitBar::addButton(const QString &icon, const QString &tip, int direction)
{
    auto *button = new QToolButton(this);
    button->setAutoRaise(true);
    button->setIcon(theme::icon(icon, Tone::Muted));
    button->setToolTip(tip);
    button->setAccessibleName(tip);
    button->setFocusPolicy(Qt::TabFocus);
    connect(button, &QToolButton::clicked, this, [this, direction] { Q_EMIT stepRequested(direction); });
    return button;
}

void HitBar::setHits(const QStringList &words, qsizetype current, qsizetype total)
{
    setVisible(!words.isEmpty());
    const QLocale locale;
    QString named = safetext::visible(words.join(u' ').left(longestWords)).simplified();
    if (words.join(u' ').size() > longestWords)
        named += u'…';
    const QString count = locale.toString(qlonglong(total));
    if (total == 0)
        m_text->setText(tr("“%1” does not stand in what is shown").arg(named));
    else if (current < 0)
        m_text->setText(tr("Hits for “%1”: %2").arg(named, count));
    else
        m_text->setText(tr("“%1”: %2 of %3").arg(named, locale.toString(qlonglong(current + 1)), count));
    m_previous->setEnabled(total > 0);
    m_next->setEnabled(total > 0);
    setAccessibleName(m_text->text());
}

QString HitBar::text() const
{
    return m_text->text();
}

void HitBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        m_text->setFont(theme::factFont());
}

void HitBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), theme::colour(Tone::Panel));
    painter.fillRect(QRect(0, height() - 1, width(), 1), theme::colour(Tone::Line));
}

} // namespace tidemark::views
