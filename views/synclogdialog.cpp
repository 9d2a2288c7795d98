// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/synclogdialog.h"

#include "items/synclogmodel.h"
#include "views/delegates/eventdelegate.h"
#include "views/emptystate.h"
#include "views/eventwords.h"
#include "views/panels.h"
#include <QCheckBox>
#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QListView>
#include <QLocale>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace tidemark::views {

namespace {

using items::SyncLogModel;

/// All lines or the problems only; tells each as a sentence, for screen readers and the clipboard.
class Lines final : public QSortFilterProxyModel
{
public:
    using QSortFilterProxyModel::QSortFilterProxyModel;

    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override
    {
        if (role == Qt::DisplayRole && index.isValid())
            return eventwords::line(index.data(SyncLogModel::EventRole).value<domain::SyncEvent>());
        return QSortFilterProxyModel::data(index, role);
    }

    void setProblemsOnly(bool only)
    {
        m_problemsOnly = only;
        invalidateFilter();
    }

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override
    {
        return !m_problemsOnly || sourceModel()->index(row, 0, parent).data(SyncLogModel::ProblemRole).toBool();
    }

private:
    bool m_problemsOnly = false;
};

} // namespace

SyncLogDialog::SyncLogDialog(QAbstractItemModel *log, QWidget *parent)
    : QDialog(parent)
    , m_lines(new Lines(this))
    , m_problems(new QCheckBox(tr("&Problems only"), this))
    , m_count(plainLabel({}, Tone::Muted, theme::factFont(), this))
    , m_list(new QListView(this))
    , m_empty(new EmptyState(this))
    , m_stack(new QStackedWidget(this))
    , m_copy(new QPushButton(tr("&Copy all"), this))
{
    setWindowTitle(tr("Sync log"));
    setAccessibleName(windowTitle());
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    m_lines->setSourceModel(log);
    build();
    auto *lines = static_cast<Lines *>(m_lines);
    connect(m_problems, &QCheckBox::toggled, this, [this, lines](bool only) {
        lines->setProblemsOnly(only);
        refresh();
    });
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(m_lines, signal, this, &SyncLogDialog::refresh);
    connect(m_copy, &QPushButton::clicked, this, [this] { copy(true); });
    connect(m_list, &QListView::activated, this, [this](const QModelIndex &index) {
        if (const QString run = index.data(SyncLogModel::RunIdRole).toString(); !run.isEmpty())
            Q_EMIT runRequested(run);
    });
    refresh();
    m_list->setFocus();
}

void SyncLogDialog::build()
{
    m_list->setModel(m_lines);
    m_list->setItemDelegate(new EventDelegate(m_list));
    m_list->setUniformItemSizes(true);
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setAccessibleName(tr("Lines of the sync log, newest first"));
    m_list->setToolTip(tr("Enter opens the run of a line"));
    m_problems->setToolTip(tr("Only what is late, lost, refused or wants a decision"));
    m_stack->addWidget(m_list);
    m_stack->addWidget(m_empty);
    auto *note = plainLabel(tr("What sync did since Tidemark started, newest first. It holds no key and no word of a "
                               "run, so it can be passed on."),
                            Tone::Muted, theme::bodyFont(), this);
    note->setWordWrap(true);
    auto *close = new QPushButton(tr("Close"), this);
    close->setToolTip(tr("Close (Esc)"));
    close->setAutoDefault(false);
    m_copy->setAutoDefault(false);
    m_copy->setIcon(theme::icon(u"copy"_s, Tone::Muted));
    m_copy->setToolTip(tr("Copy every line shown; Ctrl+C copies the chosen ones"));
    connect(close, &QPushButton::clicked, this, &QDialog::close);
    auto *row = new QHBoxLayout;
    row->addWidget(m_problems);
    row->addStretch(1);
    row->addWidget(m_count);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addStretch(1);
    buttons->addWidget(m_copy);
    buttons->addWidget(close);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 20, 24, 20);
    layout->setSpacing(12);
    layout->addWidget(plainLabel(windowTitle(), Tone::Text, theme::headFont(), this));
    layout->addWidget(note);
    layout->addLayout(row);
    layout->addWidget(m_stack, 1);
    layout->addLayout(buttons);
    resize(760, 520);
}

void SyncLogDialog::refresh()
{
    const int count = m_lines->rowCount();
    const bool narrowed = m_problems->isChecked();
    m_stack->setCurrentWidget(count > 0 ? static_cast<QWidget *>(m_list) : m_empty);
    m_copy->setEnabled(count > 0);
    m_count->setText(count == 1 ? tr("1 line") : tr("%1 lines").arg(QLocale().toString(count)));
    if (narrowed)
        m_empty->setWords(EmptyState::Kind::Empty, tr("No problem so far"),
                          tr("Everything that sync did since Tidemark started went well."));
    else
        m_empty->setWords(EmptyState::Kind::Empty, tr("Nothing yet"),
                          tr("What sync does is written here, from the first look at the server on."));
}

QString SyncLogDialog::textOf(const QModelIndexList &rows) const
{
    QStringList lines;
    for (const QModelIndex &index : rows)
        lines.append(index.data(Qt::DisplayRole).toString());
    return lines.join(u'\n');
}

QString SyncLogDialog::text() const
{
    QModelIndexList rows;
    for (int row = 0; row < m_lines->rowCount(); ++row)
        rows.append(m_lines->index(row, 0));
    return textOf(rows);
}

void SyncLogDialog::copy(bool all)
{
    QModelIndexList chosen = m_list->selectionModel()->selectedIndexes();
    std::sort(chosen.begin(), chosen.end());
    const QString words = all ? text() : textOf(chosen);
    if (!words.isEmpty())
        QGuiApplication::clipboard()->setText(words + u'\n');
}

void SyncLogDialog::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy))
        copy(false);
    else
        QDialog::keyPressEvent(event);
}

} // namespace tidemark::views
