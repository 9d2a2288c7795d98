// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/keydialog.h"

#include "views/actiontable.h"
#include "views/keycatcher.h"
#include "views/panels.h"
#include <QGridLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace tidemark::views {

namespace {

constexpr int actionRole = Qt::UserRole;

QString native(const KeyMap::Keys &keys, int slot)
{
    return keys.value(slot).toString(QKeySequence::NativeText);
}

} // namespace

KeyDialog::KeyDialog(KeyMap keys, QWidget *parent)
    : QDialog(parent)
    , m_keys(std::move(keys))
    , m_search(new QLineEdit(this))
    , m_tree(new QTreeWidget(this))
{
    setWindowTitle(tr("Change keys"));
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    m_search->setPlaceholderText(tr("Find an action or a key"));
    m_search->setAccessibleName(tr("Find an action or a key"));
    m_search->setClearButtonEnabled(true);
    makeTree();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 20);
    column->setSpacing(12);
    column->addWidget(plainLabel(tr("Change keys"), Tone::Text, theme::headFont(), this));
    column->addWidget(m_search);
    column->addWidget(m_tree, 1);
    column->addWidget(makeEditor());
    column->addWidget(makeButtons());
    connect(m_search, &QLineEdit::textChanged, this, &KeyDialog::narrow);
    connect(m_tree, &QTreeWidget::currentItemChanged, this, [this](QTreeWidgetItem *item) {
        if (item && item->data(0, actionRole).isValid())
            m_action = Action(item->data(0, actionRole).toInt());
        say({}, {}, false);
        showAction();
    });
    connect(m_tree, &QTreeWidget::itemActivated, m_catchers[0], qOverload<>(&QWidget::setFocus));
    refresh();
    choose(m_action);
    resize(620, 620);
    m_search->setFocus();
}

void KeyDialog::makeTree()
{
    m_tree->setAccessibleName(tr("Actions and their keys"));
    m_tree->setHeaderLabels({tr("Action"), tr("First key"), tr("Other key"), tr("Changed")});
    m_tree->setRootIsDecorated(false);
    m_tree->setAllColumnsShowFocus(true);
    m_tree->setUniformRowHeights(true);
    m_tree->setMinimumHeight(96);
    m_tree->header()->setStretchLastSection(false);
    m_tree->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_tree->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    for (const WindowActions::Group group : WindowActions::groups()) {
        auto *root = new QTreeWidgetItem(m_tree, {WindowActions::plainTitleOf(group)});
        root->setFlags(Qt::ItemIsEnabled);
        root->setFont(0, theme::bodyFont(QFont::DemiBold));
        for (const Action action : WindowActions::actionsOf(group)) {
            auto *item = new QTreeWidgetItem(root, {ActionTable::text(action)});
            item->setData(0, actionRole, int(action));
            m_items.insert(action, item);
        }
        root->setExpanded(true);
    }
}

QWidget *KeyDialog::makeEditor()
{
    auto *box = new QWidget(this);
    auto *grid = new QGridLayout(box);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(8);
    m_title = plainLabel({}, Tone::Text, theme::bodyFont(QFont::DemiBold), box);
    m_message = new MessageBlock(box);
    m_takeOver = new QPushButton(tr("Take it over"), box);
    m_takeOver->setAutoDefault(false);
    m_takeOver->hide();
    m_reset = new QPushButton(tr("Back to its own keys"), box);
    m_reset->setAutoDefault(false);
    grid->addWidget(m_title, 0, 0, 1, 3);
    for (int slot = 0; slot < KeyMap::most; ++slot) {
        auto *field = new KeyCatcher(box);
        m_catchers[size_t(slot)] = field;
        grid->addWidget(field, 1, slot);
        connect(field, &KeyCatcher::pressed, this, [this, slot](const QKeySequence &key) { onPressed(slot, key); });
        connect(field, &KeyCatcher::cleared, this, [this, slot] { put(slot, {}); });
    }
    grid->addWidget(m_reset, 1, 2);
    grid->addWidget(m_message, 2, 0, 1, 2);
    grid->addWidget(m_takeOver, 2, 2, Qt::AlignTop);
    connect(m_takeOver, &QPushButton::clicked, this, &KeyDialog::takeOver);
    connect(m_reset, &QPushButton::clicked, this, &KeyDialog::resetOne);
    return box;
}

void KeyDialog::resetOne()
{
    KeyMap keys = m_keys;
    QString taken;
    for (const QKeySequence &key : ActionTable::keysOf(m_action)) {
        if (const std::optional<Action> owner = keys.ownerOf(key, m_action))
            taken = tr("“%1” had %2 and has it no more.")
                        .arg(ActionTable::text(*owner), key.toString(QKeySequence::NativeText));
        keys.take(key);
    }
    keys.setKeys(m_action, ActionTable::keysOf(m_action));
    change(keys);
    if (!taken.isEmpty())
        say(tr("Back as it was"), taken, false);
}

QWidget *KeyDialog::makeButtons()
{
    auto *box = new QWidget(this);
    auto *row = new QHBoxLayout(box);
    row->setContentsMargins(0, 4, 0, 0);
    row->setSpacing(8);
    m_resetAll = new QPushButton(tr("All back as they were made"), box);
    auto *cancel = new QPushButton(tr("Cancel"), box);
    auto *save = new QPushButton(tr("Save keys"), box);
    for (QPushButton *button : {m_resetAll, cancel})
        button->setAutoDefault(false);
    save->setDefault(true);
    row->addWidget(m_resetAll);
    row->addStretch(1);
    row->addWidget(cancel);
    row->addWidget(save);
    connect(m_resetAll, &QPushButton::clicked, this, [this] { change({}); });
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(save, &QPushButton::clicked, this, [this] {
        Q_EMIT keysChosen(m_keys);
        accept();
    });
    return box;
}

void KeyDialog::choose(Action action)
{
    m_tree->setCurrentItem(m_items.value(action));
}

QString KeyDialog::message() const
{
    return m_message->text();
}

void KeyDialog::onPressed(int slot, const QKeySequence &key)
{
    const QString name = key.toString(QKeySequence::NativeText);
    if (!KeyMap::isAllowed(m_action, key)) {
        say(tr("%1 stays what it is").arg(name), tr("Lists, fields and buttons need it."), false);
        return;
    }
    const std::optional<Action> owner = m_keys.ownerOf(key, m_action);
    if (!owner) {
        put(slot, key);
        return;
    }
    m_slot = slot;
    m_wanted = key;
    say(tr("%1 is taken").arg(name), tr("It is a key of “%1”.").arg(ActionTable::text(*owner)), true);
}

void KeyDialog::takeOver()
{
    m_keys.take(m_wanted);
    put(m_slot, m_wanted);
    catcher(m_slot)->setFocus();
}

void KeyDialog::put(int slot, const QKeySequence &key)
{
    KeyMap::Keys own = m_keys.keys(m_action);
    own.resize(KeyMap::most);
    own[slot] = {};
    own.removeAll(key);
    own.insert(qMin(qsizetype(slot), own.size()), key);
    own.removeAll(QKeySequence());
    KeyMap keys = m_keys;
    keys.setKeys(m_action, own);
    change(keys);
}

void KeyDialog::change(const KeyMap &keys)
{
    m_keys = keys;
    say({}, {}, false);
    refresh();
    showAction();
}

void KeyDialog::showAction()
{
    const QString words = ActionTable::text(m_action);
    const KeyMap::Keys own = m_keys.keys(m_action);
    m_title->setText(words);
    for (int slot = 0; slot < KeyMap::most; ++slot)
        catcher(slot)->setKey(own.value(slot));
    catcher(0)->setAccessibleName(tr("Key of “%1”").arg(words));
    catcher(1)->setAccessibleName(tr("Other key of “%1”").arg(words));
    m_reset->setEnabled(m_keys.isChanged(m_action));
}

void KeyDialog::refresh()
{
    for (auto item = m_items.cbegin(); item != m_items.cend(); ++item) {
        const KeyMap::Keys own = m_keys.keys(item.key());
        for (int slot = 0; slot < KeyMap::most; ++slot)
            item.value()->setText(1 + slot, native(own, slot));
        item.value()->setText(3, m_keys.isChanged(item.key()) ? tr("changed") : QString());
    }
    m_resetAll->setEnabled(m_keys.isChanged());
}

void KeyDialog::narrow(const QString &words)
{
    const QString wanted = words.trimmed();
    for (int i = 0; i < m_tree->topLevelItemCount(); ++i) {
        QTreeWidgetItem *group = m_tree->topLevelItem(i);
        bool any = false;
        for (int row = 0; row < group->childCount(); ++row) {
            QTreeWidgetItem *item = group->child(row);
            const bool fits = item->text(0).contains(wanted, Qt::CaseInsensitive) ||
                              item->text(1).compare(wanted, Qt::CaseInsensitive) == 0 ||
                              item->text(2).compare(wanted, Qt::CaseInsensitive) == 0;
            item->setHidden(!fits);
            any = any || fits;
        }
        group->setHidden(!any);
    }
}

void KeyDialog::say(const QString &title, const QString &text, bool offer)
{
    m_message->say(title, text);
    m_takeOver->setVisible(offer);
}

} // namespace tidemark::views
