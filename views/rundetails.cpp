// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/rundetails.h"

#include "views/facttext.h"
#include "views/safetext.h"
#include "views/verdictwords.h"
#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLocale>
#include <QSet>

using namespace Qt::StringLiterals;

namespace tidemark::views {

namespace {

using domain::Run;
using domain::RunDetail;
using Kind = DetailFact::Kind;

constexpr qsizetype longestLine = 160;
constexpr qsizetype longestWord = 30;
constexpr qsizetype mostCharacters = 256 * 1024;

QString tr(const char *text)
{
    return QCoreApplication::translate("tidemark::views::RunDetails", text);
}

/// Keys of a run that stand elsewhere: in the messages, in a section of their own, or in the verdict strip.
bool isShownElsewhere(const QString &key)
{
    static const QSet<QString> keys{
        u"id"_s,           u"projectId"_s,        u"type"_s,           u"name"_s,        u"createdAt"_s,
        u"endedAt"_s,      u"duration"_s,         u"status"_s,         u"input"_s,       u"output"_s,
        u"error"_s,        u"params"_s,           u"metadata"_s,       u"tags"_s,        u"tokens"_s,
        u"promptTokens"_s, u"completionTokens"_s, u"cost"_s,           u"user"_s,        u"scores"_s,
        u"feedback"_s,     u"feedbacks"_s,        u"parentFeedback"_s, u"parentRunId"_s, u"traceId"_s,
        u"firstMessage"_s, u"messagesCount"_s};
    return keys.contains(key);
}

/// The value without what says nothing: nulls, empty texts, lists and objects, at every depth.
QJsonValue meaningOf(const QJsonValue &value, int depth = 0)
{
    if (value.isString() && value.toString().isEmpty())
        return QJsonValue::Null;
    if (depth > 32)
        return value;
    if (value.isArray()) {
        QJsonArray kept;
        for (const QJsonValue &item : value.toArray()) {
            const QJsonValue meaning = meaningOf(item, depth + 1);
            if (!meaning.isNull())
                kept.append(meaning);
        }
        return kept.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(kept);
    }
    if (!value.isObject())
        return value.isUndefined() ? QJsonValue(QJsonValue::Null) : value;
    QJsonObject kept;
    const QJsonObject object = value.toObject();
    for (auto it = object.begin(); it != object.end(); ++it) {
        const QJsonValue meaning = meaningOf(it.value(), depth + 1);
        if (!meaning.isNull())
            kept.insert(it.key(), meaning);
    }
    return kept.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(kept);
}

bool hasLongWord(const QString &text)
{
    qsizetype length = 0;
    for (const QChar c : text) {
        length = c.isSpace() ? 0 : length + 1;
        if (length > longestWord)
            return true;
    }
    return false;
}

DetailFact fact(const QString &name, const QString &value)
{
    DetailFact made{safetext::visible(name.left(80)).simplified(), safetext::visible(value.left(mostCharacters)), {}};
    const bool large = made.value.size() > longestLine || made.value.contains(u'\n') || hasLongWord(made.value);
    made.kind = large ? Kind::Code : Kind::Text;
    return made;
}

DetailFact idFact(const QString &name, const QString &id)
{
    return {name, safetext::visible(id.left(200)).simplified(), Kind::Id};
}

DetailFact jsonFact(const QString &name, const QJsonValue &value)
{
    if (value.isObject() || value.isArray()) {
        const QJsonDocument document =
            value.isObject() ? QJsonDocument(value.toObject()) : QJsonDocument(value.toArray());
        DetailFact made = fact(name, QString::fromUtf8(document.toJson(QJsonDocument::Indented)).trimmed());
        made.kind = Kind::Code;
        return made;
    }
    if (value.isBool())
        return fact(name, value.toBool() ? tr("yes") : tr("no"));
    if (value.isDouble())
        return fact(name, QLocale().toString(value.toDouble(), 'g', QLocale::FloatingPointShortest));
    return fact(name, value.isNull() ? tr("none") : value.toString());
}

QList<DetailFact> factsOf(const QJsonObject &object, bool blind)
{
    QList<DetailFact> facts;
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (!blind || !it.key().contains("model"_L1, Qt::CaseInsensitive))
            facts.append(jsonFact(it.key(), it.value()));
    }
    return facts;
}

QList<DetailFact> runFacts(const Run &run, bool blind)
{
    QList<DetailFact> facts{fact(tr("Type"), run.typeText)};
    const bool named = domain::isAnswer(run.type) || run.type == domain::RunType::Embed;
    if (!run.name.isEmpty() && !(blind && named))
        facts.append(fact(named ? tr("Model") : tr("Name"), run.name));
    if (run.status != domain::RunStatus::None)
        facts.append(fact(tr("Status"), domain::toText(run.status)));
    if (run.createdMs > 0)
        facts.append(fact(tr("Asked"), facttext::full(run.createdMs)));
    if (run.endedMs)
        facts.append(fact(tr("Answered"), facttext::full(*run.endedMs)));
    if (run.durationMs)
        facts.append(fact(tr("Duration"), facttext::duration(*run.durationMs)));
    if (run.cost && !blind)
        facts.append(fact(tr("Cost"), facttext::cost(*run.cost)));
    return facts;
}

QList<DetailFact> tokenFacts(const RunDetail &detail)
{
    QList<DetailFact> facts;
    const domain::TokenCount &tokens = detail.run.tokens;
    const std::optional<qint64> total = tokens.total ? tokens.total : detail.summary.tokens;
    const auto add = [&facts](const QString &name, const std::optional<qint64> &count) {
        if (count)
            facts.append(fact(name, QLocale().toString(*count)));
    };
    add(tr("Prompt"), tokens.prompt);
    add(tr("Answer"), tokens.completion);
    add(tr("Together"), total);
    return facts;
}

QList<DetailFact> scoreFacts(const Run &run)
{
    QList<DetailFact> facts;
    for (const domain::Score &score : run.scores) {
        DetailFact made = jsonFact(score.label.isEmpty() ? tr("Score") : score.label, score.value);
        if (!score.comment.isEmpty() && made.kind == Kind::Text)
            made = fact(made.name, u"%1 · %2"_s.arg(made.value, score.comment));
        facts.append(made);
    }
    return facts;
}

/// What machines said of a run: its keys that are not shown elsewhere, and the enrichments of its messages.
QList<DetailFact> machineFacts(const Run &run)
{
    QList<DetailFact> facts;
    const QJsonObject raw = QJsonDocument::fromJson(run.raw).object();
    for (auto it = raw.begin(); it != raw.end(); ++it) {
        const QJsonValue meaning = isShownElsewhere(it.key()) ? QJsonValue(QJsonValue::Null) : meaningOf(it.value());
        if (!meaning.isNull())
            facts.append(jsonFact(it.key(), meaning));
    }
    for (const QJsonValue &side : {run.input, run.output}) {
        const QJsonArray messages = side.isArray() ? side.toArray() : QJsonArray{side};
        for (qsizetype i = 0; i < messages.size(); ++i) {
            const QJsonValue meaning = meaningOf(messages.at(i).toObject().value("enrichments"_L1));
            if (!meaning.isNull())
                facts.append(jsonFact(tr("Message %1").arg(QLocale().toString(qlonglong(i + 1))), meaning));
        }
    }
    return facts;
}

QList<DetailFact> userFacts(const Run &run)
{
    if (!run.user)
        return {};
    QList<DetailFact> facts;
    if (!run.user->externalId.isEmpty())
        facts.append(idFact(tr("Id"), run.user->externalId));
    return facts + factsOf(run.user->props, false);
}

QList<DetailFact> idFacts(const RunDetail &detail)
{
    QList<DetailFact> facts;
    const auto add = [&facts](const QString &name, const QString &id) {
        if (!id.isEmpty())
            facts.append(idFact(name, id));
    };
    const Run &run = detail.run;
    add(tr("Run"), run.id);
    if (detail.rootId != run.id)
        add(run.type == domain::RunType::Chat ? tr("Conversation") : tr("Trace root"), detail.rootId);
    if (run.parentId != detail.rootId)
        add(tr("Parent"), run.parentId);
    if (run.traceId != detail.rootId && run.traceId != run.id)
        add(tr("Trace"), run.traceId);
    add(tr("Project"), run.projectId);
    return facts;
}

} // namespace

QList<DetailSection> detailsOf(const RunDetail &detail, bool blind)
{
    const Run &run = detail.run;
    QList<DetailSection> sections{{tr("Run"), runFacts(run, blind)}, {tr("Tokens"), tokenFacts(detail)}};
    if (!run.tags.isEmpty())
        sections.append({tr("Tags"), {fact({}, run.tags.join(u", "_s))}});
    sections.append({tr("User"), userFacts(run)});
    sections.append({tr("Parameters"), factsOf(run.params, blind)});
    sections.append({tr("Metadata"), factsOf(run.metadata, blind)});
    if (!blind) {
        sections.append({tr("Scores"), scoreFacts(run)});
        if (run.parentFeedback && !run.parentFeedback->isEmpty())
            sections.append(
                {tr("Verdict on the conversation"), {fact({}, verdictwords::feedbackLine(*run.parentFeedback))}});
        sections.append({tr("Also from the server"), machineFacts(run)});
    }
    sections.append({tr("Ids"), idFacts(detail)});
    sections.removeIf([](const DetailSection &section) { return section.facts.isEmpty(); });
    return sections;
}

} // namespace tidemark::views
