// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/delegates/eventdelegate.h"

#include "items/synclogmodel.h"
#include "views/eventwords.h"
#include "views/panels.h"
#include <QAbstractItemView>
#include <QDateTime>
#include <QHelpEvent>
#include <QPainter>
#include <QTextDocument>
#include <QToolTip>

using namespace Qt::StringLiterals;

namespace tidemark::views {

namespace {

constexpr int gap = 12;
constexpr int iconSide = 14;

domain::SyncEvent eventOf(const QModelIndex &index)
{
    return index.data(items::SyncLogModel::EventRole).value<domain::SyncEvent>();
}

} // namespace

QSize EventDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {320, rowHeight};
}

void EventDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const domain::SyncEvent event = eventOf(index);
    const EventWords words = eventwords::of(event);
    painter->save();
    if (option.state.testFlag(QStyle::State_Selected))
        painter->fillRect(option.rect, theme::colour(Tone::AccentSoft));
    if (option.state.testFlag(QStyle::State_HasFocus))
        drawPanel(painter, option.rect.adjusted(1, 1, -1, -1),
                  option.state.testFlag(QStyle::State_Selected) ? Tone::AccentSoft : Tone::Panel, Tone::Accent, 4);
    QRect row = option.rect.adjusted(gap, 0, -gap, 0);
    painter->setFont(theme::factFont());
    painter->setPen(theme::colour(Tone::Muted));
    const QString time = eventwords::timeText(event.atMs, QDateTime::currentMSecsSinceEpoch());
    const int timeWidth = painter->fontMetrics().horizontalAdvance(u"30 Nov 00:00:00"_s);
    painter->drawText(QRect(row.left(), row.top(), timeWidth, row.height()), Qt::AlignVCenter | Qt::AlignRight, time);
    row.setLeft(row.left() + timeWidth + gap);
    theme::icon(words.icon, words.tone)
        .paint(painter, QRect(row.left(), row.center().y() - iconSide / 2 + 1, iconSide, iconSide));
    row.setLeft(row.left() + iconSide + 8);
    const QString run = eventwords::shortRun(event);
    if (!run.isEmpty()) {
        painter->drawText(row, Qt::AlignVCenter | Qt::AlignRight, run);
        row.setRight(row.right() - painter->fontMetrics().horizontalAdvance(run) - gap);
    }
    painter->setFont(theme::bodyFont());
    painter->setPen(theme::colour(words.tone == Tone::Muted ? Tone::Muted : Tone::Text));
    painter->drawText(row, Qt::AlignVCenter | Qt::AlignLeft,
                      painter->fontMetrics().elidedText(words.text, Qt::ElideRight, row.width()));
    painter->restore();
}

bool EventDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &,
                              const QModelIndex &index)
{
    if (!index.isValid() || event->type() != QEvent::ToolTip)
        return false;
    QToolTip::showText(event->globalPos(),
                       Qt::convertFromPlainText(eventwords::line(eventOf(index)), Qt::WhiteSpaceNormal), view);
    return true;
}

} // namespace tidemark::views
