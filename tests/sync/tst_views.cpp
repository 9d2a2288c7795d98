// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "syncworld.h"

using namespace Qt::StringLiterals;
using namespace tidemark;
using domain::ErrorKind;
using domain::LunaryViews;
using test::SyncWorld;

/// Asking for the views that are saved in Lunary's own pages.
class TestViews : public QObject
{
    Q_OBJECT
private:
    static LunaryViews asked(SyncWorld &world)
    {
        LunaryViews views;
        bool came = false;
        const auto take = QObject::connect(world.engine.get(), &sync::Engine::viewsRead, [&](const LunaryViews &read) {
            views = read;
            came = true;
        });
        world.engine->askForViews();
        if (!QTest::qWaitFor([&] { return came; }, 30'000))
            qWarning("no views came");
        QObject::disconnect(take);
        return views;
    }
    static void begin(SyncWorld &world)
    {
        world.sync(false, false);
        QSignalSpy finished(world.engine.get(), &sync::Engine::finished);
        world.engine->setPullEnabled(false);
        world.engine->start();
        if (finished.isEmpty())
            finished.wait(30'000);
    }

private Q_SLOTS:
    void comeWithTheUsersThatTheyNameByNumbers()
    {
        SyncWorld world(20);
        begin(world);
        const LunaryViews views = asked(world);
        QVERIFY(!views.error);
        QVERIFY(views.views.size() >= 5);
        QVERIFY(!views.users.isEmpty());
        int translated = 0;
        for (const domain::LunaryView &view : views.views)
            translated += domain::translated(view, views.users).text.contains(u"user:"_s) ? 1 : 0;
        QCOMPARE(translated, 1);
    }

    void areNotAskedForWhereNobodyHasSignedIn()
    {
        SyncWorld world(20);
        const qint64 requests = world.requestsOf([&] {
            const LunaryViews views = asked(world);
            QVERIFY(views.error);
            QCOMPARE(views.error->kind, ErrorKind::Unauthorised);
        });
        QCOMPARE(requests, 0);
    }

    void waitUntilTheServerTakesRequestsAgain()
    {
        SyncWorld world(20);
        begin(world);
        world.server.failNext(429);
        const LunaryViews views = asked(world);
        QVERIFY(!views.error);
        QVERIFY(!world.waits.isEmpty());
    }

    void sayWhyTheyCannotBeHad_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<domain::ErrorKind>("kind");
        QTest::newRow("no such call") << 404 << ErrorKind::Gone;
        QTest::newRow("not allowed") << 403 << ErrorKind::Forbidden;
        QTest::newRow("a fault") << 500 << ErrorKind::Server;
    }
    void sayWhyTheyCannotBeHad()
    {
        QFETCH(int, status);
        QFETCH(domain::ErrorKind, kind);
        SyncWorld world(20);
        begin(world);
        world.server.failNext(status);
        const LunaryViews views = asked(world);
        QVERIFY(views.error);
        QCOMPARE(views.error->kind, kind);
        QVERIFY(views.views.isEmpty());
    }

    void comeWithoutUsersWhereThoseCannotBeHad()
    {
        SyncWorld world(20);
        begin(world);
        bool came = false;
        LunaryViews views;
        connect(world.engine.get(), &sync::Engine::viewsRead, this, [&](const LunaryViews &read) {
            views = read;
            came = true;
        });
        world.engine->askForViews();
        const qint64 before = world.server.requestCount();
        QVERIFY(QTest::qWaitFor([&] { return world.server.requestCount() > before; }, 30'000));
        world.server.failNext(500); // the second request
        QVERIFY(QTest::qWaitFor([&] { return came; }, 30'000));
        QVERIFY(!views.error);
        QVERIFY(views.views.size() >= 5);
        QVERIFY(views.users.isEmpty());
    }

    void endWithAStop()
    {
        SyncWorld world(20);
        begin(world);
        QSignalSpy stopped(world.engine.get(), &sync::Engine::stopped);
        world.engine->askForViews();
        world.engine->stop();
        QVERIFY(!stopped.isEmpty() || stopped.wait(30'000));
    }
};

QTEST_GUILESS_MAIN(TestViews)
#include "tst_views.moc"
