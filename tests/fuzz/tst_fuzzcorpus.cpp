// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz/seeds.h"
#include "fuzz/targets.h"
#include <QLoggingCategory>
#include <QRandomGenerator>
#include <QtTest>

using namespace Qt::StringLiterals;
using tidemark::test::FuzzTarget;

namespace {

constexpr int mutations = 2'000;
constexpr qsizetype longestSeed = 20'000;

/// A few bytes changed, doubled, dropped or taken from elsewhere.
QByteArray mutated(QByteArray data, const QByteArray &other, QRandomGenerator &random)
{
    const char telling[] = "{}[]\",:\\u0-+eE.\n\xff\x00*()";
    for (int times = random.bounded(1, 5); times > 0; --times) {
        const qsizetype at = random.bounded(int(data.size()) + 1);
        const qsizetype length = random.bounded(1, 40);
        switch (random.bounded(5)) {
        case 0:
            data.insert(at, telling[random.bounded(int(sizeof(telling)))]);
            break;
        case 1:
            data.remove(at, length);
            break;
        case 2:
            data.insert(at, data.mid(at, length));
            break;
        case 3:
            data.insert(at, other.mid(random.bounded(int(other.size()) + 1), length));
            break;
        default:
            if (at < data.size())
                data[at] = char(random.bounded(256));
        }
    }
    return data;
}

} // namespace

/// What fuzzing found before stays found; and a short walk with dice from what a real server said.
class tst_FuzzCorpus : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLoggingCategory::setFilterRules(u"tidemark.*=false"_s); }

    void everyTargetKeepsItsPromises_data()
    {
        QTest::addColumn<QByteArray>("name");
        for (const FuzzTarget &target : tidemark::test::fuzzTargets())
            QTest::newRow(target.name) << QByteArray(target.name);
    }
    void everyTargetKeepsItsPromises()
    {
        QFETCH(QByteArray, name);
        const QList<FuzzTarget> &all = tidemark::test::fuzzTargets();
        const FuzzTarget target =
            *std::find_if(all.begin(), all.end(), [&](const FuzzTarget &one) { return name == one.name; });
        QByteArrayList seeds = tidemark::test::seedsFor(name);
        QVERIFY(!seeds.isEmpty());
        for (const QByteArray &seed : std::as_const(seeds))
            target.run(seed);
        seeds.removeIf([](const QByteArray &seed) { return seed.size() > longestSeed; });
        QRandomGenerator random(20261127);
        const auto any = [&] { return seeds.at(random.bounded(int(seeds.size()))); };
        for (int i = 0; i < mutations; ++i) {
            const QByteArray seed = any();
            target.run(mutated(seed, any(), random));
        }
    }
};

/// With --seeds DIR it only writes the seeds, a folder for each target.
static int writeSeeds(const QString &folder)
{
    for (const FuzzTarget &target : tidemark::test::fuzzTargets()) {
        const QDir into(folder + u'/' + QLatin1String(target.name));
        if (!into.mkpath(u"."_s))
            return 1;
        int number = 0;
        for (const QByteArray &seed : tidemark::test::seedsFor(target.name)) {
            QFile file(into.filePath(u"seed-%1"_s.arg(++number)));
            if (!file.open(QIODevice::WriteOnly) || file.write(seed) != seed.size())
                return 1;
        }
    }
    return 0;
}

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    if (argc == 3 && app.arguments().at(1) == "--seeds"_L1)
        return writeSeeds(app.arguments().at(2));
    tst_FuzzCorpus test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_fuzzcorpus.moc"
