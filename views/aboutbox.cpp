// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/aboutbox.h"

#include "views/panels.h"
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace tidemark::views {

AboutBox::AboutBox(QWidget *parent)
    : QDialog(parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("About Tidemark"));
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    auto *layout = new QVBoxLayout(this);
    layout->setSizeConstraint(QLayout::SetFixedSize);
    layout->setContentsMargins(24, 20, 24, 20);
    layout->setSpacing(8);
    const auto add = [this, layout](const QString &text, Tone tone, const QFont &font) {
        QLabel *label = plainLabel(text, tone, font, this);
        label->setWordWrap(true);
        label->setFixedWidth(380);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        layout->addWidget(label);
    };
    add(tr("Tidemark"), Tone::Text, theme::headFont());
    add(tr("Version %1, with Qt %2").arg(QStringLiteral(TIDEMARK_VERSION), QString::fromLatin1(qVersion())),
        Tone::Muted, theme::bodyFont());
    add(tr("People review what language models answered: hundreds an hour, from the keyboard, with every verdict safe "
           "on this computer before it goes to the server."),
        Tone::Text, theme::bodyFont());
    add(tr("It talks to the server you named and to nobody else."), Tone::Text, theme::bodyFont());
    add(tr("Free software under the GNU General Public License, version 3 or later. It comes without any warranty."),
        Tone::Muted, theme::bodyFont());
    auto *close = new QPushButton(tr("Close"), this);
    close->setDefault(true);
    close->setToolTip(tr("Close (Esc)"));
    layout->addSpacing(8);
    layout->addWidget(close, 0, Qt::AlignRight);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
}

} // namespace tidemark::views
