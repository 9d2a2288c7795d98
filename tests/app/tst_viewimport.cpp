// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/judgement.h"
#include "app/reviewcontroller.h"
#include "app/sandboxhost.h"
#include "app/synchost.h"
#include "app/viewimport.h"
#include "items/detailsource.h"
#include "items/queuemodel.h"
#include "items/runlistmodel.h"
#include "store/storetesting.h"
#include "support/fakemodels.h"
#include "views/mainwindow.h"
#include "views/viewsdialog.h"
#include <QPushButton>
#include <QTreeWidget>

using namespace tidemark;
using namespace tidemark::test;
using namespace Qt::StringLiterals;
using app::ViewImport;
using domain::SavedFilter;
using Filters = QList<SavedFilter>;

namespace {

constexpr int patience = 30'000; // a busy machine

/// A window with what takes views over, and the sync that asks the sandbox for them.
struct Desk
{
    explicit Desk(const QUrl &server)
    {
        api::ClientOptions options;
        options.server = server;
        sync = std::make_unique<app::SyncHost>(options, &*data, &data.clock);
        QObject::connect(&views, &ViewImport::viewsWanted, sync.get(), &app::SyncHost::askForViews);
        QObject::connect(sync.get(), &app::SyncHost::viewsRead, &views, &ViewImport::take);
    }
    ~Desk()
    {
        sync.reset(); // it uses the store until then
        data.close();
    }
    bool reads()
    {
        views.open();
        return QTest::qWaitFor(
            [this] { return views.dialog()->list()->topLevelItemCount() > 0 || !views.dialog()->failure().isEmpty(); },
            patience);
    }
    /// Keeps these filters; they hold once they are saved.
    bool keeps(const Filters &filters)
    {
        domain::DeskSettings settings;
        settings.savedFilters = filters;
        judgement.changeSettings(settings);
        return QTest::qWaitFor([&] { return judgement.settings().savedFilters == filters; }, patience);
    }
    Filters kept() { return valueOf(data->desk().settings()).savedFilters; }

    TestStore data;
    tests::FakeRuns fakeRuns{0};
    tests::FakeQueues fakeQueues;
    items::RunListModel list{&*data};
    items::DetailSource details{&*data};
    tests::FakeFacet facet{{}};
    views::MainWindow window{&fakeRuns, &fakeQueues, {&facet}};
    app::ReviewController review{&*data, &list, &details, &window};
    app::Judgement judgement{&*data, &review, &window, nullptr};
    ViewImport views{&judgement, &window, nullptr};
    std::unique_ptr<app::SyncHost> sync;
};

} // namespace

/// Views of Lunary's own pages become saved filters.
class tst_ViewImport : public QObject
{
    Q_OBJECT
private:
    std::unique_ptr<app::SandboxHost> m_sandbox;
    QUrl m_url;
    api::Credentials m_key;

private Q_SLOTS:
    void initTestCase()
    {
        sandbox::SandboxOptions options;
        options.runs = 20;
        m_sandbox = std::make_unique<app::SandboxHost>(options);
        auto started = m_sandbox->start();
        started.waitForFinished();
        QVERIFY(started.result().ok());
        m_url = started.result()->url;
        m_key = {api::Credentials::Kind::PrivateKey, started.result()->privateKey, {}};
    }

    void viewsOfTheServerBecomeSavedFiltersOnce()
    {
        Desk desk(m_url);
        desk.sync->start(m_key);
        QVERIFY(desk.reads());
        QCOMPARE(desk.views.dialog()->failure(), QString());
        desk.views.dialog()->importButton()->click();
        QVERIFY(QTest::qWaitFor([&] { return !desk.kept().isEmpty(); }, patience));
        const Filters kept = desk.kept();
        QVERIFY(kept.contains({u"Refunds rated down"_s, u"type:llm tag:shop thumb:down"_s}));
        QVERIFY(kept.contains({u"Slow or dear"_s, u"type:llm (duration>5s OR cost>=0.01)"_s}));
        QVERIFY(kept.contains({u"Production conversations"_s, u"type:thread meta.env:prod"_s}));
        QVERIFY(kept.contains({u"Agents"_s, u"type:agent,chain"_s}));
        QVERIFY(kept.contains({u"Angry about refunds"_s, u"type:llm \"refund\""_s}));
        QVERIFY(std::any_of(kept.begin(), kept.end(), [](const SavedFilter &filter) {
            return filter.text.startsWith(u"type:llm status:error user:"_s);
        }));
        QVERIFY(QTest::qWaitFor([&] { return !desk.views.dialog(); }, patience));
        // Once more: all of them are there.
        QVERIFY(desk.reads());
        QVERIFY(!desk.views.dialog()->importButton()->isEnabled());
    }

    void aNameThatIsTakenGetsANumber()
    {
        Desk desk(m_url);
        QVERIFY(desk.keeps({{u"Agents"_s, u"tag:mine"_s}}));
        desk.views.open();
        desk.views.take(
            {{{u"Agents"_s, u"llm"_s, QJsonArray{u"AND"_s}}, {u" "_s, u"llm"_s, QJsonArray{u"AND"_s}}}, {}, {}});
        desk.views.dialog()->importButton()->click();
        const auto &kept = desk.judgement.settings().savedFilters;
        QVERIFY(QTest::qWaitFor([&] { return kept.size() > 1; }, patience));
        QCOMPARE(kept, (Filters{{u"Agents"_s, u"tag:mine"_s},
                                {u"Agents (2)"_s, u"type:llm"_s},
                                {u"View without a name"_s, u"type:llm"_s}}));
        QVERIFY(ViewImport::isKnown(desk.judgement.settings().savedFilters, {u"Agents"_s, u"type:llm"_s}));
        QVERIFY(!ViewImport::isKnown(desk.judgement.settings().savedFilters, {u"Agents"_s, u"type:chat"_s}));
        const QString longest(60, u'n');
        QCOMPARE(ViewImport::freeName({{longest, {}}}, longest), QString(56, u'n') + u" (2)"_s);
    }

    void noMoreFiltersAreKeptThanThereIsRoomFor()
    {
        Desk desk(m_url);
        Filters filters;
        for (int i = 0; i < domain::DeskSettings::mostFilters - 1; ++i)
            filters.append({u"f%1"_s.arg(i), u"tag:x"_s});
        QVERIFY(desk.keeps(filters));
        desk.views.open();
        desk.views.take({{{u"a"_s, u"llm"_s, {}}, {u"b"_s, u"llm"_s, {}}}, {}, {}});
        desk.views.dialog()->importButton()->click();
        const auto &kept = desk.judgement.settings().savedFilters;
        QVERIFY(QTest::qWaitFor([&] { return kept.size() >= domain::DeskSettings::mostFilters; }, patience));
        QCOMPARE(kept.size(), domain::DeskSettings::mostFilters);
        QCOMPARE(desk.judgement.settings().savedFilters.last().name, u"a"_s);
    }

    void sayWhyThereAreNone()
    {
        Desk desk(m_url);
        QVERIFY(desk.reads()); // nobody has signed in
        QVERIFY(desk.views.dialog()->failure().contains(u"sign in"_s));
        QVERIFY(desk.views.dialog()->againButton()->isVisibleTo(desk.views.dialog()));
    }
};

QTEST_MAIN(tst_ViewImport)
#include "tst_viewimport.moc"
