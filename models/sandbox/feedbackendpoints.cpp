// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/feedbackendpoints.h"
#include "sandbox/feedbackrules.h"
#include "sandbox/jsontext.h"
#include <QJsonObject>

namespace tidemark::sandbox {

using namespace Qt::StringLiterals;

namespace {

Answer invalid(const QString &message)
{
    return failure(422, message, u"Error"_s);
}

QByteArray eventResult(const QByteArray &id, const QString &error = {})
{
    QJsonObject result{{u"id"_s, QString::fromUtf8(id)}, {u"success"_s, error.isEmpty()}};
    if (!error.isEmpty())
        result.insert(u"error"_s, error);
    return toText(QJsonValue(result));
}

} // namespace

FeedbackEndpoints::FeedbackEndpoints(RunBook &book)
    : m_book(book)
{}

Answer FeedbackEndpoints::answer(const Request &request, Caller caller)
{
    const QByteArrayList path = request.segments();
    if (request.method == "POST" && request.path == "/v1/runs/ingest")
        return ingest(request);
    if (request.method == "DELETE" && path.size() == 3)
        return caller == Caller::Person ? remove(path.at(2)) : forbidden();
    if (request.method == "PATCH" && path.size() == 4)
        return change(request);
    return notFound();
}

Answer FeedbackEndpoints::unwritten(const Request &request)
{
    const QJsonValue body = bodyOf(request);
    if (body.isUndefined())
        return badBody();
    if (request.path != "/v1/runs/ingest")
        return jsonAnswer("{}");
    QByteArrayList results;
    for (const QJsonValue &event : body.toObject().value("events"_L1).toArray())
        results.append(eventResult(event.toObject().value("runId"_L1).toString().toUtf8()));
    return jsonAnswer(R"({"results":[)" + results.join(',') + "]}");
}

Answer FeedbackEndpoints::change(const Request &request)
{
    const QByteArrayList path = request.segments();
    const QJsonValue body = bodyOf(request);
    if (body.isUndefined())
        return badBody();
    if (!body.isObject())
        return invalid(u"Validation error: Expected object, received array"_s);
    if (!RunIds::isUuid(path.at(2)))
        return failure(500, u"invalid input syntax for type uuid: \"%1\""_s.arg(QString::fromUtf8(path.at(2))));
    if (path.at(3) == "feedback")
        return patchFeedback(path.at(2), body.toObject());
    if (path.at(3) == "score")
        return patchScore(path.at(2), body.toObject());
    if (path.at(3) == "tags")
        return patchTags(path.at(2), body.toObject());
    return notFound();
}

void FeedbackEndpoints::mergeFeedback(quint32 number, const QByteArray &id, const QJsonObject &changes)
{
    const QJsonObject read = m_book.feedbackOf(number);
    if (m_gap)
        m_gap(id);
    m_book.setFeedback(number, merged(read, changes));
}

Answer FeedbackEndpoints::patchFeedback(const QByteArray &id, const QJsonObject &body)
{
    if (const auto mistake = patchMistake(body))
        return invalid(*mistake);
    const auto number = m_book.numberOf(id);
    if (!number)
        return failure(500, u"Cannot destructure property 'feedback' from null or undefined value"_s);
    mergeFeedback(*number, id, patchable(body));
    return jsonAnswer("{}");
}

Answer FeedbackEndpoints::patchScore(const QByteArray &id, const QJsonObject &body)
{
    const QJsonValue value = body.value("value"_L1);
    const QJsonValue comment = body.value("comment"_L1);
    if (!body.value("label"_L1).isString())
        return invalid(u"Validation error: Required at \"label\""_s);
    if (!value.isDouble() && !value.isString() && !value.isBool())
        return invalid(u"Validation error: Invalid input at \"value\""_s);
    const auto number = m_book.numberOf(id);
    if (!number)
        return failure(500, u"insert or update on table \"run_score\" violates foreign key constraint"_s);
    m_book.setScore(*number, {body.value("label"_L1).toString(), value,
                              comment.isString() ? comment : QJsonValue(QJsonValue::Null)});
    return jsonAnswer("{}");
}

Answer FeedbackEndpoints::patchTags(const QByteArray &id, const QJsonObject &body)
{
    const QJsonValue tags = body.value("tags"_L1);
    if (!tags.isArray() && !tags.isNull())
        return invalid(u"Validation error: Expected array at \"tags\""_s);
    QStringList list;
    for (const QJsonValue &tag : tags.toArray()) {
        if (!tag.isString())
            return invalid(u"Validation error: Expected string at \"tags[%1]\""_s.arg(list.size()));
        list.append(tag.toString());
    }
    if (const auto number = m_book.numberOf(id))
        m_book.setTags(*number, list);
    return jsonAnswer("{}");
}

Answer FeedbackEndpoints::ingest(const Request &request)
{
    const QJsonValue body = bodyOf(request);
    if (body.isUndefined())
        return badBody();
    const QJsonValue events = body.toObject().value("events"_L1);
    if (!events.isArray())
        return invalid(u"Validation error: Required at \"events\""_s);
    QByteArrayList results;
    for (const QJsonValue &event : events.toArray())
        results.append(ingestEvent(event.toObject()));
    return jsonAnswer(R"({"results":[)" + results.join(',') + "]}");
}

// A run that is not there is not reported: the server updates no row and calls that a success.
QByteArray FeedbackEndpoints::ingestEvent(const QJsonObject &event)
{
    const QByteArray id = event.value("runId"_L1).toString().toUtf8();
    if (!RunIds::isUuid(id))
        return eventResult(id, u"Invalid run id"_s);
    if (event.value("event"_L1) != "feedback"_L1)
        return eventResult(id, u"The sandbox takes feedback events only"_s);
    const QJsonValue feedback = event.value("feedback"_L1);
    if (!feedback.isObject())
        return eventResult(id, u"Invalid feedback"_s);
    if (const auto number = m_book.numberOf(id))
        mergeFeedback(*number, id, renamedKeys(feedback).toObject());
    return eventResult(id);
}

Answer FeedbackEndpoints::remove(const QByteArray &id)
{
    const auto number = m_book.numberOf(id);
    if (!number)
        return notFound();
    m_book.remove(*number);
    return jsonAnswer("{}");
}

} // namespace tidemark::sandbox
