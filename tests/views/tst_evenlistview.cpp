// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/evenlistview.h"
#include <QScrollBar>
#include <QStringListModel>
#include <QStyledItemDelegate>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tidemark;

namespace {

constexpr int rowHeight = 40;

/// Counts how often a row is asked for.
class ManyRows final : public QAbstractListModel
{
public:
    explicit ManyRows(int count)
        : m_count(count)
    {}
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : m_count; }
    [[nodiscard]] QVariant data(const QModelIndex &, int) const override { return {}; }
    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override
    {
        ++asked;
        return QAbstractListModel::index(row, column, parent);
    }
    void change(int row) { Q_EMIT dataChanged(index(row, 0), index(row, 0)); }
    void append(int count)
    {
        beginInsertRows({}, m_count, m_count + count - 1);
        m_count += count;
        endInsertRows();
    }
    void reset(int count)
    {
        beginResetModel();
        m_count = count;
        endResetModel();
    }
    mutable int asked = 0;

private:
    int m_count;
};

/// Notes which rows are painted, and how.
class NotingDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        painted[index.row()] = option;
    }
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override
    {
        return {100, rowHeight};
    }
    mutable QMap<int, QStyleOptionViewItem> painted;
};

/// A list of ten rows' height.
struct Desk
{
    explicit Desk(int rows)
        : model(rows)
    {
        view.setFrameShape(QFrame::NoFrame);
        view.setSelectionMode(QAbstractItemView::ExtendedSelection);
        view.setItemDelegate(&delegate);
        view.setModel(&model);
        view.resize(300, 10 * rowHeight);
        view.show();
        QCoreApplication::processEvents();
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) { QTest::keyClick(&view, key, modifiers); }
    void click(int y, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::mouseClick(view.viewport(), Qt::LeftButton, modifiers, {50, y});
    }
    [[nodiscard]] QList<int> selected() const
    {
        QList<int> rows;
        const QModelIndexList indexes = view.selectionModel()->selectedIndexes();
        for (const QModelIndex &index : indexes)
            rows.append(index.row());
        std::sort(rows.begin(), rows.end());
        return rows;
    }
    ManyRows model;
    NotingDelegate delegate;
    views::EvenListView view;
};

} // namespace

class TestEvenListView : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void asksForNoMoreRowsThanAreSeen()
    {
        Desk desk(50);
        const auto asksLittleFor = [&](const std::function<void()> &act) {
            desk.model.asked = 0;
            act();
            QCoreApplication::processEvents();
            return desk.model.asked < 500;
        };
        QVERIFY(asksLittleFor([&] { desk.model.append(999'950); }));
        QVERIFY(asksLittleFor([&] { desk.model.change(3); }));
        QVERIFY(asksLittleFor([&] { desk.view.setCurrentIndex(desk.model.index(777'777, 0)); }));
        QVERIFY(asksLittleFor([&] { desk.view.resize(400, 300); }));
        QVERIFY(asksLittleFor([&] { desk.view.verticalScrollBar()->setValue(20'000'000); }));
        QVERIFY(asksLittleFor([&] { desk.model.reset(1'000'000); }));
        QVERIFY(asksLittleFor([&] { desk.view.selectAll(); }));
    }

    void paintsWhatIsSeenAndWhereItIs()
    {
        Desk desk(100);
        desk.view.verticalScrollBar()->setValue(5 * rowHeight + 10);
        desk.delegate.painted.clear();
        desk.view.viewport()->repaint();
        QCOMPARE(desk.delegate.painted.firstKey(), 5);
        QCOMPARE(desk.delegate.painted.lastKey(), 15);
        QCOMPARE(desk.delegate.painted.value(7).rect,
                 QRect(0, 2 * rowHeight - 10, desk.view.viewport()->width(), rowHeight));
        QCOMPARE(desk.view.visualRect(desk.model.index(7, 0)), desk.delegate.painted.value(7).rect);
        QCOMPARE(desk.view.indexAt({20, 2 * rowHeight}).row(), 7);
        QVERIFY(!Desk(3).view.indexAt({20, 3 * rowHeight + 5}).isValid());
    }

    void paintsCurrentSelectedAndPointedAt()
    {
        Desk desk(100);
        desk.view.viewport()->setAttribute(Qt::WA_Hover);
        desk.view.setFocus();
        desk.click(rowHeight + 5);
        desk.click(3 * rowHeight + 5, Qt::ShiftModifier);
        QHoverEvent hover(QEvent::HoverMove, QPointF(50, 6 * rowHeight + 3), QPointF(), QPointF());
        QCoreApplication::sendEvent(desk.view.viewport(), &hover);
        desk.view.viewport()->repaint();
        const auto has = [&](int row, QStyle::StateFlag flag) {
            return desk.delegate.painted.value(row).state.testFlag(flag);
        };
        QVERIFY(!has(0, QStyle::State_Selected));
        QVERIFY(has(1, QStyle::State_Selected) && has(2, QStyle::State_Selected) && has(3, QStyle::State_Selected));
        QVERIFY(!has(4, QStyle::State_Selected));
        QVERIFY(has(6, QStyle::State_MouseOver) && !has(5, QStyle::State_MouseOver));
        QHoverEvent leave(QEvent::HoverLeave, QPointF(-1, -1), QPointF(), QPointF());
        QCoreApplication::sendEvent(desk.view.viewport(), &leave);
        desk.view.viewport()->repaint();
        QVERIFY(!has(6, QStyle::State_MouseOver));
    }

    void keysMoveByRowsPagesAndToTheEnds()
    {
        Desk desk(100);
        const auto row = [&] { return desk.view.currentIndex().row(); };
        desk.view.setCurrentIndex(desk.model.index(0, 0));
        desk.press(Qt::Key_Up);
        QCOMPARE(row(), 0);
        desk.press(Qt::Key_Down);
        QCOMPARE(row(), 1);
        desk.press(Qt::Key_PageDown);
        QCOMPARE(row(), 11);
        QVERIFY(desk.view.viewport()->rect().contains(desk.view.visualRect(desk.view.currentIndex())));
        desk.press(Qt::Key_PageUp);
        QCOMPARE(row(), 1);
        desk.press(Qt::Key_End);
        QCOMPARE(row(), 99);
        QCOMPARE(desk.view.verticalScrollBar()->value(), 90 * rowHeight);
        desk.press(Qt::Key_PageDown);
        QCOMPARE(row(), 99);
        desk.press(Qt::Key_Home);
        QCOMPARE(row(), 0);
        desk.press(Qt::Key_Down, Qt::ShiftModifier);
        desk.press(Qt::Key_Down, Qt::ShiftModifier);
        QCOMPARE(desk.selected(), QList<int>({0, 1, 2}));
    }

    void clicksSelect()
    {
        Desk desk(5);
        desk.click(rowHeight + 5);
        QCOMPARE(desk.selected(), QList<int>{1});
        desk.click(3 * rowHeight + 5, Qt::ControlModifier);
        QCOMPARE(desk.selected(), QList<int>({1, 3}));
        desk.click(rowHeight + 5, Qt::ShiftModifier);
        QCOMPARE(desk.selected(), QList<int>({1, 2, 3}));
        desk.click(8 * rowHeight); // below the last row
        QCOMPARE(desk.selected(), QList<int>());
        desk.press(Qt::Key_A, Qt::ControlModifier);
        QCOMPARE(desk.selected().size(), 5);
    }

    void scrollsNoFurtherThanNeeded()
    {
        Desk desk(100);
        const auto to = [&](int row, QAbstractItemView::ScrollHint hint) {
            desk.view.scrollTo(desk.model.index(row, 0), hint);
            return desk.view.verticalScrollBar()->value();
        };
        QCOMPARE(to(9, QAbstractItemView::EnsureVisible), 0);
        QCOMPARE(to(12, QAbstractItemView::EnsureVisible), 3 * rowHeight);
        QCOMPARE(to(5, QAbstractItemView::EnsureVisible), 3 * rowHeight);
        QCOMPARE(to(2, QAbstractItemView::EnsureVisible), 2 * rowHeight);
        QCOMPARE(to(50, QAbstractItemView::PositionAtTop), 50 * rowHeight);
        QCOMPARE(to(50, QAbstractItemView::PositionAtBottom), 41 * rowHeight);
        QCOMPARE(to(50, QAbstractItemView::PositionAtCenter), 50 * rowHeight - 9 * rowHeight / 2);
        // Rows that have just come can be reached at once.
        desk.model.append(900);
        QCOMPARE(to(999, QAbstractItemView::EnsureVisible), 990 * rowHeight);
        desk.model.reset(0);
        QCoreApplication::processEvents();
        QCOMPARE(desk.view.verticalScrollBar()->maximum(), 0);
    }
};

QTEST_MAIN(TestEvenListView)
#include "tst_evenlistview.moc"
