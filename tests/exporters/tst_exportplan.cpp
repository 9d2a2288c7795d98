// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporters/exportplan.h"
#include <algorithm>
#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tidemark::exporters;

namespace {

Digest digest(const QString &text)
{
    return text.isEmpty() ? Digest() : digestOf({text.toUtf8()});
}

/// A candidate from "run prompt answer standing", such as "1 p a good"; standing `fixed` is a good correction.
Candidate candidate(const QString &words)
{
    const QStringList parts = words.split(u' ');
    Candidate one;
    one.run = parts.at(0).toInt();
    one.place = one.run;
    one.id = {quint64(one.run), 7};
    one.prompt = digest(parts.at(1));
    one.answer = digest(parts.at(2).toLower());
    one.whole = digest(parts.at(1) + u'|' + parts.at(2));
    one.source = parts.at(3) == "fixed"_L1 ? AnswerSource::Correction : AnswerSource::Original;
    one.standing = parts.at(3) == "bad"_L1        ? Standing::Bad
                   : parts.at(3) == "replaced"_L1 ? Standing::Replaced
                                                  : Standing::Good;
    one.order = {quint64(one.run), one.source == AnswerSource::Correction ? 1u : 0u};
    one.model = parts.size() > 4 ? parts.at(4).toUInt() : 0;
    return one;
}

QList<Candidate> candidates(const QStringList &words)
{
    QList<Candidate> list;
    for (const QString &one : words)
        list.append(candidate(one));
    return list;
}

/// The rows as "chosen" or "chosen>rejected", by the words of the candidates, sorted.
QStringList rowsOf(const ExportPlan &plan, const QStringList &words)
{
    QStringList rows;
    for (const PlannedRow &row : plan.rows)
        rows.append(row.rejected < 0 ? words.at(row.chosen) : words.at(row.chosen) + u" > "_s + words.at(row.rejected));
    rows.sort();
    return rows;
}

QStringList reasonsOf(const ExportPlan &plan)
{
    QStringList reasons;
    for (const QLatin1StringView reason : plan.leftOut)
        reasons.append(QString(reason));
    return reasons;
}

QList<Candidate> randomCandidates(QRandomGenerator &random)
{
    QList<Candidate> list;
    const int runs = random.bounded(1, 60);
    for (int run = 0; run < runs; ++run) {
        const QString prompt = u"p%1"_s.arg(random.bounded(8));
        const QString answer = u"a%1"_s.arg(random.bounded(6));
        const QString model = QString::number(random.bounded(3));
        const int kind = random.bounded(4);
        if (kind >= 2) {
            const QString fixed = u"a%1"_s.arg(random.bounded(6, 9));
            list.append(candidate(u"%1 %2 %3 fixed %4"_s.arg(run).arg(prompt, fixed, model)));
        }
        const QString standing = kind == 0 ? u"good"_s : kind == 3 ? u"replaced"_s : u"bad"_s;
        list.append(candidate(u"%1 %2 %3 %4 %5"_s.arg(run).arg(prompt, answer, standing, model)));
    }
    return list;
}

/// Supervised rows are made of good answers only, and what was replaced is of use in pairs only.
QList<Candidate> usefulFor(Task task, QList<Candidate> list)
{
    list.removeIf([task](const Candidate &one) {
        return (task == Task::Supervised && one.standing != Standing::Good) ||
               (task == Task::Labelled && one.standing == Standing::Replaced);
    });
    return list;
}

} // namespace

class ExportPlanTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rowsAreChosen_data()
    {
        QTest::addColumn<Task>("task");
        QTest::addColumn<QStringList>("given");
        QTest::addColumn<QStringList>("rows");
        QTest::addColumn<QStringList>("reasons");
        QTest::newRow("each good answer once")
            << Task::Supervised << QStringList{u"1 p a good"_s, u"2 p b good"_s, u"3 p a good"_s}
            << QStringList{u"1 p a good"_s, u"2 p b good"_s} << QStringList{u""_s, u""_s, u"duplicate"_s};
        QTest::newRow("case makes another text")
            << Task::Supervised << QStringList{u"1 p a good"_s, u"2 p A good"_s}
            << QStringList{u"1 p a good"_s, u"2 p A good"_s} << QStringList{u""_s, u""_s};
        QTest::newRow("labels: what was called both goes on both sides")
            << Task::Labelled << QStringList{u"1 p a good"_s, u"2 p A bad"_s, u"3 p c bad"_s, u"4 q a bad"_s}
            << QStringList{u"3 p c bad"_s, u"4 q a bad"_s}
            << QStringList{u"conflicting-labels"_s, u"conflicting-labels"_s, u""_s, u""_s};
        QTest::newRow("labels: a correction and what it corrected are two rows")
            << Task::Labelled << QStringList{u"1 p c fixed"_s, u"1 p a bad"_s}
            << QStringList{u"1 p a bad"_s, u"1 p c fixed"_s} << QStringList{u""_s, u""_s};
        QTest::newRow("pairs: the correction before its original")
            << Task::Paired << QStringList{u"1 p c fixed"_s, u"1 p a replaced"_s}
            << QStringList{u"1 p c fixed > 1 p a replaced"_s} << QStringList{u""_s, u""_s};
        QTest::newRow("pairs: siblings one to one in their order")
            << Task::Paired
            << QStringList{u"1 p a good"_s, u"2 p b good"_s, u"3 p x bad"_s, u"4 p y bad"_s, u"5 p z bad"_s}
            << QStringList{u"1 p a good > 3 p x bad"_s, u"2 p b good > 4 p y bad"_s}
            << QStringList{u""_s, u""_s, u""_s, u""_s, u"no-counterpart"_s};
        QTest::newRow("pairs: own pairs come first and use both up")
            << Task::Paired
            << QStringList{u"1 p c fixed"_s, u"1 p a bad"_s, u"2 p g good"_s, u"3 p x bad"_s, u"4 p h good"_s}
            << QStringList{u"1 p c fixed > 1 p a bad"_s, u"2 p g good > 3 p x bad"_s}
            << QStringList{u""_s, u""_s, u""_s, u""_s, u"no-counterpart"_s};
        QTest::newRow("pairs: a replaced answer meets nobody but its correction")
            << Task::Paired << QStringList{u"1 p a replaced"_s, u"2 p g good"_s} << QStringList()
            << QStringList{u"no-counterpart"_s, u"no-counterpart"_s};
        QTest::newRow("pairs: other prompts are other matters")
            << Task::Paired << QStringList{u"1 p a good"_s, u"2 q x bad"_s} << QStringList()
            << QStringList{u"no-counterpart"_s, u"no-counterpart"_s};
        QTest::newRow("pairs: the same pair twice")
            << Task::Paired << QStringList{u"1 p c fixed"_s, u"1 p a replaced"_s, u"2 p c fixed"_s, u"2 p a replaced"_s}
            << QStringList{u"1 p c fixed > 1 p a replaced"_s}
            << QStringList{u""_s, u""_s, u"duplicate"_s, u"duplicate"_s};
        QTest::newRow("pairs: two that say the opposite both go")
            << Task::Paired << QStringList{u"1 p b fixed"_s, u"1 p a replaced"_s, u"2 p a fixed"_s, u"2 p b replaced"_s}
            << QStringList()
            << QStringList{u"conflicting-labels"_s, u"conflicting-labels"_s, u"conflicting-labels"_s,
                           u"conflicting-labels"_s};
        QTest::newRow("pairs: the same text, only white space apart")
            << Task::Paired << QStringList{u"1 p A fixed"_s, u"1 p a replaced"_s} << QStringList()
            << QStringList{u"same-text"_s, u"same-text"_s};
    }

    void rowsAreChosen()
    {
        QFETCH(Task, task);
        QFETCH(QStringList, given);
        QFETCH(QStringList, rows);
        QFETCH(QStringList, reasons);
        const ExportPlan plan = planRows(candidates(given), task);
        QCOMPARE(rowsOf(plan, given), rows);
        QCOMPARE(reasonsOf(plan), reasons);
    }

    void pairsMayBeMadeOfAllAnswersUpToANumberAPrompt()
    {
        const QStringList given{u"1 p a good"_s, u"2 p b good"_s, u"3 p x bad"_s, u"4 p y bad"_s};
        const ExportPlan all = planRows(candidates(given), Task::Paired, {10, false});
        QCOMPARE(rowsOf(all, given), (QStringList{u"1 p a good > 3 p x bad"_s, u"1 p a good > 4 p y bad"_s,
                                                  u"2 p b good > 3 p x bad"_s, u"2 p b good > 4 p y bad"_s}));
        const ExportPlan two = planRows(candidates(given), Task::Paired, {2, false});
        QCOMPARE(rowsOf(two, given), (QStringList{u"1 p a good > 3 p x bad"_s, u"1 p a good > 4 p y bad"_s}));
        QCOMPARE(reasonsOf(two), (QStringList{u""_s, u"no-counterpart"_s, u""_s, u""_s}));
    }

    void whatWasJudgedSideBySideComesBeforeWhatMeetsByChance()
    {
        const auto id = [](quint64 run) { return Digest{run, 7}; };
        const QStringList given{u"1 p a good"_s, u"2 p b good"_s, u"3 p x bad"_s, u"4 p y bad"_s, u"5 p z bad"_s};
        const ExportPlan plan = planRows(candidates(given), Task::Paired, {}, {{id(1), id(5)}, {id(2), id(4)}});
        QCOMPARE(rowsOf(plan, given), (QStringList{u"1 p a good > 5 p z bad"_s, u"2 p b good > 4 p y bad"_s}));
        // An answer that beat another one may still be the worse one of a pair; one that is no longer good may not win.
        const ExportPlan chain = planRows(candidates(given), Task::Paired, {}, {{id(1), id(2)}, {id(3), id(4)}});
        QCOMPARE(rowsOf(chain, given), QStringList{u"1 p a good > 2 p b good"_s});
        const ExportPlan elsewhere = planRows(candidates(given), Task::Paired, {}, {{id(1), id(9)}});
        QCOMPARE(rowsOf(elsewhere, given), rowsOf(planRows(candidates(given), Task::Paired), given));
    }

    void pairsMayBeOfOneModelOnly()
    {
        const QStringList given{u"1 p a good 1"_s, u"2 p x bad 2"_s, u"3 p y bad 1"_s};
        const ExportPlan plan = planRows(candidates(given), Task::Paired, {0, true});
        QCOMPARE(rowsOf(plan, given), QStringList{u"1 p a good 1 > 3 p y bad 1"_s});
        QCOMPARE(reasonsOf(plan), (QStringList{u""_s, u"no-counterpart"_s, u""_s}));
    }

    void everyCandidateIsInARowOrHasAReason_data()
    {
        QTest::addColumn<quint32>("seed");
        for (quint32 seed = 1; seed <= 400; ++seed)
            QTest::newRow(qPrintable(u"seed %1"_s.arg(seed))) << seed;
    }

    void everyCandidateIsInARowOrHasAReason()
    {
        QFETCH(quint32, seed);
        QRandomGenerator random(seed);
        const QList<Candidate> drawn = randomCandidates(random);
        for (const Task task : {Task::Supervised, Task::Labelled, Task::Paired}) {
            const QList<Candidate> all = usefulFor(task, drawn);
            for (const int perPrompt : {0, 1, 3}) {
                const ExportPlan plan = planRows(all, task, {perPrompt, seed % 2 == 0});
                QSet<qsizetype> used;
                for (const PlannedRow &row : plan.rows) {
                    used << row.chosen;
                    if (row.rejected >= 0)
                        used << row.rejected;
                }
                for (qsizetype i = 0; i < all.size(); ++i)
                    QCOMPARE(plan.leftOut.at(i).isEmpty(), used.contains(i));
                verifyRows(all, plan, task, perPrompt);
                verifyOrderDoesNotMatter(all, plan, task, {perPrompt, seed % 2 == 0}, random);
            }
        }
    }

private:
    using Text = std::pair<Digest, Digest>;

    static void verifyRows(const QList<Candidate> &all, const ExportPlan &plan, Task task, int perPrompt)
    {
        QVERIFY(std::is_sorted(plan.rows.begin(), plan.rows.end(),
                               [](const PlannedRow &a, const PlannedRow &b) { return a.order < b.order; }));
        QHash<qsizetype, int> uses;
        QHash<Digest, int> perGroup;
        QSet<Text> good;
        QSet<Text> bad;
        QSet<std::pair<Text, Digest>> preferred;
        for (const PlannedRow &row : plan.rows) {
            const Candidate &chosen = all.at(row.chosen);
            QCOMPARE(row.rejected >= 0, task == Task::Paired);
            (chosen.standing == Standing::Good ? good : bad).insert({chosen.prompt, chosen.answer});
            if (row.rejected < 0)
                continue;
            const Candidate &rejected = all.at(row.rejected);
            QCOMPARE(chosen.standing, Standing::Good);
            QVERIFY(rejected.standing != Standing::Good);
            QCOMPARE(chosen.prompt, rejected.prompt);
            QVERIFY(chosen.answer != rejected.answer);
            if (rejected.standing == Standing::Replaced)
                QCOMPARE(chosen.run, rejected.run);
            QVERIFY(!preferred.contains({{rejected.prompt, rejected.answer}, chosen.answer}));
            preferred.insert({{chosen.prompt, chosen.answer}, rejected.answer});
            ++uses[row.chosen];
            ++uses[row.rejected];
            ++perGroup[chosen.prompt];
        }
        QVERIFY(!good.intersects(bad));
        for (const int count : std::as_const(uses))
            QVERIFY(perPrompt > 0 || count == 1);
        for (const int count : std::as_const(perGroup))
            QVERIFY(perPrompt == 0 || count <= perPrompt);
    }

    static void verifyOrderDoesNotMatter(const QList<Candidate> &all, const ExportPlan &plan, Task task,
                                         const PairRules &rules, QRandomGenerator &random)
    {
        QList<Candidate> shuffled = all;
        std::shuffle(shuffled.begin(), shuffled.end(), random);
        const ExportPlan other = planRows(shuffled, task, rules);
        QCOMPARE(other.rows.size(), plan.rows.size());
        for (qsizetype i = 0; i < plan.rows.size(); ++i) {
            QCOMPARE(other.rows.at(i).order, plan.rows.at(i).order);
            QCOMPARE(shuffled.at(other.rows.at(i).chosen).place, all.at(plan.rows.at(i).chosen).place);
        }
    }
};

QTEST_APPLESS_MAIN(ExportPlanTest)
#include "tst_exportplan.moc"
