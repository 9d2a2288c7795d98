// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/tagedit.h"
#include <QDialog>
#include <QHash>

class QLineEdit;
class QListWidget;
class QListWidgetItem;

namespace tidemark::views {

/// Tags of one run or of many, as a list to tick: typing finds a tag or makes a new one.
class TagDialog final : public QDialog
{
    Q_OBJECT
public:
    /// `counts`: how many of the `runs` have which tag. `known`: tags of the project, most used first.
    TagDialog(int runs, const QHash<QString, int> &counts, const QStringList &known, QWidget *parent);

    /// What was changed; a box that stayed half ticked changes nothing.
    [[nodiscard]] domain::TagEdit edit() const;
    [[nodiscard]] QLineEdit *field() const { return m_field; }
    [[nodiscard]] QListWidget *list() const { return m_list; }

Q_SIGNALS:
    void editRequested(const tidemark::domain::TagEdit &edit);

protected:
    /// Up and down move in the list while somebody types; Ctrl+Enter keeps.
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build(int runs);
    void keep();
    QListWidgetItem *addTag(const QString &tag, Qt::CheckState state, int runs);
    void find(const QString &text);
    void enter();
    void toggle(QListWidgetItem *item);

    QLineEdit *m_field;
    QListWidget *m_list;
    QListWidgetItem *m_new = nullptr; ///< the line that makes a tag of what was typed
};

} // namespace tidemark::views
