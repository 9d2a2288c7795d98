// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/uiwatch.h"
#include <QElapsedTimer>
#include <QtTest>

using namespace tidemark;

class tst_UiWatch : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void tellsHowLongTheThreadDidNotAnswer()
    {
        QList<double> blocks;
        const app::UiWatch watch([&blocks](const app::UiWatch::Block &block) { blocks.append(block.waitedMs); }, 0);
        QTRY_VERIFY(!blocks.isEmpty()); // it asks
        blocks.clear();
        QElapsedTimer busy;
        busy.start();
        while (busy.elapsed() < 50) {
        }
        QTRY_VERIFY(std::any_of(blocks.begin(), blocks.end(), [](double ms) { return ms >= 40; }));
    }

    void isQuietBelowItsMark()
    {
        int told = 0;
        {
            const app::UiWatch watch([&told](const app::UiWatch::Block &) { ++told; }, 1e9);
            bool passed = false;
            QTimer::singleShot(50, this, [&passed] { passed = true; });
            QTRY_VERIFY(passed);
        }
        QCOMPARE(told, 0);
    }

    void mayEndWhileItsQuestionIsUnanswered()
    {
        for (int i = 0; i < 50; ++i) {
            const app::UiWatch watch([](const app::UiWatch::Block &) { QFAIL("nobody is there any more"); }, 0);
        }
        QCoreApplication::processEvents();
    }
};

QTEST_GUILESS_MAIN(tst_UiWatch)
#include "tst_uiwatch.moc"
