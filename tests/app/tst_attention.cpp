// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/attention.h"
#include <QSignalSpy>
#include <QTest>

using namespace tidemark;

class tst_Attention : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void countsReadingAndNotBeingAway()
    {
        qint64 now = 1'000;
        app::Attention attention([&now] { return now; });
        QSignalSpy back(&attention, &app::Attention::cameBack);
        attention.begin();
        now += 20'000;
        QCOMPARE(attention.seconds(), 20.0);
        now += app::Attention::pauseMs; // one may read for long
        attention.stir();
        QVERIFY(back.isEmpty());
        now += 12 * 60'000;
        attention.stir();
        QCOMPARE(back.size(), 1);
        QCOMPARE(back.first().first().toLongLong(), 12 * 60'000);
        now += 5'000;
        QCOMPARE(attention.seconds(), 25.0 + double(app::Attention::pauseMs) / 1000);
    }

    void theNextItemBeginsAnew()
    {
        qint64 now = 0;
        app::Attention attention([&now] { return now; });
        now = 10 * 60'000;
        attention.begin();
        now += 3'000;
        QCOMPARE(attention.seconds(), 3.0);
    }

    void aKeyIsASignOfLife()
    {
        qint64 now = 0;
        app::Attention attention([&now] { return now; });
        QSignalSpy back(&attention, &app::Attention::cameBack);
        QObject somewhere;
        now = 10 * 60'000;
        QKeyEvent key(QEvent::KeyPress, Qt::Key_J, Qt::NoModifier);
        QCoreApplication::sendEvent(&somewhere, &key);
        QCOMPARE(back.size(), 1);
    }
};

QTEST_MAIN(tst_Attention)
#include "tst_attention.moc"
