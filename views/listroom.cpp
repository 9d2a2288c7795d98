// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/listroom.h"

#include "views/listheader.h"
#include "views/runlistview.h"
#include <QAction>
#include <QSplitter>

namespace tidemark::views {

namespace {

constexpr int cardsWidth = 404;
constexpr int listPlace = 1;
constexpr int readerPlace = 2;

Action actionOf(Density density)
{
    return density == Density::Table     ? Action::TableRows
           : density == Density::Compact ? Action::CompactRows
                                         : Action::ComfortableRows;
}

} // namespace

ListRoom::ListRoom(WindowActions *actions, RunListView *list, QSplitter *splitter, QObject *parent)
    : QObject(parent)
    , m_list(list)
    , m_splitter(splitter)
{
    const auto mark = [actions](Density density) { actions->action(actionOf(density))->setChecked(true); };
    mark(list->density());
    connect(actions, &WindowActions::triggered, this, &ListRoom::act);
    connect(list, &RunListView::densityRequested, this, &ListRoom::change);
    connect(list, &RunListView::densityChanged, this, mark);
    connect(splitter, &QSplitter::splitterMoved, this, &ListRoom::keepWidth);
}

void ListRoom::act(Action action)
{
    for (const Density density : {Density::Comfortable, Density::Compact, Density::Table}) {
        if (action == actionOf(density))
            change(density);
    }
    if (!m_list->isVisible())
        return;
    if (action == Action::Order)
        m_list->header()->openOrder();
    if (action == Action::Columns) {
        change(Density::Table);
        m_list->header()->openRows();
    }
}

void ListRoom::setWidths(const QList<int> &widths)
{
    if (widths.size() == m_widths.size())
        m_widths = widths;
}

void ListRoom::keepWidth()
{
    if (m_list->isVisible())
        m_widths[m_list->density() == Density::Table] = m_list->width();
}

void ListRoom::change(Density density)
{
    const bool table = density == Density::Table;
    const bool other = table != (m_list->density() == Density::Table);
    m_list->setDensity(density);
    if (!other || !m_list->isVisible())
        return;
    QList<int> sizes = m_splitter->sizes();
    const int both = sizes.at(listPlace) + sizes.at(readerPlace);
    const int usual = table ? both * 3 / 5 : cardsWidth;
    const int wanted = m_widths.at(table) > 0 ? m_widths.at(table) : usual;
    sizes[listPlace] = qMin(wanted, both - m_splitter->widget(readerPlace)->minimumWidth());
    sizes[readerPlace] = both - sizes.at(listPlace);
    m_splitter->setSizes(sizes);
}

} // namespace tidemark::views
