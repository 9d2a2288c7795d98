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

    void howTheListLooksComesBackAfterARestart()
    {
        using domain::SortField;
        const QTemporaryDir dir;
        QCOMPARE(app::Settings(dir.path()).density(), views::Density::Comfortable);
        for (const auto density : {views::Density::Table, views::Density::Compact, views::Density::Comfortable}) {
            app::Settings(dir.path()).setDensity(density);
            QCOMPARE(app::Settings(dir.path()).density(), density);
        }
        app::Settings(dir.path()).setColumns(u"time:120 input cost"_s);
        QCOMPARE(app::Settings(dir.path()).columns(), u"time:120 input cost"_s);
        app::Settings(dir.path()).setSort({SortField::Model, false});
        QCOMPARE(app::Settings(dir.path()).sort(), (domain::Sort{SortField::Model, false}));
        app::Settings(dir.path()).setSort({SortField::Relevance, true});
        QCOMPARE(app::Settings(dir.path()).sort().field, SortField::Created);
        app::Settings(dir.path()).setSort({SortField(99), true});
        QCOMPARE(app::Settings(dir.path()).sort().field, SortField::Created);
    }
};

QTEST_GUILESS_MAIN(TestSettings)
#include "tst_settings.moc"
