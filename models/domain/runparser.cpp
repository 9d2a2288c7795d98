// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/runparser.h"
#include <cmath>
#include <QDateTime>
#include <QJsonArray>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace tidemark::domain {

namespace {

std::optional<qint64> wholeNumber(const QJsonValue &value)
{
    // A double outside this range has no exact whole value; such a count is nonsense, not a reason to fail.
    constexpr double limit = 9'007'199'254'740'992.0;
    if (!value.isDouble() || std::abs(value.toDouble()) > limit)
        return {};
    return static_cast<qint64>(value.toDouble());
}

std::optional<double> finiteNumber(const QJsonValue &value)
{
    if (!value.isDouble() || !std::isfinite(value.toDouble()))
        return {};
    return value.toDouble();
}

std::optional<RunError> errorOf(const QJsonValue &value)
{
    if (value.isString() && !value.toString().isEmpty())
        return RunError{value.toString(), {}};
    if (!value.isObject())
        return {};
    const QJsonObject object = value.toObject();
    const QJsonValue message = object.value("message"_L1);
    RunError error{message.toString(), object.value("stack"_L1).toString()};
    if (error.message.isEmpty() && error.stack.isEmpty()) {
        if (object.isEmpty())
            return {};
        error.message = QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
    }
    return error;
}

TokenCount tokensOf(const QJsonObject &object)
{
    const QJsonObject tokens = object.value("tokens"_L1).toObject();
    if (!tokens.isEmpty()) {
        const auto prompt = wholeNumber(tokens.value("prompt"_L1));
        const auto completion = wholeNumber(tokens.value("completion"_L1));
        const auto total = wholeNumber(tokens.value("total"_L1));
        // The server adds up nulls to 0: nobody counted.
        const bool counted = prompt || completion || total.value_or(0) > 0;
        return {prompt, completion, counted ? total : std::nullopt};
    }
    // `related` answers with flat counts and no total.
    TokenCount flat{wholeNumber(object.value("promptTokens"_L1)), wholeNumber(object.value("completionTokens"_L1)), {}};
    if (flat.prompt || flat.completion)
        flat.total = flat.prompt.value_or(0) + flat.completion.value_or(0);
    return flat;
}

std::optional<EndUser> userOf(const QJsonValue &value)
{
    if (!value.isObject())
        return {};
    const QJsonObject object = value.toObject();
    QString id = object.value("externalId"_L1).toString();
    if (id.isEmpty()) {
        if (const auto number = wholeNumber(object.value("id"_L1)))
            id = QString::number(*number);
    }
    return EndUser{id, object.value("props"_L1).toObject()};
}

QStringList textsOf(const QJsonValue &value)
{
    QStringList texts;
    const QJsonArray array = value.toArray();
    for (const QJsonValue &item : array) {
        if (item.isString() && !texts.contains(item.toString()))
            texts.append(item.toString());
    }
    return texts;
}

QList<Score> scoresOf(const QJsonValue &value)
{
    QList<Score> scores;
    const QJsonArray array = value.toArray();
    for (const QJsonValue &item : array) {
        const QJsonObject object = item.toObject();
        if (!object.isEmpty())
            scores.append(
                {object.value("label"_L1).toString(), object.value("value"_L1), object.value("comment"_L1).toString()});
    }
    return scores;
}

void readTimes(const QJsonObject &object, Run &run)
{
    run.createdMs = timeMs(object.value("createdAt"_L1)).value_or(0);
    run.endedMs = timeMs(object.value("endedAt"_L1));
    run.durationMs = intervalMs(object.value("duration"_L1).toString());
    if (!run.durationMs && run.endedMs && run.createdMs > 0 && *run.endedMs >= run.createdMs)
        run.durationMs = *run.endedMs - run.createdMs;
}

void readPayload(const QJsonObject &object, Run &run)
{
    run.input = object.value("input"_L1);
    run.output = object.value("output"_L1);
    if (run.input.isUndefined())
        run.input = QJsonValue::Null;
    if (run.output.isUndefined())
        run.output = QJsonValue::Null;
    run.error = errorOf(object.value("error"_L1));
    run.params = object.value("params"_L1).toObject();
    run.metadata = object.value("metadata"_L1).toObject();
    run.tags = textsOf(object.value("tags"_L1));
}

void readVerdicts(const QJsonObject &object, Run &run)
{
    run.feedback = Feedback(object.value("feedback"_L1).toObject());
    const QJsonValue inherited = object.value("parentFeedback"_L1);
    if (inherited.isObject())
        run.parentFeedback = Feedback(inherited.toObject());
    run.scores = scoresOf(object.value("scores"_L1));
}

} // namespace

Result<Run> parseRun(const QJsonValue &value, const QByteArray &raw)
{
    if (!value.isObject())
        return Error{ErrorKind::Protocol, u"a run is not a JSON object"_s};
    const QJsonObject object = value.toObject();
    Run run;
    run.id = object.value("id"_L1).toString();
    if (!isRunId(run.id))
        return Error{ErrorKind::Protocol, u"a run has no usable id"_s};
    run.projectId = object.value("projectId"_L1).toString();
    run.typeText = object.value("type"_L1).toString();
    run.type = runTypeFromText(run.typeText);
    run.name = object.value("name"_L1).toString();
    run.status = runStatusFromText(object.value("status"_L1).toString());
    readTimes(object, run);
    readPayload(object, run);
    run.tokens = tokensOf(object);
    run.cost = finiteNumber(object.value("cost"_L1));
    run.user = userOf(object.value("user"_L1));
    readVerdicts(object, run);
    run.parentId = object.value("parentRunId"_L1).toString();
    run.traceId = object.value("traceId"_L1).toString();
    run.raw = raw;
    return run;
}

Result<Run> parseRunText(const QByteArray &raw)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(raw, &error);
    if (error.error != QJsonParseError::NoError)
        return Error{ErrorKind::Protocol, u"a run is not valid JSON (%1)"_s.arg(error.errorString())};
    return parseRun(document.isObject() ? QJsonValue(document.object()) : QJsonValue(), raw);
}

std::optional<qint64> intervalMs(const QString &text)
{
    if (text.isEmpty() || text.size() > 80)
        return {};
    static const QRegularExpression pattern(
        u"^\\s*(?:(-?\\d{1,6}) years? ?)?(?:(-?\\d{1,6}) mons? ?)?(?:(-?\\d{1,9}) days? ?)?"
        "(?:([-+]?)(\\d{1,9}):(\\d{2}):(\\d{2})(?:\\.(\\d{1,9}))?)?\\s*$"_s);
    const QRegularExpressionMatch match = pattern.match(text);
    if (!match.hasMatch() || text.trimmed().isEmpty())
        return {};
    constexpr qint64 day = 86'400'000;
    qint64 ms = match.captured(1).toLongLong() * 36'525 * day / 100;
    ms += (match.captured(2).toLongLong() * 30 + match.captured(3).toLongLong()) * day;
    qint64 clock =
        ((match.captured(5).toLongLong() * 60 + match.captured(6).toLongLong()) * 60 + match.captured(7).toLongLong()) *
        1000;
    clock += match.captured(8).leftJustified(3, u'0', true).toLongLong();
    return match.captured(4) == "-"_L1 ? ms - clock : ms + clock;
}

std::optional<qint64> timeMs(const QJsonValue &value)
{
    QDateTime time = QDateTime::fromString(value.toString(), Qt::ISODateWithMs);
    // A time without a zone means UTC: read as a local one, it would differ from computer to computer.
    if (time.timeSpec() == Qt::LocalTime)
        time = QDateTime::fromString(value.toString() + u'Z', Qt::ISODateWithMs);
    constexpr qint64 year10000 = 253'402'300'800'000;
    if (!time.isValid())
        return {};
    const qint64 ms = time.toMSecsSinceEpoch();
    if (ms < 0 || ms >= year10000)
        return {};
    return ms;
}

bool isRunId(const QString &id)
{
    if (id.size() != 36)
        return false;
    for (qsizetype i = 0; i < id.size(); ++i) {
        const char16_t c = id.at(i).unicode();
        const bool dash = i == 8 || i == 13 || i == 18 || i == 23;
        const bool hex = (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f') || (c >= u'A' && c <= u'F');
        if (dash ? c != u'-' : !hex)
            return false;
    }
    return true;
}

} // namespace tidemark::domain
