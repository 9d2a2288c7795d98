// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/listheader.h"

#include "views/keyhints.h"
#include "views/panels.h"
#include "views/runcolumns.h"
#include <QActionGroup>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace tidemark::views {

namespace {

constexpr int pillHeight = 36;

/// What the menu offers; the heads of the table's columns give the rest.
QList<domain::Sort> sorts()
{
    using F = domain::SortField;
    return {{F::Created, true}, {F::Created, false}, {F::Conversation, true}, {F::Relevance, true}, {F::Duration, true},
            {F::Cost, true},    {F::Tokens, true},   {F::Length, true},       {F::Length, false},   {F::Thumb, true},
            {F::State, true},   {F::Status, false},  {F::Model, false},       {F::User, false},     {F::Type, false}};
}

} // namespace

ListHeader::ListHeader(QWidget *parent)
    : QWidget(parent)
    , m_order(new QToolButton(this))
    , m_facts(new QToolButton(this))
    , m_place(plainLabel({}, Tone::Muted, theme::factFont(), this))
    , m_arrived(new QPushButton(this))
    , m_picked(new QPushButton(this))
{
    m_order->setFont(theme::factFont());
    m_order->setAutoRaise(true);
    m_order->setAccessibleName(tr("Order of the list"));
    keyhints::set(m_order, Action::Order, m_order->accessibleName());
    fillMenu();
    m_facts->setIcon(theme::icon(u"list"_s, Tone::Muted));
    m_facts->setAutoRaise(true);
    m_facts->setToolTip(tr("What each row tells"));
    m_facts->setAccessibleName(m_facts->toolTip());
    makeDensities();
    fillFactMenu();
    m_place->setAlignment(Qt::AlignVCenter | Qt::AlignRight);
    m_place->setAccessibleName(tr("Place in the list"));
    m_arrived->setFont(theme::factFont(QFont::Medium));
    m_arrived->setIcon(theme::icon(u"download"_s, Tone::Accent));
    keyhints::set(m_arrived, Action::Refresh, tr("Read the list again with what has arrived"));
    m_arrived->hide();
    m_picked->setFont(theme::factFont(QFont::Medium));
    m_picked->setIcon(theme::icon(u"close"_s, Tone::Accent));
    m_picked->hide();
    connect(m_arrived, &QPushButton::clicked, this, &ListHeader::refreshRequested);
    connect(m_picked, &QPushButton::clicked, this, &ListHeader::backRequested);
    setSort({});
    setPlace(-1, 0);
}

void ListHeader::fillMenu()
{
    // Opened by hand: a menu of the button's own draws another arrow.
    m_menu = new QMenu(this);
    connect(m_order, &QToolButton::clicked, this, &ListHeader::openOrder);
    auto *group = new QActionGroup(m_menu);
    for (const domain::Sort &sort : sorts()) {
        QAction *item = m_menu->addAction(wordsOf(sort));
        item->setCheckable(true);
        item->setData(QVariantList{int(sort.field), sort.descending});
        group->addAction(item);
        connect(item, &QAction::triggered, this, [this, sort] { choose(sort); });
    }
    QAction *shuffle = m_menu->addAction(tr("Shuffled anew"));
    shuffle->setCheckable(true);
    shuffle->setToolTip(tr("So that neighbours do not tell how to judge"));
    group->addAction(shuffle);
    connect(shuffle, &QAction::triggered, this, [this] {
        setShuffled(true);
        Q_EMIT shuffleRequested(true);
    });
}

void ListHeader::choose(const domain::Sort &sort)
{
    if (std::exchange(m_shuffled, false))
        Q_EMIT shuffleRequested(false);
    setSort(sort);
    Q_EMIT sortRequested(sort);
}

void ListHeader::setShuffled(bool shuffled)
{
    m_shuffled = shuffled;
    setSort(m_sort);
}

void ListHeader::openOrder()
{
    m_menu->popup(m_order->mapToGlobal(QPoint(0, m_order->height())));
}

void ListHeader::openRows()
{
    QMenu *menu = m_density == Density::Table && m_columnMenu ? m_columnMenu : m_factMenu;
    menu->popup(m_facts->mapToGlobal(QPoint(0, m_facts->height())));
}

void ListHeader::makeDensities()
{
    auto *group = new QActionGroup(this);
    for (const Density density : {Density::Comfortable, Density::Compact, Density::Table}) {
        const QString words = density == Density::Table     ? tr("As a table")
                              : density == Density::Compact ? tr("Two lines")
                                                            : tr("Three lines");
        QAction *item = group->addAction(words);
        item->setCheckable(true);
        connect(item, &QAction::triggered, this, [this, density] { Q_EMIT densityRequested(density); });
        m_densities.append(item);
    }
    m_densities.first()->setChecked(true);
}

void ListHeader::fillFactMenu()
{
    m_factMenu = new QMenu(this);
    connect(m_facts, &QToolButton::clicked, this, &ListHeader::openRows);
    m_factMenu->addSection(tr("Rows"));
    m_factMenu->addActions(m_densities);
    m_factItems.append(m_factMenu->addSection(tr("Show in each row")));
    for (const RunFact fact : runfacts::all()) {
        QAction *item = m_factMenu->addAction(runfacts::label(fact));
        item->setCheckable(true);
        item->setData(int(fact));
        m_factItems.append(item);
        connect(item, &QAction::triggered, this, [this] {
            RunFacts facts;
            for (const QAction *each : std::as_const(m_factItems))
                facts.setFlag(RunFact(each->data().toInt()), each->isChecked());
            Q_EMIT factsRequested(facts);
        });
    }
    setFacts(runfacts::standard);
}

void ListHeader::setFacts(RunFacts facts)
{
    for (QAction *item : std::as_const(m_factItems))
        item->setChecked(item->isCheckable() && facts.testFlag(RunFact(item->data().toInt())));
}

void ListHeader::setDensity(Density density)
{
    m_density = density;
    m_densities.at(int(density))->setChecked(true);
    for (QAction *item : std::as_const(m_factItems)) // two lines have no room for facts
        item->setVisible(density == Density::Comfortable);
}

void ListHeader::setColumnMenu(QMenu *columns)
{
    m_columnMenu = columns;
    QAction *first = columns->actions().value(0);
    columns->insertSection(first, tr("Rows"));
    columns->insertActions(first, m_densities);
}

QString ListHeader::wordsOf(const domain::Sort &sort)
{
    using F = domain::SortField;
    const auto either = [&sort](const QString &falling, const QString &rising) {
        return sort.descending ? falling : rising;
    };
    switch (sort.field) {
    case F::Duration:
        return either(tr("Slowest first"), tr("Fastest first"));
    case F::Cost:
        return either(tr("Dearest first"), tr("Cheapest first"));
    case F::Tokens:
        return either(tr("Most tokens first"), tr("Fewest tokens first"));
    case F::Length:
        return either(tr("Longest answers first"), tr("Shortest answers first"));
    case F::Thumb:
        return either(tr("Thumbs down first"), tr("Thumbs up first"));
    case F::Status:
        return either(tr("Failed last"), tr("Failed first"));
    case F::Comment:
        return either(tr("Commented first"), tr("Commented last"));
    case F::Reasons:
        return either(tr("With reasons first"), tr("With reasons last"));
    case F::Correction:
        return either(tr("Corrected first"), tr("Corrected last"));
    case F::Marks:
        return either(tr("Flagged first"), tr("Flagged last"));
    case F::State:
        return either(tr("Conflicts and waiting first"), tr("Confirmed first"));
    case F::Conversation:
        return tr("Conversations together");
    case F::Relevance:
        return tr("Best hits first");
    case F::Created:
        return either(tr("Newest first"), tr("Oldest first"));
    case F::Type:
    case F::Model:
    case F::User:
    case F::Tags:
    case F::Input:
    case F::Output:
        break;
    }
    const QString title = runcolumns::title(RunColumn(runcolumns::indexOf(sort.field)));
    return either(tr("%1, Z to A"), tr("%1, A to Z")).arg(title);
}

void ListHeader::setSort(const domain::Sort &sort)
{
    m_sort = sort;
    m_order->setText((m_shuffled ? tr("Shuffled") : wordsOf(sort)) + u" ▾"_s);
    for (QAction *item : m_menu->actions())
        item->setChecked(m_shuffled ? !item->data().isValid()
                                    : item->data().toList() == QVariantList{int(sort.field), sort.descending});
    placeParts();
}

void ListHeader::setPlace(int row, int count)
{
    const QLocale locale;
    if (count == 0)
        m_place->setText(tr("no runs"));
    else if (row < 0)
        m_place->setText(count == 1 ? tr("1 run") : tr("%1 runs").arg(locale.toString(count)));
    else
        m_place->setText(tr("%1 of %2").arg(locale.toString(row + 1), locale.toString(count)));
}

void ListHeader::setSelected(int count)
{
    m_place->setText(tr("%1 selected").arg(QLocale().toString(count)));
}

void ListHeader::setReading()
{
    m_place->setText(tr("reading…"));
}

void ListHeader::setArrived(int count)
{
    const bool was = !m_arrived->isHidden();
    const QString number = QLocale().toString(count);
    m_arrived->setText(count == 1 ? tr("1 new run · Show") : tr("%1 new runs · Show").arg(number));
    m_arrived->setVisible(count > 0);
    if (was != (count > 0))
        Q_EMIT heightChanged();
}

void ListHeader::setPicked(const QString &title)
{
    const bool was = !m_picked->isHidden();
    m_pickedTitle = title;
    m_picked->setVisible(!title.isEmpty());
    m_picked->setAccessibleName(title);
    m_picked->setToolTip(tr("%1: back to the filter (Esc)").arg(title));
    placeButtons();
    if (was == title.isEmpty())
        Q_EMIT heightChanged();
}

int ListHeader::neededHeight() const
{
    return barHeight + (m_arrived->isHidden() ? 0 : pillHeight) + (m_picked->isHidden() ? 0 : pillHeight);
}

void ListHeader::placeButtons()
{
    const QRect first(12, barHeight + 4, width() - 24, pillHeight - 8);
    m_picked->setGeometry(first);
    m_arrived->setGeometry(m_picked->isHidden() ? first : first.translated(0, pillHeight));
    constexpr int iconRoom = 48;
    m_picked->setText(m_picked->fontMetrics()
                          .elidedText(m_pickedTitle, Qt::ElideRight, qMax(0, first.width() - iconRoom))
                          .replace(u'&', u"&&"_s));
}

void ListHeader::placeParts()
{
    constexpr int square = barHeight - 8;
    constexpr int placeRoom = 90;
    const int wanted = m_order->sizeHint().width();
    const int orderWidth = qMin(wanted, qMax(square, width() - square - placeRoom));
    m_order->setGeometry(6, 4, orderWidth, square);
    m_facts->setGeometry(width() - square - 6, 4, square, square);
    m_place->setGeometry(orderWidth + 12, 0, width() - orderWidth - square - 24, barHeight - 1);
}

void ListHeader::resizeEvent(QResizeEvent *)
{
    placeParts();
    placeButtons();
}

void ListHeader::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), theme::colour(Tone::Panel));
    painter.fillRect(QRect(0, height() - 1, width(), 1), theme::colour(Tone::Line));
}

} // namespace tidemark::views
