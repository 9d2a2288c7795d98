// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/apitypes.h"
#include "domain/result.h"
#include <QList>
#include <QString>
#include <QUrl>

namespace tidemark::app {

/// One server and project that is kept on this computer. Holds no secret.
struct ConnectionInfo
{
    enum class Method { PrivateKey, Password, Sandbox };
    QString folder; ///< name of its folder in the data folder
    QUrl server;
    QString project; ///< id; empty for a key whose server held no run yet
    QString projectName;
    Method method = Method::PrivateKey;
    QString email;  ///< to sign in again
    QString caFile; ///< PEM file of a private certificate authority
    friend bool operator==(const ConnectionInfo &, const ConnectionInfo &) = default;

    /// The name of its key or token in the keyring.
    [[nodiscard]] QString secretName() const;
    /// What the window's title says.
    [[nodiscard]] QString title() const;
};

/// The connections in a data folder: a folder each, with a connection.json and the two databases.
class Connections
{
public:
    explicit Connections(QString dataDir);

    [[nodiscard]] QString dataDir() const { return m_dataDir; }
    [[nodiscard]] QList<ConnectionInfo> all() const;
    /// The one that fits: by server and project where given, the only or last used one where not. Usage when none or
    /// several fit, with words for the person.
    [[nodiscard]] domain::Result<ConnectionInfo> find(const QUrl &server, const QString &project) const;
    /// Stores it (new or changed), names its folder, and remembers it as the last used one.
    [[nodiscard]] domain::Result<ConnectionInfo> save(ConnectionInfo info);
    [[nodiscard]] QString path(const ConnectionInfo &info) const;

private:
    QString m_dataDir;
};

/// Scheme, host in lower case, port and path without a slash at the end; empty for what is no http(s) address. A bare
/// host gets https.
[[nodiscard]] QUrl serverUrl(const QString &text);
/// True for http:// to another machine, where the key would travel in the clear.
[[nodiscard]] bool isPlainRemote(const QUrl &server);
/// A JWT is a token, anything else a private key.
[[nodiscard]] api::Credentials credentialsFrom(const QString &secret, const QString &project);
/// The platform's folder for application data.
[[nodiscard]] QString defaultDataDir();

} // namespace tidemark::app
