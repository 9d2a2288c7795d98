// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/quitnote.h"

#include "views/panels.h"
#include <QCheckBox>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

namespace tidemark::views {

QuitNote::QuitNote(qint64 count, QWidget *parent)
    : QDialog(parent)
    , m_never(new QCheckBox(tr("&Do not say this again"), this))
{
    setWindowTitle(tr("Quit"));
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    const QString title = count == 1 ? tr("1 verdict is not on the server yet")
                                     : tr("%1 verdicts are not on the server yet").arg(QLocale().toString(count));
    const QString text = count == 1 ? tr("It is safe on this computer and is sent when Tidemark runs again.")
                                    : tr("They are safe on this computer and are sent when Tidemark runs again.");
    setAccessibleName(title);
    setAccessibleDescription(text);
    auto *quit = new QPushButton(tr("Quit"), this);
    quit->setDefault(true);
    quit->setToolTip(tr("Quit (Enter)"));
    auto *stay = new QPushButton(tr("Stay"), this);
    stay->setAutoDefault(false);
    stay->setToolTip(tr("Stay (Esc)"));
    connect(quit, &QPushButton::clicked, this, &QDialog::accept);
    connect(stay, &QPushButton::clicked, this, &QDialog::reject);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_never);
    buttons->addStretch(1);
    buttons->addSpacing(24);
    buttons->addWidget(stay);
    buttons->addWidget(quit);
    auto *layout = new QVBoxLayout(this);
    layout->setSizeConstraint(QLayout::SetFixedSize);
    layout->setContentsMargins(24, 20, 24, 20);
    layout->setSpacing(8);
    layout->addWidget(plainLabel(title, Tone::Text, theme::headFont(), this));
    layout->addWidget(plainLabel(text, Tone::Muted, theme::bodyFont(), this));
    layout->addSpacing(12);
    layout->addLayout(buttons);
    quit->setFocus();
}

bool QuitNote::isNeverAgain() const
{
    return m_never->isChecked();
}

} // namespace tidemark::views
