// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/windowactions.h"

#include "views/theme.h"
#include <QAction>
#include <QActionGroup>
#include <QCoreApplication>
#include <QMenu>
#include <QMenuBar>

using namespace Qt::StringLiterals;

namespace tidemark::views {

namespace {

using Group = WindowActions::Group;

struct ActionRow
{
    Action action;
    Group group;
    const char *text; // marked for translation in the context of WindowActions
    const char *keys; // portable, separated by spaces; the first is shown
    const char *icon;
    bool section; // a line above it in the menu
};

constexpr char context[] = "tidemark::views::WindowActions";
#define TEXT(words) QT_TRANSLATE_NOOP("tidemark::views::WindowActions", words)

/// In the order of Action. "?" and "/" are bound without Shift: Qt drops it where a layout needs it to type them.
const QList<ActionRow> &rows()
{
    static const QList<ActionRow> all{
        {Action::Export, Group::File, TEXT("&Export…"), "Ctrl+E", "export", false},
        {Action::Connect, Group::File, TEXT("&Connect to a server…"), "Ctrl+O", "server", false},
        {Action::Quit, Group::File, TEXT("&Quit"), "Ctrl+Q", "", true},
        {Action::Undo, Group::Edit, TEXT("&Undo verdict"), "Ctrl+Z", "undo", false},
        {Action::Redo, Group::Edit, TEXT("&Redo verdict"), "Ctrl+Shift+Z Ctrl+Y", "redo", false},
        {Action::Search, Group::Edit, TEXT("&Search or filter"), "/ Ctrl+F", "search", true},
        {Action::ClearFilter, Group::Edit, TEXT("&Clear the filter"), "Ctrl+Shift+X", "close", false},
        {Action::Refresh, Group::View, TEXT("Show &new runs"), "Ctrl+R", "list", false},
        {Action::BackToList, Group::View, TEXT("Back to the &list"), "Esc", "", false},
        {Action::Focus, Group::View, TEXT("&Focus on the conversation"), "F11", "", false},
        {Action::Details, Group::View, TEXT("&Details of the run"), "I", "info", false},
        {Action::WrapCode, Group::View, TEXT("&Break long lines of code"), "Alt+Z", "", false},
        {Action::LargerText, Group::View, TEXT("Lar&ger text"), "Ctrl++ Ctrl+=", "", true},
        {Action::SmallerText, Group::View, TEXT("S&maller text"), "Ctrl+-", "", false},
        {Action::NormalText, Group::View, TEXT("&Normal text"), "Ctrl+0", "", false},
        {Action::SystemMode, Group::View, TEXT("Colours of the &system"), "", "", true},
        {Action::LightMode, Group::View, TEXT("&Light"), "", "sun", false},
        {Action::DarkMode, Group::View, TEXT("&Dark"), "", "moon", false},
        {Action::RateUp, Group::Judge, TEXT("&Up, and next"), "U", "thumb-up", false},
        {Action::RateDown, Group::Judge, TEXT("&Down, and next"), "D", "thumb-down", false},
        {Action::ClearThumb, Group::Judge, TEXT("Clear the &thumb"), "X", "thumb-none", false},
        {Action::Comment, Group::Judge, TEXT("&Comment"), "C", "comment", true},
        {Action::SaveComment, Group::Judge, TEXT("Save comment, and &next"), "", "", false},
        {Action::Skip, Group::Judge, TEXT("&Skip"), "S", "skip", true},
        {Action::Flag, Group::Judge, TEXT("&Flag"), "F", "flag", false},
        {Action::Next, Group::Go, TEXT("&Next run"), "J", "chevron-down", false},
        {Action::Previous, Group::Go, TEXT("&Previous run"), "K", "chevron-up", false},
        {Action::NextUnrated, Group::Go, TEXT("Next &unrated run"), "N", "", false},
        {Action::ScrollDown, Group::Go, TEXT("Read on, a page &down"), "Space", "", true},
        {Action::ScrollUp, Group::Go, TEXT("Read back, a page u&p"), "Shift+Space", "", false},
        {Action::NextHit, Group::Go, TEXT("Next &hit of the search"), "F3", "search", true},
        {Action::PreviousHit, Group::Go, TEXT("Previous h&it of the search"), "Shift+F3", "", false},
        {Action::Sync, Group::Sync, TEXT("&Sync now"), "F5", "sync", false},
        {Action::FullSync, Group::Sync, TEXT("Check &every run again"), "Shift+F5", "", false},
        {Action::Scope, Group::Sync, TEXT("S&cope: which runs are kept here…"), "", "filter", false},
        {Action::SyncLog, Group::Sync, TEXT("Sync &log"), "Ctrl+L", "history", true},
        {Action::ShowKeys, Group::Help, TEXT("&Keys"), "? F1", "keyboard", false},
        {Action::About, Group::Help, TEXT("&About Tidemark"), "", "info", false},
    };
    return all;
}
#undef TEXT

QList<QKeySequence> keysOf(const ActionRow &row)
{
    QList<QKeySequence> keys;
    const QStringList texts = QString::fromLatin1(row.keys).split(u' ', Qt::SkipEmptyParts);
    for (const QString &text : texts)
        keys.append(QKeySequence(text, QKeySequence::PortableText));
    return keys;
}

bool repeats(Action action)
{
    return action == Action::Next || action == Action::Previous || action == Action::ScrollDown ||
           action == Action::ScrollUp || action == Action::NextHit || action == Action::PreviousHit ||
           action == Action::Undo || action == Action::Redo;
}

} // namespace

WindowActions::WindowActions(QObject *parent)
    : QObject(parent)
    , m_modes(new QActionGroup(this))
{
    for (const ActionRow &row : rows())
        add(row.action);
    for (const Action toggle : {Action::Focus, Action::Details, Action::WrapCode})
        action(toggle)->setCheckable(true);
    for (const Action mode : {Action::SystemMode, Action::LightMode, Action::DarkMode}) {
        action(mode)->setCheckable(true);
        m_modes->addAction(action(mode));
    }
}

void WindowActions::add(Action which)
{
    const ActionRow &row = rows().at(qsizetype(which));
    QString text = QCoreApplication::translate(context, row.text);
    // The comment field has this key itself; the menu only tells it.
    if (which == Action::SaveComment)
        text += u'\t' + keyText(which);
    auto *item = new QAction(theme::icon(QString::fromLatin1(row.icon), Tone::Muted), text, this);
    item->setShortcuts(keysOf(row));
    item->setAutoRepeat(repeats(which)); // a key held down must not rate a row of runs
    item->setMenuRole(which == Action::Quit    ? QAction::QuitRole
                      : which == Action::About ? QAction::AboutRole
                                               : QAction::NoRole);
    if (which == Action::ScrollDown || which == Action::ScrollUp)
        item->setShortcutContext(Qt::WidgetShortcut); // Space presses buttons everywhere else
    connect(item, &QAction::triggered, this, [this, which] { Q_EMIT triggered(which); });
    m_actions.append(item);
}

QAction *WindowActions::action(Action which) const
{
    return m_actions.at(qsizetype(which));
}

QList<Action> WindowActions::actionsOf(Group group)
{
    QList<Action> actions;
    for (const ActionRow &row : rows()) {
        if (row.group == group)
            actions.append(row.action);
    }
    return actions;
}

QList<WindowActions::Group> WindowActions::groups()
{
    return {Group::File, Group::Edit, Group::View, Group::Judge, Group::Go, Group::Sync, Group::Help};
}

QString WindowActions::titleOf(Group group)
{
    switch (group) {
    case Group::File:
        return tr("&File");
    case Group::Edit:
        return tr("&Edit");
    case Group::View:
        return tr("&View");
    case Group::Judge:
        return tr("&Judge");
    case Group::Go:
        return tr("&Go");
    case Group::Sync:
        return tr("&Sync");
    case Group::Help:
        break;
    }
    return tr("&Help");
}

QString WindowActions::keyText(Action which) const
{
    if (which == Action::SaveComment)
        return tr("Ctrl+Enter");
    const QList<QKeySequence> keys = keysOf(rows().at(qsizetype(which)));
    return keys.isEmpty() ? QString() : keys.first().toString(QKeySequence::NativeText);
}

void WindowActions::fill(QMenuBar *bar) const
{
    for (const Group group : groups()) {
        QMenu *menu = bar->addMenu(titleOf(group));
        for (const Action which : actionsOf(group)) {
            if (rows().at(qsizetype(which)).section)
                menu->addSeparator();
            menu->addAction(action(which));
        }
    }
}

} // namespace tidemark::views
