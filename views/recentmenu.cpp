// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/recentmenu.h"

#include "views/safetext.h"
#include "views/theme.h"
#include <QMainWindow>
#include <QMenuBar>

using namespace Qt::StringLiterals;

namespace tidemark::views {

RecentMenu::RecentMenu(QMainWindow *window)
    : QMenu(tr("&Recent projects"), window)
{
    setIcon(theme::icon(u"history"_s, Tone::Muted));
    setToolTipsVisible(true);
    menuAction()->setVisible(false);
    QMenu *file = window->menuBar()->actions().isEmpty() ? nullptr : window->menuBar()->actions().first()->menu();
    for (QMenu *menu : {file, window->findChild<QMenu *>(placeName)}) {
        if (!menu)
            continue;
        // Quit stays last, behind its line.
        const QList<QAction *> entries = menu->actions();
        const auto line =
            std::find_if(entries.rbegin(), entries.rend(), [](QAction *one) { return one->isSeparator(); });
        menu->insertMenu(line == entries.rend() ? nullptr : *line, this);
    }
}

void RecentMenu::setProjects(const QList<RecentProject> &projects)
{
    constexpr qsizetype longest = 60;
    clear();
    for (const RecentProject &project : projects.first(qMin(most, projects.size()))) {
        QString text = safetext::visible(project.title).simplified();
        if (text.size() > longest)
            text = text.left(longest) + u'…';
        if (project.isFile)
            text = tr("%1 (file)").arg(text);
        QAction *item =
            addAction(theme::icon(project.isFile ? u"file"_s : u"server"_s, Tone::Muted), text.replace(u'&', u"&&"_s));
        item->setToolTip(Qt::convertFromPlainText(safetext::visible(project.place), Qt::WhiteSpaceNormal));
        connect(item, &QAction::triggered, this, [this, folder = project.folder] { Q_EMIT chosen(folder); });
    }
    menuAction()->setVisible(!projects.isEmpty());
}

} // namespace tidemark::views
