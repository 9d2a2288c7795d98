// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QListView>

namespace tidemark::views {

/// A list of rows that are all as high and as wide as the first. QListView places each row anew whenever rows come or
/// one of them changes, 30 to 60 ms for a million of them; here a place is a product, and nothing is kept for a row.
class EvenListView : public QListView
{
    Q_OBJECT
public:
    explicit EvenListView(QWidget *parent = nullptr);

    [[nodiscard]] QRect visualRect(const QModelIndex &index) const override;
    [[nodiscard]] QModelIndex indexAt(const QPoint &point) const override;
    void scrollTo(const QModelIndex &index, ScrollHint hint = EnsureVisible) override;
    void doItemsLayout() override;
    void selectAll() override;

protected:
    [[nodiscard]] int horizontalOffset() const override;
    [[nodiscard]] int verticalOffset() const override;
    [[nodiscard]] QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    void setSelection(const QRect &rect, QItemSelectionModel::SelectionFlags command) override;
    [[nodiscard]] QRegion visualRegionForSelection(const QItemSelection &selection) const override;
    void updateGeometries() override;
    void scrollContentsBy(int dx, int dy) override;
    void dataChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight,
                     const QList<int> &roles = QList<int>()) override;
    void paintEvent(QPaintEvent *event) override;
    bool viewportEvent(QEvent *event) override;

private:
    [[nodiscard]] int rowCount() const;
    void select(int first, int last, QItemSelectionModel::SelectionFlags command);
    /// The row at this height of the viewport; may lie before the first or behind the last.
    [[nodiscard]] int rowAt(int y) const;

    int m_rowHeight = 1;
    int m_rowWidth = 1; ///< at least; rows are never narrower than the viewport
    QPersistentModelIndex m_hover;
};

} // namespace tidemark::views
