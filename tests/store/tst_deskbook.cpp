// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storetesting.h"

using namespace tidemark;
using namespace tidemark::test;
using namespace Qt::StringLiterals;
using domain::Thumb;
using store::Mark;

namespace {

store::ChangeFor always(const domain::VerdictChange &change)
{
    return [change](const domain::Feedback &) { return change; };
}

QStringList idsOf(const QList<int> &numbers)
{
    QStringList ids;
    for (const int number : numbers)
        ids.append(idOf(number));
    return ids;
}

/// Answers 1 to 3 are the same, 4 answers the same prompt differently, 5 is something else.
void addTwins(TestStore &store)
{
    QList<domain::Run> runs;
    for (int i = 1; i <= 4; ++i)
        runs.append(RunBuilder(i).with("input", u"the same"_s).with("output", i < 4 ? u"yes"_s : u"no"_s));
    runs.append(RunBuilder(5));
    QVERIFY(store.add(runs));
}

} // namespace

/// What the desk remembers beside the verdicts, and acts on many runs.
class tst_DeskBook : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void oneActOnManyRunsIsOneUndoAcrossARestart()
    {
        TestStore store;
        QVERIFY(store.add({RunBuilder(1), RunBuilder(2), RunBuilder(3)}));
        QVERIFY(store.rate(2, thumb("up")));
        QCOMPARE(valueOf(store->recordVerdicts(idsOf({1, 2, 3}), always(thumb("down")), 9)), 3);
        store.settleDown();
        QCOMPARE(valueOf(store->counts()).down, 3);
        (void)store.reopen();
        const store::UndoReport undone = valueOf(store->undo());
        QCOMPARE(undone.runs, 3);
        QCOMPARE(undone.runId, idOf(1));
        QCOMPARE(store.detail(1).shown.thumb(), Thumb::None);
        QCOMPARE(store.detail(2).shown.thumb(), Thumb::Up);
        QCOMPARE(store.detail(3).shown.thumb(), Thumb::None);
        QCOMPARE(valueOf(store->redo()).runs, 3);
        QCOMPARE(store.detail(2).shown.thumb(), Thumb::Down);
        (void)valueOf(store->undo());
        QCOMPARE(valueOf(store->undo()).runs, 1); // the verdict before it
        QCOMPARE(store.detail(2).shown.thumb(), Thumb::None);
        QVERIFY(!valueOf(store->undo()).done);
    }

    void anActKeepsTheOtherReasonsOfEachRun()
    {
        TestStore store;
        QVERIFY(store.add({RunBuilder(1), RunBuilder(2)}));
        QVERIFY(store.rate(1, change({{u"reasons"_s, QJsonArray{u"tone"_s}}})));
        const auto add = [](const domain::Feedback &shown) { return domain::withReason(shown, u"format"_s, true); };
        QCOMPARE(valueOf(store->recordVerdicts(idsOf({1, 2}), add, 1)), 2);
        QCOMPARE(store.detail(1).shown.reasons(), (QStringList{u"tone"_s, u"format"_s}));
        QCOMPARE(store.detail(2).shown.reasons(), QStringList{u"format"_s});
        QCOMPARE(valueOf(store->recordVerdicts(idsOf({1, 2}), add, 1)), 0);
        const auto remove = [](const domain::Feedback &shown) { return domain::withReason(shown, u"format"_s, false); };
        QCOMPARE(valueOf(store->recordVerdicts(idsOf({1, 2}), remove, 1)), 2);
        QVERIFY(store.detail(2).shown.reasons().isEmpty());
    }

    void manyAtOnceDoNotMakeARaterLookFast()
    {
        TestStore store;
        QVERIFY(store.add({RunBuilder(1), RunBuilder(2), RunBuilder(3)}));
        QVERIFY(store.rate(1, thumb("up"), 40));
        QCOMPARE(valueOf(store->recordVerdicts(idsOf({2, 3}), always(thumb("down")), 2)), 2);
        const store::Throughput pace = valueOf(store->throughput(0));
        QCOMPARE(pace.medianSeconds, 40.0);
        QCOMPARE(pace.verdictsToday, 3);
    }

    void puttingOffTakesOutOfTheInboxAndHasAQueue()
    {
        TestStore store;
        QVERIFY(store.add({RunBuilder(1), RunBuilder(2)}));
        QCOMPARE(valueOf(store->setMark(idsOf({1, 2}), Mark::Deferred, true)), 2);
        QVERIFY(store.row(1).deferred);
        QCOMPARE(valueOf(store->counts()).deferred, 2);
        QCOMPARE(valueOf(store->counts()).inbox, 0);
        const auto filter = domain::parseFilter(u"is:deferred"_s, 0, 0).value();
        QCOMPARE(valueOf(store->findIds(filter, {})).size(), 2);
        QCOMPARE(valueOf(store->undo()).runs, 2);
        store.settleDown();
        QCOMPARE(valueOf(store->counts()).deferred, 0);
        QCOMPARE(valueOf(store->counts()).inbox, 2);
        QVERIFY(store.detail(1).shown.isEmpty()); // never a verdict
    }

    void aNoteIsKeptFoundAndTakenBack()
    {
        TestStore store;
        QVERIFY(store.add({RunBuilder(1)}));
        QVERIFY(succeeds(store->saveNote(idOf(1), u"  ask Ann \n"_s)));
        QCOMPARE(store.detail(1).marks.note, u"ask Ann"_s);
        QVERIFY(store.row(1).noted);
        const auto filter = domain::parseFilter(u"has:note"_s, 0, 0).value();
        QCOMPARE(valueOf(store->findIds(filter, {})).size(), 1);
        QVERIFY(succeeds(store->saveNote(idOf(1), u"asked"_s)));
        QVERIFY(valueOf(store->undo()).done);
        QCOMPARE(store.detail(1).marks.note, u"ask Ann"_s);
        QVERIFY(valueOf(store->undo()).done);
        QVERIFY(store.detail(1).marks.note.isEmpty());
        QVERIFY(!store.row(1).noted);
        QVERIFY(store.detail(1).history.isEmpty());
    }

    void draftsOfCommentAndCorrectionDoNotMeet()
    {
        TestStore store;
        QVERIFY(store.add({RunBuilder(1)}));
        QVERIFY(succeeds(store->saveDraft(idOf(1), u"too"_s)));
        QVERIFY(succeeds(store->saveCorrectionDraft(idOf(1), u"better"_s)));
        (void)store.reopen();
        QCOMPARE(store.detail(1).marks.commentDraft, u"too"_s);
        QCOMPARE(store.detail(1).marks.correctionDraft, u"better"_s);
    }

    void findsTwinsAndSiblings()
    {
        TestStore store;
        addTwins(store);
        QCOMPARE(store.detail(1).twins, 2);
        QCOMPARE(store.detail(1).siblings, 3);
        QCOMPARE(store.detail(4).twins, 0);
        QCOMPARE(store.detail(5).siblings, 0);
        QCOMPARE(valueOf(store->desk().twinsOf(store.rid(1))), idsOf({3, 2}));
        QCOMPARE(valueOf(store->desk().siblingsOf(store.rid(4))).size(), 3);
        QVERIFY(succeeds(store->markGone(idOf(2))));
        QCOMPARE(store.detail(1).twins, 1);
    }

    void theSameWordsInAnotherConversationAreNoTwin()
    {
        TestStore store;
        const auto exchange = [](int number, int parent) {
            return RunBuilder(number)
                .with("type", u"chat"_s)
                .with("input", u"yes"_s)
                .with("output", u"done"_s)
                .with("parentRunId", idOf(parent));
        };
        QVERIFY(store.add({exchange(1, 90), exchange(2, 90), exchange(3, 91)}));
        QCOMPARE(store.detail(1).twins, 1);
        QCOMPARE(store.detail(3).twins, 0);
    }

    void theOrderOfKeysMakesNoOtherPrompt()
    {
        TestStore store;
        const QByteArray one = R"([{"role":"user","content":"hi"}])";
        const QByteArray two = R"([{"content":"hi","role":"user"}])";
        QVERIFY(store.add({RunBuilder(1).with("input", QJsonDocument::fromJson(one).array()),
                           RunBuilder(2).with("input", QJsonDocument::fromJson(two).array())}));
        QCOMPARE(store.detail(1).siblings, 1);
    }

    void aPairIsTwoThumbsAndAJudgementInOneAct()
    {
        TestStore store;
        addTwins(store);
        using store::PairVerdict;
        QVERIFY(succeeds(store->desk().judgePair(idOf(1), idOf(4), PairVerdict::SecondBetter)));
        QCOMPARE(store.detail(1).shown.thumb(), Thumb::Down);
        QCOMPARE(store.detail(4).shown.thumb(), Thumb::Up);
        const auto pairs = valueOf(store->desk().pairs());
        QCOMPARE(pairs.size(), 1);
        QCOMPARE(pairs.first().better, idOf(4));
        QCOMPARE(pairs.first().worse, idOf(1));
        QCOMPARE(store.detail(1).history.size(), 1);
        QCOMPARE(valueOf(store->undo()).runs, 2);
        QCOMPARE(store.detail(4).shown.thumb(), Thumb::None);
        QVERIFY(valueOf(store->desk().pairs()).isEmpty());
        QVERIFY(succeeds(store->desk().judgePair(idOf(1), idOf(4), PairVerdict::Equal)));
        QCOMPARE(store.detail(1).shown.thumb(), Thumb::None);
        QVERIFY(valueOf(store->desk().pairs()).first().equal);
    }

    void settingsAreKeptAndNonsenseIsNot()
    {
        TestStore store;
        QCOMPARE(valueOf(store->desk().settings()), domain::DeskSettings());
        domain::DeskSettings wanted;
        wanted.reasons = {u" slow "_s, u"slow"_s, u""_s, u"rude"_s};
        wanted.phrases = {u"Wrong fact"_s};
        wanted.dailyGoal = -4;
        QVERIFY(succeeds(store->desk().setSettings(wanted)));
        (void)store.reopen();
        const domain::DeskSettings kept = valueOf(store->desk().settings());
        QCOMPARE(kept.reasons, (QStringList{u"slow"_s, u"rude"_s}));
        QCOMPARE(kept.phrases, QStringList{u"Wrong fact"_s});
        QCOMPARE(kept.dailyGoal, 0);
    }

    void guidelinesHaveVersions()
    {
        TestStore store;
        QCOMPARE(valueOf(store->desk().guidelines()).version, 0);
        QVERIFY(succeeds(store->desk().saveGuidelines(u"# One"_s)));
        QVERIFY(succeeds(store->desk().saveGuidelines(u"# One"_s)));
        QVERIFY(succeeds(store->desk().saveGuidelines(u"# Two"_s)));
        const auto versions = valueOf(store->desk().guidelineVersions());
        QCOMPARE(versions.size(), 2);
        QCOMPARE(versions.first().text, u"# Two"_s);
        QCOMPARE(versions.first().rater, u"ann"_s);
        QCOMPARE(valueOf(store->desk().guidelines()), versions.first());
    }

    void aSelfCheckDrawsOwnThumbsAndCountsAgreement()
    {
        TestStore store;
        QList<domain::Run> runs;
        for (int i = 1; i <= 30; ++i)
            runs.append(RunBuilder(i));
        QVERIFY(store.add(runs));
        for (int i = 1; i <= 20; ++i)
            QVERIFY(store.rate(i, thumb(i % 2 ? "up" : "down")));
        QVERIFY(store.rate(21, change({{u"comment"_s, u"no thumb"_s}})));
        (void)valueOf(store->undo());
        const qint64 later = store.clock.nowMs() + 1;
        const QStringList drawn = valueOf(store->desk().drawForSelfCheck(5, later, 7));
        QCOMPARE(drawn.size(), 5);
        QCOMPARE(valueOf(store->desk().drawForSelfCheck(5, later, 7)), drawn);
        QVERIFY(valueOf(store->desk().drawForSelfCheck(5, later, 8)) != drawn);
        QCOMPARE(valueOf(store->desk().drawForSelfCheck(100, later, 7)).size(), 20);
        QVERIFY(valueOf(store->desk().drawForSelfCheck(5, 0, 7)).isEmpty());
        QVERIFY(succeeds(store->desk().noteSelfCheck(idOf(1), Thumb::Up, Thumb::Up)));
        QVERIFY(succeeds(store->desk().noteSelfCheck(idOf(2), Thumb::Down, Thumb::Up)));
        QCOMPARE(valueOf(store->desk().agreement()), (store::Agreement{2, 1}));
    }
};

QTEST_MAIN(tst_DeskBook)
#include "tst_deskbook.moc"
