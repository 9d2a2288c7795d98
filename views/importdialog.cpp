// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/importdialog.h"

#include "views/importwords.h"
#include "views/panels.h"
#include "views/safetext.h"
#include <QLabel>
#include <QListWidget>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

namespace tidemark::views {

namespace {
constexpr int dialogWidth = 520;
}

ImportDialog::ImportDialog(const QString &fileName, QWidget *parent)
    : QDialog(parent)
    , m_words(plainLabel(tr("Reading…"), Tone::Text, theme::bodyFont(), this))
    , m_bar(new QProgressBar(this))
    , m_failure(new MessageBlock(this))
    , m_lines(new QListWidget(this))
    , m_close(new QPushButton(tr("Stop"), this))
    , m_show(new QPushButton(tr("Show the runs"), this))
{
    setWindowTitle(tr("Open a file"));
    setAccessibleName(tr("Open a file for review"));
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    m_bar->setRange(0, 0);
    m_bar->setTextVisible(false);
    m_bar->setAccessibleName(tr("Progress through the file"));
    m_lines->setAccessibleName(tr("Lines that were left out"));
    m_lines->hide();
    m_show->hide();
    m_close->setAutoDefault(false);
    m_close->setToolTip(tr("%1 (Esc)").arg(m_close->text()));
    m_show->setToolTip(tr("%1 (Enter)").arg(m_show->text()));
    layOut(fileName);
    connect(m_close, &QPushButton::clicked, this, &ImportDialog::reject);
    connect(m_show, &QPushButton::clicked, this, &ImportDialog::showRequested);
}

void ImportDialog::layOut(const QString &fileName)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 20, 24, 20);
    layout->setSpacing(8);
    auto *title = plainLabel(safetext::visible(fileName).simplified(), Tone::Text, theme::headFont(), this);
    title->setWordWrap(true);
    m_words->setWordWrap(true);
    layout->addWidget(title);
    layout->addWidget(
        plainLabel(tr("The file is only read, and nothing is sent anywhere."), Tone::Muted, theme::bodyFont(), this));
    layout->addSpacing(6);
    for (QWidget *part : QList<QWidget *>{m_words, m_bar, m_failure, m_lines}) {
        part->setFixedWidth(dialogWidth - 48);
        layout->addWidget(part);
    }
    layout->addSpacing(6);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addStretch(1);
    buttons->addWidget(m_close);
    buttons->addWidget(m_show);
    layout->addLayout(buttons);
    layout->setSizeConstraint(QLayout::SetFixedSize);
}

void ImportDialog::setProgress(qint64 done, qint64 total)
{
    if (!m_reading)
        return;
    constexpr int steps = 1000;
    m_bar->setRange(0, total > 0 ? steps : 0);
    m_bar->setValue(total > 0 ? int(steps * (double(done) / double(total))) : 0);
    const QLocale locale;
    m_words->setText(total > 0
                         ? tr("%1 of %2 read").arg(locale.formattedDataSize(done), locale.formattedDataSize(total))
                         : tr("%1 read").arg(locale.formattedDataSize(done)));
}

void ImportDialog::setReport(const domain::ImportReport &report)
{
    m_reading = false;
    const ErrorWords failure = importwords::failureWords(report);
    m_failure->say(failure.title, failure.text);
    m_words->setText(report.imported > 0 ? importwords::countWords(report) : QString());
    m_words->setVisible(report.imported > 0);
    m_bar->hide();
    for (const domain::BadLine &line : report.badLines)
        m_lines->addItem(importwords::lineWords(line));
    if (const qint64 more = report.skipped - report.badLines.size(); more > 0)
        m_lines->addItem(tr("… and %1 more").arg(QLocale().toString(more)));
    m_lines->setVisible(report.skipped > 0);
    m_close->setText(tr("Close"));
    m_close->setToolTip(tr("%1 (Esc)").arg(m_close->text()));
    m_show->setVisible(report.imported > 0);
    m_show->setDefault(true);
    report.imported > 0 ? m_show->setFocus() : m_close->setFocus();
}

QString ImportDialog::words() const
{
    return m_words->text();
}

QString ImportDialog::failure() const
{
    return m_failure->text();
}

QStringList ImportDialog::badLines() const
{
    QStringList lines;
    for (int row = 0; row < m_lines->count(); ++row)
        lines.append(m_lines->item(row)->text());
    return lines;
}

void ImportDialog::reject()
{
    // While it reads, Esc stops it; the answer says what was taken.
    if (m_reading) {
        m_words->setText(tr("Stopping…"));
        Q_EMIT stopRequested();
        return;
    }
    QDialog::reject();
}

} // namespace tidemark::views
