// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "filledcache.h"
#include "domain/clock.h"
#include "measure.h"
#include "store/store.h"
#include "waiting.h"
#include <deque>
#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace tidemark::bench {

namespace {

constexpr qint64 firstMs = 1'600'000'000'000; // years before anything that the sandbox makes
constexpr qint64 stepMs = 20'000;
constexpr int batch = 1'000;

using Merging = QFuture<domain::Result<store::MergeReport>>;

/// Merges runs [from, to); a few batches are under way at any time.
bool mergeRange(store::Store &store, const RunMaker &maker, qint64 from, qint64 to)
{
    constexpr size_t underWay = 7;
    std::deque<Merging> merging;
    for (qint64 at = from; at < to; at += batch) {
        QList<domain::Run> runs;
        for (qint64 n = at; n < qMin(at + batch, to); ++n)
            runs.append(maker.run(n));
        store::PageNote note;
        note.cursor = store::PullCursor{runs.last().createdMs, runs.last().id};
        note.more = at + batch < to;
        merging.push_back(store.pull().keepPage(runs, note));
        if (merging.size() > underWay) {
            if (!valueOf(merging.front()))
                return false;
            merging.pop_front();
        }
        if (at > from && (at - from) % 100'000 == 0)
            say(u"  %1 runs in the cache"_s.arg(at));
    }
    return std::all_of(merging.begin(), merging.end(), [](const Merging &one) { return valueOf(one).has_value(); });
}

} // namespace

FilledCache::FilledCache(const QString &dataDir, QUrl server, QString project)
    : m_dataDir(dataDir)
    , m_maker(project, firstMs, stepMs)
{
    QDir().mkpath(dataDir);
    app::ConnectionInfo info;
    info.server = std::move(server);
    info.project = std::move(project);
    if (const auto saved = app::Connections(dataDir).save(info); saved.ok())
        m_info = saved.value();
}

QString FilledCache::file(const QString &name) const
{
    return app::Connections(m_dataDir).path(m_info) + u'/' + name;
}

store::StoreOptions FilledCache::options() const
{
    return {app::Connections(m_dataDir).path(m_info), m_info.server.toString(), m_info.project, u"bench"_s};
}

bool FilledCache::fill(qint64 runs)
{
    const domain::SystemClock clock;
    store::Store store(options(), &clock);
    if (!store.open().result().ok())
        return false;
    const auto counts = valueOf(store.counts());
    if (!counts || counts->all > runs)
        return false;
    if (counts->all == runs)
        return true;
    say(u"making a cache of %1 runs"_s.arg(runs));
    // With a first pull behind it a sync asks only for what is new.
    return mergeRange(store, m_maker, counts->all, runs) && store.noteChecked(clock.nowMs()).result().ok();
}

bool FilledCache::copyTo(const QString &dataDir) const
{
    QDir().mkpath(dataDir);
    app::ConnectionInfo info = m_info;
    if (!app::Connections(dataDir).save(info).ok())
        return false;
    const QString to = app::Connections(dataDir).path(m_info);
    const QDir from(app::Connections(m_dataDir).path(m_info));
    const QStringList names = from.entryList({u"*.sqlite"_s}, QDir::Files);
    QDir().mkpath(to);
    return std::all_of(names.begin(), names.end(),
                       [&](const QString &name) { return QFile::copy(from.filePath(name), to + u'/' + name); });
}

bool FilledCache::growLog(qint64 runs, qint64 bytes) const
{
    const domain::SystemClock clock;
    // It is to be killed, not closed: the log stays as it is.
    auto *store = new store::Store(options(), &clock);
    if (!store->open().result().ok())
        return false;
    for (qint64 at = runs; QFileInfo(file(u"cache.sqlite-wal"_s)).size() < bytes; at += batch) {
        if (!mergeRange(*store, m_maker, at, at + batch))
            return false;
    }
    return true;
}

} // namespace tidemark::bench
