// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/bringdialog.h"

#include "views/panels.h"
#include "views/safetext.h"
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

namespace tidemark::views {

namespace {
constexpr int dialogWidth = 520;

QString number(qint64 value)
{
    return QLocale().toString(value);
}
} // namespace

BringDialog::BringDialog(const QList<RecentProject> &files, QWidget *parent)
    : QDialog(parent)
    , m_files(new QComboBox(this))
    , m_overwrite(new QCheckBox(tr("&Also where this project has another verdict by now"), this))
    , m_words(plainLabel({}, Tone::Text, theme::bodyFont(), this))
    , m_failure(new MessageBlock(this))
    , m_close(new QPushButton(tr("Close"), this))
    , m_bring(new QPushButton(tr("Bring verdicts"), this))
{
    setWindowTitle(tr("Bring verdicts"));
    setAccessibleName(tr("Bring verdicts from a file"));
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    for (const RecentProject &file : files) {
        m_files->addItem(safetext::visible(file.title).simplified(), file.folder);
        m_files->setItemData(m_files->count() - 1,
                             Qt::convertFromPlainText(safetext::visible(file.place), Qt::WhiteSpaceNormal),
                             Qt::ToolTipRole);
    }
    m_files->setAccessibleName(tr("File"));
    m_files->setEnabled(!files.isEmpty());
    m_bring->setEnabled(!files.isEmpty());
    m_bring->setDefault(true);
    m_bring->setToolTip(tr("%1 (Enter)").arg(m_bring->text()));
    m_close->setAutoDefault(false);
    m_close->setToolTip(tr("%1 (Esc)").arg(m_close->text()));
    m_overwrite->setToolTip(tr("Else such runs are left alone and counted"));
    layOut();
    if (files.isEmpty())
        m_words->setText(tr("No file was opened for review yet."));
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_bring, &QPushButton::clicked, this, &BringDialog::submit);
}

void BringDialog::layOut()
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 20, 24, 20);
    layout->setSpacing(8);
    layout->addWidget(plainLabel(tr("Bring verdicts from a file"), Tone::Text, theme::headFont(), this));
    auto *intro = plainLabel(tr("Verdicts made on the file's runs are given to the same runs of this project and go to "
                                "its server like any other. Undo takes all of them back."),
                             Tone::Muted, theme::bodyFont(), this);
    for (QLabel *text : {intro, m_words})
        text->setWordWrap(true);
    for (QWidget *part : QList<QWidget *>{intro, m_files, m_overwrite, m_words, m_failure}) {
        part->setFixedWidth(dialogWidth - 48);
        layout->addWidget(part);
    }
    layout->addSpacing(6);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addStretch(1);
    buttons->addWidget(m_close);
    buttons->addWidget(m_bring);
    layout->addLayout(buttons);
    layout->setSizeConstraint(QLayout::SetFixedSize);
}

void BringDialog::submit()
{
    m_failure->say({}, {});
    m_words->setText(tr("Bringing verdicts…"));
    m_bring->setEnabled(false);
    Q_EMIT bringRequested(folder(), m_overwrite->isChecked());
}

void BringDialog::setReport(const BroughtVerdicts &report)
{
    m_bring->setEnabled(true);
    QStringList lines{report.taken == 1 ? tr("1 verdict taken over.")
                                        : tr("%1 verdicts taken over.").arg(number(report.taken))};
    if (report.equal > 0)
        lines.append(report.equal == 1 ? tr("1 was here already.")
                                       : tr("%1 were here already.").arg(number(report.equal)));
    if (report.differing > 0)
        lines.append(
            report.differing == 1
                ? tr("1 run has another verdict here by now and was left alone.")
                : tr("%1 runs have another verdict here by now and were left alone.").arg(number(report.differing)));
    if (report.unknown > 0)
        lines.append(report.unknown == 1 ? tr("1 run is not in this project.")
                                         : tr("%1 runs are not in this project.").arg(number(report.unknown)));
    m_words->setText(lines.join(u'\n'));
}

void BringDialog::setError(const QString &title, const QString &text)
{
    m_bring->setEnabled(true);
    m_words->clear();
    m_failure->say(title, text);
}

QString BringDialog::words() const
{
    return m_words->text();
}

QString BringDialog::folder() const
{
    return m_files->currentData().toString();
}

} // namespace tidemark::views
