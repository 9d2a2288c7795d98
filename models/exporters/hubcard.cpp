// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporters/hubcard.h"
#include "exporters/jsonwriter.h"
#include <QDir>
#include <QFile>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace tidemark::exporters {

namespace {

const QStringList &splitNames()
{
    static const QStringList names{u"train"_s, u"validation"_s, u"test"_s};
    return names;
}

/// One format in the folder.
struct Config
{
    QString name;
    qint64 rows = 0;
    QStringList splits;
};

Config configOf(const QString &format, qint64 rows, const QMap<QString, qint64> &splits)
{
    Config config{format, rows, {}};
    for (const QString &split : splitNames()) {
        if (splits.value(split) > 0)
            config.splits.append(split);
    }
    if (config.splits.isEmpty())
        config.splits.append(splitNames().first());
    return config;
}

/// The formats that were exported into the folder earlier, by their manifests.
QList<Config> othersIn(const ExportRequest &request)
{
    QList<Config> configs;
    for (const QString &format : rowFormats()) {
        QFile file(QDir(request.path).filePath(format + "/manifest.json"_L1));
        if (format == request.format || !file.open(QIODevice::ReadOnly))
            continue;
        const QJsonObject counts = QJsonDocument::fromJson(file.readAll()).object().value("counts"_L1).toObject();
        QMap<QString, qint64> splits;
        const QJsonObject told = counts.value("splits"_L1).toObject();
        for (auto it = told.begin(); it != told.end(); ++it)
            splits.insert(it.key(), it.value().toInteger());
        configs.append(configOf(format, counts.value("written"_L1).toInteger(), splits));
    }
    return configs;
}

QString sizeCategory(qint64 rows)
{
    constexpr std::array<std::pair<qint64, const char *>, 5> steps{{{1'000, "n<1K"},
                                                                    {10'000, "1K<n<10K"},
                                                                    {100'000, "10K<n<100K"},
                                                                    {1'000'000, "100K<n<1M"},
                                                                    {10'000'000, "1M<n<10M"}}};
    for (const auto &[limit, word] : steps) {
        if (rows < limit)
            return QString::fromLatin1(word);
    }
    return u"10M<n<100M"_s;
}

/// Text of people in YAML: a JSON string is one.
QString quoted(const QString &text)
{
    return compactJson(text);
}

QString headOf(const HubCard &card, const QList<Config> &configs)
{
    qint64 rows = 0;
    QStringList tags{u"human-feedback"_s};
    for (const Config &config : configs) {
        rows += config.rows;
        tags.append(config.name);
    }
    QString head = u"---\npretty_name: %1\n"_s.arg(quoted(card.name));
    if (!card.language.isEmpty())
        head += u"language: [%1]\n"_s.arg(quoted(card.language));
    head += u"license: %1\n"_s.arg(card.license);
    if (card.license == "other"_L1) {
        head += u"license_name: %1\n"_s.arg(quoted(card.licenseName));
        head += u"license_link: %1\n"_s.arg(quoted(card.licenseLink));
    }
    head += u"size_categories: [%1]\n"_s.arg(sizeCategory(rows));
    head += u"task_categories: [text-generation]\nannotations_creators: [expert-generated]\n"_s;
    head += u"tags: [%1]\nconfigs:\n"_s.arg(tags.join(u", "_s));
    for (const Config &config : configs) {
        head += u"- config_name: %1\n"_s.arg(config.name);
        if (&config == &configs.first())
            head += u"  default: true\n"_s;
        head += u"  data_files:\n"_s;
        for (const QString &split : config.splits)
            head += u"  - {split: %1, path: %2/%1.jsonl}\n"_s.arg(split, config.name);
    }
    return head + u"---\n"_s;
}

QString tableOf(QLatin1StringView head, const QMap<QString, qint64> &numbers)
{
    if (numbers.isEmpty())
        return {};
    QString table = u"\n| %1 | count |\n|---|---|\n"_s.arg(head);
    for (auto it = numbers.cbegin(); it != numbers.cend(); ++it)
        table += u"| %1 | %2 |\n"_s.arg(it.key()).arg(it.value());
    return table;
}

QString bodyOf(const ExportRequest &request, const ExportReport &report)
{
    QString body = u"\n# %1\n\nAnswers of language models, rated by people. Written by Tidemark "_s.arg(
        QString(request.options.hub->name).simplified());
    body += QStringLiteral(TIDEMARK_VERSION) + u".\n\n## "_s + request.format + u"\n\n"_s;
    body += u"%1 rows from %2 of %3 runs"_s.arg(report.written).arg(report.used).arg(report.selected);
    if (report.good + report.bad > 0 && report.bad > 0)
        body += u"; %1 good, %2 bad"_s.arg(report.good).arg(report.bad);
    body += u".\n"_s;
    if (!request.filterText.isEmpty())
        body += u"\nFilter:\n\n    %1\n"_s.arg(request.filterText.simplified());
    body += tableOf("split"_L1, report.splits) + tableOf("left out because"_L1, report.skipped) +
            tableOf("private data replaced"_L1, report.redactions);
    body +=
        u"\n```python\nfrom datasets import load_dataset\n\ndata = load_dataset(\"path/to/this/folder\", \"%1\")\n```\n"_s
            .arg(request.format);
    return body;
}

} // namespace

QByteArray hubCardText(const ExportRequest &request, const ExportReport &report)
{
    const QList<Config> configs =
        QList<Config>{configOf(request.format, report.written, report.splits)} + othersIn(request);
    return (headOf(*request.options.hub, configs) + bodyOf(request, report)).toUtf8();
}

} // namespace tidemark::exporters
