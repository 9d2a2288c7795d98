// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/firstrundialog.h"

#include "views/connectform.h"
#include "views/panels.h"
#include <QButtonGroup>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

namespace tidemark::views {

namespace {
constexpr int dialogWidth = 520;
}

FirstRunDialog::FirstRunDialog(QWidget *parent)
    : QDialog(parent)
    , m_serverCard(new ChoiceCard(tr("A Lunary server"), {}, this))
    , m_sandboxCard(new ChoiceCard(tr("The sandbox"),
                                   tr("Sample conversations on this computer, to try everything safely."), this))
    , m_fileCard(new ChoiceCard(
          tr("A file"), tr("A runs.jsonl of Tidemark or a JSONL export of Lunary, to be judged offline."), this))
    , m_form(new ConnectForm(this))
    , m_message(new MessageBlock(this))
    , m_working(new QProgressBar(this))
    , m_connect(new QPushButton(tr("Connect"), this))
    , m_quit(new QPushButton(parent ? tr("Cancel") : tr("Quit"), this))
{
    setWindowTitle(tr("Connect"));
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    setAccessibleName(tr("Where are the runs?"));
    m_serverCard->setForm(m_form);
    m_serverCard->button()->setChecked(true);
    m_working->setRange(0, 0);
    m_working->setTextVisible(false);
    m_working->setAccessibleName(tr("Connecting"));
    m_working->hide();
    build();
    wire();
    m_form->focusFirst();
}

void FirstRunDialog::build()
{
    auto *layout = new QVBoxLayout(this);
    layout->setSizeConstraint(QLayout::SetFixedSize);
    layout->setContentsMargins(24, 20, 24, 20);
    layout->setSpacing(8);
    layout->addWidget(plainLabel(tr("Where are the runs?"), Tone::Text, theme::headFont(), this));
    auto *intro = plainLabel(tr("Tidemark works on a copy on this computer and sends your verdicts back."), Tone::Muted,
                             theme::bodyFont(), this);
    intro->setWordWrap(true);
    intro->setFixedWidth(dialogWidth - 48);
    layout->addWidget(intro);
    layout->addSpacing(6);
    for (ChoiceCard *card : {m_serverCard, m_fileCard, m_sandboxCard}) {
        card->setFixedWidth(dialogWidth - 48);
        layout->addWidget(card);
    }
    m_message->setFixedWidth(dialogWidth - 48);
    layout->addWidget(m_message);
    layout->addSpacing(6);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    m_working->setFixedWidth(160);
    buttons->addWidget(m_working);
    buttons->addStretch(1);
    buttons->addWidget(m_quit);
    buttons->addWidget(m_connect);
    layout->addLayout(buttons);
    m_connect->setDefault(true);
    m_connect->setToolTip(tr("Connect (Enter)"));
    m_quit->setAutoDefault(false);
    m_quit->setToolTip(tr("%1 (Esc)").arg(m_quit->text()));
}

void FirstRunDialog::wire()
{
    // Radio buttons in cards of their own are no brothers to Qt.
    auto *cards = new QButtonGroup(this);
    for (ChoiceCard *card : {m_serverCard, m_fileCard, m_sandboxCard})
        cards->addButton(card->button());
    connect(cards, &QButtonGroup::buttonToggled, this, [this] {
        m_message->say({}, {});
        nameConnect();
    });
    connect(m_form, &ConnectForm::edited, this, [this] { m_message->say({}, {}); });
    connect(m_connect, &QPushButton::clicked, this, &FirstRunDialog::submit);
    connect(m_quit, &QPushButton::clicked, this, &FirstRunDialog::reject);
}

void FirstRunDialog::submit()
{
    if (m_busy)
        return;
    m_message->say({}, {});
    if (m_serverCard->isChosen()) {
        if (const ConnectForm::Complaint complaint = m_form->check(); !complaint.title.isEmpty()) {
            setError(complaint.title, complaint.text);
            return;
        }
    }
    Q_EMIT connectRequested(choice());
}

ConnectChoice FirstRunDialog::choice() const
{
    ConnectChoice choice = m_form->choice();
    choice.sandbox = m_sandboxCard->isChosen();
    choice.file = m_fileCard->isChosen();
    return choice;
}

void FirstRunDialog::setBusy(bool busy)
{
    m_busy = busy;
    m_serverCard->setEnabled(!busy);
    m_sandboxCard->setEnabled(!busy);
    m_fileCard->setEnabled(!busy);
    m_connect->setEnabled(!busy);
    nameConnect();
    m_quit->setText(busy || parentWidget() ? tr("Cancel") : tr("Quit"));
    m_working->setVisible(busy);
    if (busy) {
        m_message->say({}, {});
        m_quit->setFocus();
    } else {
        m_connect->setDefault(true);
        m_connect->setFocus();
    }
}

void FirstRunDialog::nameConnect()
{
    m_connect->setText(m_busy ? tr("Connecting…") : m_fileCard->isChosen() ? tr("Open a file…") : tr("Connect"));
    m_connect->setToolTip(m_fileCard->isChosen() ? tr("Open a file (Enter)") : tr("Connect (Enter)"));
}

void FirstRunDialog::setError(const QString &title, const QString &text)
{
    m_message->say(title, text);
    if (!title.isEmpty() && m_serverCard->isEnabled())
        m_form->focusFirst();
}

QString FirstRunDialog::errorText() const
{
    return m_message->text();
}

void FirstRunDialog::setProjects(const QList<QPair<QString, QString>> &projects)
{
    m_form->setProjects(projects);
}

void FirstRunDialog::setKeyringAvailable(bool available)
{
    m_form->setKeyringAvailable(available);
}

void FirstRunDialog::setKnown(const QUrl &server, bool withPassword, const QString &email, const QString &caFile)
{
    m_serverCard->button()->setChecked(true);
    m_form->setKnown(server, withPassword, email, caFile);
}

void FirstRunDialog::reject()
{
    // The first Esc stops the attempt, the next one leaves.
    if (m_busy) {
        setBusy(false);
        Q_EMIT cancelRequested();
        return;
    }
    QDialog::reject();
}

} // namespace tidemark::views
