// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/database.h"
#include "store/migrator.h"
#include "store/packedbody.h"
#include "storetesting.h"
#include <QRandomGenerator>

using namespace tidemark;
using namespace tidemark::test;
using namespace Qt::StringLiterals;
using store::Body;
using store::Database;

namespace {

constexpr qint32 ours = 0x54646d43;

QByteArray randomBytes(QRandomGenerator &random, qsizetype size)
{
    QByteArray bytes(size, '\0');
    for (char &byte : bytes)
        byte = char(random.bounded(256));
    return bytes;
}

/// Migrations of the cache up to this one.
bool copyMigrations(const QString &to, int last)
{
    const QDir all(u":/migrations/cache"_s);
    const QStringList names = all.entryList(QDir::Files);
    return std::all_of(names.begin(), names.end(), [&](const QString &name) {
        return name.left(4).toInt() > last || QFile::copy(all.filePath(name), to + u'/' + name);
    });
}

/// How many runs a search finds.
int found(Database &db, const QString &match)
{
    store::Statement statement = db.prepare(u"SELECT count(*) FROM ft WHERE ft MATCH ?"_s);
    statement.bind(match).exec();
    return statement.next() ? int(statement.integer(0)) : -1;
}

} // namespace

/// Run and text come out of their column as they went in, and what is damaged is told.
class tst_PackedBody : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void comesOutAsItWentIn_data()
    {
        QRandomGenerator random(7);
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("text");
        QTest::newRow("nothing") << QByteArray() << QString();
        QTest::newRow("only text") << QByteArray() << u"refund"_s;
        QTest::newRow("only JSON") << QByteArray("{}") << QString();
        QTest::newRow("colons and marks") << QByteArray("z12:r3:{}") << u"z1:r"_s;
        QTest::newRow("not ASCII") << u"{\"a\":\"日本語 مرحبا 🙂\"}"_s.toUtf8()
                                   << u"日本語 مرحبا 🙂"_s;
        QTest::newRow("zero bytes") << QByteArray("{\"a\":\"\0\"}", 9) << QString(3, QChar::Null);
        QTest::newRow("not UTF-8") << QByteArray("{\"a\":\"\xff\xfe\"}") << u"x"_s;
        QTest::newRow("cannot be made smaller") << randomBytes(random, 5'000) << QString();
        QTest::newRow("20 MB") << QByteArray("word ").repeated(4'000'000) << u"word "_s.repeated(200'000);
    }
    void comesOutAsItWentIn()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, text);
        const auto body = store::unpacked(store::packed({json, text}));
        QVERIFY(body);
        QCOMPARE(body->json, json);
        QCOMPARE(body->text, text);
    }

    void textThatStandsInTheRunCostsLittle()
    {
        QRandomGenerator random(3);
        QByteArray words;
        for (int i = 0; i < 300; ++i)
            words += QByteArray::number(random.generate(), 36) + ' ';
        const QByteArray json = "{\"output\":\"" + words + "\"}";
        const qsizetype alone = store::packed({json, {}}).size();
        const qsizetype both = store::packed({json, QString::fromLatin1(words)}).size();
        QVERIFY2(both < alone + alone / 20, qPrintable(u"%1 and %2 bytes"_s.arg(alone).arg(both)));
    }

    void whatIsDamagedIsTold()
    {
        const QByteArray json = QByteArray(R"({"output":"the parcel is late, the parcel is lost"})").repeated(20);
        const QByteArray whole = store::packed({json, u"the parcel"_s});
        QVERIFY(whole.startsWith('z'));
        for (qsizetype size = 0; size < whole.size(); ++size)
            QVERIFY2(!store::unpacked(whole.first(size)), qPrintable(u"cut to %1 bytes"_s.arg(size)));
        for (const char *column :
             {"", "z", "r", "r:", "rx:{}", "r-1:{}", "r3:{}", "r 2:{}", "q2:{}", "r99999999999999999999:{}", "z2:{}",
              "z2:\x28\xb5\x2f\xfd\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff"})
            QVERIFY2(!store::unpacked(column), column);
    }

    void noChangedBitGivesOtherBytes()
    {
        // Only where the text begins has no checksum.
        const QByteArray json = QByteArray("{\"a\":1}").repeated(50);
        const QByteArray whole = store::packed({json, u"a"_s});
        for (qsizetype at = 0; at < whole.size(); ++at) {
            for (const int bit : {1, 4, 128}) {
                QByteArray changed = whole;
                changed[at] = char(changed.at(at) ^ bit);
                if (const auto body = store::unpacked(changed))
                    QCOMPARE(body->json + body->text.toUtf8(), json + "a");
            }
        }
    }

    void anOlderCacheIsBroughtAlong()
    {
        const QTemporaryDir migrations;
        QVERIFY(copyMigrations(migrations.path(), 6));
        Database db;
        QVERIFY(db.open(migrations.filePath(u"cache.sqlite"_s), Database::Access::Write));
        QVERIFY(store::Migrator(migrations.path(), ours).migrate(db));
        const auto add = [&](qint64 rid, const QString &text, const QString &note, const QByteArray &json, bool gone) {
            store::Statement run =
                db.prepare(u"INSERT INTO run(rid, uuid, digest, shape, type, gone) VALUES(?, ?, 0, 7, 1, ?)"_s);
            run.bind(rid).bind(QByteArray::number(rid)).bindMark(gone).exec();
            store::Statement body = db.prepare(u"INSERT INTO body(rid, note, txt, json) VALUES(?, ?, ?, ?)"_s);
            body.bind(rid).bind(note).bind(text).bind(json).exec();
            if (gone)
                return;
            store::Statement index = db.prepare(u"INSERT INTO ft(rowid, txt, note) VALUES(?, ?, ?)"_s);
            index.bind(rid).bind(text).bind(note).exec();
        };
        const QByteArray japanese = u"{\"output\":\"日本\",\"metadata\":{\"env\":\"prod\"}}"_s.toUtf8();
        add(1, u" 日  本 "_s, u"too short"_s, japanese, false);
        add(2, u"parcel"_s, {}, R"({"metadata":{},"scores":[{"label":"tone","value":0.5},"nonsense"]})", false);
        add(3, u"parcel lost"_s, {}, "not JSON", false);
        add(4, u"parcel gone"_s, {}, R"({"metadata":null,"scores":[]})", true);
        QVERIFY2(!db.failed(), qPrintable(db.error().detail));

        QVERIFY2(store::Migrator(u":/migrations/cache"_s, ours).migrate(db), qPrintable(db.error().detail));
        store::Statement body = db.prepare(u"SELECT pack FROM body ORDER BY rid"_s);
        body.exec();
        QVERIFY(body.next());
        const auto first = store::unpacked(body.bytes(0));
        QVERIFY(first);
        QCOMPARE(first->json, japanese);
        QCOMPARE(first->text, u" 日  本 "_s);
        QVERIFY(body.next());
        QVERIFY(body.next());
        QCOMPARE(store::unpacked(body.bytes(0)).value_or(Body()).json, QByteArray("not JSON"));
        QVERIFY(body.next());
        QVERIFY(!body.next());
        QCOMPARE(found(db, u"parcel"_s), 2);
        QCOMPARE(found(db, u"\"日 本\""_s), 1);
        QCOMPARE(found(db, u"note : short"_s), 1);
        QCOMPARE(db.scalar(u"SELECT group_concat(rid) FROM extra"_s).toString(), u"1,2"_s);
        QCOMPARE(db.scalar(u"SELECT metadata FROM extra WHERE rid = 1"_s).toString(), u"{\"env\":\"prod\"}"_s);
        QCOMPARE(db.scalar(u"SELECT scores FROM extra WHERE rid = 2"_s).toString(),
                 u"[{\"label\":\"tone\",\"value\":0.5}]"_s);
        QVERIFY2(!db.failed(), qPrintable(db.error().detail));
    }
};

QTEST_GUILESS_MAIN(tst_PackedBody)
#include "tst_packedbody.moc"
