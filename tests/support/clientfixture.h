// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/client.h"
#include "support/awaited.h"
#include "support/scriptedserver.h"
#include "support/testclock.h"
#include <QMetaEnum>

namespace tidemark::test {

inline const QString someId = QStringLiteral("0976bcf4-b77e-435b-b191-7cab147b17f3");

/// A client with a private key, a scripted server for it and a clock that stands.
struct ClientFixture
{
    explicit ClientFixture(api::ClientOptions options = {})
    {
        if (options.server.isEmpty())
            options.server = server.url();
        client = std::make_unique<api::Client>(options, &clock);
        client->setCredentials({api::Credentials::Kind::PrivateKey, QStringLiteral("the-key"), {}});
    }

    ScriptedServer server;
    TestClock clock;
    std::unique_ptr<api::Client> client;
};

inline QString nameOf(domain::ErrorKind kind)
{
    return QString::fromLatin1(QMetaEnum::fromType<domain::ErrorKind>().valueToKey(static_cast<int>(kind)));
}

/// The name of a result's error, "good" when there is none.
template <class T>
QString kindOf(const domain::Result<T> &result)
{
    return result ? QStringLiteral("good") : nameOf(result.error().kind);
}

} // namespace tidemark::test
