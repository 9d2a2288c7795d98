// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/querybuilder.h"
#include "domain/runparser.h"
#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace tidemark::api {

using domain::Error;
using domain::ErrorKind;
using domain::Result;

namespace {

constexpr qsizetype largestBody = 20 << 20;

Error usage(const QString &why)
{
    return {ErrorKind::Usage, why};
}

QByteArray encoded(const QString &text)
{
    return QUrl::toPercentEncoding(text);
}

QDateTime utc(qint64 ms)
{
    constexpr qint64 year10000 = 253'402'300'800'000;
    return QDateTime::fromMSecsSinceEpoch(std::clamp<qint64>(ms, 0, year10000 - 1), QTimeZone::utc());
}

/// No fraction of a second: its dot would make the server drop the filter, and QUrl cannot keep %2E.
QByteArray wholeSecond(qint64 ms)
{
    return encoded(utc(ms).toString(u"yyyy-MM-ddThh:mm:ssZ"_s));
}

/// A member of a list filter, which the server decodes twice. A dot that is plain after the first time ends the filter,
/// and QUrl leaves %2E not as it is, but %252E.
QByteArray listMember(const QString &text)
{
    return QUrl::toPercentEncoding(text).replace('.', "%2E").toPercentEncoding();
}

QByteArray listFilter(const char *name, const QStringList &members)
{
    if (members.isEmpty())
        return {};
    QByteArrayList encodedMembers;
    for (const QString &member : members)
        encodedMembers.append(listMember(member));
    return name + encodedMembers.join(',') + '&';
}

/// Members of a list filter are decoded twice by the server.
QByteArray thumbMember(QLatin1StringView thumb)
{
    const QByteArray json = "{\"thumb\":\"" + QByteArray(thumb.data(), thumb.size()) + "\"}";
    return json.toPercentEncoding().toPercentEncoding();
}

QByteArray thumbFilter(ThumbQuery thumb)
{
    switch (thumb) {
    case ThumbQuery::Any:
        return {};
    case ThumbQuery::Up:
        return "feedback=" + thumbMember("up"_L1) + '&';
    case ThumbQuery::Down:
        return "feedback=" + thumbMember("down"_L1) + '&';
    case ThumbQuery::UpOrDown:
        return "feedback=" + thumbMember("down"_L1) + ',' + thumbMember("up"_L1) + '&';
    }
    Q_UNREACHABLE();
}

QByteArray compact(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

} // namespace

Result<QUrl> callUrl(const QUrl &server, const QString &path, const QByteArray &query, const QString &projectId)
{
    const bool web = server.scheme() == "https"_L1 || server.scheme() == "http"_L1;
    if (!server.isValid() || !web || server.host().isEmpty())
        return usage(u"the server's address must look like https://host"_s);
    QUrl url = server.adjusted(QUrl::RemoveUserInfo | QUrl::RemoveQuery | QUrl::RemoveFragment);
    QString prefix = server.path(QUrl::FullyEncoded);
    while (prefix.endsWith(u'/'))
        prefix.chop(1);
    url.setPath(prefix + path, QUrl::StrictMode);
    QByteArray all = query;
    if (!projectId.isEmpty())
        all += (all.isEmpty() ? "projectId=" : "&projectId=") + encoded(projectId);
    if (!all.isEmpty())
        url.setQuery(QString::fromLatin1(all), QUrl::StrictMode);
    return url;
}

Result<QByteArray> runsQuery(const RunQuery &query)
{
    static const QRegularExpression word(u"\\A[A-Za-z][A-Za-z-]{0,40}\\z"_s);
    if (query.type == "llm"_L1)
        return usage(u"type=llm makes the server cut the text"_s);
    if (!query.type.isEmpty() && !word.match(query.type).hasMatch())
        return usage(u"no run type looks like this"_s);
    if (!query.parentRunId.isEmpty() && !domain::isRunId(query.parentRunId))
        return usage(u"the parent is no run id"_s);
    if (query.limit < 1 || query.page < 0)
        return usage(u"a page needs a limit of at least 1 and a number of at least 0"_s);
    QByteArray text;
    if (!query.type.isEmpty())
        text += "type=" + query.type.toLatin1() + '&';
    if (query.sinceMs)
        text += "date=gt." + wholeSecond(*query.sinceMs) + '&';
    if (query.untilMs)
        text +=
            "date=lt." + wholeSecond(std::min(*query.untilMs, std::numeric_limits<qint64>::max() - 999) + 999) + '&';
    if (!query.parentRunId.isEmpty())
        text += "parentRunId=" + query.parentRunId.toLatin1() + '&';
    text += listFilter("models=", query.models) + listFilter("tags=", query.tags) + thumbFilter(query.thumb);
    text += query.ascending ? "sortField=createdAt&sortDirection=asc" : "sortField=createdAt&sortDirection=desc";
    text += "&limit=" + QByteArray::number(query.limit) + "&page=" + QByteArray::number(query.page);
    return text;
}

QByteArray countQuery()
{
    // With a date all types count; the server counts no further than the limit.
    return "date=gt." + wholeSecond(0) + "&limit=100000000";
}

Result<QString> runPath(const QString &id, const QString &tail)
{
    if (!domain::isRunId(id))
        return usage(u"this is no run id"_s);
    return QString("/v1/runs/"_L1 + id + tail);
}

Result<QByteArray> patchBody(const domain::VerdictChange &change)
{
    for (const QString &key : change.values.keys()) {
        if (key != "thumb"_L1 && key != "comment"_L1)
            return usage(u"only thumb and comment can be patched: the server drops every other key"_s);
    }
    return compact(change.toJson());
}

Result<QByteArray> ingestBody(const QList<FeedbackEvent> &events)
{
    QJsonArray list;
    for (const FeedbackEvent &event : events) {
        if (!domain::isRunId(event.runId))
            return usage(u"this is no run id"_s);
        list.append(QJsonObject{{u"type"_s, u"llm"_s},
                                {u"event"_s, u"feedback"_s},
                                {u"runId"_s, event.runId},
                                {u"timestamp"_s, utc(event.timestampMs).toString(u"yyyy-MM-ddThh:mm:ss.zzzZ"_s)},
                                {u"feedback"_s, event.change.toJson()}});
    }
    const QByteArray body = compact({{u"events"_s, list}});
    if (body.size() > largestBody)
        return usage(u"the server takes at most 20 MB at once"_s);
    return body;
}

Result<QByteArray> scoreBody(const domain::Score &score)
{
    if (score.label.isEmpty())
        return usage(u"a score needs a label"_s);
    if (!score.value.isDouble() && !score.value.isString() && !score.value.isBool())
        return usage(u"a score is a number, a text or true or false"_s);
    QJsonObject object{{u"label"_s, score.label}, {u"value"_s, score.value}};
    if (!score.comment.isEmpty())
        object.insert("comment"_L1, score.comment);
    return compact(object);
}

QByteArray tagsBody(const QStringList &tags)
{
    return compact({{u"tags"_s, QJsonArray::fromStringList(tags)}});
}

QByteArray signInBody(const QString &email, const QString &password)
{
    return compact({{u"email"_s, email}, {u"password"_s, password}});
}

} // namespace tidemark::api
