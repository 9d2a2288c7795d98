// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/exportdialog.h"

#include "views/exportpages.h"
#include "views/panels.h"
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace tidemark::views {

ExportDialog::ExportDialog(QWidget *parent)
    : QDialog(parent)
    , m_selection(plainLabel({}, Tone::Muted, theme::bodyFont(), this))
    , m_pages(new QStackedWidget(this))
    , m_choose(new ExportChoosePage(this))
    , m_progress(new ExportProgressPage(this))
    , m_result(new ExportResultPage(this))
    , m_reveal(new QPushButton(tr("Show in folder"), this))
    , m_cancel(new QPushButton(this))
    , m_go(new QPushButton(this))
{
    setWindowTitle(tr("Export"));
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    setAccessibleName(tr("Export labelled runs"));
    setMinimumSize(680, 420);
    m_selection->setWordWrap(true);
    for (QWidget *page : QList<QWidget *>{m_choose, m_progress, m_result})
        m_pages->addWidget(page);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 20, 24, 20);
    layout->setSpacing(8);
    layout->addWidget(plainLabel(tr("Export labelled runs"), Tone::Text, theme::headFont(), this));
    layout->addWidget(m_selection);
    layout->addSpacing(8);
    layout->addWidget(m_pages, 1);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_reveal);
    buttons->addStretch(1);
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_go);
    layout->addLayout(buttons);
    m_go->setDefault(true);
    m_cancel->setAutoDefault(false);
    m_reveal->setAutoDefault(false);
    connect(m_go, &QPushButton::clicked, this, &ExportDialog::submit);
    connect(m_cancel, &QPushButton::clicked, this, &ExportDialog::reject);
    connect(m_reveal, &QPushButton::clicked, this, [this] { Q_EMIT revealRequested(m_path); });
    connect(m_choose, &ExportChoosePage::changed, this, [this] { m_go->setEnabled(m_choose->isComplete()); });
    setPage(Page::Choose);
}

void ExportDialog::setFormats(const QList<ExportFormat> &formats)
{
    m_choose->setFormats(formats);
}

void ExportDialog::setSelection(const QString &filterText, qint64 count)
{
    const QString runs = count == 1 ? tr("1 run") : tr("%1 runs").arg(QLocale().toString(count));
    m_selection->setText(filterText.isEmpty() ? tr("All runs: %1").arg(runs)
                                              : tr("From the filter %1: %2").arg(filterText, runs));
    m_choose->setEmpty(count == 0);
}

void ExportDialog::setFolder(const QString &folder)
{
    m_choose->setFolder(folder);
}

QString ExportDialog::target() const
{
    return m_choose->target();
}

void ExportDialog::setTarget(const QString &path)
{
    m_choose->setTarget(path);
}

ExportDialog::Page ExportDialog::page() const
{
    return Page(m_pages->currentIndex());
}

void ExportDialog::setPage(Page page)
{
    m_pages->setCurrentIndex(int(page));
    m_reveal->setVisible(page == Page::Result);
    m_cancel->setVisible(page != Page::Result);
    m_cancel->setText(page == Page::Progress ? tr("Stop") : tr("Cancel"));
    m_cancel->setToolTip(tr("%1 (Esc)").arg(m_cancel->text()));
    m_go->setVisible(page != Page::Progress);
    m_go->setText(page == Page::Result ? tr("Close") : tr("Export"));
    m_go->setToolTip(tr("%1 (Enter)").arg(m_go->text()));
    m_go->setEnabled(page == Page::Result || m_choose->isComplete());
    if (page == Page::Result)
        m_go->setFocus();
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
    m_progress->set(0, 0);
    setPage(Page::Progress);
    Q_EMIT exportRequested(m_choose->format(), m_choose->target());
}

void ExportDialog::setProgress(qint64 done, qint64 total)
{
    m_progress->set(done, total);
}

void ExportDialog::setResult(qint64 written, const QMap<QString, qint64> &reasons, const QString &path)
{
    m_path = path;
    m_result->set(written, reasons, path);
    setPage(Page::Result);
}

void ExportDialog::setError(const QString &title, const QString &text)
{
    m_choose->say(title, text);
    setPage(Page::Choose);
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
