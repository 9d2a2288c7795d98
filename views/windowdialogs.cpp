// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/windowdialogs.h"

#include "views/aboutbox.h"
#include "views/actiontable.h"
#include "views/commandpalette.h"
#include "views/delegates/queuedelegate.h"
#include "views/keydialog.h"
#include "views/keysheet.h"
#include "views/sidebar.h"
#include <QAction>
#include <QListView>

namespace tidemark::views {

WindowDialogs::WindowDialogs(WindowActions *actions, Sidebar *sidebar, QWidget *window)
    : QObject(window)
    , m_actions(actions)
    , m_sidebar(sidebar)
    , m_window(window)
{}

bool WindowDialogs::open(Action action)
{
    if (action == Action::ShowKeys)
        showKeys();
    else if (action == Action::ChangeKeys)
        changeKeys();
    else if (action == Action::Palette)
        showPalette();
    else if (action == Action::About)
        (new AboutBox(m_window))->open();
    else
        return false;
    return true;
}

void WindowDialogs::showKeys()
{
    auto *sheet = new KeySheet(m_actions, m_window);
    sheet->setAttribute(Qt::WA_DeleteOnClose);
    connect(sheet, &KeySheet::changeRequested, m_actions, [this] { m_actions->action(Action::ChangeKeys)->trigger(); });
    sheet->open();
}

void WindowDialogs::showPalette()
{
    auto *palette = new CommandPalette(m_window);
    palette->setAttribute(Qt::WA_DeleteOnClose);
    palette->setEntries(entries(), m_recent);
    connect(palette, &CommandPalette::chosen, this, &WindowDialogs::take);
    palette->open();
}

QList<PaletteEntry> WindowDialogs::entries() const
{
    using Kind = PaletteEntry::Kind;
    QList<PaletteEntry> all;
    for (const ActionRow &row : ActionTable::rows()) {
        if (row.action != Action::Palette && m_actions->action(row.action)->isEnabled())
            all.append({Kind::Action, ActionTable::nameOf(row.action), ActionTable::text(row.action),
                        WindowActions::plainTitleOf(row.group), m_actions->keyText(row.action),
                        QString::fromLatin1(row.icon), ActionTable::withoutLetter(QString::fromUtf8(row.text))});
    }
    const QAbstractItemModel *queues = m_sidebar->view()->model();
    for (int row = 0; row < queues->rowCount(); ++row) {
        const QModelIndex index = queues->index(row, 0);
        const QString count = QueueDelegate::countText(index.data(items::QueueModel::CountRole).toLongLong());
        if (!m_sidebar->view()->isRowHidden(row))
            all.append({Kind::Queue,
                        QString::number(row),
                        index.data().toString(),
                        tr("Queue, %1").arg(count),
                        {},
                        index.data(items::QueueModel::IconRole).toString()});
    }
    return all;
}

void WindowDialogs::take(const PaletteEntry &entry)
{
    constexpr qsizetype most = 6;
    if (entry.kind == PaletteEntry::Kind::Run) {
        Q_EMIT runWanted(entry.id);
        return;
    }
    m_recent.removeAll(entry.name());
    m_recent.prepend(entry.name());
    m_recent = m_recent.mid(0, most);
    if (entry.kind == PaletteEntry::Kind::Queue) {
        m_sidebar->choose(m_sidebar->view()->model()->index(entry.id.toInt(), 0));
        return;
    }
    for (const ActionRow &row : ActionTable::rows()) {
        if (ActionTable::nameOf(row.action) == entry.id)
            m_actions->action(row.action)->trigger();
    }
}

void WindowDialogs::changeKeys()
{
    auto *dialog = new KeyDialog(m_actions->keys(), m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &KeyDialog::keysChosen, m_actions, &WindowActions::setKeys);
    dialog->open();
}

} // namespace tidemark::views
