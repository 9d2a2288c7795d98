// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/command.h"
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace tidemark::app {

namespace {

domain::Error usage(const QString &text)
{
    return {domain::ErrorKind::Usage, text, 0, 0};
}

/// KEY=JSON as one value; the server renames any key that is not plain camelCase, so only those are taken.
domain::Result<std::pair<QString, QJsonValue>> setting(const QString &text)
{
    const qsizetype equals = text.indexOf(u'=');
    static const QRegularExpression plainKey(u"^[a-z][a-zA-Z0-9]*$"_s);
    const QString key = text.left(equals);
    if (equals < 1 || !plainKey.match(key).hasMatch())
        return usage(u"--set needs KEY=JSON with a key like needsReview (a small letter, then letters and digits)"_s);
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson('[' + text.mid(equals + 1).toUtf8() + ']', &error);
    if (error.error != QJsonParseError::NoError || document.array().size() != 1)
        return usage(u"--set %1: the value must be JSON, like 4, true, \"text\" or null"_s.arg(key));
    return std::pair(key, document.array().first());
}

domain::Result<domain::VerdictChange> changeFrom(const QCommandLineParser &parser)
{
    domain::VerdictChange change;
    for (const QString &text : parser.values(u"set"_s)) {
        const auto pair = setting(text);
        if (!pair.ok())
            return pair.error();
        change.values.insert(pair->first, pair->second);
    }
    if (parser.isSet(u"thumb"_s)) {
        const QString word = parser.value(u"thumb"_s);
        if (word != "up"_L1 && word != "down"_L1 && word != "none"_L1)
            return usage(u"--thumb takes up, down or none"_s);
        change.values.insert(u"thumb"_s, domain::toJson(domain::thumbFromJson(word)));
    }
    if (parser.isSet(u"comment"_s))
        change.values.insert(u"comment"_s, domain::cleanText(parser.value(u"comment"_s)));
    if (change.isEmpty())
        return usage(u"Nothing to write: give --thumb, --comment or --set"_s);
    const QJsonValue thumb = change.values.value(u"thumb"_s);
    if (change.values.contains(u"thumb"_s) && !domain::isAbsent(thumb) &&
        domain::thumbFromJson(thumb) == domain::Thumb::None)
        return usage(u"thumb takes \"up\", \"down\" or null"_s);
    return change;
}

} // namespace

int runRate(const QStringList &arguments)
{
    CommandLine line(u"rate"_s, u"saves a verdict here; tidemark sync sends it."_s);
    line.parser().addPositionalArgument(u"ID"_s, u"The run's id or at least its first 8 characters."_s);
    line.parser().addOptions(
        {{u"thumb"_s, u"up, down or none."_s, u"THUMB"_s},
         {u"comment"_s, u"The comment; empty to clear it."_s, u"TEXT"_s},
         {u"set"_s, u"Any other key, e.g. --set rating=4. May be given several times."_s, u"KEY=JSON"_s}});
    if (const auto code = line.parse(arguments))
        return *code;
    if (line.parser().positionalArguments().size() != 1) {
        printNote(u"tidemark rate needs the id of one run"_s);
        return UsageWrong;
    }
    const auto change = changeFrom(line.parser());
    if (!change.ok())
        return report(change.error());
    CommandSession session(line.common());
    if (const auto opened = session.open(); !opened.ok())
        return report(opened.error());
    const auto rid = session.store().ridOf(line.parser().positionalArguments().first()).result();
    if (!rid.ok())
        return report(rid.error());
    const auto detail = session.store().detail(rid.value()).result();
    if (!detail.ok())
        return report(detail.error());
    const QString id = detail->run.id;
    if (const auto saved = session.store().recordVerdict(id, change.value(), 0).result(); !saved.ok())
        return report(saved.error());
    if (line.common().json)
        printJson({{u"id"_s, id}, {u"saved"_s, change->toJson()}});
    else
        printLine(session.info().isFile() ? u"Saved here."_s : u"Saved here; tidemark sync sends it."_s);
    return Done;
}

} // namespace tidemark::app
