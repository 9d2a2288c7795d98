// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/exportswitches.h"
#include "app/exportmapping.h"
#include <QCommandLineParser>

using namespace Qt::StringLiterals;

namespace tidemark::app {

using domain::Error;
using domain::ErrorKind;
using domain::Result;
using exporters::ExportOptions;

namespace {

Error wrong(const QString &text)
{
    return {ErrorKind::Usage, text};
}

Result<qint64> numberFrom(const QCommandLineParser &parser, const QString &name)
{
    if (!parser.isSet(name))
        return 0;
    bool ok = false;
    const qint64 number = parser.value(name).toLongLong(&ok);
    if (!ok || number < 1)
        return wrong(u"--%1 needs a whole number from 1 on, not “%2”"_s.arg(name, parser.value(name)));
    return number;
}

Result<void> readRedaction(const QCommandLineParser &parser, exporters::RedactionRules &rules)
{
    const QStringList words = parser.value(u"redact"_s).split(u',', Qt::SkipEmptyParts);
    for (const QString &word : words) {
        const auto kind = exporters::privateDataFrom(word.trimmed());
        if (word.trimmed() == "all"_L1) {
            using enum exporters::PrivateData;
            rules.classes.unite({Email, Phone, Card, Iban, Key});
        } else if (kind && *kind != exporters::PrivateData::Own) {
            rules.classes.insert(*kind);
        } else {
            return wrong(u"--redact takes mail, phone, card, iban, key or all, not “%1”"_s.arg(word));
        }
    }
    rules.patterns = parser.values(u"redact-pattern"_s);
    for (const QString &pattern : std::as_const(rules.patterns)) {
        if (const QString problem = exporters::patternProblem(pattern); !problem.isEmpty())
            return wrong(u"--redact-pattern “%1”: %2"_s.arg(pattern, problem));
    }
    return {};
}

Result<void> readHub(const QCommandLineParser &parser, ExportOptions &options)
{
    if (!parser.isSet(u"hub"_s))
        return {};
    exporters::HubCard card{parser.value(u"hub"_s), parser.value(u"license"_s), parser.value(u"license-name"_s),
                            parser.value(u"license-link"_s), parser.value(u"language"_s)};
    if (const QString problem = exporters::cardProblem(card); !problem.isEmpty())
        return wrong(problem);
    options.hub = card;
    return {};
}

Result<void> readChoices(const QCommandLineParser &parser, ExportOptions &options)
{
    if (parser.isSet(u"split"_s)) {
        const auto split = exporters::splitFrom(parser.value(u"split"_s));
        if (!split)
            return split.error();
        options.split = *split;
    }
    if (parser.isSet(u"profile"_s)) {
        const auto profile = exporters::profileFrom(parser.value(u"profile"_s));
        if (!profile)
            return wrong(u"--profile takes together, mistral or axolotl, not “%1”"_s.arg(parser.value(u"profile"_s)));
        options.profile = *profile;
    }
    if (parser.isSet(u"tools"_s)) {
        const auto tools = exportmapping::toolsFrom(parser.value(u"tools"_s));
        if (!tools)
            return tools.error();
        options.labels.toolDefinitions = *tools;
    }
    return {};
}

} // namespace

void addExportSwitches(QCommandLineParser &parser)
{
    parser.addOptions({
        {u"split"_s, u"Into train, validation and test by conversation, in percent; --out is a folder then."_s,
         u"90/0/10"_s},
        {u"seed"_s, u"Of the order and the split (tidemark)."_s, u"TEXT"_s},
        {u"loose-dedup"_s, u"Answers that differ in case and white space only are repeats."_s},
        {u"max-tokens"_s, u"Leave longer examples out; a token is about 4 characters."_s, u"N"_s},
        {u"correction-means-bad"_s, u"A corrected answer without a thumb counts as rated down."_s},
        {u"pairs-per-prompt"_s, u"All pairs of good and bad up to N a prompt, not each answer once."_s, u"N"_s},
        {u"same-model"_s, u"Pairs of answers of one model only."_s},
        {u"profile"_s, u"Rows for together, mistral or axolotl."_s, u"CONSUMER"_s},
        {u"tools"_s, u"JSON with the true declarations of the tools."_s, u"FILE"_s},
        {u"exclude"_s, u"Leave this run out; may be given often."_s, u"ID"_s},
        {u"redact"_s, u"Replace private data: mail, phone, card, iban, key, or all."_s, u"CLASSES"_s},
        {u"redact-pattern"_s, u"Replace what the regular expression finds; may be given often."_s, u"REGEX"_s},
        {u"verbatim-cells"_s, u"CSV cells that a spreadsheet would run stay as they are."_s},
        {u"hub"_s, u"A folder for the Hugging Face Hub with a card; needs --license."_s, u"NAME"_s},
        {u"license"_s, u"Licence id of the card, or other."_s, u"ID"_s},
        {u"license-name"_s, u"Of the licence “other”."_s, u"NAME"_s},
        {u"license-link"_s, u"Of the licence “other”."_s, u"LINK"_s},
        {u"language"_s, u"Of the texts, for the card."_s, u"CODE"_s},
    });
}

Result<ExportOptions> exportOptionsFrom(const QCommandLineParser &parser)
{
    ExportOptions options;
    if (parser.isSet(u"seed"_s))
        options.seed = parser.value(u"seed"_s);
    options.looseDedup = parser.isSet(u"loose-dedup"_s);
    options.labels.correctionMeansBad = parser.isSet(u"correction-means-bad"_s);
    options.pairs.sameModelOnly = parser.isSet(u"same-model"_s);
    options.verbatimCells = parser.isSet(u"verbatim-cells"_s);
    const QStringList excluded = parser.values(u"exclude"_s);
    options.excluded = QSet<QString>(excluded.begin(), excluded.end());
    const auto tokens = numberFrom(parser, u"max-tokens"_s);
    const auto pairs = numberFrom(parser, u"pairs-per-prompt"_s);
    if (!tokens || !pairs)
        return tokens ? pairs.error() : tokens.error();
    options.maxTokens = *tokens;
    options.pairs.perPrompt = int(std::min<qint64>(*pairs, 1'000'000));
    for (const auto read : {readChoices, readHub}) {
        if (const auto done = read(parser, options); !done)
            return done.error();
    }
    if (const auto done = readRedaction(parser, options.redaction); !done)
        return done.error();
    return options;
}

} // namespace tidemark::app
