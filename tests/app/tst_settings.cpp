// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings.h"
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tidemark;
using views::Action;

class TestSettings : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void keysComeBackAfterARestart()
    {
        const QTemporaryDir dir;
        views::KeyMap keys;
        keys.setKeys(Action::RateUp, {QKeySequence(u"Ctrl+,"_s), QKeySequence(u";"_s)});
        keys.setKeys(Action::Flag, {});
        app::Settings(dir.path()).setKeys(keys);
        QCOMPARE(app::Settings(dir.path()).keys(), keys);
        app::Settings(dir.path()).setKeys({});
        QCOMPARE(app::Settings(dir.path()).keys(), views::KeyMap());
    }
};

QTEST_GUILESS_MAIN(TestSettings)
#include "tst_settings.moc"
