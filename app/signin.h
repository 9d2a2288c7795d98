// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/client.h"
#include "app/connections.h"
#include "domain/syncstate.h"
#include <memory>
#include <QCoroTask>
#include <QObject>

namespace tidemark::app {

class Secrets;

/// Finds, keeps and renews what proves to a server who we are: key or token, and the password of those who want to stay
/// signed in, each under its own name in the keyring and nowhere else. A keyring that is missing, locked or slow means
/// that the person is asked; nothing is deleted because of it. UI thread.
class SignIn : public QObject
{
    Q_OBJECT
public:
    /// `clock` must outlive this.
    SignIn(std::unique_ptr<Secrets> secrets, const domain::Clock *clock, QObject *parent = nullptr);
    ~SignIn() override;

    /// Asks the keyring whether it answers; keyringKnown follows.
    void probe();
    [[nodiscard]] bool keyringAnswers() const { return m_keyring; }

    /// Looks for credentials in TIDEMARK_KEY and the keyring; found or missing follows.
    void find(const ConnectionInfo &info);
    /// The server refused them: asks for new ones once, where the keyring holds the password; found or missing follows.
    /// A second time only after a sync has gone well in between, so that a server that refuses all is left alone.
    void renew(const ConnectionInfo &info, const domain::SyncProgress &progress);
    /// Keeps what somebody signed in with: the key or token, and the password unless it is empty; an older one goes.
    void keep(const ConnectionInfo &info, const api::Credentials &credentials, const QString &password);
    /// Somebody wants nothing of it kept.
    void forget(const ConnectionInfo &info);

    /// The name of the password in the keyring.
    [[nodiscard]] static QString passwordName(const ConnectionInfo &info);

Q_SIGNALS:
    void keyringKnown(bool answers);
    /// `renewed`: had by signing in again without asking.
    void found(const tidemark::app::ConnectionInfo &info, const tidemark::api::Credentials &credentials, bool renewed);
    /// The person has to be asked; `why` when a renewal was tried.
    void missing(const tidemark::app::ConnectionInfo &info, const std::optional<tidemark::domain::Error> &why);
    /// The keyring did not take it: it is known until the end of this session.
    void notKept();

private:
    void renewBy(const ConnectionInfo &info);
    QCoro::Task<void> signInAgain(ConnectionInfo info, QString password, std::shared_ptr<api::Client> client);
    void write(const QString &name, const QString &secret);

    std::unique_ptr<Secrets> m_secrets;
    const domain::Clock *m_clock;
    std::shared_ptr<api::Client> m_client; ///< of the renewal that is under way
    qint64 m_renewedMs = -1;
    bool m_renewing = false;
    bool m_keyring = true;
};

} // namespace tidemark::app
