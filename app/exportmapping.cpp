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
using exporters::Profile;

namespace {

/// The consumers that a format can be written for, by their words.
QStringList profileWords(const QString &format)
{
    QStringList words;
    for (const Profile profile : exporters::profilesOf(format))
        words.append(exporters::profileWord(profile));
    return words;
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
        found.append({format.id, format.title, format.suffix.mid(1), learnsOf(format.task), profileWords(format.id),
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
    options.profile = exporters::profileFrom(choice.profile).value_or(Profile::None);
    options.excluded = QSet<QString>(choice.excluded.begin(), choice.excluded.end());
    options.verbatimCells = !choice.safeCells;
    options.redaction.patterns = choice.patterns;
    for (const QString &word : choice.redact) {
        if (const auto kind = exporters::privateDataFrom(word))
            options.redaction.classes.insert(*kind);
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
        account.hits.append({exporters::privateDataWord(hit.kind), hit.value, hit.placeholder});
    account.files = report.files;
    account.path = report.path;
    return account;
}

} // namespace tidemark::app::exportmapping
