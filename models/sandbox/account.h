// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/message.h"
#include <QString>

namespace tidemark::sandbox {

enum class Caller { Nobody, PrivateKey, PublicKey, Person, UnknownKey, BadToken };

/// The one project, its keys and the one person who may sign in. Plainly made-up values, the same in every sandbox.
class Account
{
public:
    [[nodiscard]] static QByteArray privateKey() { return "5a4db0c5-0000-4000-8000-000000000001"; }
    [[nodiscard]] static QByteArray projectId() { return "5a4db0c5-0000-4000-8000-000000000002"; }
    [[nodiscard]] static QByteArray personId() { return "5a4db0c5-0000-4000-8000-000000000003"; }
    [[nodiscard]] static QByteArray organisationId() { return "5a4db0c5-0000-4000-8000-000000000004"; }
    [[nodiscard]] static QString email() { return QStringLiteral("rater@sandbox.invalid"); }
    [[nodiscard]] static QString password() { return QStringLiteral("sandbox"); }
    /// What signing in gives: in the form of a JWT, signed by nobody. `expiries`: how often such tokens ran out.
    [[nodiscard]] static QByteArray token(int expiries);
    [[nodiscard]] static Caller callerOf(const QByteArray &authorization, int expiries);
};

} // namespace tidemark::sandbox
