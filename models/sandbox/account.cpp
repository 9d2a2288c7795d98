// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/account.h"
#include "sandbox/runids.h"

namespace tidemark::sandbox {

QByteArray Account::token(int expiries)
{
    const auto part = [](const QByteArray &json) {
        return json.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
    };
    return part(R"({"alg":"none","typ":"JWT"})") + '.' + part(R"({"userId":")" + personId() + R"("})") + ".sandbox" +
           (expiries > 0 ? QByteArray::number(expiries) : QByteArray());
}

Caller Account::callerOf(const QByteArray &authorization, int expiries)
{
    if (!authorization.startsWith("Bearer "))
        return Caller::Nobody;
    const QByteArray key = authorization.sliced(7).trimmed();
    if (key == privateKey())
        return Caller::PrivateKey;
    if (key == projectId())
        return Caller::PublicKey;
    if (key == token(expiries))
        return Caller::Person;
    return RunIds::isUuid(key) ? Caller::UnknownKey : Caller::BadToken;
}

} // namespace tidemark::sandbox
