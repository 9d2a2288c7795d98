// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/columnheader.h"

#include "views/runmarks.h"
#include "views/theme.h"
#include <QContextMenuEvent>
#include <QMenu>
#include <QPainter>
#include <QScopedValueRollback>
#include <QStandardItemModel>

using namespace Qt::StringLiterals;

namespace tidemark::views {

namespace {
constexpr int pad = 8; // as in the cells
constexpr int arrowRoom = 12;
constexpr int signSize = 14;
} // namespace

ColumnHeader::ColumnHeader(QWidget *parent)
    : QHeaderView(Qt::Horizontal, parent)
    , m_menu(new QMenu(this))
{
    auto *titles = new QStandardItemModel(0, runcolumns::count, this);
    for (int i = 0; i < runcolumns::count; ++i) {
        const QString title = runcolumns::title(RunColumn(i));
        titles->setHeaderData(i, Qt::Horizontal, title);
        titles->setHeaderData(i, Qt::Horizontal, tr("%1: click to sort, drag to move").arg(title), Qt::ToolTipRole);
    }
    setModel(titles);
    setAccessibleName(tr("Columns"));
    setFocusPolicy(Qt::NoFocus); // order and columns have menus for the keyboard
    setFrameShape(NoFrame);
    setSectionsClickable(true);
    setSectionsMovable(true);
    setMinimumSectionSize(28);
    setHighlightSections(false);
    viewport()->setAttribute(Qt::WA_Hover);
    setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    settleHeight();
    fillMenu();
    arrange({});
    connect(this, &QHeaderView::sectionResized, this, &ColumnHeader::onResized);
    connect(this, &QHeaderView::sectionMoved, this, [this] {
        if (m_busy)
            return;
        Q_EMIT arranged();
        Q_EMIT laidOut();
    });
    connect(this, &QHeaderView::sectionClicked, this, &ColumnHeader::onClicked);
}

void ColumnHeader::settleHeight()
{
    constexpr int least = 28;
    setFixedHeight(qMax(least, QFontMetrics(theme::factFont()).height() + 12));
}

void ColumnHeader::fillMenu()
{
    m_menu->addSection(tr("Columns"));
    for (int i = 0; i < runcolumns::count; ++i) {
        QAction *item = m_menu->addAction(runcolumns::title(RunColumn(i)));
        item->setCheckable(true);
        item->setData(i);
        connect(item, &QAction::triggered, this, [this, i](bool on) { setShown(RunColumn(i), on); });
    }
    m_menu->addSeparator();
    connect(m_menu->addAction(tr("Fit to the list's width")), &QAction::triggered, this, [this] {
        m_dragged = false;
        showColumns();
        Q_EMIT arranged();
    });
    connect(m_menu->addAction(tr("As at first")), &QAction::triggered, this, [this] {
        arrange({});
        Q_EMIT arranged();
    });
}

void ColumnHeader::markMenu()
{
    for (QAction *item : m_menu->actions()) {
        if (!item->isCheckable() || !item->data().isValid())
            continue;
        const auto column = RunColumn(item->data().toInt());
        const bool shown = m_chosen.contains(column);
        item->setChecked(shown);
        // A table has a column; and what is not to be seen cannot be chosen.
        item->setEnabled(!(shown && m_chosen.size() == 1) && !(m_blind && runcolumns::tells(column)));
    }
}

void ColumnHeader::setSort(const domain::Sort &sort, bool shuffled)
{
    m_sort = sort;
    m_shuffled = shuffled;
    viewport()->update();
}

void ColumnHeader::setBlind(bool blind)
{
    m_blind = blind;
    showColumns();
}

void ColumnHeader::setShown(RunColumn column, bool shown)
{
    if (m_chosen.contains(column) == shown || (!shown && m_chosen.size() == 1))
        return;
    if (shown)
        m_chosen.append(column);
    else
        m_chosen.removeOne(column);
    showColumns();
    Q_EMIT arranged();
}

void ColumnHeader::showColumns()
{
    {
        const QScopedValueRollback busy(m_busy, true);
        for (int i = 0; i < runcolumns::count; ++i) {
            const auto column = RunColumn(i);
            const bool hidden = !m_chosen.contains(column) || (m_blind && runcolumns::tells(column));
            setSectionHidden(i, hidden);
            if (!m_dragged && !hidden)
                resizeSection(i, runcolumns::traits(column).width);
        }
    }
    markMenu();
    fit(m_room);
    Q_EMIT laidOut();
}

void ColumnHeader::fit(int width)
{
    m_room = width;
    QList<RunColumn> elastic;
    int taken = 0;
    int wanted = 0;
    for (const RunColumn column : std::as_const(m_chosen)) {
        if (isSectionHidden(int(column)))
            continue;
        if (runcolumns::isElastic(column)) {
            elastic.append(column);
            wanted += runcolumns::traits(column).width;
        } else {
            taken += sectionSize(int(column));
        }
    }
    if (m_dragged || width <= 0 || elastic.isEmpty())
        return;
    constexpr int least = 104;
    const QScopedValueRollback busy(m_busy, true);
    int left = width - taken;
    for (const RunColumn column : std::as_const(elastic)) {
        const int share = column == elastic.last() ? left : (width - taken) * runcolumns::traits(column).width / wanted;
        resizeSection(int(column), qMax(least, share));
        left -= qMax(least, share);
    }
}

void ColumnHeader::onResized()
{
    if (m_busy)
        return;
    m_dragged = true;
    Q_EMIT arranged();
    Q_EMIT laidOut();
}

QString ColumnHeader::arrangement() const
{
    QStringList parts;
    for (int place = 0; place < count(); ++place) {
        const int section = logicalIndex(place);
        if (!m_chosen.contains(RunColumn(section)))
            continue;
        const QString name = QLatin1StringView(runcolumns::traits(RunColumn(section)).name);
        // Where the column is only hidden from one who judges blind, its width comes back as it was at first.
        parts.append(m_dragged && sectionSize(section) > 0 ? u"%1:%2"_s.arg(name).arg(sectionSize(section)) : name);
    }
    return parts.join(u' ');
}

void ColumnHeader::arrange(const QString &arrangement)
{
    constexpr int widest = 2'000;
    m_chosen.clear();
    m_dragged = false;
    QList<std::pair<int, int>> widths;
    for (const QString &part : arrangement.split(u' ', Qt::SkipEmptyParts)) {
        const int section = runcolumns::indexOf(part.section(u':', 0, 0));
        if (section < 0 || m_chosen.contains(RunColumn(section)))
            continue;
        m_chosen.append(RunColumn(section));
        const int width = part.section(u':', 1).toInt();
        m_dragged = m_dragged || width > 0;
        widths.append({section, width > 0 ? qBound(minimumSectionSize(), width, widest)
                                          : runcolumns::traits(RunColumn(section)).width});
    }
    for (int i = 0; m_chosen.isEmpty() && i < runcolumns::count; ++i) {
        if (runcolumns::traits(RunColumn(i)).isStandard)
            widths.append({i, runcolumns::traits(RunColumn(i)).width});
    }
    const QScopedValueRollback busy(m_busy, true);
    for (int i = 0; i < runcolumns::count; ++i) {
        moveSection(visualIndex(i), i);
        setSectionHidden(i, false);
        resizeSection(i, runcolumns::traits(RunColumn(i)).width);
    }
    m_chosen.clear();
    for (const auto &[section, width] : std::as_const(widths)) {
        moveSection(visualIndex(section), int(m_chosen.size()));
        m_chosen.append(RunColumn(section));
        resizeSection(section, width);
    }
    showColumns();
}

QRect ColumnHeader::cell(RunColumn column, const QRect &row) const
{
    return {row.left() + sectionPosition(int(column)), row.top(), sectionSize(int(column)), row.height()};
}

void ColumnHeader::onClicked(int section)
{
    const runcolumns::Traits &traits = runcolumns::traits(RunColumn(section));
    const bool again = !m_shuffled && m_sort.field == traits.field;
    Q_EMIT sortRequested({traits.field, again ? !m_sort.descending : traits.falling});
}

void ColumnHeader::contextMenuEvent(QContextMenuEvent *event)
{
    m_menu->popup(event->globalPos());
    event->accept();
}

void ColumnHeader::changeEvent(QEvent *event)
{
    QHeaderView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        settleHeight();
}

void ColumnHeader::paintEvent(QPaintEvent *event)
{
    {
        QPainter painter(viewport());
        painter.fillRect(event->rect(), theme::colour(Tone::Panel));
    }
    QHeaderView::paintEvent(event);
    QPainter painter(viewport());
    // What the style draws beside the last column has another ground.
    const int end = length() - offset();
    painter.fillRect(QRect(end, 0, qMax(0, viewport()->width() - end), height()), theme::colour(Tone::Panel));
    painter.fillRect(QRect(0, height() - 1, viewport()->width(), 1), theme::colour(Tone::Line));
}

void ColumnHeader::paintSection(QPainter *painter, const QRect &rect, int section) const
{
    const auto column = RunColumn(section);
    const runcolumns::Traits &traits = runcolumns::traits(column);
    const QPoint pointer = viewport()->mapFromGlobal(QCursor::pos());
    const bool hover = viewport()->underMouse() && rect.contains(pointer);
    const bool sorted = !m_shuffled && runcolumns::indexOf(m_sort.field) == section;
    painter->fillRect(rect, theme::colour(hover ? Tone::Background : Tone::Panel));
    painter->fillRect(QRect(rect.right(), rect.top() + 7, 1, rect.height() - 14), theme::colour(Tone::Line));
    QRect inner = rect.adjusted(pad, 0, -pad, 0);
    const bool sign = *traits.icon != '\0';
    if (sorted && !sign) {
        paintArrow(painter, QRect(inner.right() - arrowRoom + 4, inner.top(), arrowRoom - 2, inner.height()));
        inner.setRight(inner.right() - arrowRoom);
    }
    if (sign) {
        const QRect place(rect.center().x() - signSize / 2, rect.center().y() - signSize / 2, signSize, signSize);
        const QPoint aside = sorted ? QPoint(-5, 0) : QPoint();
        runmarks::draw(painter, {QString::fromLatin1(traits.icon), sorted ? Tone::Text : Tone::Muted},
                       place.translated(aside));
        if (sorted)
            paintArrow(painter, QRect(place.right() - 1, inner.top(), arrowRoom - 2, inner.height()));
        return;
    }
    painter->setFont(theme::factFont(sorted ? QFont::Medium : QFont::Normal));
    painter->setPen(theme::colour(sorted ? Tone::Text : Tone::Muted));
    const Qt::Alignment side = traits.isNumber ? Qt::AlignRight : Qt::AlignLeft;
    painter->drawText(inner, int(side | Qt::AlignVCenter) | Qt::TextSingleLine,
                      painter->fontMetrics().elidedText(runcolumns::title(column), Qt::ElideRight, inner.width()));
}

void ColumnHeader::paintArrow(QPainter *painter, const QRect &rect) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(theme::colour(Tone::Accent));
    const QPointF middle = QRectF(rect).center();
    const qreal tip = m_sort.descending ? 2.5 : -2.5;
    painter->drawPolygon(
        QPolygonF({middle + QPointF(-3.5, -tip), middle + QPointF(3.5, -tip), middle + QPointF(0, tip)}));
    painter->restore();
}

} // namespace tidemark::views
