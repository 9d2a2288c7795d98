// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "limits.h"
#include "measure.h"
#include "rawdb.h"
#include <atomic>
#include <thread>

using namespace Qt::StringLiterals;

namespace tidemark::bench {

namespace {

constexpr auto tables =
    "CREATE TABLE run(rid INTEGER PRIMARY KEY, uuid BLOB NOT NULL, created INTEGER NOT NULL, type INT NOT NULL, "
    "err INT, model INT, user INT, thumb INT, comment INT, dur INT, cost REAL) STRICT;"
    "CREATE TABLE body(rid INTEGER PRIMARY KEY, json TEXT NOT NULL, txt TEXT NOT NULL) STRICT;";
constexpr auto indexes = "CREATE UNIQUE INDEX run_uuid ON run(uuid);"
                         "CREATE INDEX run_created ON run(created, rid);"
                         "CREATE INDEX run_thumb ON run(thumb, rid) WHERE thumb IS NOT NULL;"
                         "CREATE INDEX run_model ON run(model, rid);"
                         "CREATE INDEX run_user ON run(user, rid);"
                         "CREATE INDEX run_err ON run(err, rid) WHERE err IS NOT NULL;";
constexpr auto textIndex = "CREATE VIRTUAL TABLE ft USING fts5(txt, content='body', content_rowid='rid', "
                           "tokenize='unicode61 remove_diacritics 2');";

quint64 mixed(quint64 value)
{
    value = (value ^ (value >> 30)) * 0xbf58476d1ce4e5b9ULL;
    value = (value ^ (value >> 27)) * 0x94d049bb133111ebULL;
    return value ^ (value >> 31);
}

/// Writes runs into the tables of a limit file, with or without the text index.
class Loader
{
public:
    Loader(const RawDb &db, bool withText)
        : m_db(db)
        , m_row(db.prepare(u"INSERT INTO run VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s))
        , m_body(db.prepare(u"INSERT INTO body VALUES(?, ?, ?)"_s))
        , m_text(nullptr, &sqlite3_finalize)
    {
        if (withText)
            m_text = db.prepare(u"INSERT INTO ft(rowid, txt) VALUES(?, ?)"_s);
    }

    void add(qint64 number, const MadeRun &run)
    {
        const qint64 rid = (1'700'000'000'000 + number * 1'000) << 12;
        addRow(rid, quint64(number));
        const auto text = [](const RawDb::Statement &statement, int at, const QByteArray &value) {
            sqlite3_bind_text(statement.get(), at, value.constData(), int(value.size()), SQLITE_STATIC);
        };
        sqlite3_bind_int64(m_body.get(), 1, rid);
        text(m_body, 2, run.json);
        text(m_body, 3, run.text);
        m_db.run(m_body);
        if (!m_text)
            return;
        sqlite3_bind_int64(m_text.get(), 1, rid);
        text(m_text, 2, run.text);
        m_db.run(m_text);
    }

private:
    void addRow(qint64 rid, quint64 number)
    {
        const quint64 id[2] = {mixed(number + 1), mixed(number + 2)};
        sqlite3_bind_int64(m_row.get(), 1, rid);
        sqlite3_bind_blob(m_row.get(), 2, id, sizeof id, SQLITE_STATIC);
        sqlite3_bind_int64(m_row.get(), 3, rid >> 12);
        sqlite3_bind_int(m_row.get(), 4, int(id[0] % 6));
        id[0] % 100 < 3 ? sqlite3_bind_int(m_row.get(), 5, 1) : sqlite3_bind_null(m_row.get(), 5);
        sqlite3_bind_int(m_row.get(), 6, int(id[0] % 24));
        sqlite3_bind_int(m_row.get(), 7, int(id[1] % 5'000));
        id[1] % 100 < 8 ? sqlite3_bind_int(m_row.get(), 8, int(id[1] % 2)) : sqlite3_bind_null(m_row.get(), 8);
        sqlite3_bind_null(m_row.get(), 9);
        sqlite3_bind_int(m_row.get(), 10, int(id[1] % 20'000));
        sqlite3_bind_double(m_row.get(), 11, double(id[1] % 1'000) * 1e-5);
        m_db.run(m_row);
    }

    const RawDb &m_db;
    RawDb::Statement m_row;
    RawDb::Statement m_body;
    RawDb::Statement m_text;
};

/// Rows a second, without the time that making the runs takes.
double insertRate(const QString &file, const RunMaker &maker, int rows, int batch, bool late)
{
    const RawDb db(file);
    db.exec(tables);
    if (!late) {
        db.exec(indexes);
        db.exec(textIndex);
    }
    double took = 0;
    {
        Loader loader(db, !late);
        for (int at = 0; at < rows; at += batch) {
            std::vector<MadeRun> made;
            for (int n = at; n < qMin(at + batch, rows); ++n)
                made.push_back(maker.make(n));
            const Watch watch;
            db.exec("BEGIN IMMEDIATE");
            for (size_t i = 0; i < made.size(); ++i)
                loader.add(at + qint64(i), made[i]);
            db.exec("COMMIT");
            took += watch.ms();
        }
    }
    const Watch watch;
    if (late) {
        db.exec(indexes);
        db.exec(textIndex);
        db.exec("INSERT INTO ft(ft) VALUES('rebuild')");
    }
    return rows * 1e3 / (took + watch.ms());
}

} // namespace

void measureInserts(Limits &limits, const QString &folder, const RunMaker &maker, int rows)
{
    const QString file = folder + u"/inserts.db"_s;
    limits.rowsBy50 = insertRate(file, maker, rows, 50, false);
    limits.rowsBy1000 = insertRate(file, maker, rows, 1'000, false);
    limits.indexAfterLoad = insertRate(file, maker, rows, 1'000, true);
}

void measureCommits(Limits &limits, const QString &folder, const RunMaker &maker, int rounds)
{
    const RawDb work(folder + u"/commits.db"_s);
    work.exec("PRAGMA synchronous=FULL");
    work.exec("CREATE TABLE outbox(seq INTEGER PRIMARY KEY, uuid BLOB, patch TEXT, base TEXT)");
    const auto add =
        work.prepare(u"INSERT INTO outbox(uuid, patch, base) VALUES(randomblob(16), '{\"thumb\":\"down\"}', '{}')"_s);
    const auto commitAll = [&] {
        Samples samples;
        for (int i = 0; i < rounds; ++i) {
            const Watch watch;
            work.run(add);
            samples.add(watch.ms());
        }
        return samples;
    };
    limits.commit = commitAll().median();
    std::atomic<bool> stop{false};
    std::thread pull([&] {
        const RawDb cache(folder + u"/contend.db"_s);
        cache.exec(tables);
        cache.exec(indexes);
        cache.exec(textIndex);
        Loader loader(cache, true);
        for (qint64 at = 0; !stop;) {
            cache.exec("BEGIN IMMEDIATE");
            for (int i = 0; i < 500; ++i, ++at)
                loader.add(at, maker.make(at % 1'000));
            cache.exec("COMMIT");
        }
    });
    std::this_thread::sleep_for(std::chrono::milliseconds(300));
    limits.twoFiles = commitAll().p99();
    stop = true;
    pull.join();
}

} // namespace tidemark::bench
