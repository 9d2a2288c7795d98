// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exportmemory.h"
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace tidemark::app::exportmemory {

namespace {

using views::ExportChoice;

struct Flag
{
    QLatin1StringView key;
    bool ExportChoice::*member;
};
struct Number
{
    QLatin1StringView key;
    int ExportChoice::*member;
    int most;
};
struct Text
{
    QLatin1StringView key;
    QString ExportChoice::*member;
};
struct List
{
    QLatin1StringView key;
    QStringList ExportChoice::*member;
};

constexpr std::array flags{Flag{QLatin1StringView("split"), &ExportChoice::split},
                           Flag{QLatin1StringView("loose-dedup"), &ExportChoice::looseDedup},
                           Flag{QLatin1StringView("correction-means-bad"), &ExportChoice::correctionMeansBad},
                           Flag{QLatin1StringView("same-model"), &ExportChoice::sameModelOnly},
                           Flag{QLatin1StringView("safe-cells"), &ExportChoice::safeCells},
                           Flag{QLatin1StringView("hub"), &ExportChoice::hub}};
constexpr std::array numbers{Number{QLatin1StringView("train"), &ExportChoice::train, 100},
                             Number{QLatin1StringView("validation"), &ExportChoice::validation, 100},
                             Number{QLatin1StringView("test"), &ExportChoice::test, 100},
                             Number{QLatin1StringView("max-tokens"), &ExportChoice::maxTokens, 10'000'000},
                             Number{QLatin1StringView("pairs-per-prompt"), &ExportChoice::pairsPerPrompt, 1000}};
constexpr std::array texts{Text{QLatin1StringView("format"), &ExportChoice::format},
                           Text{QLatin1StringView("seed"), &ExportChoice::seed},
                           Text{QLatin1StringView("profile"), &ExportChoice::profile},
                           Text{QLatin1StringView("tools"), &ExportChoice::toolFile},
                           Text{QLatin1StringView("hub-name"), &ExportChoice::hubName},
                           Text{QLatin1StringView("license"), &ExportChoice::license},
                           Text{QLatin1StringView("license-name"), &ExportChoice::licenseName},
                           Text{QLatin1StringView("license-link"), &ExportChoice::licenseLink},
                           Text{QLatin1StringView("language"), &ExportChoice::language}};
constexpr std::array lists{List{QLatin1StringView("redact"), &ExportChoice::redact},
                           List{QLatin1StringView("patterns"), &ExportChoice::patterns}};

QJsonObject jsonOf(const ExportChoice &choice)
{
    QJsonObject object;
    for (const Flag &flag : flags)
        object.insert(flag.key, choice.*flag.member);
    for (const Number &number : numbers)
        object.insert(number.key, choice.*number.member);
    for (const Text &text : texts)
        object.insert(text.key, choice.*text.member);
    for (const List &list : lists)
        object.insert(list.key, QJsonArray::fromStringList(choice.*list.member));
    return object;
}

ExportChoice choiceFrom(const QJsonObject &object)
{
    ExportChoice choice;
    for (const Flag &flag : flags)
        choice.*flag.member = object.value(flag.key).toBool(choice.*flag.member);
    for (const Number &number : numbers)
        choice.*number.member = qBound(0, object.value(number.key).toInt(choice.*number.member), number.most);
    for (const Text &text : texts)
        choice.*text.member = object.value(text.key).toString(choice.*text.member);
    for (const List &list : lists) {
        for (const QJsonValue &value : object.value(list.key).toArray())
            (choice.*list.member).append(value.toString());
    }
    return choice;
}

} // namespace

QByteArray toBytes(const views::ExportMemory &memory)
{
    QJsonObject last;
    for (auto it = memory.last.cbegin(); it != memory.last.cend(); ++it)
        last.insert(it.key(), jsonOf(it.value()));
    QJsonArray presets;
    for (const auto &[name, choice] : memory.presets) {
        QJsonObject preset = jsonOf(choice);
        preset.insert("name"_L1, name);
        presets.append(preset);
    }
    return QJsonDocument(QJsonObject{{u"format"_s, memory.format}, {u"last"_s, last}, {u"presets"_s, presets}})
        .toJson(QJsonDocument::Compact);
}

views::ExportMemory fromBytes(const QByteArray &bytes)
{
    views::ExportMemory memory;
    const QJsonObject object = QJsonDocument::fromJson(bytes).object();
    memory.format = object.value("format"_L1).toString();
    const QJsonObject last = object.value("last"_L1).toObject();
    for (auto it = last.begin(); it != last.end(); ++it)
        memory.last.insert(it.key(), choiceFrom(it.value().toObject()));
    for (const QJsonValue &value : object.value("presets"_L1).toArray()) {
        const QJsonObject preset = value.toObject();
        if (const QString name = preset.value("name"_L1).toString(); !name.isEmpty())
            memory.presets.append({name, choiceFrom(preset)});
    }
    return memory;
}

} // namespace tidemark::app::exportmemory
