// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/replies.h"
#include "api/apilog.h"
#include "domain/jsonslices.h"
#include "domain/runparser.h"
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QSet>

using namespace Qt::StringLiterals;

namespace tidemark::api {

using domain::Error;
using domain::ErrorKind;
using domain::Result;

namespace {

Error notExpected(const Answer &answer, const QString &expected)
{
    // The type names itself in a captive portal's page; the body stays out, it may hold anything.
    const QString type = plainLine(QString::fromLatin1(answer.headers.value("content-type"))).left(60);
    const QString got = u"%1 bytes of %2"_s.arg(answer.body.size()).arg(type.isEmpty() ? u"no named type"_s : type);
    return {ErrorKind::Protocol, u"expected %1, got %2"_s.arg(expected, got), answer.status};
}

/// The body without a byte order mark and the white space round it.
QByteArray textOf(const Answer &answer)
{
    QByteArray body = answer.body;
    if (body.startsWith("\xEF\xBB\xBF"))
        body.remove(0, 3);
    return body.trimmed();
}

Result<QJsonObject> objectOf(const Answer &answer, const QString &expected)
{
    const QJsonDocument document = QJsonDocument::fromJson(textOf(answer));
    if (!document.isObject())
        return notExpected(answer, expected);
    return document.object();
}

Result<QJsonArray> arrayOf(const Answer &answer, const QString &expected)
{
    const QJsonDocument document = QJsonDocument::fromJson(textOf(answer));
    if (!document.isArray())
        return notExpected(answer, expected);
    return document.array();
}

/// The id of an element that could not be read; it comes first in what the server writes.
QString idOfBad(const QByteArray &slice)
{
    static const QRegularExpression first(u"\\A\\{\\s*\"id\"\\s*:\\s*\"([0-9A-Fa-f-]{36})\""_s);
    return first.match(QString::fromLatin1(slice.left(200))).captured(1);
}

std::optional<QList<QByteArray>> pageSlices(const QByteArray &text)
{
    // The scanner stops at the end of the list: what follows must still close the object.
    if (!text.startsWith('{') || !text.endsWith('}'))
        return {};
    return domain::arraySlices(text, "data");
}

/// Runs of the slices into a page, repeats by id dropped: a chat inside a chat comes twice.
RunPage sorted(const QList<QByteArray> &slices)
{
    RunPage page;
    QSet<QString> seen;
    page.received = static_cast<int>(slices.size());
    page.runs.reserve(slices.size());
    for (qsizetype i = 0; i < slices.size(); ++i) {
        Result<domain::Run> run = domain::parseRunText(slices.at(i));
        if (!run) {
            page.bad.append({static_cast<int>(i), idOfBad(slices.at(i)), run.error()});
        } else if (!seen.contains(run->id)) {
            seen.insert(run->id);
            page.runs.append(std::move(run).value());
        }
    }
    return page;
}

QString nameOf(const QJsonValue &value)
{
    if (value.isString())
        return value.toString();
    const QJsonObject object = value.toObject();
    for (const auto key : {"label"_L1, "slug"_L1, "name"_L1, "key"_L1, "value"_L1}) {
        if (object.value(key).isString())
            return object.value(key).toString();
    }
    return {};
}

} // namespace

Result<void> healthOf(const Answer &answer)
{
    const auto object = objectOf(answer, u"a health report"_s);
    if (!object)
        return object.error();
    if (object->value("status"_L1).toString() != "OK"_L1)
        return notExpected(answer, u"a health report"_s);
    return {};
}

Result<QString> tokenOf(const Answer &answer)
{
    const auto object = objectOf(answer, u"a token"_s);
    if (!object)
        return object.error();
    const QString token = object->value("token"_L1).toString();
    if (token.isEmpty())
        return notExpected(answer, u"a token"_s);
    return token;
}

Result<QList<Project>> projectsOf(const Answer &answer)
{
    const auto array = arrayOf(answer, u"a list of projects"_s);
    if (!array)
        return array.error();
    QList<Project> projects;
    for (const QJsonValue &value : *array) {
        const Project project{value["id"_L1].toString(), value["name"_L1].toString()};
        if (!project.id.isEmpty())
            projects.append(project);
    }
    return projects;
}

Result<RunPage> pageOf(const Answer &answer)
{
    const auto slices = pageSlices(textOf(answer));
    if (!slices)
        return notExpected(answer, u"a page of runs"_s);
    RunPage page = sorted(*slices);
    page.bytes = answer.body.size();
    page.serverDateMs = serverDateMs(answer.headers);
    return page;
}

Result<qint64> countOf(const Answer &answer)
{
    bool ok = false;
    const qint64 count = textOf(answer).toLongLong(&ok);
    if (!ok || count < 0)
        return notExpected(answer, u"a number of runs"_s);
    return count;
}

Result<void> isPage(const Answer &answer)
{
    if (!pageSlices(textOf(answer)))
        return notExpected(answer, u"a page of runs"_s);
    return {};
}

Result<domain::Run> runOf(const Answer &answer)
{
    Result<domain::Run> run = domain::parseRunText(textOf(answer));
    if (!run)
        return notExpected(answer, u"a run"_s);
    return run;
}

Result<QList<domain::Run>> relatedOf(const Answer &answer)
{
    const QByteArray text = textOf(answer);
    const auto slices = text.endsWith(']') ? domain::arraySlices(text, {}) : std::nullopt;
    if (!slices)
        return notExpected(answer, u"a list of runs"_s);
    RunPage page = sorted(*slices);
    if (!page.bad.isEmpty())
        qCWarning(lcApi) << "left out" << page.bad.size() << "related elements that are no runs";
    return page.runs;
}

Result<domain::Feedback> feedbackOf(const Answer &answer)
{
    if (answer.status == 204 || textOf(answer) == "null")
        return domain::Feedback();
    const auto object = objectOf(answer, u"feedback"_s);
    if (!object)
        return object.error();
    return domain::Feedback(*object);
}

Result<void> writtenOf(const Answer &answer)
{
    if (answer.status == 204)
        return {};
    const auto object = objectOf(answer, u"the answer to a write"_s);
    if (!object)
        return object.error();
    return {};
}

Result<QList<IngestResult>> ingestResultsOf(const Answer &answer)
{
    const auto object = objectOf(answer, u"the results of an ingest"_s);
    if (!object)
        return object.error();
    if (!object->value("results"_L1).isArray())
        return notExpected(answer, u"the results of an ingest"_s);
    QList<IngestResult> results;
    const QJsonArray entries = object->value("results"_L1).toArray();
    for (const QJsonValue &entry : entries) {
        results.append(
            {entry["id"_L1].toString(), entry["success"_L1].toBool(false), plainLine(entry["error"_L1].toString())});
    }
    return results;
}

Result<QStringList> namesOf(const Answer &answer)
{
    const auto array = arrayOf(answer, u"a list of names"_s);
    if (!array)
        return array.error();
    QStringList names;
    for (const QJsonValue &value : *array) {
        if (const QString name = nameOf(value); !name.isEmpty())
            names.append(name);
    }
    return names;
}

Result<QList<KnownUser>> usersOf(const Answer &answer)
{
    const auto array = arrayOf(answer, u"a list of users"_s);
    if (!array)
        return array.error();
    QList<KnownUser> users;
    for (const QJsonValue &value : *array) {
        if (value["id"_L1].isDouble()) {
            users.append({value["id"_L1].toInteger(), value["externalId"_L1].toString(), value["props"_L1].toObject()});
        }
    }
    return users;
}

Result<QList<domain::LunaryView>> viewsOf(const Answer &answer)
{
    constexpr qsizetype most = 1'000;
    const auto array = arrayOf(answer, u"a list of views"_s);
    if (!array)
        return array.error();
    QList<domain::LunaryView> views;
    for (const QJsonValue &value : *array) {
        if (value["name"_L1].isString() && views.size() < most)
            views.append({value["name"_L1].toString(), value["type"_L1].toString(), value["data"_L1]});
    }
    if (views.size() < array->size())
        qCWarning(lcApi) << "left out" << array->size() - views.size() << "elements that are no views";
    return views;
}

} // namespace tidemark::api
