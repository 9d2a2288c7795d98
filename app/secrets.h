// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"
#include <QFuture>
#include <QHash>
#include <QString>

namespace tidemark::app {

/// Where keys and tokens are kept between sessions. UI thread (or the only one of a command).
class Secrets
{
public:
    virtual ~Secrets() = default;
    /// The secret under a name; Gone when there is none, StoreFailed when the keyring cannot be used.
    [[nodiscard]] virtual QFuture<domain::Result<QString>> read(const QString &name) = 0;
    [[nodiscard]] virtual QFuture<domain::Result<void>> write(const QString &name, const QString &secret) = 0;
    [[nodiscard]] virtual QFuture<domain::Result<void>> remove(const QString &name) = 0;
};

/// The system's keyring through QtKeychain; never its plain-text fallback. A keyring that does not answer within ten
/// seconds counts as missing for that call, and nothing is deleted because of it.
class KeyringSecrets final : public Secrets
{
public:
    [[nodiscard]] QFuture<domain::Result<QString>> read(const QString &name) override;
    [[nodiscard]] QFuture<domain::Result<void>> write(const QString &name, const QString &secret) override;
    [[nodiscard]] QFuture<domain::Result<void>> remove(const QString &name) override;
};

/// Memory only: for tests and for machines without a keyring.
class SessionSecrets final : public Secrets
{
public:
    [[nodiscard]] QFuture<domain::Result<QString>> read(const QString &name) override;
    [[nodiscard]] QFuture<domain::Result<void>> write(const QString &name, const QString &secret) override;
    [[nodiscard]] QFuture<domain::Result<void>> remove(const QString &name) override;

private:
    QHash<QString, QString> m_secrets;
};

} // namespace tidemark::app
