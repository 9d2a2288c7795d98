// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

namespace tidemark::views {

class WindowActions;

/// All keys at a glance, in groups.
class KeySheet : public QDialog
{
    Q_OBJECT
public:
    explicit KeySheet(const WindowActions *actions, QWidget *parent = nullptr);

Q_SIGNALS:
    void changeRequested();

private:
    [[nodiscard]] QWidget *makeGroups(const WindowActions *actions);
    [[nodiscard]] QLayout *makeButtons();
    [[nodiscard]] QWidget *group(const QString &title, const QList<QPair<QString, QString>> &rows);
};

} // namespace tidemark::views
