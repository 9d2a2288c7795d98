// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/exportdialog.h"

#include "views/exportchoosepage.h"
#include "views/exportpages.h"
#include "views/exportpreviewpane.h"
#include "views/formatlist.h"
#include "views/panels.h"
#include "views/targetfield.h"
#include <QEvent>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace tidemark::views {

ExportDialog::ExportDialog(QWidget *parent)
    : QDialog(parent)
    , m_pages(new QStackedWidget(this))
    , m_choose(new ExportChoosePage(this))
    , m_progress(new ExportProgressPage(this))
    , m_result(new ExportResultPage(this))
    , m_hint(plainLabel({}, Tone::Muted, theme::factFont(), this))
    , m_reveal(new QPushButton(tr("Show in folder"), this))
    , m_aside(new QPushButton(tr("Go on rating"), this))
    , m_cancel(new QPushButton(this))
    , m_go(new QPushButton(this))
{
    setWindowTitle(tr("Export"));
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    setAccessibleName(tr("Export labelled runs"));
    setMinimumSize(900, 620);
    resize(1120, 700);
    build();
    wire();
    setPage(Page::Choose);
}

void ExportDialog::build()
{
    for (QWidget *page : QList<QWidget *>{m_choose, m_progress, m_result})
        m_pages->addWidget(page);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 20, 24, 20);
    layout->setSpacing(8);
    layout->addWidget(plainLabel(tr("Export labelled runs"), Tone::Text, theme::headFont(), this));
    layout->addWidget(m_pages, 1);
    layout->addSpacing(4);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_reveal);
    buttons->addWidget(m_hint, 1);
    buttons->addWidget(m_aside);
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_go);
    layout->addLayout(buttons);
    m_hint->setWordWrap(true);
    m_go->setDefault(true);
    for (QPushButton *button : {m_cancel, m_reveal, m_aside})
        button->setAutoDefault(false);
    m_reveal->setToolTip(tr("Open the folder that the files are in"));
    m_aside->setToolTip(tr("Hide this; the export goes on and says when it is done"));
}

void ExportDialog::wire()
{
    connect(m_go, &QPushButton::clicked, this, &ExportDialog::submit);
    connect(m_cancel, &QPushButton::clicked, this, &ExportDialog::reject);
    connect(m_aside, &QPushButton::clicked, this, &QWidget::hide);
    connect(m_reveal, &QPushButton::clicked, this, [this] { Q_EMIT revealRequested(m_path); });
    connect(m_choose, &ExportChoosePage::changed, this, &ExportDialog::refresh);
    connect(m_choose, &ExportChoosePage::previewRequested, this, &ExportDialog::previewRequested);
    connect(m_choose, &ExportChoosePage::previewDropped, this, &ExportDialog::previewDropped);
    connect(m_choose, &ExportChoosePage::memoryChanged, this, &ExportDialog::memoryChanged);
    connect(m_choose->preview(), &ExportPreviewPane::reasonChosen, this, &ExportDialog::runsRequested);
    connect(m_result, &ExportResultPage::reasonChosen, this, &ExportDialog::runsRequested);
}

void ExportDialog::setFormats(const QList<ExportFormat> &formats)
{
    m_choose->setFormats(formats);
}

void ExportDialog::setMemory(const ExportMemory &memory)
{
    m_choose->setMemory(memory);
}

void ExportDialog::chooseFormat(const QString &id)
{
    m_choose->formats()->choose(id);
}

void ExportDialog::setSelection(const QString &filterText, qint64 count)
{
    const QString runs = count == 1 ? tr("1 run") : tr("%1 runs").arg(QLocale().toString(count));
    m_choose->setSelection(filterText.isEmpty() ? tr("All runs: %1").arg(runs)
                                                : tr("From the filter %1: %2").arg(filterText, runs),
                           count == 0);
}

void ExportDialog::setFolder(const QString &folder)
{
    m_choose->target()->setFolder(folder);
    if (const ExportFormat *format = m_choose->format())
        m_choose->target()->suggest(*format, m_choose->choice());
}

QString ExportDialog::target() const
{
    return m_choose->target()->path();
}

void ExportDialog::setTarget(const QString &path)
{
    m_choose->target()->setPath(path);
}

ExportDialog::Page ExportDialog::page() const
{
    return Page(m_pages->currentIndex());
}

void ExportDialog::setPage(Page page)
{
    m_pages->setCurrentIndex(int(page));
    m_reveal->setVisible(page == Page::Result);
    m_aside->setVisible(page == Page::Progress);
    m_cancel->setVisible(page != Page::Result);
    m_cancel->setText(page == Page::Progress ? tr("Stop") : tr("Cancel"));
    m_cancel->setToolTip(tr("%1 (Esc)").arg(m_cancel->text()));
    m_go->setVisible(page != Page::Progress);
    m_go->setText(page == Page::Result ? tr("Close") : tr("Export"));
    m_go->setToolTip(tr("%1 (Enter)").arg(m_go->text()));
    refresh();
    if (page == Page::Result)
        m_go->setFocus();
}

void ExportDialog::refresh()
{
    const bool choosing = page() == Page::Choose;
    const ExportFormat *format = m_choose->format();
    m_go->setEnabled(!choosing || m_choose->isComplete());
    m_hint->setText(!choosing || !format             ? QString()
                    : !m_choose->problem().isEmpty() ? m_choose->problem()
                    : format->trains()               ? tr("An index and a manifest come beside the rows.")
                                                     : QString());
}

void ExportDialog::submit()
{
    if (page() == Page::Result) {
        accept();
        return;
    }
    m_choose->say({}, {});
    if (!m_choose->confirmTarget())
        return;
    m_exported = m_choose->choice();
    m_progress->set(0, 0);
    setPage(Page::Progress);
    Q_EMIT exportRequested(m_exported, target());
}

void ExportDialog::setProgress(qint64 done, qint64 total)
{
    m_progress->set(done, total);
}

void ExportDialog::setWriting(qint64 row, qint64 rows)
{
    m_progress->setWriting(row, rows);
}

void ExportDialog::setResult(const ExportAccount &account)
{
    m_path = account.path;
    if (const ExportFormat *format = m_choose->format())
        m_result->set(*format, m_exported, account);
    setPage(Page::Result);
}

void ExportDialog::setError(const QString &title, const QString &text)
{
    m_choose->say(title, text);
    setPage(Page::Choose);
}

void ExportDialog::setPreviewProgress(qint64 looked, qint64 total)
{
    m_choose->preview()->showBusy(looked, total);
}

void ExportDialog::setPreview(const ExportAccount &account)
{
    m_choose->showPreview(account);
}

void ExportDialog::setPreviewError(const QString &title, const QString &text)
{
    m_choose->preview()->showNote(ExportPreviewPane::State::Failed, title, text);
}

void ExportDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::ActivationChange && isActiveWindow())
        Q_EMIT activated();
}

void ExportDialog::reject()
{
    // While it writes, Esc stops the export; the answer brings the first page back.
    if (page() == Page::Progress) {
        m_progress->stopping();
        Q_EMIT cancelRequested();
        return;
    }
    QDialog::reject();
}

} // namespace tidemark::views
