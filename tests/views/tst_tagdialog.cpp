// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/tagdialog.h"
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace tidemark;
using namespace Qt::StringLiterals;
using domain::TagEdit;
using views::TagDialog;

namespace {

/// Two runs: both have "both", one has "some"; the project knows others.
std::unique_ptr<TagDialog> twoRuns()
{
    auto dialog = std::make_unique<TagDialog>(2, QHash<QString, int>{{u"both"_s, 2}, {u"some"_s, 1}},
                                              QStringList{u"both"_s, u"urgent"_s, u"日本語"_s}, nullptr);
    dialog->show();
    return dialog;
}

QStringList visible(const TagDialog &dialog)
{
    QStringList texts;
    for (int row = 0; row < dialog.list()->count(); ++row) {
        if (!dialog.list()->item(row)->isHidden())
            texts.append(dialog.list()->item(row)->text());
    }
    return texts;
}

Qt::CheckState stateOf(const TagDialog &dialog, const QString &tag)
{
    return dialog.list()->findItems(tag, Qt::MatchExactly).value(0)->checkState();
}

void enter(TagDialog &dialog, const QString &text)
{
    QTest::keyClicks(dialog.field(), text);
    QTest::keyClick(dialog.field(), Qt::Key_Return);
}

} // namespace

class tst_TagDialog : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void showsWhatTheRunsHaveAndWhatTheProjectKnows()
    {
        const auto dialog = twoRuns();
        QCOMPARE(visible(*dialog), (QStringList{u"both"_s, u"some"_s, u"urgent"_s, u"日本語"_s}));
        QCOMPARE(stateOf(*dialog, u"both"_s), Qt::Checked);
        QCOMPARE(stateOf(*dialog, u"some"_s), Qt::PartiallyChecked);
        QCOMPARE(stateOf(*dialog, u"urgent"_s), Qt::Unchecked);
        QVERIFY(dialog->edit().isEmpty());
    }

    void enterTicksWhatTypingFound()
    {
        const auto dialog = twoRuns();
        enter(*dialog, u"URG"_s);
        enter(*dialog, u"both"_s);
        QVERIFY(dialog->isVisible());
        QCOMPARE(dialog->field()->text(), QString());
        QCOMPARE(dialog->edit(), (TagEdit{{u"urgent"_s}, {u"both"_s}}));
        enter(*dialog, u"urgent"_s); // and takes it back
        QCOMPARE(dialog->edit(), (TagEdit{{}, {u"both"_s}}));
    }

    void whatIsNotThereIsAdded()
    {
        const auto dialog = twoRuns();
        dialog->field()->setText(u"  bo "_s);
        QCOMPARE(visible(*dialog), (QStringList{u"both"_s, u"Add “bo”"_s}));
        QTest::keyClick(dialog->field(), Qt::Key_Down); // past what it fits to the new one
        QTest::keyClick(dialog->field(), Qt::Key_Return);
        enter(*dialog, u"brand new"_s);
        QCOMPARE(dialog->edit(), (TagEdit{{u"bo"_s, u"brand new"_s}, {}}));
    }

    void aHalfTickedBoxCanBecomeWholeOrEmpty()
    {
        const auto dialog = twoRuns();
        enter(*dialog, u"some"_s);
        QCOMPARE(dialog->edit(), (TagEdit{{u"some"_s}, {}}));
        enter(*dialog, u"some"_s);
        QCOMPARE(dialog->edit(), (TagEdit{{}, {u"some"_s}}));
    }

    void ctrlEnterKeepsAndEscapeDoesNot()
    {
        const auto dialog = twoRuns();
        QVERIFY(QTest::qWaitForWindowExposed(dialog.get()));
        QSignalSpy asked(dialog.get(), &TagDialog::editRequested);
        enter(*dialog, u"urgent"_s);
        QTest::keyClick(dialog->field(), Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(asked.count(), 1);
        QCOMPARE(asked.first().first().value<TagEdit>(), (TagEdit{{u"urgent"_s}, {}}));
        QVERIFY(!dialog->isVisible());
        const auto other = twoRuns();
        QSignalSpy none(other.get(), &TagDialog::editRequested);
        enter(*other, u"urgent"_s);
        QTest::keyClick(other->field(), Qt::Key_Escape);
        QVERIFY(!other->isVisible());
        QCOMPARE(none.count(), 0);
    }
};

QTEST_MAIN(tst_TagDialog)
#include "tst_tagdialog.moc"
