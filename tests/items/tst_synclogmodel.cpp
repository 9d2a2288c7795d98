// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/synclogmodel.h"
#include <memory>
#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tidemark;
using domain::ErrorKind;
using domain::SyncEvent;
using domain::SyncEventKind;
using items::SyncLogModel;

namespace {

SyncEvent quiet(qint64 atMs)
{
    return {.kind = SyncEventKind::Checked, .atMs = atMs, .requests = 1};
}

} // namespace

class TestSyncLogModel : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_model = std::make_unique<SyncLogModel>();
        m_tester = std::make_unique<QAbstractItemModelTester>(m_model.get(),
                                                              QAbstractItemModelTester::FailureReportingMode::QtTest);
    }
    void cleanup()
    {
        m_tester.reset();
        m_model.reset();
    }

    void theNewestLineIsTheFirst()
    {
        m_model->add({.kind = SyncEventKind::Confirmed, .atMs = 1, .runId = u"a"_s});
        m_model->add({.kind = SyncEventKind::Refused, .atMs = 2, .runId = u"b"_s});
        QCOMPARE(m_model->rowCount(), 2);
        QCOMPARE(m_model->index(0).data(SyncLogModel::RunIdRole).toString(), u"b"_s);
        QCOMPARE(at(1).kind, SyncEventKind::Confirmed);
        QVERIFY(m_model->index(0).data(SyncLogModel::ProblemRole).toBool());
        QVERIFY(!m_model->index(1).data(SyncLogModel::ProblemRole).toBool());
    }

    void keepsTheLastThousandLines()
    {
        for (int i = 0; i < SyncLogModel::mostLines + 25; ++i)
            m_model->add({.kind = SyncEventKind::Confirmed, .atMs = i + 1, .count = 1});
        QCOMPARE(m_model->rowCount(), int(SyncLogModel::mostLines));
        QCOMPARE(at(0).atMs, SyncLogModel::mostLines + 25);
        QCOMPARE(at(SyncLogModel::mostLines - 1).atMs, 26);
    }

    void syncsThatFoundNothingShareALine()
    {
        m_model->add(quiet(1'000));
        QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
        m_model->add(quiet(61'000));
        m_model->add(quiet(121'000));
        QCOMPARE(m_model->rowCount(), 1);
        QCOMPARE(changed.size(), 2);
        QCOMPARE(at(0).times, 3);
        QCOMPARE(at(0).requests, 3);
        QCOMPARE(at(0).sinceMs, 1'000);
        QCOMPARE(at(0).atMs, 121'000);
        SyncEvent found = quiet(181'000);
        found.count = 2;
        m_model->add(found);
        QCOMPARE(m_model->rowCount(), 2);
        m_model->add(quiet(241'000));
        QCOMPARE(m_model->rowCount(), 3);
    }

    void theSameFailureAgainSharesALineAndAnotherDoesNot()
    {
        const SyncEvent full{.kind = SyncEventKind::Failed, .atMs = 1, .reason = ErrorKind::StoreFull};
        m_model->add(full);
        m_model->add(full);
        QCOMPARE(m_model->rowCount(), 1);
        QCOMPARE(at(0).times, 2);
        m_model->add({.kind = SyncEventKind::Failed, .atMs = 2, .reason = ErrorKind::Tls});
        QCOMPARE(m_model->rowCount(), 2);
    }

    void verdictsNeverShareALine()
    {
        const SyncEvent one{.kind = SyncEventKind::Confirmed, .atMs = 1, .count = 1, .runId = u"a"_s};
        m_model->add(one);
        m_model->add(one);
        QCOMPARE(m_model->rowCount(), 2);
    }

private:
    [[nodiscard]] SyncEvent at(int row) const
    {
        return m_model->index(row).data(SyncLogModel::EventRole).value<SyncEvent>();
    }

    std::unique_ptr<SyncLogModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

QTEST_GUILESS_MAIN(TestSyncLogModel)
#include "tst_synclogmodel.moc"
