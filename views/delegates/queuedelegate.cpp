// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/delegates/queuedelegate.h"

#include "items/queuemodel.h"
#include "views/panels.h"
#include <QAbstractItemView>
#include <QHelpEvent>
#include <QLocale>
#include <QPainter>
#include <QTextDocument>
#include <QToolTip>

using namespace Qt::StringLiterals;

namespace tidemark::views {

namespace {

using items::QueueModel;
constexpr int side = 8; // between the sidebar's edge and a row's ground

bool opensSection(const QModelIndex &index)
{
    const QModelIndex before = index.siblingAtRow(index.row() - 1);
    return !before.isValid() || before.data(QueueModel::SectionRole) != index.data(QueueModel::SectionRole);
}

int headingOf(const QModelIndex &index, bool folded)
{
    if (!opensSection(index))
        return 0;
    return folded ? (index.row() == 0 ? 10 : 17) : QueueDelegate::headingHeight;
}

} // namespace

QString QueueDelegate::countText(qint64 count)
{
    return QLocale().toString(count);
}

QSize QueueDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    return {m_folded ? 36 : 160, rowHeight + headingOf(index, m_folded)};
}

void QueueDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    const int heading = headingOf(index, m_folded);
    QRect row = option.rect;
    if (heading > 0)
        paintHeading(painter, QRect(row.left(), row.top(), row.width(), heading),
                     index.data(QueueModel::SectionRole).toString());
    row.setTop(row.top() + heading);
    row.adjust(side, 0, -side, 0);
    const bool chosen = option.state.testFlag(QStyle::State_Selected);
    const bool current = option.state.testFlag(QStyle::State_HasFocus);
    const bool hover = option.state.testFlag(QStyle::State_MouseOver);
    if (chosen || hover || current)
        drawPanel(painter, row,
                  chosen  ? Tone::AccentSoft
                  : hover ? Tone::Background
                          : Tone::Sidebar,
                  current  ? Tone::Accent
                  : chosen ? Tone::AccentSoft
                           : Tone::Background,
                  6);
    const QIcon icon = theme::icon(index.data(QueueModel::IconRole).toString(), chosen ? Tone::Accent : Tone::Text);
    const int iconLeft = m_folded ? row.left() + (row.width() - 16) / 2 : row.left() + 8;
    icon.paint(painter, QRect(iconLeft, row.top() + (row.height() - 16) / 2, 16, 16));
    const int countWidth = paintCount(painter, row, index, chosen);
    if (!m_folded) {
        painter->setFont(theme::bodyFont(chosen ? QFont::Medium : QFont::Normal));
        painter->setPen(theme::colour(chosen ? Tone::Accent : Tone::Text));
        const QRect name = row.adjusted(32, 0, -countWidth - 14, 0);
        painter->drawText(name, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                          painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, name.width()));
    }
    painter->restore();
}

void QueueDelegate::paintHeading(QPainter *painter, const QRect &rect, const QString &text) const
{
    if (m_folded) {
        if (rect.height() > 10)
            painter->fillRect(QRect(rect.left() + 14, rect.center().y(), rect.width() - 28, 1),
                              theme::colour(Tone::Line));
        return;
    }
    QFont font = theme::factFont(QFont::DemiBold);
    font.setCapitalization(QFont::AllUppercase);
    font.setLetterSpacing(QFont::AbsoluteSpacing, 0.5);
    painter->setFont(font);
    painter->setPen(theme::colour(Tone::Muted));
    painter->drawText(rect.adjusted(16, 0, -16, -7), Qt::AlignLeft | Qt::AlignBottom, text);
}

int QueueDelegate::paintCount(QPainter *painter, const QRect &row, const QModelIndex &index, bool chosen) const
{
    const qint64 count = index.data(QueueModel::CountRole).toLongLong();
    const bool attention = index.data(QueueModel::AttentionRole).toBool();
    if (m_folded) {
        if (!attention)
            return 0;
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        painter->setBrush(theme::colour(Tone::Amber));
        painter->drawEllipse(QPointF(row.right() - 5, row.top() + 6), 3.5, 3.5);
        return 0;
    }
    painter->setFont(theme::factFont(chosen || attention ? QFont::Medium : QFont::Normal));
    const QString text = countText(count);
    if (attention) {
        const int width = qMax(20, painter->fontMetrics().horizontalAdvance(text) + 12);
        const QRect pill(row.right() - width - 2, row.top() + (row.height() - 20) / 2, width, 20);
        drawPanel(painter, pill, Tone::AmberSoft, Tone::AmberSoft, 10);
        painter->setPen(theme::colour(Tone::Amber));
        painter->drawText(pill, Qt::AlignCenter, text);
        return width;
    }
    painter->setPen(theme::colour(chosen ? Tone::Accent : Tone::Muted));
    painter->drawText(row.adjusted(0, 0, -8, 0), Qt::AlignVCenter | Qt::AlignRight, text);
    return painter->fontMetrics().horizontalAdvance(text);
}

bool QueueDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &,
                              const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip || !index.isValid())
        return false;
    const QString text =
        tr("%1: %2").arg(index.data().toString(), countText(index.data(QueueModel::CountRole).toLongLong()));
    QToolTip::showText(event->globalPos(), Qt::convertFromPlainText(text), view);
    return true;
}

} // namespace tidemark::views
