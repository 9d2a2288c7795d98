// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/connectform.h"

#include "views/panels.h"
#include <QCheckBox>
#include <QComboBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace tidemark::views {

namespace {

QLineEdit *secretField(QWidget *parent)
{
    auto *field = new QLineEdit(parent);
    field->setEchoMode(QLineEdit::Password);
    field->setInputMethodHints(Qt::ImhHiddenText | Qt::ImhSensitiveData | Qt::ImhNoPredictiveText);
    return field;
}

} // namespace

QUrl serverAddressOf(const QString &text)
{
    QString typed = text.trimmed();
    if (!typed.contains(u"://"_s))
        typed.prepend(u"https://"_s);
    QUrl url(typed, QUrl::StrictMode);
    const bool web = url.scheme() == "https"_L1 || url.scheme() == "http"_L1;
    if (!url.isValid() || !web || url.host().isEmpty() || !url.userInfo().isEmpty())
        return {};
    url = url.adjusted(QUrl::RemoveQuery | QUrl::RemoveFragment | QUrl::StripTrailingSlash);
    if (url.path() == "/"_L1)
        url.setPath({});
    return url;
}

bool isLoopback(const QUrl &server)
{
    const QString host = server.host();
    return host == "localhost"_L1 || host.startsWith("127."_L1) || host == "::1"_L1;
}

ConnectForm::ConnectForm(QWidget *parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
    , m_address(new QLineEdit(u"https://api.lunary.ai"_s, this))
    , m_method(new QComboBox(this))
    , m_key(secretField(this))
    , m_email(new QLineEdit(this))
    , m_password(secretField(this))
    , m_project(new QComboBox(this))
    , m_caFile(new QLineEdit(this))
    , m_caRow(new QWidget(this))
    , m_plainHttp(new QCheckBox(tr("Send it unencrypted; others could read it"), this))
    , m_remember(new QCheckBox(tr("Keep it in the system keyring"), this))
    , m_stay(new QCheckBox(tr("Keep me signed in: the password too"), this))
    , m_keyring(plainLabel({}, Tone::Muted, theme::factFont(), this))
    , m_more(new QToolButton(this))
{
    dress();
    build();
    for (QLineEdit *field : {m_address, m_key, m_email, m_password, m_caFile})
        connect(field, &QLineEdit::textEdited, this, &ConnectForm::edited);
    connect(m_address, &QLineEdit::textChanged, this, &ConnectForm::refresh);
    connect(m_method, &QComboBox::currentIndexChanged, this, &ConnectForm::refresh);
    connect(m_remember, &QCheckBox::toggled, this, &ConnectForm::refresh);
    connect(m_more, &QToolButton::clicked, this, [this] {
        m_more->hide();
        setRowShown(m_caRow, true);
        m_caFile->setFocus();
    });
    refresh();
    setRowShown(m_project, false);
    setRowShown(m_caRow, false);
}

void ConnectForm::dress()
{
    m_method->addItem(tr("Private key"));
    m_method->addItem(tr("E-mail and password"));
    m_key->setPlaceholderText(tr("from Settings, API keys, in Lunary"));
    m_email->setPlaceholderText(tr("you@example.org"));
    m_caFile->setPlaceholderText(tr("a .pem file, only for a private authority"));
    m_remember->setChecked(true);
    m_stay->setToolTip(
        tr("A sign-in ends after 30 days; with the password in the keyring Tidemark renews it by itself"));
    m_keyring->setWordWrap(true);
    m_more->setText(tr("Private certificate authority…"));
    m_more->setAutoRaise(true);
    m_more->setFont(theme::factFont());
    m_more->setIcon(theme::icon(u"lock"_s, Tone::Muted));
    m_more->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
}

void ConnectForm::build()
{
    auto *browse = new QPushButton(tr("Choose…"), m_caRow);
    browse->setAutoDefault(false);
    browse->setToolTip(tr("Choose a certificate file"));
    connect(browse, &QPushButton::clicked, this, &ConnectForm::chooseCaFile);
    auto *row = new QHBoxLayout(m_caRow);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_caFile, 1);
    row->addWidget(browse);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(12);
    m_grid->setVerticalSpacing(8);
    m_grid->setColumnMinimumWidth(0, 84);
    m_grid->setColumnStretch(1, 1);
    addRow(tr("Address"), m_address);
    addRow({}, m_plainHttp);
    addRow(tr("Sign in with"), m_method);
    addRow(tr("Key"), m_key);
    addRow(tr("E-mail"), m_email);
    addRow(tr("Password"), m_password);
    addRow(tr("Project"), m_project);
    addRow(tr("Authority"), m_caRow)->setBuddy(m_caFile);
    addRow({}, m_remember);
    addRow({}, m_stay);
    m_grid->addWidget(m_keyring, m_grid->rowCount(), 0, 1, 2);
    m_grid->addWidget(m_more, m_grid->rowCount(), 0, 1, 2, Qt::AlignLeft);
    m_caFile->setAccessibleName(tr("Certificate file of a private authority"));
}

QLabel *ConnectForm::addRow(const QString &title, QWidget *field)
{
    auto *label = plainLabel(title, Tone::Text, theme::bodyFont(), this);
    label->setBuddy(field);
    if (!title.isEmpty()) {
        field->setAccessibleName(title);
        field->setMinimumHeight(30);
    }
    const int row = m_grid->rowCount();
    m_grid->addWidget(label, row, 0);
    m_grid->addWidget(field, row, 1);
    return label;
}

void ConnectForm::setRowShown(QWidget *field, bool shown)
{
    int row = 0;
    int column = 0;
    int rows = 0;
    int columns = 0;
    m_grid->getItemPosition(m_grid->indexOf(field), &row, &column, &rows, &columns);
    field->setVisible(shown);
    if (QLayoutItem *label = m_grid->itemAtPosition(row, 0); label && label->widget())
        label->widget()->setVisible(shown);
}

bool ConnectForm::withPassword() const
{
    return m_method->currentIndex() == 1;
}

void ConnectForm::refresh()
{
    const QUrl server = serverAddressOf(m_address->text());
    setRowShown(m_plainHttp, server.scheme() == "http"_L1 && !isLoopback(server));
    setRowShown(m_key, !withPassword());
    setRowShown(m_email, withPassword());
    setRowShown(m_password, withPassword());
    setRowShown(m_project, withPassword() && m_projectsKnown);
    setRowShown(m_remember, m_keyringAvailable);
    // Without it the keyring holds only what the server gave for the password, for 30 days.
    setRowShown(m_stay, m_keyringAvailable && withPassword() && m_remember->isChecked());
    m_keyring->setText(m_keyringAvailable
                           ? tr("Kept in the system keyring, never in a file.")
                           : tr("This computer has no keyring that answers, so you will be asked at each start. "
                                "Nothing is kept in a file."));
}

void ConnectForm::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    refresh();
}

void ConnectForm::setProjects(const QList<QPair<QString, QString>> &projects)
{
    m_projectsKnown = !projects.isEmpty();
    m_project->clear();
    for (const auto &[id, name] : projects)
        m_project->addItem(name.isEmpty() ? id : name, id);
    refresh();
    if (m_projectsKnown)
        m_project->setFocus();
}

void ConnectForm::setKeyringAvailable(bool available)
{
    m_keyringAvailable = available;
    refresh();
}

void ConnectForm::setKnown(const QUrl &server, bool withPassword, const QString &email, const QString &caFile)
{
    m_address->setText(server.toString());
    m_method->setCurrentIndex(withPassword ? 1 : 0);
    m_email->setText(email);
    m_caFile->setText(caFile);
    if (!caFile.isEmpty()) {
        m_more->hide();
        setRowShown(m_caRow, true);
    }
    refresh();
    (withPassword ? (email.isEmpty() ? m_email : m_password) : m_key)->setFocus();
}

void ConnectForm::focusFirst()
{
    m_key->setFocus();
}

void ConnectForm::chooseCaFile()
{
    const QString path = QFileDialog::getOpenFileName(this, tr("Choose a certificate file"), {},
                                                      tr("Certificates (*.pem *.crt *.cer);;All files (*)"));
    if (!path.isEmpty())
        m_caFile->setText(path);
}

ConnectChoice ConnectForm::choice() const
{
    ConnectChoice choice;
    choice.server = serverAddressOf(m_address->text());
    choice.method = withPassword() ? ConnectChoice::Method::Password : ConnectChoice::Method::Key;
    if (withPassword()) {
        choice.email = m_email->text().trimmed();
        choice.password = m_password->text();
        choice.projectId = m_projectsKnown ? m_project->currentData().toString() : QString();
    } else {
        choice.key = m_key->text().trimmed();
    }
    choice.caFile = m_caFile->text().trimmed();
    choice.remember = m_keyringAvailable && m_remember->isChecked();
    choice.staySignedIn = choice.remember && withPassword() && m_stay->isChecked();
    return choice;
}

ConnectForm::Complaint ConnectForm::complain(QWidget *field, const QString &title, const QString &text) const
{
    field->setFocus();
    if (auto *line = qobject_cast<QLineEdit *>(field))
        line->selectAll();
    return {title, text};
}

ConnectForm::Complaint ConnectForm::check()
{
    const QUrl server = serverAddressOf(m_address->text());
    if (!server.isValid())
        return complain(m_address, tr("This is not an address."),
                        tr("Write it like https://api.lunary.ai or https://lunary.example.org:3333, without a name or "
                           "password in it."));
    if (server.scheme() == "http"_L1 && !isLoopback(server) && !m_plainHttp->isChecked())
        return complain(m_plainHttp, tr("http:// is not encrypted."),
                        tr("Use https:// where the server has it, or tick the box to send the key in the open."));
    if (!withPassword() && m_key->text().trimmed().isEmpty())
        return complain(m_key, tr("The key is missing."),
                        tr("Copy the project's private key in Lunary under Settings, API keys, and paste it here."));
    if (withPassword() && !m_email->text().contains(u'@'))
        return complain(m_email, tr("The e-mail address is missing."), tr("It is the one you sign in to Lunary with."));
    if (withPassword() && m_password->text().isEmpty())
        return complain(m_password, tr("The password is missing."), tr("It is the one you sign in to Lunary with."));
    const QString ca = m_caFile->text().trimmed();
    if (!ca.isEmpty() && !QFileInfo(ca).isReadable())
        return complain(m_caFile, tr("The certificate file cannot be read."),
                        tr("Choose a .pem file, or leave the field empty."));
    return {};
}

} // namespace tidemark::views
