// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/runcolumns.h"

#include "views/facttext.h"
#include <algorithm>
#include <array>
#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace tidemark::views {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tidemark::views::RunColumns)
};

using F = domain::SortField;

constexpr int sign = 34; // a column of signs

/// In the order of RunColumn.
constexpr std::array<runcolumns::Traits, runcolumns::count> all{{
    {"thumb", QT_TRANSLATE_NOOP("tidemark::views::RunColumns", "Thumb"), "thumb-none", sign, F::Thumb, true, false,
     true},
    {"time", QT_TRANSLATE_NOOP("tidemark::views::RunColumns", "Time"), "", 104, F::Created, true, false, true},
    {"input", QT_TRANSLATE_NOOP("tidemark::views::RunColumns", "Prompt"), "", 240, F::Input, false, false, true},
    {"output", QT_TRANSLATE_NOOP("tidemark::views::RunColumns", "Answer"), "", 280, F::Output, false, false, true},
    {"model", QT_TRANSLATE_NOOP("tidemark::views::RunColumns", "Model or name"), "", 120, F::Model, false, false, true},
    {"tags", QT_TRANSLATE_NOOP("tidemark::views::RunColumns", "Tags"), "", 120, F::Tags, false, false, false},
    {"user", QT_TRANSLATE_NOOP("tidemark::views::RunColumns", "User"), "", 100, F::User, false, false, false},
    {"type", QT_TRANSLATE_NOOP("tidemark::views::RunColumns", "Type"), "", 72, F::Type, false, false, false},
    {"status", QT_TRANSLATE_NOOP("tidemark::views::RunColumns", "Status"), "", 76, F::Status, false, false, false},
    {"duration", QT_TRANSLATE_NOOP("tidemark::views::RunColumns", "Duration"), "", 88, F::Duration, true, true, true},
    {"tokens", QT_TRANSLATE_NOOP("tidemark::views::RunColumns", "Tokens"), "", 72, F::Tokens, true, true, false},
    {"cost", QT_TRANSLATE_NOOP("tidemark::views::RunColumns", "Cost"), "", 76, F::Cost, true, true, false},
    {"length", QT_TRANSLATE_NOOP("tidemark::views::RunColumns", "Length"), "", 72, F::Length, true, true, false},
    {"comment", QT_TRANSLATE_NOOP("tidemark::views::RunColumns", "Comment"), "comment", sign, F::Comment, true, false,
     true},
    {"reasons", QT_TRANSLATE_NOOP("tidemark::views::RunColumns", "Reasons"), "list", sign, F::Reasons, true, false,
     false},
    {"correction", QT_TRANSLATE_NOOP("tidemark::views::RunColumns", "Correction"), "pencil", sign, F::Correction, true,
     false, false},
    {"marks", QT_TRANSLATE_NOOP("tidemark::views::RunColumns", "Flag, later, note"), "flag", 64, F::Marks, true, false,
     false},
    {"state", QT_TRANSLATE_NOOP("tidemark::views::RunColumns", "On the server"), "check-double", sign, F::State, true,
     false, true},
}};

QString number(const std::optional<qint64> &value)
{
    return value ? QLocale().toString(*value) : QString();
}

} // namespace

const runcolumns::Traits &runcolumns::traits(RunColumn column)
{
    return all.at(size_t(column));
}

QString runcolumns::title(RunColumn column)
{
    return Words::tr(traits(column).title);
}

int runcolumns::indexOf(const QString &name)
{
    const auto it = std::find_if(all.begin(), all.end(),
                                 [&name](const Traits &one) { return name == QLatin1StringView(one.name); });
    return it == all.end() ? -1 : int(it - all.begin());
}

int runcolumns::indexOf(domain::SortField field)
{
    const auto it = std::find_if(all.begin(), all.end(), [field](const Traits &one) { return one.field == field; });
    return it == all.end() ? -1 : int(it - all.begin());
}

bool runcolumns::isElastic(RunColumn column)
{
    return column == RunColumn::Input || column == RunColumn::Output;
}

bool runcolumns::tells(RunColumn column)
{
    return column == RunColumn::Model || column == RunColumn::Cost;
}

QString runcolumns::text(const domain::RunSummary &run, RunColumn column)
{
    switch (column) {
    case RunColumn::Time:
        return facttext::day(run.createdMs);
    case RunColumn::Input:
        return run.inputPreview;
    case RunColumn::Output:
        return run.outputPreview.isEmpty() && run.status == domain::RunStatus::Error ? Words::tr("The run failed.")
                                                                                     : run.outputPreview;
    case RunColumn::Model:
        return run.name;
    case RunColumn::Tags:
        return run.tags.join(u", "_s);
    case RunColumn::User:
        return run.user;
    case RunColumn::Type:
        return domain::toText(run.type);
    case RunColumn::Status:
        return domain::toText(run.status);
    case RunColumn::Duration:
        return run.durationMs ? facttext::duration(*run.durationMs) : QString();
    case RunColumn::Tokens:
        return number(run.tokens);
    case RunColumn::Cost:
        return run.cost ? facttext::cost(*run.cost) : QString();
    case RunColumn::Length:
        return number(run.chars);
    case RunColumn::Thumb:
    case RunColumn::Comment:
    case RunColumn::Reasons:
    case RunColumn::Correction:
    case RunColumn::Marks:
    case RunColumn::State:
        break;
    }
    return {};
}

} // namespace tidemark::views
