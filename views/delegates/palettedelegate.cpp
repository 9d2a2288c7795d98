// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/delegates/palettedelegate.h"

#include "views/palettemodel.h"
#include "views/panels.h"
#include <QPainter>
#include <QTextLayout>

namespace tidemark::views {

namespace {

/// The words on one line, the letters at the places heavier and in the accent.
void layOut(QTextLayout *layout, const QList<int> &places, int width)
{
    QList<QTextLayout::FormatRange> marks;
    QTextCharFormat found;
    found.setForeground(theme::colour(Tone::Accent));
    found.setFontWeight(QFont::DemiBold);
    for (const int place : places)
        marks.append({place, 1, found});
    layout->setFormats(marks);
    layout->beginLayout();
    layout->createLine().setLineWidth(width);
    layout->endLayout();
}

} // namespace

QSize PaletteDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {200, qMax(36, QFontMetrics(theme::bodyFont()).height() + 18)};
}

void PaletteDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto entry = index.data(PaletteModel::EntryRole).value<PaletteEntry>();
    QRect row = option.rect.adjusted(8, 1, -8, -1);
    painter->save();
    if (option.state.testFlag(QStyle::State_Selected))
        drawPanel(painter, row, Tone::AccentSoft, Tone::Accent, 6);
    else if (option.state.testFlag(QStyle::State_MouseOver))
        drawPanel(painter, row, Tone::Background, Tone::Background, 6);
    row.adjust(10, 0, -10, 0);
    theme::icon(entry.icon, Tone::Muted).paint(painter, QRect(row.left(), row.center().y() - 7, 16, 16));
    row.setLeft(row.left() + 28);
    if (!entry.key.isEmpty())
        row.setRight(row.right() - paintKey(painter, row, entry.key) - 10);
    paintWords(painter, row, entry, index.data(PaletteModel::PlacesRole).value<QList<int>>());
    painter->restore();
}

int PaletteDelegate::paintKey(QPainter *painter, const QRect &row, const QString &key)
{
    painter->setFont(theme::factFont(QFont::Medium));
    const int width = qMax(24, painter->fontMetrics().horizontalAdvance(key) + 14);
    const int height = painter->fontMetrics().height() + 6;
    const QRect cap(row.right() - width + 1, row.center().y() - height / 2, width, height);
    drawPanel(painter, cap, Tone::Background, Tone::Line, 4);
    painter->setPen(theme::colour(Tone::Text));
    painter->drawText(cap, Qt::AlignCenter, key);
    return width;
}

void PaletteDelegate::paintWords(QPainter *painter, const QRect &row, const PaletteEntry &entry,
                                 const QList<int> &places)
{
    painter->setFont(theme::factFont());
    const int detail = entry.detail.isEmpty() ? 0 : painter->fontMetrics().horizontalAdvance(entry.detail) + 12;
    painter->setPen(theme::colour(Tone::Muted));
    painter->drawText(row, Qt::AlignVCenter | Qt::AlignRight, entry.detail);
    const int width = row.width() - detail;
    const QString shown = QFontMetrics(theme::bodyFont()).elidedText(entry.text, Qt::ElideRight, width);
    QTextLayout layout(shown, theme::bodyFont());
    layOut(&layout, places, width);
    painter->setPen(theme::colour(Tone::Text));
    layout.draw(painter, QPointF(row.left(), row.top() + (row.height() - layout.boundingRect().height()) / 2));
}

} // namespace tidemark::views
