// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/uiwatch.h"
#include "bench.h"
#include "items/runlistmodel.h"
#include "measure.h"
#include "waiting.h"

using namespace Qt::StringLiterals;

namespace tidemark::bench {

void measureSorts(Bench &bench, Desk &desk)
{
    using domain::SortField;
    say(u"sorts"_s);
    const QList<std::pair<QString, SortField>> sorts{
        {u"duration"_s, SortField::Duration}, {u"conversation"_s, SortField::Conversation},
        {u"model"_s, SortField::Model},       {u"tags"_s, SortField::Tags},
        {u"input"_s, SortField::Input},       {u"length"_s, SortField::Length},
        {u"state"_s, SortField::State}};
    items::RunListModel *list = desk.workspace().list();
    Samples blocks;
    Samples own;
    {
        const app::UiWatch watch(
            [&](const app::UiWatch::Block &block) {
                blocks.add(block.waitedMs);
                own.add(block.workedMs);
            },
            0);
        for (const auto &[name, field] : sorts) {
            const Watch took;
            list->setFilter({}, {field, true});
            if (until([list] { return !list->isLoading(); }, 120'000) < 0) {
                bench.table.fail(u"sort by "_s + name, u"no list came"_s);
                continue;
            }
            bench.table.add({.what = u"all runs sorted by %1: the whole list"_s.arg(name), .measured = took.ms()});
            pass(300); // what the new list shows
        }
    }
    bench.table.add({.what = u"longest block of the UI thread while lists are sorted"_s,
                     .measured = blocks.quantile(1),
                     .goal = 16.7,
                     .note = u"%1 ms of work of its own"_s.arg(own.quantile(1), 0, 'f', 1)});
}

} // namespace tidemark::bench
