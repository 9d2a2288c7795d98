// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace tidemark::views {

/// Paints a queue of the sidebar: icon, name, count; above the first of a section its heading. Folded: the icon alone.
class QueueDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    static constexpr int rowHeight = 28;
    static constexpr int headingHeight = 34;

    using QStyledItemDelegate::QStyledItemDelegate;

    void setFolded(bool folded) { m_folded = folded; }
    [[nodiscard]] bool isFolded() const { return m_folded; }
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;
    /// "48,210"; folded it stands in the tooltip.
    [[nodiscard]] static QString countText(qint64 count);

private:
    void paintHeading(QPainter *painter, const QRect &rect, const QString &text) const;
    /// Returns the width that the count takes.
    int paintCount(QPainter *painter, const QRect &row, const QModelIndex &index, bool chosen) const;

    bool m_folded = false;
};

} // namespace tidemark::views
