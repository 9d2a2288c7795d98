// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/runlistview.h"

#include "items/runlistmodel.h"
#include "views/columnheader.h"
#include "views/delegates/rundelegate.h"
#include "views/listheader.h"
#include "views/theme.h"
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>

namespace tidemark::views {

using items::RunListModel;

RunListView::RunListView(QAbstractItemModel *model, QWidget *parent)
    : EvenListView(parent)
    , m_header(new ListHeader(this))
    , m_columns(new ColumnHeader(this))
    , m_delegate(new RunDelegate(this))
{
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setFrameShape(NoFrame);
    setMouseTracking(true);
    viewport()->setAttribute(Qt::WA_Hover);
    setMinimumWidth(240);
    setAccessibleName(tr("Runs"));
    m_columns->hide();
    m_header->setColumnMenu(m_columns->menu());
    m_delegate->setColumns(m_columns);
    setItemDelegate(m_delegate);
    setModel(model);
    verticalScrollBar()->parentWidget()->installEventFilter(this);
    constexpr int restMs = 120;
    m_columnsRest.setSingleShot(true);
    m_columnsRest.setInterval(restMs);
    constexpr int slowMs = 500;
    m_slow.setSingleShot(true);
    m_slow.setInterval(slowMs);
    placeHead();
    wireHeader();
    wire();
    updateHeader();
}

void RunListView::wireHeader()
{
    connect(m_header, &ListHeader::sortRequested, this, [this](const domain::Sort &sort) {
        setSort(sort);
        Q_EMIT sortRequested(sort);
    });
    connect(m_header, &ListHeader::shuffleRequested, this, [this](bool shuffled) {
        m_columns->setSort(m_header->sort(), shuffled);
        Q_EMIT shuffleRequested(shuffled);
    });
    connect(m_header, &ListHeader::densityRequested, this, &RunListView::densityRequested);
    connect(m_header, &ListHeader::factsRequested, this, [this](RunFacts facts) {
        setFacts(facts);
        Q_EMIT factsRequested(facts);
    });
    connect(m_header, &ListHeader::refreshRequested, this, &RunListView::refreshRequested);
    connect(m_header, &ListHeader::backRequested, this, &RunListView::backRequested);
    connect(m_header, &ListHeader::heightChanged, this, &RunListView::placeHead);
    connect(m_columns, &ColumnHeader::sortRequested, m_header, &ListHeader::choose);
    connect(m_columns, &ColumnHeader::laidOut, this, [this] {
        viewport()->update();
        m_columnsRest.start();
    });
    connect(&m_columnsRest, &QTimer::timeout, this, &RunListView::layOutColumns);
    connect(horizontalScrollBar(), &QScrollBar::valueChanged, m_columns, &QHeaderView::setOffset);
}

void RunListView::wire()
{
    // After the view's own and the selection's, which forget the current row.
    connect(model(), &QAbstractItemModel::modelAboutToBeReset, this, [this] { m_place.remember(); });
    connect(model(), &QAbstractItemModel::modelReset, this, &RunListView::settle);
    connect(model(), &QAbstractItemModel::rowsRemoved, this, &RunListView::updateHeader);
    connect(&m_slow, &QTimer::timeout, m_header, &ListHeader::setReading);
    const auto *runs = qobject_cast<const RunListModel *>(model());
    if (!runs)
        return;
    connect(runs, &RunListModel::loadingChanged, viewport(), qOverload<>(&QWidget::update));
    connect(runs, &RunListModel::loadingChanged, this, [this](bool loading) {
        loading ? m_slow.start() : m_slow.stop();
        if (!loading)
            updateHeader();
    });
}

QModelIndex RunListView::indexOf(qint64 rid) const
{
    if (rid == 0 || model()->rowCount() == 0)
        return {};
    if (const auto *runs = qobject_cast<const RunListModel *>(model()))
        return runs->index(runs->rowOf(rid));
    const QModelIndexList found = model()->match(model()->index(0, 0), RunListModel::RidRole, rid, 1, Qt::MatchExactly);
    return found.isEmpty() ? QModelIndex() : found.first();
}

void RunListView::setCurrentRid(qint64 rid)
{
    if (const QModelIndex index = indexOf(rid); index.isValid())
        setCurrentRow(index.row());
}

void RunListView::setCurrentRow(int row)
{
    const QModelIndex index = model()->index(row, 0);
    if (!index.isValid())
        return;
    // Not QListView's own: with Ctrl held, as by one who saves or undoes, it would select this run beside the other.
    selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect);
    scrollTo(index);
}

int RunListView::selectedCount() const
{
    int count = 0;
    const QItemSelection ranges = selectionModel()->selection(); // a million rows are one range
    for (const QItemSelectionRange &range : ranges)
        count += range.height();
    return count;
}

int RunListView::lastSelectedRow() const
{
    int last = -1;
    const QItemSelection ranges = selectionModel()->selection();
    for (const QItemSelectionRange &range : ranges)
        last = qMax(last, range.bottom());
    return last;
}

QList<qint64> RunListView::selectedRids() const
{
    QList<int> rows;
    const QItemSelection ranges = selectionModel()->selection();
    for (const QItemSelectionRange &range : ranges) {
        for (int row = range.top(); row <= range.bottom(); ++row)
            rows.append(row);
    }
    std::sort(rows.begin(), rows.end());
    QList<qint64> rids;
    for (const int row : std::as_const(rows))
        rids.append(model()->index(row, 0).data(RunListModel::RidRole).toLongLong());
    return rids;
}

void RunListView::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    EvenListView::selectionChanged(selected, deselected);
    updateHeader();
}

void RunListView::setBlind(bool blind)
{
    m_delegate->setBlind(blind);
    m_columns->setBlind(blind);
    viewport()->update();
}

void RunListView::setKeptHere(bool keptHere)
{
    m_delegate->setKeptHere(keptHere);
    viewport()->update();
}

void RunListView::setFacts(RunFacts facts)
{
    m_header->setFacts(facts);
    m_delegate->setFacts(facts);
    viewport()->update();
}

void RunListView::setSort(const domain::Sort &sort)
{
    m_header->setSort(sort);
    m_columns->setSort(sort, m_header->isShuffled());
}

void RunListView::setShuffled(bool shuffled)
{
    m_header->setShuffled(shuffled);
    m_columns->setSort(m_header->sort(), shuffled);
}

void RunListView::setDensity(Density density)
{
    if (m_density == density)
        return;
    m_density = density;
    const bool table = density == Density::Table;
    m_delegate->setDensity(density);
    m_header->setDensity(density);
    m_columns->setVisible(table);
    setHorizontalScrollBarPolicy(table ? Qt::ScrollBarAsNeeded : Qt::ScrollBarAlwaysOff);
    placeHead();
    layOutColumns();
    doItemsLayout();
    if (currentIndex().isValid())
        scrollTo(currentIndex(), PositionAtCenter);
    Q_EMIT densityChanged(density);
}

void RunListView::layOutColumns()
{
    if (m_density != Density::Table)
        return;
    m_columns->fit(viewport()->width());
    const int wanted = m_columns->length() > viewport()->width() ? m_columns->length() : 0;
    if (wanted == m_delegate->tableWidth())
        return;
    m_delegate->setTableWidth(wanted);
    scheduleDelayedItemsLayout();
}

void RunListView::setArrived(int count)
{
    m_header->setArrived(count);
}

void RunListView::setPicked(const QString &title)
{
    m_header->setPicked(title);
}

bool RunListView::event(QEvent *event)
{
    // Before the window's own Esc, which leads to this list.
    if (event->type() == QEvent::ShortcutOverride && !m_header->picked().isEmpty() &&
        static_cast<QKeyEvent *>(event)->matches(QKeySequence::Cancel)) {
        event->accept();
        return true;
    }
    return EvenListView::event(event);
}

void RunListView::settle()
{
    // A list that is read again keeps its place; without rows there is no run any more.
    if (const QModelIndex kept = indexOf(m_currentRid); kept.isValid()) {
        setCurrentRow(kept.row());
        m_place.restore();
    } else if (model()->rowCount() == 0) {
        tellCurrent({});
    }
    updateHeader();
}

void RunListView::keyboardSearch(const QString &)
{
    // Letters are keys of the window here; nobody looks for a run by its first letter.
}

void RunListView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    EvenListView::currentChanged(current, previous);
    updateHeader();
    tellCurrent(current);
}

void RunListView::tellCurrent(const QModelIndex &current)
{
    const qint64 rid = current.isValid() ? current.data(RunListModel::RidRole).toLongLong() : 0;
    if (rid == m_currentRid && rid == 0)
        return;
    m_currentRid = rid;
    Q_EMIT currentRidChanged(rid, current.row());
}

void RunListView::updateHeader()
{
    const int selected = model() && selectionModel() ? selectedCount() : 0;
    if (selected > 1)
        m_header->setSelected(selected);
    else
        m_header->setPlace(currentIndex().row(), model() ? model()->rowCount() : 0);
}

void RunListView::rowsInserted(const QModelIndex &parent, int start, int end)
{
    EvenListView::rowsInserted(parent, start, end);
    updateHeader();
}

void RunListView::resizeEvent(QResizeEvent *event)
{
    EvenListView::resizeEvent(event);
    placeHeader();
    layOutColumns();
}

void RunListView::placeHead()
{
    setViewportMargins(0, m_header->neededHeight() + (m_density == Density::Table ? m_columns->height() : 0), 0, 0);
    placeHeader();
}

void RunListView::placeHeader()
{
    const int top = m_header->neededHeight();
    m_header->setGeometry(0, 0, width(), top);
    m_columns->setGeometry(0, top, width(), m_columns->height());
    // The scroll bar belongs to the rows, so it begins under the header and ends over the other one.
    QWidget *holder = verticalScrollBar()->parentWidget();
    const int first = viewportMargins().top();
    const QRect wanted(holder->x(), first, holder->width(), holder->geometry().bottom() + 1 - first);
    if (holder->geometry() != wanted)
        holder->setGeometry(wanted);
}

bool RunListView::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == verticalScrollBar()->parentWidget() &&
        (event->type() == QEvent::Resize || event->type() == QEvent::Move))
        placeHeader();
    return EvenListView::eventFilter(watched, event);
}

void RunListView::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Cancel) && !m_header->picked().isEmpty()) {
        Q_EMIT backRequested();
        return;
    }
    // Plain letters and Space belong to the window: the view would search or select with them.
    const bool plain = (event->modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier)) == Qt::NoModifier;
    if (plain && !event->text().isEmpty() && event->text().front().isPrint()) {
        event->ignore();
        return;
    }
    if (m_density == Density::Table && plain && (event->key() == Qt::Key_Left || event->key() == Qt::Key_Right))
        return scrollAside(event->key());
    EvenListView::keyPressEvent(event);
}

void RunListView::scrollAside(int key)
{
    constexpr int step = 80;
    horizontalScrollBar()->setValue(horizontalScrollBar()->value() + (key == Qt::Key_Right ? step : -step));
}

void RunListView::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    painter.fillRect(event->rect(), theme::colour(Tone::Panel));
    if (model()->rowCount() == 0)
        paintEmpty(&painter);
    painter.end();
    EvenListView::paintEvent(event);
}

void RunListView::paintEmpty(QPainter *painter) const
{
    const auto *runs = qobject_cast<const RunListModel *>(model());
    const auto *rows = qobject_cast<const RunDelegate *>(itemDelegate());
    if (runs && runs->isLoading() && rows) {
        for (int y = 0; y < viewport()->height(); y += rows->height())
            rows->paintPlaceholder(painter, QRect(0, y, viewport()->width(), rows->height()));
        return;
    }
    painter->setFont(theme::bodyFont());
    painter->setPen(theme::colour(Tone::Muted));
    painter->drawText(viewport()->rect().adjusted(20, 28, -20, 0), Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap,
                      tr("No runs here."));
}

void RunListView::changeEvent(QEvent *event)
{
    EvenListView::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange ||
        event->type() == QEvent::StyleChange) {
        if (auto *painting = qobject_cast<RunDelegate *>(itemDelegate()))
            painting->forget();
        viewport()->update();
    }
}

} // namespace tidemark::views
