// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QUrl>

namespace tidemark::views {

/// Where the runs are and how to get in, as chosen by the person.
struct ConnectChoice
{
    enum class Method { Key, Password };
    bool sandbox = false;
    bool file = false; ///< runs of a file, for review without a server
    QUrl server;
    Method method = Method::Key;
    QString key;
    QString email;
    QString password;
    QString projectId;
    QString caFile;
    bool remember = true;      ///< key or token, in the system keyring
    bool staySignedIn = false; ///< the password too, to sign in again without asking
};

/// An address as typed, as a URL: https:// is added where no scheme was typed; invalid when it is none.
[[nodiscard]] QUrl serverAddressOf(const QString &text);
/// True for this computer itself, where nobody can listen in.
[[nodiscard]] bool isLoopback(const QUrl &server);

} // namespace tidemark::views
