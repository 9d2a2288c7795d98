// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QAbstractItemModel;
class QPushButton;

namespace tidemark::views {

class FilterBar;
class WindowActions;

/// The line under the menus: project, filter bar, export.
class TopBar final : public QWidget
{
    Q_OBJECT
public:
    TopBar(const WindowActions *actions, const QList<QAbstractItemModel *> &facets, QWidget *parent = nullptr);

    [[nodiscard]] FilterBar *filterBar() const { return m_filterBar; }
    void setProject(const QString &name);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QPushButton *m_project;
    FilterBar *m_filterBar;
};

} // namespace tidemark::views
