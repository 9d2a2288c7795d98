// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/windowactions.h"

#include "views/actiontable.h"
#include "views/keymap.h"
#include "views/theme.h"
#include <QAction>
#include <QActionGroup>
#include <QMenu>
#include <QMenuBar>

using namespace Qt::StringLiterals;

namespace tidemark::views {

WindowActions::WindowActions(QObject *parent)
    : QObject(parent)
    , m_keys(std::make_unique<KeyMap>())
{
    for (const unsigned trait : {ActionRow::Mode, ActionRow::Language, ActionRow::Rows})
        m_groups.insert(trait, new QActionGroup(this));
    for (const ActionRow &row : ActionTable::rows())
        add(row.action);
}

WindowActions::~WindowActions() = default;

void WindowActions::add(Action which)
{
    const ActionRow &row = ActionTable::rowOf(which);
    auto *item =
        new QAction(theme::icon(QString::fromLatin1(row.icon), Tone::Muted), ActionTable::menuText(which), this);
    item->setShortcuts(m_keys->keys(which));
    item->setAutoRepeat((row.traits & ActionRow::Repeats) != 0);
    item->setCheckable((row.traits & ActionRow::Checkable) != 0);
    item->setMenuRole(which == Action::Quit    ? QAction::QuitRole
                      : which == Action::About ? QAction::AboutRole
                                               : QAction::NoRole);
    if ((row.traits & ActionRow::InList) != 0)
        item->setShortcutContext(Qt::WidgetShortcut);
    for (auto group = m_groups.cbegin(); group != m_groups.cend(); ++group) {
        if ((row.traits & group.key()) != 0)
            group.value()->addAction(item);
    }
    connect(item, &QAction::triggered, this, [this, which] { Q_EMIT triggered(which); });
    m_actions.insert(which, item);
}

QAction *WindowActions::action(Action which) const
{
    return m_actions.value(which);
}

QList<Action> WindowActions::actionsOf(Group group)
{
    QList<Action> actions;
    for (const ActionRow &row : ActionTable::rows()) {
        if (row.group == group)
            actions.append(row.action);
    }
    return actions;
}

QList<WindowActions::Group> WindowActions::groups()
{
    return {Group::File, Group::Edit, Group::View, Group::Judge, Group::Reasons, Group::Go, Group::Sync, Group::Help};
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
    case Group::Reasons:
        return tr("&Reasons");
    case Group::Go:
        return tr("&Go");
    case Group::Sync:
        return tr("&Sync");
    case Group::Help:
        break;
    }
    return tr("&Help");
}

QString WindowActions::plainTitleOf(Group group)
{
    return ActionTable::withoutLetter(titleOf(group));
}

QString WindowActions::keyText(Action which) const
{
    return m_keys->keyText(which);
}

void WindowActions::setKeys(const KeyMap &keys)
{
    *m_keys = keys;
    for (auto item = m_actions.cbegin(); item != m_actions.cend(); ++item)
        item.value()->setShortcuts(keys.keys(item.key()));
    Q_EMIT keysChanged();
}

std::optional<QString> WindowActions::languageOf(Action which)
{
    switch (which) {
    case Action::SystemLanguage:
        return QString();
    case Action::English:
        return QStringLiteral("en");
    case Action::German:
        return QStringLiteral("de");
    case Action::Japanese:
        return QStringLiteral("ja");
    default:
        return {};
    }
}

void WindowActions::setLanguage(const QString &code)
{
    for (const ActionRow &row : ActionTable::rows()) {
        if (languageOf(row.action) == code)
            action(row.action)->setChecked(true);
    }
}

void WindowActions::shareWith(QWidget *window) const
{
    for (const ActionRow &row : ActionTable::rows()) {
        if ((row.traits & ActionRow::InList) == 0)
            window->addAction(action(row.action));
    }
}

void WindowActions::setReasons(const QStringList &reasons)
{
    for (int i = 0; i <= int(Action::Reason9) - int(Action::Reason1); ++i) {
        QAction *item = action(Action(int(Action::Reason1) + i));
        item->setVisible(i < reasons.size());
        item->setEnabled(i < reasons.size());
        item->setText(QString(reasons.value(i)).replace(u'&', u"&&"_s));
    }
}

void WindowActions::fill(QMenuBar *bar) const
{
    QMenu *languages = nullptr;
    for (const Group group : groups()) {
        QMenu *menu = bar->addMenu(titleOf(group));
        for (const Action which : actionsOf(group)) {
            const ActionRow &row = ActionTable::rowOf(which);
            const bool language = (row.traits & ActionRow::Language) != 0;
            if (language && !languages)
                languages = menu->addMenu(theme::icon(QStringLiteral("language"), Tone::Muted), tr("L&anguage"));
            QMenu *place = language ? languages : menu;
            if (row.section)
                place->addSeparator();
            place->addAction(action(which));
        }
    }
}

} // namespace tidemark::views
