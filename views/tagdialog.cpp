// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/tagdialog.h"

#include "views/panels.h"
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

namespace tidemark::views {

namespace {

constexpr int rowHeight = 26;
enum Role { Tag = Qt::UserRole, StateBefore, Runs };

} // namespace

TagDialog::TagDialog(int runs, const QHash<QString, int> &counts, const QStringList &known, QWidget *parent)
    : QDialog(parent)
    , m_field(new QLineEdit(this))
    , m_list(new QListWidget(this))
{
    setWindowTitle(runs == 1 ? tr("Tags of the run") : tr("Tags of %1 runs").arg(QLocale().toString(runs)));
    setAccessibleName(windowTitle());
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    resize(380, 440);
    build(runs);
    QStringList own = counts.keys();
    own.sort(Qt::CaseInsensitive);
    for (const QString &tag : std::as_const(own))
        addTag(tag, counts.value(tag) == runs ? Qt::Checked : Qt::PartiallyChecked, counts.value(tag));
    for (const QString &tag : known) {
        if (!counts.contains(tag))
            addTag(tag, Qt::Unchecked, 0);
    }
    m_new = new QListWidgetItem(m_list);
    m_new->setSizeHint({0, rowHeight});
    m_new->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
    find({});
    connect(m_field, &QLineEdit::textChanged, this, &TagDialog::find);
    connect(m_list, &QListWidget::itemActivated, this, &TagDialog::toggle);
    m_field->installEventFilter(this);
    m_list->installEventFilter(this);
    m_field->setFocus();
}

void TagDialog::build(int runs)
{
    m_field->setPlaceholderText(tr("Find or add a tag"));
    m_field->setAccessibleName(m_field->placeholderText());
    m_field->setClearButtonEnabled(true);
    m_field->setMaxLength(100);
    m_list->setAccessibleName(windowTitle());
    m_list->setUniformItemSizes(true);
    auto *hint = plainLabel(runs == 1 ? tr("Enter ticks the tag or adds a new one. Tags that others add stay.")
                                      : tr("A half ticked box stands for tags that only some of the runs have."),
                            Tone::Muted, theme::bodyFont(), this);
    hint->setWordWrap(true);
    auto *leave = new QPushButton(tr("Cancel"), this);
    leave->setAutoDefault(false);
    connect(leave, &QPushButton::clicked, this, &QDialog::reject);
    auto *keep = new QPushButton(tr("Keep"), this);
    keep->setAutoDefault(false);
    keep->setToolTip(tr("Keep (%1)").arg(QKeySequence(Qt::CTRL | Qt::Key_Return).toString(QKeySequence::NativeText)));
    connect(keep, &QPushButton::clicked, this, &TagDialog::keep);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addStretch(1);
    buttons->addWidget(leave);
    buttons->addWidget(keep);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(12);
    column->addWidget(m_field);
    column->addWidget(m_list, 1);
    column->addWidget(hint);
    column->addLayout(buttons);
}

QListWidgetItem *TagDialog::addTag(const QString &tag, Qt::CheckState state, int runs)
{
    auto *item = new QListWidgetItem(tag);
    item->setSizeHint({0, rowHeight});
    item->setData(Tag, tag);
    item->setData(StateBefore, state);
    item->setCheckState(state);
    if (state == Qt::PartiallyChecked)
        item->setToolTip(runs == 1 ? tr("1 run has it") : tr("%1 runs have it").arg(QLocale().toString(runs)));
    m_list->insertItem(m_new != nullptr ? m_list->row(m_new) : m_list->count(), item);
    return item;
}

void TagDialog::find(const QString &text)
{
    const QString wanted = text.simplified();
    bool exact = wanted.isEmpty();
    QListWidgetItem *first = nullptr;
    for (int row = 0; row < m_list->count(); ++row) {
        QListWidgetItem *item = m_list->item(row);
        if (item == m_new)
            continue;
        const QString tag = item->data(Tag).toString();
        const bool fits = tag.contains(wanted, Qt::CaseInsensitive);
        exact = exact || tag == wanted;
        item->setHidden(!fits);
        if (fits && (first == nullptr || tag == wanted))
            first = item;
    }
    m_new->setText(tr("Add “%1”").arg(wanted));
    m_new->setData(Tag, wanted);
    m_new->setHidden(exact);
    m_list->setCurrentItem(first != nullptr ? first : exact ? nullptr : m_new);
}

void TagDialog::enter()
{
    if (QListWidgetItem *item = m_list->currentItem(); item != nullptr && !item->isHidden())
        toggle(item);
}

void TagDialog::toggle(QListWidgetItem *item)
{
    if (item == m_new)
        item = addTag(item->data(Tag).toString(), Qt::Unchecked, 0);
    item->setCheckState(item->checkState() == Qt::Checked ? Qt::Unchecked : Qt::Checked);
    m_field->clear();
    m_list->setCurrentItem(item);
    m_list->scrollToItem(item);
}

void TagDialog::keep()
{
    if (const domain::TagEdit wanted = edit(); !wanted.isEmpty())
        Q_EMIT editRequested(wanted);
    accept();
}

domain::TagEdit TagDialog::edit() const
{
    domain::TagEdit edit;
    for (int row = 0; row < m_list->count(); ++row) {
        const QListWidgetItem *item = m_list->item(row);
        if (item == m_new || item->checkState() == item->data(StateBefore).value<Qt::CheckState>())
            continue;
        (item->checkState() == Qt::Checked ? edit.add : edit.remove).append(item->data(Tag).toString());
    }
    return edit;
}

bool TagDialog::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QDialog::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    if (key->modifiers() == Qt::ControlModifier && (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter)) {
        keep();
        return true;
    }
    if (watched != m_field)
        return QDialog::eventFilter(watched, event);
    const bool plain = (key->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    if (plain && (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter)) {
        enter();
        return true;
    }
    if (plain && (key->key() == Qt::Key_Down || key->key() == Qt::Key_Up)) {
        QCoreApplication::sendEvent(m_list, event);
        return true;
    }
    return QDialog::eventFilter(watched, event);
}

} // namespace tidemark::views
