// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/topbar.h"

#include "views/filterbar.h"
#include "views/keyhints.h"
#include "views/recentmenu.h"
#include "views/safetext.h"
#include "views/theme.h"
#include "views/windowactions.h"
#include <QAction>
#include <QHBoxLayout>
#include <QMenu>
#include <QPainter>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace tidemark::views {

TopBar::TopBar(const WindowActions *actions, const QList<QAbstractItemModel *> &facets, QWidget *parent)
    : QWidget(parent)
    , m_project(new QPushButton(this))
    , m_filterBar(new FilterBar(facets, this))
{
    auto *menu = new QMenu(m_project);
    menu->setObjectName(RecentMenu::placeName);
    for (const Action which : {Action::Sync, Action::FullSync, Action::Scope, Action::Connect, Action::OpenFile})
        menu->addAction(actions->action(which));
    // Opened by hand: a menu of the button's own draws another arrow.
    connect(m_project, &QPushButton::clicked, menu,
            [this, menu] { menu->popup(m_project->mapToGlobal(QPoint(0, m_project->height()))); });
    m_project->setMinimumHeight(34);
    m_project->setToolTip(tr("Project and connection"));
    auto *exporting = new QPushButton(tr("Export…"), this);
    exporting->setMinimumHeight(34);
    keyhints::set(exporting, Action::Export, tr("Export what the list shows"));
    connect(exporting, &QPushButton::clicked, actions->action(Action::Export), &QAction::trigger);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 6, 12, 9);
    layout->setSpacing(12);
    layout->addWidget(m_project, 0, Qt::AlignTop);
    layout->addWidget(m_filterBar, 1);
    layout->addWidget(exporting, 0, Qt::AlignTop);
}

void TopBar::setProject(const QString &name)
{
    constexpr qsizetype longest = 32;
    const QString plain = safetext::visible(name).simplified();
    QString shown = plain.size() > longest ? plain.left(longest) + u'…' : plain;
    m_project->setText(shown.replace(u'&', u"&&"_s) + u" ▾"_s);
    m_project->setAccessibleName(tr("Project %1").arg(plain));
}

void TopBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), theme::colour(Tone::Panel));
    painter.fillRect(QRect(0, height() - 1, width(), 1), theme::colour(Tone::Line));
}

} // namespace tidemark::views
