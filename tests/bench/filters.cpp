// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench.h"
#include "items/runlistmodel.h"
#include "measure.h"
#include "waiting.h"
#include <QDateTime>

using namespace Qt::StringLiterals;

namespace tidemark::bench {

namespace {

domain::Filter parsed(const QString &text)
{
    const auto filter = domain::parseFilter(text, 0, 0);
    return filter ? filter.value() : domain::Filter();
}

QString medianNote(const Samples &samples)
{
    return u"median %1"_s.arg(samples.median(), 0, 'f', 2);
}

/// Times of a list that gets another filter.
struct ListTimes
{
    Samples first;  ///< the first row's values are there
    Samples whole;  ///< all ids are there
    Samples reader; ///< the first fifty ids, as the store's reader gives them
    bool worked = true;
};

bool oneRound(app::Workspace &workspace, const domain::Filter &filter, ListTimes &times)
{
    items::RunListModel *list = workspace.list();
    list->setFilter(parsed(u"id:ffffffff*"_s), {}); // another list in between: hardly anything
    if (until([list] { return !list->isLoading(); }) < 0)
        return false;
    bool changed = false;
    const QObject listener;
    QObject::connect(list, &QAbstractItemModel::modelReset, &listener, [&changed] { changed = true; });
    const Watch watch;
    list->setFilter(filter, {});
    // An empty list that stays empty is no reset.
    if (until([&] { return (changed && (list->rowCount() == 0 || list->summaryAt(0))) || !list->isLoading(); }) < 0)
        return false;
    times.first.add(watch.ms());
    if (until([list] { return !list->isLoading(); }, 60'000) < 0)
        return false;
    times.whole.add(watch.ms());
    const Watch reader;
    const bool found = valueOf(workspace.store().findIds(filter, {}, 50)).has_value();
    times.reader.add(reader.ms());
    return found;
}

ListTimes listTimes(Desk &desk, const QString &text, int rounds)
{
    ListTimes times;
    const domain::Filter filter = parsed(text);
    for (int i = 0; i < rounds && times.worked; ++i)
        times.worked = oneRound(desk.workspace(), filter, times);
    return times;
}

void measureIndexed(Bench &bench, Desk &desk, const RunMaker &maker)
{
    const QString after =
        u"after:"_s +
        QDateTime::fromMSecsSinceEpoch(maker.createdMs(bench.scale.runs / 2), Qt::UTC).toString(u"yyyy-MM-dd"_s);
    const QStringList filters{u"thumb:down"_s,   u"type:tool"_s, u"model:model-3"_s, u"tag:tag-7"_s,  u"tag:prod"_s,
                              u"user:user-12"_s, after,          u"has:comment"_s,   u"is:unrated"_s, u"is:conflict"_s};
    for (const QString &text : filters) {
        const ListTimes times = listTimes(desk, text, bench.scale.rounds);
        if (!times.worked) {
            bench.table.fail(text, u"no list came"_s);
            continue;
        }
        bench.table.add({.what = text + u": first screen, p95"_s,
                         .measured = times.first.quantile(0.95),
                         .goal = 30,
                         .note = medianNote(times.first)});
        bench.table.add({.what = text + u": in the reader, p95"_s,
                         .measured = times.reader.quantile(0.95),
                         .goal = 5,
                         .limit = bench.limits.firstPage,
                         .ratioGoal = 10,
                         .note = medianNote(times.reader)});
    }
}

void measureWhole(Bench &bench, Desk &desk)
{
    const int rounds = qMax(2, bench.scale.rounds / 5);
    const ListTimes times = listTimes(desk, {}, rounds);
    Samples counts;
    bool counted = times.worked;
    for (int i = 0; i < rounds && counted; ++i) {
        const Watch watch;
        counted = valueOf(desk.workspace().store().count(parsed(u"is:unrated"_s))).has_value();
        counts.add(watch.ms());
    }
    if (!counted) {
        bench.table.fail(u"the whole list"_s, u"no answer came"_s);
        return;
    }
    bench.table.add({.what = u"all runs: the whole id list"_s,
                     .measured = times.whole.median(),
                     .goal = 180,
                     .limit = bench.limits.idVector,
                     .ratioGoal = 2});
    bench.table.add({.what = u"is:unrated: exact count"_s,
                     .measured = counts.median(),
                     .goal = 180,
                     .limit = bench.limits.idVector,
                     .ratioGoal = 2});
}

void measureSearch(Bench &bench, Desk &desk, const RunMaker &maker)
{
    struct Search
    {
        QString what;
        QString text;
        double goal;
        double limit;
    };
    const QString common = maker.word(RunMaker::commonRank);
    const QString middle = maker.word(RunMaker::middleRank);
    const QList<Search> searches{
        {u"search, a common word"_s, common, 15, bench.limits.searchCommon},
        {u"search, a rare word"_s, maker.word(RunMaker::rareRank), 15, bench.limits.searchRare},
        {u"search, a common word rated down"_s, common + u" thumb:down"_s, 50, bench.limits.searchCommon},
        {u"search, a common word of a rare user"_s, common + u" user:user-4900"_s, 50, bench.limits.searchCommon},
        {u"search, a middling word of a user"_s, middle + u" user:user-12"_s, 50, bench.limits.searchCommon},
    };
    for (const Search &search : searches) {
        Samples samples;
        bool worked = true;
        for (int i = 0; i < bench.scale.rounds && worked; ++i) {
            const Watch watch;
            worked = valueOf(desk.workspace().store().findIds(parsed(search.text), {}, 50)).has_value();
            samples.add(watch.ms());
        }
        if (!worked)
            bench.table.fail(search.what, u"no answer came"_s);
        bench.table.add({.what = search.what + u", newest 50, p95"_s,
                         .measured = samples.quantile(0.95),
                         .goal = search.goal,
                         .limit = search.limit,
                         .ratioGoal = 5,
                         .note = medianNote(samples)});
    }
}

void measureNumbers(Bench &bench, Desk &desk)
{
    using store::FacetKind;
    store::Store &store = desk.workspace().store();
    Samples counts;
    Samples facets;
    for (int i = 0; i < bench.scale.rounds; ++i) {
        const Watch watch;
        (void)valueOf(store.counts());
        counts.add(watch.ms());
        const Watch all;
        for (const FacetKind kind :
             {FacetKind::Type, FacetKind::Model, FacetKind::Tag, FacetKind::User, FacetKind::Status, FacetKind::Reason})
            (void)valueOf(store.facet(kind, 50));
        facets.add(all.ms());
    }
    bench.table.add({.what = u"numbers beside the queues"_s, .measured = counts.median(), .goal = 1});
    bench.table.add({.what = u"facets, all six"_s, .measured = facets.quantile(0.95), .goal = 300});
}

/// Each menu's numbers within a filter, the slowest of the seven.
void measureFacets(Bench &bench, Desk &desk)
{
    using F = domain::FilterField;
    store::Store &store = desk.workspace().store();
    for (const QString &text : {u"thumb:down"_s, u"model:model-3"_s, u"tag:prod"_s, u"type:llm"_s, u"is:inbox"_s}) {
        double slowest = 0;
        bool worked = true;
        for (const F field : {F::Thumb, F::Type, F::Model, F::Tag, F::User, F::Status, F::Reason}) {
            Samples samples;
            for (int i = 0; i < qMax(2, bench.scale.rounds / 5); ++i) {
                const Watch watch;
                const auto facet = valueOf(store.facets().within(parsed(text), field, 200));
                worked = worked && facet && facet->complete;
                samples.add(watch.ms());
            }
            slowest = qMax(slowest, samples.quantile(0.95));
        }
        if (!worked)
            bench.table.fail(text + u": facets"_s, u"counting was given up"_s);
        bench.table.add(
            {.what = u"facets of a filter, %1: the slowest menu"_s.arg(text), .measured = slowest, .goal = 300});
    }
}

} // namespace

void measureFilters(Bench &bench, Desk &desk, const RunMaker &maker)
{
    say(u"filters"_s);
    measureIndexed(bench, desk, maker);
    measureWhole(bench, desk);
    measureSearch(bench, desk, maker);
    measureNumbers(bench, desk);
    measureFacets(bench, desk);
}

} // namespace tidemark::bench
