// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/viewsdialog.h"

#include "views/panels.h"
#include "views/safetext.h"
#include "views/viewwords.h"
#include <QHeaderView>
#include <QLabel>
#include <QListWidget>
#include <QProgressBar>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace tidemark::views {

namespace {

constexpr int dialogWidth = 680;
constexpr int dialogHeight = 480;
constexpr int nameColumn = 0;
constexpr int filterColumn = 1;

/// As a tooltip's text, which is no markup.
QString tip(const QString &text)
{
    return Qt::convertFromPlainText(text, Qt::WhiteSpaceNormal);
}

} // namespace

ViewsDialog::ViewsDialog(QWidget *parent)
    : QDialog(parent)
    , m_words(plainLabel(tr("Reading the views from the server…"), Tone::Text, theme::bodyFont(), this))
    , m_bar(new QProgressBar(this))
    , m_failure(new MessageBlock(this))
    , m_list(new QTreeWidget(this))
    , m_notes(new QListWidget(this))
    , m_again(new QPushButton(tr("Try again"), this))
    , m_close(new QPushButton(tr("Cancel"), this))
    , m_import(new QPushButton(tr("Import"), this))
{
    setWindowTitle(tr("Import views"));
    setAccessibleName(tr("Import views from Lunary"));
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    dress();
    layOut();
    connect(m_list, &QTreeWidget::currentItemChanged, this, &ViewsDialog::showNotes);
    connect(m_list, &QTreeWidget::itemChanged, this, &ViewsDialog::countTicked);
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_import, &QPushButton::clicked, this, [this] { Q_EMIT importRequested(ticked()); });
    connect(m_again, &QPushButton::clicked, this, [this] {
        m_failure->say({}, {});
        m_again->hide();
        m_bar->show();
        m_words->setText(tr("Reading the views from the server…"));
        m_words->show();
        Q_EMIT againRequested();
    });
}

void ViewsDialog::dress()
{
    m_words->setWordWrap(true);
    m_bar->setRange(0, 0);
    m_bar->setTextVisible(false);
    m_bar->setAccessibleName(tr("Reading"));
    m_list->setAccessibleName(tr("Views"));
    m_list->setHeaderLabels({tr("View"), tr("Filter here")});
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->header()->setSectionResizeMode(nameColumn, QHeaderView::ResizeToContents);
    m_list->header()->setMaximumSectionSize(dialogWidth / 2);
    m_list->setToolTip(tr("Space ticks a view, ↑ and ↓ show what is left out of it"));
    m_notes->setAccessibleName(tr("Left out of this view"));
    m_notes->setWordWrap(true);
    m_notes->setSelectionMode(QAbstractItemView::NoSelection);
    m_notes->setMaximumHeight(m_notes->fontMetrics().lineSpacing() * 6);
    for (QWidget *part : QList<QWidget *>{m_list, m_notes, m_again, m_import})
        part->hide();
    m_again->setAutoDefault(false);
    m_close->setAutoDefault(false);
    m_close->setToolTip(tr("Change nothing (Esc)"));
    m_import->setDefault(true);
    m_import->setToolTip(tr("Save what is ticked beside the other filters (Enter)"));
}

void ViewsDialog::layOut()
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 20, 24, 20);
    layout->setSpacing(10);
    layout->addWidget(plainLabel(tr("Views saved in Lunary"), Tone::Text, theme::headFont(), this));
    layout->addWidget(m_words);
    layout->addWidget(m_bar);
    layout->addWidget(m_failure);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_notes);
    layout->addStretch(0);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_again);
    buttons->addStretch(1);
    buttons->addWidget(m_close);
    buttons->addWidget(m_import);
    layout->addLayout(buttons);
    resize(dialogWidth, dialogHeight);
}

QString ViewsDialog::stateWords(const OfferedView &offer)
{
    if (offer.isKnown)
        return tr("Saved here already");
    if (!offer.view.text.isEmpty())
        return safetext::visible(offer.view.text).simplified();
    return offer.view.losses.isEmpty() ? tr("Shows everything: no filter is needed")
                                       : tr("Nothing of it can be carried over");
}

void ViewsDialog::add(const OfferedView &offer)
{
    auto *item = new QTreeWidgetItem(m_list);
    const QString name = safetext::visible(offer.view.name).simplified();
    const bool isOffered = !offer.isKnown && !offer.view.text.isEmpty();
    item->setText(nameColumn, name);
    item->setText(filterColumn, stateWords(offer));
    item->setToolTip(nameColumn, tip(name));
    item->setToolTip(filterColumn, tip(item->text(filterColumn)));
    if (isOffered)
        item->setCheckState(nameColumn, Qt::Checked);
    else
        item->setForeground(filterColumn, palette().color(QPalette::PlaceholderText));
}

void ViewsDialog::setViews(const QList<OfferedView> &views)
{
    m_views = views;
    m_list->clear();
    for (const OfferedView &offer : views)
        add(offer);
    m_bar->hide();
    m_failure->say({}, {});
    m_again->hide();
    m_words->setText(views.isEmpty() ? tr("Nobody has saved a view for this project in Lunary.")
                                     : tr("Each becomes a filter below the queues. Lunary is not changed."));
    m_words->show();
    m_list->setVisible(!views.isEmpty());
    m_import->setVisible(!views.isEmpty());
    m_close->setText(views.isEmpty() ? tr("Close") : tr("Cancel"));
    m_list->setCurrentItem(m_list->topLevelItem(0));
    showNotes();
    countTicked();
    views.isEmpty() ? m_close->setFocus() : m_list->setFocus();
}

void ViewsDialog::setFailure(const domain::Error &error)
{
    const ErrorWords words = viewwords::failureWords(error);
    m_bar->hide();
    m_words->hide();
    m_failure->say(words.title, words.text);
    m_again->show();
    m_close->setText(tr("Close"));
    m_again->setFocus();
}

void ViewsDialog::showNotes()
{
    m_notes->clear();
    QTreeWidgetItem *item = m_list->currentItem();
    const OfferedView offer = item ? m_views.value(m_list->indexOfTopLevelItem(item)) : OfferedView();
    for (const domain::LunaryLoss &loss : offer.view.losses)
        m_notes->addItem(viewwords::lossWords(loss));
    if (item && offer.view.losses.isEmpty())
        m_notes->addItem(tr("Nothing is left out of this view."));
    m_notes->setVisible(item != nullptr);
}

void ViewsDialog::countTicked()
{
    m_import->setEnabled(!ticked().isEmpty());
}

QList<int> ViewsDialog::ticked() const
{
    QList<int> rows;
    for (int row = 0; row < m_list->topLevelItemCount(); ++row) {
        if (m_list->topLevelItem(row)->checkState(nameColumn) == Qt::Checked)
            rows.append(row);
    }
    return rows;
}

QString ViewsDialog::words() const
{
    return m_words->text();
}

QString ViewsDialog::failure() const
{
    return m_failure->text();
}

QStringList ViewsDialog::notes() const
{
    QStringList notes;
    for (int row = 0; row < m_notes->count(); ++row)
        notes.append(m_notes->item(row)->text());
    return notes;
}

} // namespace tidemark::views
