// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/accountendpoints.h"
#include "sandbox/jsontext.h"
#include "sandbox/sampleviews.h"
#include <QJsonObject>

namespace tidemark::sandbox {

using namespace Qt::StringLiterals;

namespace {

Answer signIn(const Request &request, int expiries)
{
    const QJsonObject body = bodyOf(request).toObject();
    if (body.value("email"_L1) != Account::email() || body.value("password"_L1) != Account::password())
        return failure(403, u"Invalid email or password"_s, u"Unauthorized"_s);
    return jsonAnswer(R"({"token":")" + Account::token(expiries) + R"("})");
}

Answer person(const QByteArray &since)
{
    QByteArray body = R"({"id":")" + Account::personId() + R"(","name":"Sandbox rater","createdAt":")" + since;
    body += R"(","email":")" + Account::email().toLatin1() + R"(","orgId":")" + Account::organisationId();
    body += R"(","role":"owner","verified":true,"avatarUrl":null,"lastLoginAt":")" + since;
    return jsonAnswer(body + R"(","projects":[")" + Account::projectId() + R"("]})");
}

Answer projects(const QByteArray &since)
{
    const QByteArray id = Account::projectId();
    QByteArray body = R"([{"id":")" + id + R"(","createdAt":")" + since;
    body += R"(","name":"Sandbox","orgId":")" + Account::organisationId();
    body += R"(","dataRetentionDays":null,"filters":null,"activated":true,"publicApiKey":")" + id;
    body += R"(","privateApiKey":")" + Account::privateKey() + R"(","projects":[")" + id;
    return jsonAnswer(body + R"("],"homeDashboardId":null}])");
}

} // namespace

AccountEndpoints::AccountEndpoints(const RunBook &book)
    : m_book(book)
    , m_renderer(book, Account::projectId())
{}

Answer AccountEndpoints::answer(const Request &request, Caller caller) const
{
    const QByteArrayList path = request.segments();
    if (request.method == "POST" && request.path == "/auth/login")
        return signIn(request, m_expiries);
    if (request.method != "GET")
        return notFound();
    if (request.path == "/v1/health")
        return jsonAnswer(R"({"status":"OK"})");
    if (request.path == "/v1/users/me")
        return caller == Caller::Person ? person(firstTime()) : noContent();
    if (request.path == "/v1/projects")
        return caller == Caller::Person ? projects(firstTime()) : forbidden();
    if (request.path == "/v1/views")
        return jsonAnswer(sampleViews(Account::projectId(), firstTime(), m_book.users().value(0).id));
    if (path.size() == 3 && path.at(0) == "v1" && path.at(1) == "filters")
        return filterValues(path.at(2));
    return notFound();
}

Answer AccountEndpoints::filterValues(const QByteArray &name) const
{
    if (name == "models")
        return jsonAnswer(toText(QJsonArray::fromStringList(m_book.library().models())));
    if (name == "tags")
        return jsonAnswer(toText(QJsonArray::fromStringList(m_book.library().tags())));
    if (name == "users") {
        QByteArrayList users;
        for (const SampleUser &user : m_book.users())
            users.append(m_renderer.user(user, true));
        return jsonAnswer('[' + users.join(',') + ']');
    }
    // The server fills these from views that it refreshes rarely; on a young project they are empty.
    if (name == "metadata" || name == "templates" || name == "topics")
        return jsonAnswer("[]");
    return notFound();
}

QByteArray AccountEndpoints::firstTime() const
{
    const QList<quint32> &index = m_book.byTime();
    return timeText(index.isEmpty() ? 0 : m_book.run(index.first()).createdUs);
}

} // namespace tidemark::sandbox
