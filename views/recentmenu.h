// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMenu>

class QMainWindow;

namespace tidemark::views {

/// A project that is kept on this computer.
struct RecentProject
{
    QString folder; ///< tells it apart
    QString title;
    QString place; ///< a server's address or a file's path
    bool isFile = false;
};

/// The projects that were open last, in the File menu and in the menu of the project's name. UI thread.
class RecentMenu : public QMenu
{
    Q_OBJECT
public:
    /// Name of a menu that takes this one in, beside the File menu.
    static inline const QString placeName = QStringLiteral("projects");
    static constexpr qsizetype most = 10;

    /// Goes into the menus of `window`, hidden while there is nothing to choose.
    explicit RecentMenu(QMainWindow *window);

    /// The last used first; the one that is open left out.
    void setProjects(const QList<RecentProject> &projects);

Q_SIGNALS:
    void chosen(const QString &folder);
};

} // namespace tidemark::views
