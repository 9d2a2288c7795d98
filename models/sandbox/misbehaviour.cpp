// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/misbehaviour.h"
#include "sandbox/feedbackendpoints.h"
#include "sandbox/jsontext.h"
#include <QJsonObject>
#include <QRegularExpression>

namespace tidemark::sandbox {

using namespace Qt::StringLiterals;
using Act = Misbehaviour::Act;

namespace {

bool matches(const Misbehaviour &one, const Request &request)
{
    if (!one.method.isEmpty() && one.method != request.method)
        return false;
    return one.path.isEmpty() ||
           QRegularExpression::fromWildcard(one.path).match(QString::fromLatin1(request.path)).hasMatch();
}

} // namespace

Act Misbehaviour::answering(Answer answer)
{
    return [answer = std::move(answer)](const Request &, const Well &) { return answer; };
}

Act Misbehaviour::status(int httpStatus)
{
    if (httpStatus != 429)
        return answering(failure(httpStatus, u"Injected failure"_s));
    return answering({429,
                      "Sometimes You Just Have to Slow Down.",
                      "text/plain; charset=utf-8",
                      {{"retry-after", "1"}, {"rate-limit-remaining", "0"}}});
}

Act Misbehaviour::withHeader(QByteArray name, QByteArray value)
{
    return [name = std::move(name), value = std::move(value)](const Request &, const Well &well) {
        Answer answer = well();
        answer.headers.append({name, value});
        return answer;
    };
}

Act Misbehaviour::withBody(std::function<QByteArray(const QByteArray &)> change)
{
    return [change = std::move(change)](const Request &, const Well &well) {
        Answer answer = well();
        answer.body = change(answer.body);
        return answer;
    };
}

Act Misbehaviour::withRuns(std::function<void(QJsonArray &)> change)
{
    return withBody([change = std::move(change)](const QByteArray &body) {
        QJsonObject page = fromText(body).toObject();
        QJsonArray runs = page.value("data"_L1).toArray();
        change(runs);
        page.insert("data"_L1, runs);
        return toText(QJsonValue(page));
    });
}

Act Misbehaviour::withoutEffect()
{
    return [](const Request &request, const Well &) { return FeedbackEndpoints::unwritten(request); };
}

Act Misbehaviour::after(std::function<void()> event)
{
    return [event = std::move(event)](const Request &, const Well &well) {
        const Answer answer = well();
        event();
        return answer;
    };
}

Act Misbehaviour::before(std::function<void()> event)
{
    return [event = std::move(event)](const Request &, const Well &well) {
        event();
        return well();
    };
}

Answer Misbehaviours::answer(const Request &request, const Misbehaviour::Well &well)
{
    for (Misbehaviour &one : m_all) {
        if (one.times == 0 || !matches(one, request))
            continue;
        if (one.skip > 0) {
            --one.skip;
            continue;
        }
        if (one.times > 0)
            --one.times;
        const Act act = one.act; // it may ask for more of them
        return act(request, well);
    }
    return well();
}

} // namespace tidemark::sandbox
