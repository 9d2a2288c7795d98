// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/signin.h"
#include "app/logging.h"
#include "app/secrets.h"
#include "domain/whendone.h"
#include <QPointer>

using namespace Qt::StringLiterals;

namespace tidemark::app {

namespace {
constexpr auto keyringProbe = "keyring-probe"_L1;
}

SignIn::SignIn(std::unique_ptr<Secrets> secrets, const domain::Clock *clock, QObject *parent)
    : QObject(parent)
    , m_secrets(std::move(secrets))
    , m_clock(clock)
{}

SignIn::~SignIn()
{
    if (const auto client = std::exchange(m_client, nullptr))
        client->cancelAll();
}

QString SignIn::passwordName(const ConnectionInfo &info)
{
    return u"password:"_s + info.server.toString(QUrl::FullyEncoded) + u'#' + info.email;
}

void SignIn::probe()
{
    domain::whenDone(m_secrets->read(keyringProbe), this, [this](const domain::Result<QString> &answer) {
        m_keyring = answer.ok() || answer.error().kind == domain::ErrorKind::Gone;
        Q_EMIT keyringKnown(m_keyring);
    });
}

void SignIn::find(const ConnectionInfo &info)
{
    const QString fromEnvironment = qEnvironmentVariable("TIDEMARK_KEY").trimmed();
    if (!fromEnvironment.isEmpty()) {
        logging::addSecret(fromEnvironment);
        Q_EMIT found(info, credentialsFrom(fromEnvironment, info.project), false);
        return;
    }
    domain::whenDone(m_secrets->read(info.secretName()), this, [this, info](const domain::Result<QString> &secret) {
        if (!secret.ok() || secret->isEmpty()) {
            renewBy(info);
            return;
        }
        logging::addSecret(secret.value());
        Q_EMIT found(info, credentialsFrom(secret.value(), info.project), false);
    });
}

void SignIn::renew(const ConnectionInfo &info, const domain::SyncProgress &progress)
{
    if (m_renewing)
        return;
    if (progress.checkedMs <= m_renewedMs)
        Q_EMIT missing(info, {});
    else
        renewBy(info);
}

void SignIn::renewBy(const ConnectionInfo &info)
{
    if (info.method != ConnectionInfo::Method::Password) {
        Q_EMIT missing(info, {});
        return;
    }
    m_renewing = true;
    domain::whenDone(m_secrets->read(passwordName(info)), this, [this, info](const domain::Result<QString> &password) {
        if (!password.ok() || password->isEmpty()) {
            m_renewing = false;
            Q_EMIT missing(info, {});
            return;
        }
        logging::addSecret(password.value());
        api::ClientOptions options;
        options.server = info.server;
        options.caFile = info.caFile;
        m_client = std::make_shared<api::Client>(options, m_clock);
        signInAgain(info, password.value(), m_client);
    });
}

QCoro::Task<void> SignIn::signInAgain(ConnectionInfo info, QString password, std::shared_ptr<api::Client> client)
{
    const QPointer<SignIn> self(this);
    auto asking = client->signIn(info.email, password);
    const domain::Result<QString> token = co_await asking;
    if (!self || m_client != client)
        co_return;
    m_client.reset();
    m_renewing = false;
    // Where the server could not be asked, the next refusal may try again.
    if (token.ok() || !token.error().isRetryable())
        m_renewedMs = m_clock->nowMs();
    if (!token.ok()) {
        Q_EMIT missing(info, token.error());
        co_return;
    }
    logging::addSecret(token.value());
    write(info.secretName(), token.value());
    Q_EMIT found(info, {api::Credentials::Kind::Token, token.value(), info.project}, true);
}

void SignIn::keep(const ConnectionInfo &info, const api::Credentials &credentials, const QString &password)
{
    m_renewedMs = -1;
    write(info.secretName(), credentials.secret);
    if (!password.isEmpty())
        write(passwordName(info), password);
    else if (info.method == ConnectionInfo::Method::Password)
        m_secrets->remove(passwordName(info));
}

void SignIn::forget(const ConnectionInfo &info)
{
    m_renewedMs = -1;
    m_secrets->remove(info.secretName());
    m_secrets->remove(passwordName(info));
}

void SignIn::write(const QString &name, const QString &secret)
{
    domain::whenDone(m_secrets->write(name, secret), this, [this](const domain::Result<void> &written) {
        if (!written.ok())
            Q_EMIT notKept();
    });
}

} // namespace tidemark::app
