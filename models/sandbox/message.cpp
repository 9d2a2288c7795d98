// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/message.h"
#include "sandbox/jsontext.h"
#include <QJsonObject>

namespace tidemark::sandbox {

using namespace Qt::StringLiterals;

Answer jsonAnswer(const QByteArray &body, int status)
{
    Answer answer;
    answer.status = status;
    answer.body = body;
    return answer;
}

Answer failure(int status, const QString &message, const QString &error)
{
    QJsonObject body{{u"message"_s, message}};
    if (!error.isEmpty())
        body.insert(u"error"_s, error);
    return jsonAnswer(toText(QJsonValue(body)), status);
}

Answer noContent()
{
    return {204, {}, {}, {}};
}

Answer forbidden()
{
    return failure(403, u"You don't have access to this resource"_s, u"Forbidden"_s);
}

Answer notFound()
{
    return failure(404, u"Not Found"_s);
}

QJsonValue bodyOf(const Request &request)
{
    if (request.body.trimmed().isEmpty())
        return QJsonObject();
    const QJsonValue value = fromText(request.body);
    return value.isObject() || value.isArray() ? value : QJsonValue(QJsonValue::Undefined);
}

Answer badBody()
{
    return failure(400, u"invalid JSON, only supports object and array"_s);
}

} // namespace tidemark::sandbox
