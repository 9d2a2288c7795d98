// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace tidemark::views {

struct PaletteEntry;

/// Paints an entry of the palette: icon, words with the letters that were found, where it belongs, key.
class PaletteDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    static int paintKey(QPainter *painter, const QRect &row, const QString &key);
    static void paintWords(QPainter *painter, const QRect &row, const PaletteEntry &entry, const QList<int> &places);
};

} // namespace tidemark::views
