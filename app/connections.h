// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/apitypes.h"
#include "domain/result.h"
#include <QList>
#include <QString>
#include <QUrl>

namespace tidemark::app {

/// One server and project that is kept on this computer, or the runs of a file. Holds no secret.
struct ConnectionInfo
{
    enum class Method { PrivateKey, Password, Sandbox, File };
    QString folder;  ///< name of its folder in the data folder
    QUrl server;     ///< for a file's project its name: import:NAME
    QString project; ///< id; empty for a key whose server held no run yet
    QString projectName;
    Method method = Method::PrivateKey;
    QString email;  ///< to sign in again
    QString caFile; ///< PEM file of a private certificate authority
    QString file;   ///< whose runs these are, for Method::File
    friend bool operator==(const ConnectionInfo &, const ConnectionInfo &) = default;

    [[nodiscard]] bool isFile() const { return method == Method::File; }
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
    /// The same among those that have a server; says so of a file's project.
    [[nodiscard]] domain::Result<ConnectionInfo> findServer(const QUrl &server, const QString &project) const;
    /// The project for the runs of a file, whether it is kept here already or not (then it has no folder yet). Without
    /// a name it is the one that the same file was opened as before, else a new one called after the file. Usage for a
    /// name that cannot be one.
    [[nodiscard]] domain::Result<ConnectionInfo> forFile(const QString &path, const QString &name = {}) const;
    /// Stores it (new or changed), names its folder, and remembers it as the last used one.
    [[nodiscard]] domain::Result<ConnectionInfo> save(ConnectionInfo info);
    [[nodiscard]] QString path(const ConnectionInfo &info) const;

private:
    [[nodiscard]] static domain::Result<ConnectionInfo> choose(const QList<ConnectionInfo> &fitting,
                                                               const QUrl &server);

    QString m_dataDir;
};

/// Scheme, host in lower case, port and path without a slash at the end; empty for what is no http(s) address. A bare
/// host gets https.
[[nodiscard]] QUrl serverUrl(const QString &text);
/// import:NAME of a file's project; empty where that is no name.
[[nodiscard]] QUrl importUrl(const QString &name);
/// A server's address or import:NAME; empty for neither.
[[nodiscard]] QUrl projectUrl(const QString &text);
/// True for http:// to another machine, where the key would travel in the clear.
[[nodiscard]] bool isPlainRemote(const QUrl &server);
/// A JWT is a token, anything else a private key.
[[nodiscard]] api::Credentials credentialsFrom(const QString &secret, const QString &project);
/// The platform's folder for application data.
[[nodiscard]] QString defaultDataDir();

} // namespace tidemark::app
