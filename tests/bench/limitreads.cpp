// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "limits.h"
#include "measure.h"
#include "rawdb.h"

using namespace Qt::StringLiterals;

namespace tidemark::bench {

namespace {

Samples timed(const RawDb &db, const QString &sql, int rounds)
{
    Samples samples;
    for (int i = 0; i < rounds; ++i) {
        const Watch watch;
        (void)db.rows(sql);
        samples.add(watch.ms());
    }
    return samples;
}

void fillNarrow(const RawDb &db, qint64 rows)
{
    db.exec("CREATE TABLE run(rid INTEGER PRIMARY KEY, type INT NOT NULL, model INT, user INT, thumb INT, dur INT, "
            "cost REAL) STRICT; CREATE INDEX run_model ON run(model);"
            "CREATE INDEX run_thumb ON run(thumb) WHERE thumb IS NOT NULL; BEGIN");
    const auto add = db.prepare(u"INSERT INTO run VALUES(?, ?, ?, ?, ?, ?, ?)"_s);
    for (qint64 i = 0; i < rows; ++i) {
        sqlite3_bind_int64(add.get(), 1, (1'700'000'000'000 + i * 1'000) << 12);
        for (int column = 2; column <= 6; ++column)
            sqlite3_bind_int64(add.get(), column, (i * 7'919 + column) % (column * 24));
        i % 50 == 0 ? sqlite3_bind_int(add.get(), 5, 2) : sqlite3_bind_null(add.get(), 5);
        sqlite3_bind_double(add.get(), 7, double(i % 1'000) * 1e-5);
        db.run(add);
    }
    db.exec("COMMIT");
}

} // namespace

void measureReads(Limits &limits, const QString &folder, const QString &cacheFile, const RunMaker &maker, qint64 rows)
{
    const RawDb narrow(folder + u"/narrow.db"_s);
    fillNarrow(narrow, rows);
    limits.idVector = timed(narrow, u"SELECT rid FROM run ORDER BY rid DESC"_s, 5).median();
    limits.count = timed(narrow, u"SELECT count(*) FROM run"_s, 5).median();
    limits.firstPage =
        timed(narrow, u"SELECT rid, model, dur, cost FROM run WHERE thumb = 2 ORDER BY rid DESC LIMIT 50"_s, 200)
            .quantile(0.95);
    const RawDb cache(cacheFile, false);
    const auto search = [&](int rank) {
        const QString sql = u"SELECT rowid FROM ft WHERE ft MATCH '\"%1\"' ORDER BY rowid DESC LIMIT 50"_s;
        return timed(cache, sql.arg(maker.word(rank)), 50).quantile(0.95);
    };
    limits.searchRare = search(RunMaker::rareRank);
    limits.searchCommon = search(RunMaker::commonRank);
    Samples bodies;
    for (qint64 i = 0; i < 200; ++i) {
        const qint64 rid = maker.createdMs(i * 7'919 % rows) << 12;
        const Watch watch;
        (void)cache.rows(u"SELECT pack FROM body WHERE rid = %1"_s.arg(rid));
        bodies.add(watch.ms());
    }
    limits.body = bodies.median();
}

} // namespace tidemark::bench
