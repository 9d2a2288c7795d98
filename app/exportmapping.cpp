// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exportmapping.h"
#include "exporters/skipreasons.h"
#include "views/exportwords.h"
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace tidemark::app::exportmapping {

using domain::Error;
using domain::ErrorKind;
using domain::Result;
using exporters::PrivateData;
using exporters::Profile;

namespace {

/// The words of the command line, which presets hold too.
constexpr std::array kinds{
    std::pair{QLatin1StringView("mail"), PrivateData::Email}, std::pair{QLatin1StringView("phone"), PrivateData::Phone},
    std::pair{QLatin1StringView("card"), PrivateData::Card},  std::pair{QLatin1StringView("iban"), PrivateData::Iban},
    std::pair{QLatin1StringView("key"), PrivateData::Key},    std::pair{QLatin1StringView("own"), PrivateData::Own}};
constexpr std::array profiles{std::pair{QLatin1StringView("together"), Profile::Together},
                              std::pair{QLatin1StringView("mistral"), Profile::Mistral},
                              std::pair{QLatin1StringView("axolotl"), Profile::Axolotl}};

QString wordOf(PrivateData kind)
{
    const auto *it =
        std::find_if(kinds.begin(), kinds.end(), [kind](const auto &entry) { return entry.second == kind; });
    return it == kinds.end() ? QString() : QString(it->first);
}

Profile profileOf(const QString &word)
{
    const auto *it =
        std::find_if(profiles.begin(), profiles.end(), [&](const auto &entry) { return entry.first == word; });
    return it == profiles.end() ? Profile::None : it->second;
}

/// The consumers that a format can be written for.
QStringList profilesOf(const QString &format)
{
    if (format == "openai-sft"_L1)
        return {u"together"_s, u"mistral"_s};
    if (format == "openai-dpo"_L1)
        return {u"together"_s};
    return format == "trl-kto"_L1 ? QStringList{u"axolotl"_s} : QStringList();
}

views::ExportFormat::Learns learnsOf(const std::optional<exporters::Task> &task)
{
    using Learns = views::ExportFormat::Learns;
    if (!task)
        return Learns::Nothing;
    switch (*task) {
    case exporters::Task::Labelled:
        return Learns::Labels;
    case exporters::Task::Paired:
        return Learns::Pairs;
    case exporters::Task::Critique:
        return Learns::Critiques;
    case exporters::Task::Supervised:
        break;
    }
    return Learns::Answers;
}

/// The most frequent first.
template <class Words>
QList<views::ExportReason> countsOf(const QMap<QString, qint64> &counts, Words words)
{
    QList<views::ExportReason> reasons;
    for (auto it = counts.cbegin(); it != counts.cend(); ++it) {
        if (it.value() > 0)
            reasons.append({it.key(), words(it.key()), it.value()});
    }
    std::stable_sort(reasons.begin(), reasons.end(), [](const auto &a, const auto &b) { return a.count > b.count; });
    return reasons;
}

} // namespace

QList<views::ExportFormat> formats()
{
    QList<views::ExportFormat> found;
    for (const exporters::ExportFormat &format : exporters::exportFormats()) {
        exporters::ExportOptions verbatim;
        verbatim.verbatimCells = true;
        found.append({format.id, format.title, format.suffix.mid(1), learnsOf(format.task), profilesOf(format.id),
                      exporters::defaultFileName(format, {}), exporters::defaultFileName(format, verbatim)});
    }
    return found;
}

Result<QJsonArray> toolsFrom(const QString &path)
{
    constexpr qint64 most = 16 * 1024 * 1024;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorKind::Usage, u"the tools cannot be read from %1: %2"_s.arg(path, file.errorString())};
    const QJsonDocument document = QJsonDocument::fromJson(file.read(most));
    const QJsonArray tools = document.isArray() ? document.array() : document.object().value("tools"_L1).toArray();
    if (tools.isEmpty())
        return Error{ErrorKind::Usage, u"%1 holds no list of tool declarations"_s.arg(path)};
    return tools;
}

Result<exporters::ExportOptions> optionsOf(const views::ExportChoice &choice)
{
    exporters::ExportOptions options;
    if (choice.split)
        options.split = exporters::SplitShares{choice.train, choice.validation, choice.test};
    options.seed = choice.seed;
    options.looseDedup = choice.looseDedup;
    options.maxTokens = choice.maxTokens;
    options.labels.correctionMeansBad = choice.correctionMeansBad;
    options.pairs = {choice.pairsPerPrompt, choice.sameModelOnly};
    options.profile = profileOf(choice.profile);
    options.excluded = QSet<QString>(choice.excluded.begin(), choice.excluded.end());
    options.verbatimCells = !choice.safeCells;
    options.redaction.patterns = choice.patterns;
    for (const auto &[word, kind] : kinds) {
        if (choice.redact.contains(word))
            options.redaction.classes.insert(kind);
    }
    if (choice.hub)
        options.hub =
            exporters::HubCard{choice.hubName, choice.license, choice.licenseName, choice.licenseLink, choice.language};
    if (!choice.toolFile.isEmpty()) {
        const auto tools = toolsFrom(choice.toolFile);
        if (!tools)
            return tools.error();
        options.labels.toolDefinitions = *tools;
    }
    return options;
}

views::ExportAccount accountOf(const exporters::ExportReport &report)
{
    views::ExportAccount account;
    account.runs = report.selected;
    account.rows = report.written;
    account.good = report.good;
    account.bad = report.bad;
    account.tooFewToSplit = report.tooFewToSplit;
    account.leastToSplit = int(exporters::leastRootsToSplit);
    for (const QString &split : {u"train"_s, u"validation"_s, u"test"_s}) {
        if (report.splits.contains(split))
            account.splits.append({split, report.splits.value(split)});
    }
    account.reasons = countsOf(report.skipped, exporters::wordsForReason);
    account.answers = countsOf(report.leftOut, exporters::wordsForReason);
    account.replaced = countsOf(report.redactions, views::exportwords::privateData);
    for (qsizetype i = 0; i < report.firstRows.size(); ++i)
        account.first.append({report.firstRows.at(i), report.firstRunIds.value(i), report.firstPartnerIds.value(i)});
    for (const exporters::Redactor::Hit &hit : report.hits)
        account.hits.append({wordOf(hit.kind), hit.value, hit.placeholder});
    account.files = report.files;
    account.path = report.path;
    return account;
}

} // namespace tidemark::app::exportmapping
