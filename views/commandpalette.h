// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/palettemodel.h"
#include <QDialog>

class QLabel;
class QLineEdit;
class QListView;

namespace tidemark::views {

/// A field over the window that finds actions, queues, saved filters and runs by a few letters: arrows choose, Enter
/// does it, Esc leaves.
class CommandPalette final : public QDialog
{
    Q_OBJECT
public:
    explicit CommandPalette(QWidget *parent);

    void setEntries(const QList<PaletteEntry> &entries, const QStringList &recent);
    [[nodiscard]] QLineEdit *field() const { return m_field; }
    [[nodiscard]] QListView *list() const { return m_list; }

Q_SIGNALS:
    /// Told after the palette has closed, so that whatever opens next has the keys.
    void chosen(const tidemark::views::PaletteEntry &entry);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void search(const QString &words);
    void step(int rows);
    void take(const QModelIndex &index);
    void tellCurrent();
    void place();

    QLineEdit *m_field;
    QListView *m_list;
    QLabel *m_nothing;
    PaletteModel *m_model;
};

} // namespace tidemark::views
