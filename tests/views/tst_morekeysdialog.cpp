// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/morekeysdialog.h"
#include <QJsonArray>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableWidget>
#include <QTest>

using namespace tidemark;
using namespace Qt::StringLiterals;
using domain::Feedback;
using views::MoreKeysDialog;

namespace {

QTableWidget *tableOf(const MoreKeysDialog &dialog)
{
    return dialog.findChild<QTableWidget *>();
}

void type(const MoreKeysDialog &dialog, int row, int column, const QString &text)
{
    tableOf(dialog)->item(row, column)->setText(text);
}

} // namespace

class tst_MoreKeysDialog : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void showsWhatHasNoPlaceElsewhere()
    {
        const MoreKeysDialog dialog(
            Feedback(
                {{u"thumb"_s, u"up"_s}, {u"emoji"_s, u"🙂"_s}, {u"retried"_s, true}, {u"old"_s, QJsonValue::Null}}),
            nullptr);
        QCOMPARE(tableOf(dialog)->rowCount(), 3); // and one to add
        QCOMPARE(tableOf(dialog)->item(0, 0)->text(), u"emoji"_s);
        QCOMPARE(tableOf(dialog)->item(1, 1)->text(), u"true"_s);
        QVERIFY(dialog.change().isEmpty());
    }

    void changesOnlyWhatWasChanged()
    {
        MoreKeysDialog dialog(Feedback({{u"emoji"_s, u"🙂"_s}, {u"weight"_s, 3}}), nullptr);
        type(dialog, 1, 1, u"3.5"_s);
        type(dialog, 2, 0, u"tags"_s);
        type(dialog, 2, 1, u"[\"a\", 1]"_s);
        QCOMPARE(tableOf(dialog)->rowCount(), 4); // room for one more
        const domain::VerdictChange expected{{{u"weight"_s, 3.5}, {u"tags"_s, QJsonArray{u"a"_s, 1}}}};
        QCOMPARE(dialog.change(), expected);
        QSignalSpy asked(&dialog, &MoreKeysDialog::changeRequested);
        for (auto *button : dialog.findChildren<QPushButton *>()) {
            if (button->isDefault())
                button->click();
        }
        QCOMPARE(asked.size(), 1);
    }

    void anEmptyValueTakesTheKeyAwayAndOddTextIsText()
    {
        MoreKeysDialog dialog(Feedback({{u"emoji"_s, u"🙂"_s}}), nullptr);
        type(dialog, 0, 1, u" "_s);
        type(dialog, 1, 0, u"note"_s);
        type(dialog, 1, 1, u"{\"half"_s);
        const domain::VerdictChange expected{{{u"emoji"_s, QJsonValue()}, {u"note"_s, u"{\"half"_s}}};
        QCOMPARE(dialog.change().toJson(), expected.toJson());
    }

    void refusesKeysThatHaveTheirPlaceAndKeysTwice()
    {
        MoreKeysDialog dialog(Feedback({{u"emoji"_s, u"🙂"_s}}), nullptr);
        const auto ableToKeep = [&dialog] {
            const auto buttons = dialog.findChildren<QPushButton *>();
            return std::any_of(buttons.begin(), buttons.end(),
                               [](const QPushButton *button) { return button->isDefault() && button->isEnabled(); });
        };
        QVERIFY(ableToKeep());
        type(dialog, 1, 0, u"thumb"_s);
        QVERIFY(!ableToKeep());
        type(dialog, 1, 0, u"emoji"_s);
        QVERIFY(!ableToKeep());
        type(dialog, 1, 0, u"mood"_s);
        QVERIFY(ableToKeep());
    }
};

QTEST_MAIN(tst_MoreKeysDialog)
#include "tst_morekeysdialog.moc"
