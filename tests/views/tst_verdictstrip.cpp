// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/commentfield.h"
#include "views/keybutton.h"
#include "views/syncline.h"
#include "views/verdictstrip.h"
#include "views/verdictwords.h"
#include <QAction>
#include <QJsonArray>
#include <QLabel>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tidemark;
using namespace tidemark::views;
using domain::Thumb;

namespace {

domain::RunDetail run(const QString &id = u"run"_s, const QJsonObject &feedback = {})
{
    domain::RunDetail detail;
    detail.run.id = id;
    detail.shown = domain::Feedback(feedback);
    return detail;
}

} // namespace

class TestVerdictStrip : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void showsTheVerdictThatItWasTold();
    void asksForAVerdictAndShowsItOnlyWhenTold();
    void clearsOnlyWhatIsThere();
    void keepsWhatIsBeingTypedWhenTheSameRunComesAgain();
    void keepsASavedCommentUntilItComesBack();
    void takesTheServersCommentWhileNobodyTypes();
    void showsTheDraftOfAnotherRun();
    void savesAndGoesOnByCtrlEnter();
    void savesByCtrlS();
    void leavesByEscapeAndKeepsTheDraft();
    void tellsADraftOnceAfterTheLastKey();
    void typesLettersInsteadOfObeyingThem();
    void growsToFiveLines();
    void skipsAndFlags();
    void saysWhereAVerdictIs_data();
    void saysWhereAVerdictIs();
    void saysWhyAVerdictIsRefusedAndOffersBothWaysOn();
    void dropsAVerdictOnlyAfterAskingOnce();
    void showsBothSidesOfAConflictKeyByKey();
    void letsTheRaterDecideAConflictByKeys();
    void beginsANewVerdictWithBothComments();
    void saysLoudlyWhatWasNotSaved();
    void saysWhyNothingCanBeJudged();
    void keepsTheEndUsersWords();
    void listsTheHistoryAsPlainText();

private:
    [[nodiscard]] static domain::RunDetail conflict();
    [[nodiscard]] QAbstractButton *button(const QString &name) const;
    [[nodiscard]] bool says(const QString &text) const;
    [[nodiscard]] CommentField *field() const { return m_strip->findChild<CommentField *>(); }
    std::unique_ptr<VerdictStrip> m_strip;
};

void TestVerdictStrip::init()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    m_strip = std::make_unique<VerdictStrip>();
    m_strip->resize(760, 180);
    m_strip->show();
    QVERIFY(QTest::qWaitForWindowActive(m_strip.get()));
}

void TestVerdictStrip::cleanup()
{
    m_strip.reset();
}

QAbstractButton *TestVerdictStrip::button(const QString &name) const
{
    for (QAbstractButton *found : m_strip->findChildren<QAbstractButton *>()) {
        if (found->text().remove(u'&').startsWith(name) && found->isVisible())
            return found;
    }
    return nullptr;
}

bool TestVerdictStrip::says(const QString &text) const
{
    for (const QLabel *label : m_strip->findChildren<QLabel *>()) {
        if (label->isVisible() && label->text().contains(text))
            return true;
    }
    return false;
}

void TestVerdictStrip::showsTheVerdictThatItWasTold()
{
    QVERIFY(!button(u"Up"_s)->isEnabled());
    m_strip->setRun(run(u"a"_s, {{u"thumb"_s, u"down"_s}, {u"comment"_s, u"wrong window"_s}}));
    QVERIFY(button(u"Down"_s)->isChecked());
    QVERIFY(!button(u"Up"_s)->isChecked());
    QCOMPARE(m_strip->comment(), u"wrong window"_s);
    m_strip->setRun(run(u"b"_s, {{u"thumbs"_s, u"up"_s}}));
    QVERIFY(button(u"Up"_s)->isChecked());
    QVERIFY(m_strip->comment().isEmpty());
    m_strip->clear();
    QVERIFY(!button(u"Up"_s)->isChecked() && !button(u"Up"_s)->isEnabled());
}

void TestVerdictStrip::asksForAVerdictAndShowsItOnlyWhenTold()
{
    m_strip->setRun(run());
    QSignalSpy asked(m_strip.get(), &VerdictStrip::thumbRequested);
    button(u"Up"_s)->click();
    button(u"Down"_s)->click();
    QCOMPARE(asked.size(), 2);
    QCOMPARE(asked.at(0).at(0).value<Thumb>(), Thumb::Up);
    QCOMPARE(asked.at(0).at(1).toBool(), true);
    QCOMPARE(asked.at(1).at(0).value<Thumb>(), Thumb::Down);
    QVERIFY(!button(u"Up"_s)->isChecked() && !button(u"Down"_s)->isChecked());
}

void TestVerdictStrip::clearsOnlyWhatIsThere()
{
    m_strip->setRun(run());
    QVERIFY(!button(u"Clear"_s)->isEnabled());
    m_strip->setRun(run(u"run"_s, {{u"thumb"_s, u"up"_s}}));
    QSignalSpy asked(m_strip.get(), &VerdictStrip::thumbRequested);
    button(u"Clear"_s)->click();
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked.first().at(0).value<Thumb>(), Thumb::None);
    QCOMPARE(asked.first().at(1).toBool(), false);
}

void TestVerdictStrip::keepsWhatIsBeingTypedWhenTheSameRunComesAgain()
{
    m_strip->setRun(run(u"run"_s, {{u"comment"_s, u"old"_s}}));
    m_strip->focusComment();
    QVERIFY(m_strip->commentHasFocus());
    QTest::keyClicks(field(), u" and more"_s);
    m_strip->setRun(run(u"run"_s, {{u"comment"_s, u"from the server"_s}, {u"thumb"_s, u"up"_s}}));
    QCOMPARE(m_strip->comment(), u"old and more"_s);
    QVERIFY(button(u"Up"_s)->isChecked());
    m_strip->setRun(run(u"other"_s));
    QVERIFY(m_strip->comment().isEmpty());
}

void TestVerdictStrip::keepsASavedCommentUntilItComesBack()
{
    m_strip->setRun(run());
    m_strip->focusComment();
    QTest::keyClicks(field(), u"why"_s);
    QTest::keyClick(field(), Qt::Key_S, Qt::ControlModifier);
    m_strip->setRun(run());
    QCOMPARE(m_strip->comment(), u"why"_s);
    m_strip->setRun(run(u"run"_s, {{u"comment"_s, u"why"_s}}));
    QCOMPARE(m_strip->comment(), u"why"_s);
    m_strip->setRun(run());
    QVERIFY2(m_strip->comment().isEmpty(), "an undone comment goes from the field");
}

void TestVerdictStrip::takesTheServersCommentWhileNobodyTypes()
{
    m_strip->setRun(run());
    m_strip->setRun(run(u"run"_s, {{u"comment"_s, u"theirs"_s}}));
    QCOMPARE(m_strip->comment(), u"theirs"_s);
}

void TestVerdictStrip::showsTheDraftOfAnotherRun()
{
    domain::RunDetail detail = run(u"b"_s, {{u"comment"_s, u"saved"_s}});
    detail.marks.commentDraft = u"half a thou"_s;
    m_strip->setRun(run(u"a"_s));
    m_strip->setRun(detail);
    QCOMPARE(m_strip->comment(), u"half a thou"_s);
}

void TestVerdictStrip::savesAndGoesOnByCtrlEnter()
{
    m_strip->setRun(run());
    QSignalSpy saved(m_strip.get(), &VerdictStrip::commentRequested);
    m_strip->focusComment();
    QTest::keyClicks(field(), u"because"_s);
    QTest::keyClick(field(), Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(saved.size(), 1);
    QCOMPARE(saved.first().at(0).toString(), u"because"_s);
    QCOMPARE(saved.first().at(1).toBool(), true);
}

void TestVerdictStrip::savesByCtrlS()
{
    m_strip->setRun(run());
    QSignalSpy saved(m_strip.get(), &VerdictStrip::commentRequested);
    m_strip->focusComment();
    QTest::keyClick(field(), Qt::Key_S, Qt::ControlModifier);
    QCOMPARE(saved.size(), 1);
    QCOMPARE(saved.first().at(1).toBool(), false);
}

void TestVerdictStrip::leavesByEscapeAndKeepsTheDraft()
{
    m_strip->setRun(run());
    QSignalSpy drafts(m_strip.get(), &VerdictStrip::draftChanged);
    QSignalSpy left(m_strip.get(), &VerdictStrip::commentLeft);
    m_strip->focusComment();
    QTest::keyClicks(field(), u"half"_s);
    QTest::keyClick(field(), Qt::Key_Escape);
    QCOMPARE(left.size(), 1);
    QCOMPARE(drafts.size(), 1);
    QCOMPARE(drafts.first().first().toString(), u"half"_s);
    QCOMPARE(m_strip->comment(), u"half"_s);
}

void TestVerdictStrip::tellsADraftOnceAfterTheLastKey()
{
    m_strip->setRun(run());
    QSignalSpy drafts(m_strip.get(), &VerdictStrip::draftChanged);
    m_strip->focusComment();
    QTest::keyClicks(field(), u"slow thought"_s);
    QCOMPARE(drafts.size(), 0);
    QTRY_COMPARE(drafts.size(), 1);
    QCOMPARE(drafts.first().first().toString(), u"slow thought"_s);
    field()->clearFocus();
    QCOMPARE(drafts.size(), 1);
}

void TestVerdictStrip::typesLettersInsteadOfObeyingThem()
{
    QAction up(m_strip.get());
    up.setShortcut(Qt::Key_U);
    m_strip->addAction(&up);
    QSignalSpy obeyed(&up, &QAction::triggered);
    m_strip->setRun(run());
    m_strip->focusComment();
    QTest::keyClick(field(), Qt::Key_U);
    QCOMPARE(m_strip->comment(), u"u"_s);
    QCOMPARE(obeyed.size(), 0);
    QTest::keyClick(m_strip.get(), Qt::Key_U);
    QCOMPARE(obeyed.size(), 1);
}

void TestVerdictStrip::growsToFiveLines()
{
    m_strip->setRun(run());
    const int one = field()->sizeHint().height();
    m_strip->setRun(run(u"b"_s, {{u"comment"_s, u"1\n2\n3\n4"_s}}));
    const int four = field()->sizeHint().height();
    m_strip->setRun(run(u"c"_s, {{u"comment"_s, u"1\n2\n3\n4\n5\n6\n7\n8"_s}}));
    const int many = field()->sizeHint().height();
    QVERIFY(one < four && four < many);
    m_strip->setRun(run(u"d"_s, {{u"comment"_s, u"line\n"_s.repeated(50)}}));
    QCOMPARE(field()->sizeHint().height(), many);
}

void TestVerdictStrip::skipsAndFlags()
{
    domain::RunDetail detail = run();
    detail.marks.flagged = true;
    m_strip->setRun(detail);
    QVERIFY(button(u"Flag"_s)->isChecked());
    QSignalSpy skipped(m_strip.get(), &VerdictStrip::skipRequested);
    QSignalSpy flagged(m_strip.get(), &VerdictStrip::flagRequested);
    button(u"Skip"_s)->click();
    button(u"Flag"_s)->click();
    QCOMPARE(skipped.first().first().toBool(), true);
    QCOMPARE(flagged.first().first().toBool(), false);
}

void TestVerdictStrip::saysWhereAVerdictIs_data()
{
    QTest::addColumn<domain::SyncState>("state");
    QTest::addColumn<QString>("words");
    QTest::newRow("pending") << domain::SyncState::Pending << u"saved here, on its way to the server"_s;
    QTest::newRow("sending") << domain::SyncState::Sending << u"saved here, being sent"_s;
    QTest::newRow("confirmed") << domain::SyncState::Confirmed << u"confirmed on server 14:02"_s;
    QTest::newRow("refused") << domain::SyncState::Refused << u"refused by the server: this role may not rate"_s;
    QTest::newRow("gone") << domain::SyncState::Gone << u"kept here: the run is no longer on the server"_s;
    QTest::newRow("conflict") << domain::SyncState::Conflict << u"changed on the server too: choose which one holds"_s;
    QTest::newRow("parked") << domain::SyncState::Parked << u"saved here; this role may not rate on the server"_s;
}

void TestVerdictStrip::saysWhereAVerdictIs()
{
    QFETCH(domain::SyncState, state);
    QFETCH(QString, words);
    domain::RunDetail detail = run();
    detail.summary.state = state;
    detail.confirmedMs = QDateTime(QDate(2026, 11, 23), QTime(14, 2)).toMSecsSinceEpoch();
    detail.lastError = domain::Error{domain::ErrorKind::Forbidden, {}, 403, 0};
    m_strip->setRun(detail);
    QCOMPARE(m_strip->findChild<SyncLine *>()->text(), words);
    m_strip->setRun(run(u"clean"_s));
    QVERIFY(m_strip->findChild<SyncLine *>()->text().isEmpty());
}

void TestVerdictStrip::saysWhyAVerdictIsRefusedAndOffersBothWaysOn()
{
    m_strip->setRun(run());
    QVERIFY(!button(u"Try again"_s));
    domain::RunDetail detail = run();
    detail.summary.state = domain::SyncState::Refused;
    detail.lastError = domain::Error{domain::ErrorKind::Invalid, u"comment must be <b>text</b>"_s, 422, 0};
    m_strip->setRun(detail);
    QVERIFY(says(u"it does not take this verdict as it is. It says: comment must be <b>text</b>"_s));
    QSignalSpy retried(m_strip.get(), &VerdictStrip::retryRequested);
    button(u"Try again"_s)->click();
    QCOMPARE(retried.size(), 1);
    for (const auto state : {domain::SyncState::Gone, domain::SyncState::Parked}) {
        detail.summary.state = state;
        m_strip->setRun(detail);
        QVERIFY(button(u"Try again"_s) && button(u"Drop"_s));
    }
    m_strip->setRun(run());
    QVERIFY(!button(u"Drop"_s));
}

void TestVerdictStrip::dropsAVerdictOnlyAfterAskingOnce()
{
    domain::RunDetail detail = run();
    detail.summary.state = domain::SyncState::Refused;
    m_strip->setRun(detail);
    QSignalSpy dropped(m_strip.get(), &VerdictStrip::dropRequested);
    button(u"Drop"_s)->click();
    QCOMPARE(dropped.size(), 0);
    QVERIFY(says(u"Drop this verdict? It stays in the history, and undo brings it back."_s));
    m_strip->setRun(detail); // news of the same run do not take the question away
    button(u"Keep it"_s)->click();
    QVERIFY(says(u"refused by the server"_s));
    button(u"Drop"_s)->click();
    button(u"Drop it"_s)->click();
    QCOMPARE(dropped.size(), 1);
    button(u"Drop"_s)->click();
    domain::RunDetail other = run(u"other"_s);
    other.summary.state = domain::SyncState::Refused;
    m_strip->setRun(other);
    QVERIFY(!button(u"Drop it"_s)); // the question was about another run
}

domain::RunDetail TestVerdictStrip::conflict()
{
    domain::RunDetail detail =
        run(u"run"_s, {{u"thumb"_s, u"down"_s}, {u"comment"_s, u"wrong"_s}, {u"rating"_s, 1}, {u"same"_s, 7}});
    detail.theirs =
        domain::Feedback({{u"thumb"_s, u"up"_s}, {u"comment"_s, u"<b>fine</b>"_s}, {u"rating"_s, 4}, {u"same"_s, 7}});
    detail.theirsMs = QDateTime(QDate(2026, 11, 23), QTime(14, 5)).toMSecsSinceEpoch();
    detail.summary.state = domain::SyncState::Conflict;
    domain::LedgerEntry entry;
    entry.rater = u"ann"_s;
    entry.atMs = QDateTime(QDate(2026, 11, 23), QTime(14, 2)).toMSecsSinceEpoch();
    detail.history.append(entry);
    return detail;
}

void TestVerdictStrip::showsBothSidesOfAConflictKeyByKey()
{
    m_strip->setRun(conflict());
    for (const auto &words : {u"Mine · ann, 14:02"_s, u"On the server · seen at 14:05"_s, u"down"_s, u"up"_s,
                              u"wrong"_s, u"<b>fine</b>"_s, u"rating"_s, u"1"_s, u"4"_s})
        QVERIFY2(says(words), qPrintable(words));
    QVERIFY(!says(u"same"_s)); // in what is alike there is nothing to decide
    m_strip->setRun(run());
    QVERIFY(!says(u"wrong"_s));
}

void TestVerdictStrip::letsTheRaterDecideAConflictByKeys()
{
    m_strip->setRun(conflict());
    QSignalSpy mine(m_strip.get(), &VerdictStrip::keepMineRequested);
    QSignalSpy theirs(m_strip.get(), &VerdictStrip::keepTheirsRequested);
    QVERIFY(button(u"Keep mine"_s)->focusPolicy() & Qt::TabFocus);
    QTest::keyClick(m_strip.get(), Qt::Key_M, Qt::AltModifier);
    QTRY_COMPARE(mine.size(), 1); // a button pressed by its mnemonic shows it for a moment
    QTest::keyClick(m_strip.get(), Qt::Key_T, Qt::AltModifier);
    QTRY_COMPARE(theirs.size(), 1);
    m_strip->setReadOnly(true, u"no"_s);
    QVERIFY(!button(u"Keep mine"_s)->isEnabled());
}

void TestVerdictStrip::beginsANewVerdictWithBothComments()
{
    m_strip->setRun(conflict());
    QVERIFY(!m_strip->writesNew());
    button(u"Write new…"_s)->click();
    QVERIFY(m_strip->writesNew());
    QVERIFY(field()->hasFocus());
    QCOMPARE(field()->toPlainText(), u"wrong\n\n<b>fine</b>"_s);
    m_strip->setRun(conflict()); // news of the same run leave the text alone
    QCOMPARE(field()->toPlainText(), u"wrong\n\n<b>fine</b>"_s);
    QVERIFY(m_strip->writesNew());
    QSignalSpy comments(m_strip.get(), &VerdictStrip::commentRequested);
    QTest::keyClick(field(), Qt::Key_S, Qt::ControlModifier);
    QCOMPARE(comments.size(), 1);
    domain::RunDetail settled = run(u"run"_s, {{u"comment"_s, u"wrong\n\n<b>fine</b>"_s}});
    m_strip->setRun(settled);
    QVERIFY(!m_strip->writesNew());
}

void TestVerdictStrip::saysLoudlyWhatWasNotSaved()
{
    m_strip->setRun(run());
    m_strip->setSaveError(u"Not saved: the disk is full."_s);
    m_strip->setRun(run());
    QVERIFY(says(u"Not saved: the disk is full."_s));
    m_strip->setSaveError({});
    QVERIFY(!says(u"Not saved"_s));
}

void TestVerdictStrip::saysWhyNothingCanBeJudged()
{
    m_strip->setRun(run());
    m_strip->setReadOnly(true, u"This key can read only."_s);
    QVERIFY(says(u"This key can read only."_s));
    QVERIFY(!button(u"Up"_s)->isEnabled());
    QVERIFY(field()->isReadOnly());
    m_strip->setReadOnly(false, {});
    QVERIFY(button(u"Up"_s)->isEnabled());
    QVERIFY(!field()->isReadOnly());
}

void TestVerdictStrip::keepsTheEndUsersWords()
{
    const QJsonObject original{{u"thumb"_s, u"down"_s}, {u"comment"_s, u"that is not what your site says"_s}};
    m_strip->setRun(run(u"run"_s, {{u"thumb"_s, u"up"_s}, {u"original"_s, original}}));
    QVERIFY(says(u"End user said: down · “that is not what your site says” · kept"_s));
}

void TestVerdictStrip::listsTheHistoryAsPlainText()
{
    QVERIFY(!button(u"History"_s)->isEnabled());
    domain::RunDetail detail = run();
    domain::LedgerEntry entry;
    entry.atMs = QDateTime(QDate(2026, 11, 23), QTime(14, 2)).toMSecsSinceEpoch();
    entry.rater = u"ann"_s;
    entry.seconds = 12;
    entry.before = {{u"thumb"_s, u"up"_s}};
    entry.after = {{u"thumb"_s, u"down"_s}, {u"comment"_s, u"a\x1b[1mb"_s}};
    detail.history = {entry, entry};
    m_strip->setRun(detail);
    QCOMPARE(button(u"History"_s)->text(), u"History 2"_s);
    const QString line = verdictwords::historyLine(entry);
    QVERIFY2(line.contains(u"14:02 · ann · comment: none → a␛[1mb · thumb: up → down · 12.0 s"_s), qPrintable(line));
    button(u"History"_s)->click();
    auto *menu = m_strip->findChild<QMenu *>();
    QVERIFY(menu);
    QCOMPARE(menu->actions().size(), 2);
    menu->close();
}

QTEST_MAIN(TestVerdictStrip)
#include "tst_verdictstrip.moc"
