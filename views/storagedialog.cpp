// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/storagedialog.h"

#include "views/panels.h"
#include "views/storagewords.h"
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalBlocker>
#include <QSpinBox>

namespace tidemark::views {

StorageDialog::StorageDialog(QWidget *parent)
    : QDialog(parent)
    , m_state(plainLabel(tr("Measuring…"), Tone::Text, theme::bodyFont(), this))
    , m_parts(plainLabel({}, Tone::Muted, theme::bodyFont(), this))
    , m_all(new QRadioButton(tr("Keep &all runs"), this))
    , m_some(new QRadioButton(tr("Keep the &runs of the last"), this))
    , m_days(new QSpinBox(this))
    , m_outlook(plainLabel({}, Tone::Text, theme::bodyFont(), this))
    , m_work(plainLabel({}, Tone::Text, theme::bodyFont(), this))
    , m_bar(new QProgressBar(this))
    , m_failure(new MessageBlock(this))
    , m_compact(new QPushButton(tr("&Compact"), this))
    , m_close(new QPushButton(tr("Close"), this))
    , m_apply(new QPushButton(tr("&Trim"), this))
{
    setWindowTitle(tr("Storage"));
    setAccessibleName(tr("How much room the runs take here"));
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    dress();
    build();
    m_all->setChecked(true);
    connect(m_all, &QRadioButton::toggled, this, &StorageDialog::refresh);
    connect(m_days, &QSpinBox::valueChanged, this, &StorageDialog::refresh);
    connect(m_compact, &QPushButton::clicked, this, &StorageDialog::compactRequested);
    connect(m_close, &QPushButton::clicked, this, &StorageDialog::reject);
    connect(m_apply, &QPushButton::clicked, this, [this] { Q_EMIT keepDaysChosen(days()); });
    refresh();
}

void StorageDialog::dress()
{
    constexpr int longest = 3650;
    constexpr int usual = 90;
    constexpr int textWidth = 480;
    for (QLabel *label : {m_state, m_parts, m_outlook, m_work}) {
        label->setWordWrap(true);
        label->setFixedWidth(textWidth);
        label->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    }
    m_outlook->setMinimumHeight(m_outlook->fontMetrics().lineSpacing() * 5);
    m_days->setRange(1, longest);
    m_days->setValue(usual);
    m_days->setSuffix(tr(" days"));
    m_days->setAccessibleName(tr("Days"));
    m_days->setToolTip(tr("Whole days, counted by the time a run was made"));
    m_all->setToolTip(tr("Nothing leaves by its age"));
    m_some->setToolTip(tr("Older runs leave this computer unless somebody judged them"));
    m_bar->setTextVisible(false);
    m_bar->setAccessibleName(tr("Progress"));
    m_bar->hide();
    m_work->hide();
    m_compact->setAutoDefault(false);
    m_close->setAutoDefault(false);
    m_apply->setAutoDefault(false);
}

void StorageDialog::build()
{
    auto *some = new QHBoxLayout;
    some->setSpacing(8);
    some->addWidget(m_some);
    some->addWidget(m_days);
    some->addStretch(1);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_compact);
    buttons->addStretch(1);
    buttons->addWidget(m_close);
    buttons->addWidget(m_apply);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 20, 24, 20);
    layout->setSpacing(10);
    layout->addWidget(plainLabel(tr("How much room the runs take here"), Tone::Text, theme::headFont(), this));
    layout->addWidget(m_state);
    layout->addWidget(m_parts);
    layout->addSpacing(6);
    layout->addWidget(m_all);
    layout->addLayout(some);
    layout->addWidget(m_outlook);
    layout->addWidget(m_work);
    layout->addWidget(m_bar);
    layout->addWidget(m_failure);
    layout->addSpacing(6);
    layout->addLayout(buttons);
    layout->setSizeConstraint(QLayout::SetFixedSize);
}

void StorageDialog::setSizes(const domain::CacheSizes &sizes)
{
    m_sizes = sizes;
    m_state->setText(storagewords::state(sizes));
    m_parts->setText(storagewords::parts(sizes));
    showOutlook();
}

void StorageDialog::setKeepDays(int days)
{
    m_now = days;
    {
        const QSignalBlocker number(m_days);
        const QSignalBlocker choice(m_all);
        if (days > 0)
            m_days->setValue(days);
        (days > 0 ? m_some : m_all)->setChecked(true);
    }
    refresh();
}

void StorageDialog::setKeepsAll(const QString &why)
{
    m_why = why;
    refresh();
}

void StorageDialog::setLeaving(int days, qint64 runs)
{
    if (days != this->days())
        return; // another number was typed since
    m_leaving = runs;
    setBusy(m_busy);
    showOutlook();
}

void StorageDialog::setCompactHindrance(const QString &why)
{
    m_hindrance = why;
    setBusy(m_busy);
}

int StorageDialog::days() const
{
    return m_some->isChecked() ? m_days->value() : 0;
}

void StorageDialog::refresh()
{
    m_leaving = -1;
    setBusy(m_busy);
    showOutlook();
    if (m_why.isEmpty() && days() > 0)
        Q_EMIT outlookWanted(days());
}

void StorageDialog::showOutlook()
{
    m_outlook->setText(!m_why.isEmpty() ? m_why
                                        : storagewords::outlook(m_now, days(), m_leaving, m_sizes.bytesPerRun()));
}

void StorageDialog::setBusy(bool busy)
{
    m_busy = busy;
    const bool mayChoose = !busy && m_why.isEmpty();
    m_all->setEnabled(mayChoose);
    m_some->setEnabled(mayChoose);
    m_days->setEnabled(mayChoose && m_some->isChecked());
    // Nothing goes before it was said how much that is.
    m_apply->setEnabled(mayChoose && (days() > 0 ? m_leaving >= 0 : m_now > 0));
    m_apply->setText(days() > 0 || m_now == 0 ? tr("&Trim") : tr("Keep a&ll"));
    m_apply->setToolTip(days() > 0 ? tr("Older runs leave now, and again after each sync")
                                   : tr("What left comes back with the next sync"));
    m_compact->setEnabled(!busy && m_hindrance.isEmpty());
    m_compact->setToolTip(
        !m_hindrance.isEmpty() ? m_hindrance : tr("Sort the index and give room that holds no run back to the disk"));
    m_close->setText(busy ? tr("Stop") : tr("Close"));
    m_close->setToolTip(busy ? tr("Leave the rest for another time (Esc)") : tr("Close (Esc)"));
}

void StorageDialog::setProgress(const QString &words, qint64 done, qint64 total)
{
    constexpr int steps = 1000;
    m_failure->say({}, {});
    m_bar->setRange(0, total > 0 ? steps : 0);
    m_bar->setValue(total > 0 ? int(steps * (double(qMin(done, total)) / double(total))) : 0);
    m_bar->show();
    m_work->setText(words);
    m_work->show();
    if (!m_busy)
        setBusy(true);
}

void StorageDialog::setOutcome(const QString &words)
{
    m_bar->hide();
    m_work->setText(words);
    m_work->setVisible(!words.isEmpty());
    setBusy(false);
}

void StorageDialog::setFailure(const ErrorWords &words)
{
    setOutcome({});
    m_failure->say(words.title, words.text);
}

QString StorageDialog::state() const
{
    return m_state->text();
}

QString StorageDialog::outlook() const
{
    return m_outlook->text();
}

QString StorageDialog::outcome() const
{
    return m_work->text();
}

QString StorageDialog::failure() const
{
    return m_failure->text();
}

void StorageDialog::reject()
{
    if (m_busy) {
        m_work->setText(tr("Stopping…"));
        Q_EMIT stopRequested();
        return;
    }
    QDialog::reject();
}

} // namespace tidemark::views
