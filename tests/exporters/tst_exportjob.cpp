// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporters/exportformats.h"
#include "exporters/exportjob.h"
#include "store/deskbook.h"
#include "support/exportrules.h"
#include "support/labelledruns.h"
#include "support/testclock.h"
#include <numeric>
#include <QDir>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

using namespace Qt::StringLiterals;
using namespace tidemark;
using namespace tidemark::exporters;
using domain::ErrorKind;
using Outcome = domain::Result<ExportReport>;

namespace {

constexpr auto threadId = "11111111-2222-4333-8444-555555555555";

/// The hand-written runs as the server would send them, with their feedback inside.
QList<domain::Run> serverRuns()
{
    QList<domain::Run> runs;
    int number = 0;
    for (const test::LabelledCase &one : test::labelledCases()) {
        QJsonObject object = QJsonDocument::fromJson(one.run.run.raw).object();
        if (!one.run.feedback.json().isEmpty())
            object.insert("feedback"_L1, one.run.feedback.json());
        runs.append(test::runFrom(object, ++number));
    }
    return runs;
}

domain::Run exchange(int number, const QString &question, const QString &answer)
{
    const auto message = [](const QString &role, const QString &text) {
        return QJsonArray{QJsonObject{{u"role"_s, role}, {u"content"_s, text}}};
    };
    return test::runFrom({{u"type"_s, u"chat"_s},
                          {u"parentRunId"_s, QString::fromLatin1(threadId)},
                          {u"input"_s, message(u"user"_s, question)},
                          {u"output"_s, message(u"assistant"_s, answer)}},
                         number);
}

/// Waits for the one end of a job; every job ends exactly once, on the thread that made it.
Outcome endOf(ExportJob &job, bool cancelAtOnce = false)
{
    std::optional<Outcome> end;
    int ends = 0;
    const QThread *thread = nullptr;
    QObject::connect(
        &job, &ExportJob::finished, &job,
        [&](const Outcome &result) {
            end.emplace(result);
            ++ends;
            thread = QThread::currentThread();
        },
        Qt::DirectConnection);
    job.start();
    job.start(); // a second start changes nothing
    if (cancelAtOnce)
        job.cancel();
    const bool ended = QTest::qWaitFor([&] { return end.has_value(); }, 30'000);
    QCoreApplication::processEvents();
    if (!ended || ends != 1 || thread != job.thread())
        return domain::Error{ErrorKind::Protocol, u"the job ended %1 times"_s.arg(ends)};
    return *end;
}

} // namespace

class ExportJobTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_data = std::make_unique<QTemporaryDir>();
        m_folder = std::make_unique<QTemporaryDir>();
        m_store = std::make_unique<store::Store>(
            store::StoreOptions{m_data->path(), u"https://example.org"_s, u"project"_s, u"mira"_s}, &m_clock);
        QVERIFY(m_store->open().result().ok());
    }

    void cleanup() { m_store.reset(); }

    void everyFormatAccountsForEveryRunInTheCache()
    {
        const QList<domain::Run> runs = serverRuns();
        QVERIFY(m_store->mergeRuns(runs, {}).result().ok());
        for (const ExportFormat &format : exportFormats()) {
            ExportJob job(m_store.get(), {format.id, path(format.id), {}, {}, {}});
            QSignalSpy progress(&job, &ExportJob::progressed);
            const Outcome outcome = endOf(job);
            QVERIFY(outcome.ok());
            QCOMPARE(outcome->selected, qint64(runs.size()));
            QCOMPARE(outcome->used + std::accumulate(outcome->skipped.begin(), outcome->skipped.end(), qint64(0)),
                     outcome->selected);
            QVERIFY(outcome->written > 3);
            QCOMPARE(progress.first(), (QVariantList{qint64(0), qint64(runs.size())}));
            QCOMPARE(progress.last(), (QVariantList{qint64(runs.size()), qint64(runs.size())}));
        }
        for (const ExportFormat &format : exportFormats()) {
            if (format.task)
                QCOMPARE(test::faults(format.id, contentOf(format.id)), QStringList());
        }
        QCOMPARE(contentOf(u"runs.jsonl"_s).count('\n'), runs.size());
    }

    void theLosslessFileHoldsEveryRunAndEveryLabel()
    {
        QMap<QString, domain::Run> runs;
        for (const domain::Run &run : serverRuns())
            runs.insert(run.id, run);
        QVERIFY(m_store->mergeRuns(runs.values(), {}).result().ok());
        ExportJob job(m_store.get(), {u"runs.jsonl"_s, path(u"out"_s), {}, {}, {}});
        QVERIFY(endOf(job).ok());
        QByteArrayList lines = contentOf(u"out"_s).split('\n');
        lines.removeLast();
        for (const QByteArray &line : lines) {
            QJsonObject object = QJsonDocument::fromJson(line).object();
            const QJsonObject label = object.take("label"_L1).toObject();
            const domain::Run run = runs.take(object.value("id"_L1).toString());
            QCOMPARE(object, QJsonDocument::fromJson(run.raw).object());
            QCOMPARE(domain::thumbFromJson(label.value("thumb"_L1)), run.feedback.thumb());
            QVERIFY(domain::Feedback(label.value("feedback"_L1).toObject()).sameAs(run.feedback));
        }
        QVERIFY(runs.isEmpty());
    }

    void aVerdictMadeHereIsExportedWithItsRaterAndHistory()
    {
        const domain::Run run = exchange(1, u"Open on Sunday?"_s, u"No."_s);
        QVERIFY(m_store->mergeRuns({run}, {}).result().ok());
        const auto record = [&](const QString &key, const QJsonValue &value) {
            domain::VerdictChange change;
            change.values.insert(key, value);
            QVERIFY(m_store->recordVerdict(run.id, change, 2.5).result().ok());
            m_clock.advance(1000);
        };
        record(u"thumb"_s, u"down"_s);
        record(u"correction"_s, u"Yes, from ten."_s);
        ExportJob job(m_store.get(), {u"runs.jsonl"_s, path(u"out"_s), {}, {}, {}});
        QVERIFY(endOf(job).ok());
        const QJsonObject label = QJsonDocument::fromJson(contentOf(u"out"_s)).object().value("label"_L1).toObject();
        QCOMPARE(label.value("thumb"_L1).toString(), u"down"_s);
        QCOMPARE(label.value("corrected_output"_L1).toString(), u"Yes, from ten."_s);
        QCOMPARE(label.value("rater"_L1).toString(), u"mira"_s);
        QVERIFY(label.value("rated_at"_L1).toString().startsWith(u"2026-11-18T11:06:4"));
        QCOMPARE(label.value("history"_L1).toArray().size(), 2);
        const QJsonObject first = label.value("history"_L1).toArray().first().toObject();
        QCOMPARE(first.value("after"_L1).toObject().value("thumb"_L1).toString(), u"down"_s);
    }

    void earlierExchangesOfTheThreadStandInFrontAsContext()
    {
        const domain::Run first = exchange(1, u"Do you sell lamps?"_s, u"Yes."_s);
        const domain::Run second = exchange(2, u"Blue ones?"_s, u"No."_s);
        const domain::Run third = exchange(3, u"Why?"_s, u"Nobody asked."_s);
        QVERIFY(m_store->mergeRuns({first, second, third}, {}).result().ok());
        domain::VerdictChange up;
        up.values.insert(u"thumb"_s, u"up"_s);
        QVERIFY(m_store->recordVerdict(second.id, up, 1).result().ok());
        ExportJob job(m_store.get(), {u"openai-sft"_s, path(u"out"_s), {}, {}, {}});
        const Outcome outcome = endOf(job);
        QVERIFY(outcome.ok());
        QCOMPARE(outcome->written, 1);
        QCOMPARE(outcome->skipped, (QMap<QString, qint64>{{u"unrated"_s, 2}}));
        QCOMPARE(contentOf(u"out"_s),
                 QByteArray("{\"messages\":[{\"role\":\"user\",\"content\":\"Do you sell lamps?\"},"
                            "{\"role\":\"assistant\",\"content\":\"Yes.\",\"weight\":0},"
                            "{\"role\":\"user\",\"content\":\"Blue ones?\"},"
                            "{\"role\":\"assistant\",\"content\":\"No.\",\"weight\":1}]}\n"));
        QVERIFY(contentOf(u"out.index.jsonl"_s).contains("\"thread_id\":\"" + QByteArray(threadId) + '"'));
    }

    void whatWasJudgedSideBySideIsOnePair()
    {
        QList<domain::Run> runs;
        for (int i = 1; i <= 4; ++i) {
            runs.append(test::runFrom({{u"type"_s, u"llm"_s},
                                       {u"status"_s, u"success"_s},
                                       {u"input"_s, u"Open on Sunday?"_s},
                                       {u"output"_s, u"Answer %1."_s.arg(i)}},
                                      i));
        }
        QVERIFY(m_store->mergeRuns(runs, {}).result().ok());
        using Verdict = store::PairVerdict;
        QVERIFY(m_store->desk().judgePair(runs.at(0).id, runs.at(3).id, Verdict::FirstBetter).result().ok());
        QVERIFY(m_store->desk().judgePair(runs.at(2).id, runs.at(1).id, Verdict::SecondBetter).result().ok());
        ExportJob job(m_store.get(), {u"trl-preference"_s, path(u"out"_s), {}, {}, {}});
        const Outcome outcome = endOf(job);
        QVERIFY(outcome.ok());
        QCOMPARE(outcome->written, 2);
        QSet<QStringList> pairs;
        for (const QByteArray &line : contentOf(u"out"_s).chopped(1).split('\n')) {
            const QJsonObject row = QJsonDocument::fromJson(line).object();
            const auto text = [&row](QLatin1StringView side) {
                return row.value(side).toArray().first().toObject().value("content"_L1).toString();
            };
            pairs.insert({text("chosen"_L1), text("rejected"_L1)});
        }
        QCOMPARE(pairs, (QSet<QStringList>{{u"Answer 1."_s, u"Answer 4."_s}, {u"Answer 2."_s, u"Answer 3."_s}}));
    }

    void onlyTheFilteredRunsAreSelected()
    {
        QVERIFY(m_store->mergeRuns(serverRuns(), {}).result().ok());
        domain::Filter filter;
        filter.root.kind = domain::FilterNode::Kind::Condition;
        filter.root.field = domain::FilterField::Thumb;
        filter.root.text = u"down"_s;
        ExportJob job(m_store.get(), {u"csv"_s, path(u"out"_s), filter, u"thumb:down"_s, {}});
        const Outcome outcome = endOf(job);
        QVERIFY(outcome.ok());
        qint64 down = 0;
        for (const domain::Run &run : serverRuns())
            down += run.feedback.thumb() == domain::Thumb::Down ? 1 : 0;
        QVERIFY(down > 3);
        QCOMPARE(outcome->written, down);
    }

    void nothingSelectedGivesAnEmptyFileAndAReport()
    {
        ExportJob job(m_store.get(), {u"csv"_s, path(u"out"_s), {}, {}, {}});
        const Outcome outcome = endOf(job);
        QVERIFY(outcome.ok());
        ExportReport empty;
        empty.path = path(u"out"_s);
        empty.files = QStringList{path(u"out"_s)};
        QCOMPARE(*outcome, empty);
        QCOMPARE(contentOf(u"out"_s).count('\n'), 1);
    }

    void aPreviewBringsRowsAndWritesNothing()
    {
        QVERIFY(m_store->mergeRuns(serverRuns(), {}).result().ok());
        ExportJob job(m_store.get(), {u"openai-sft"_s, {}, {}, {}, {}, 3});
        QSignalSpy rows(&job, &ExportJob::writing);
        const Outcome outcome = endOf(job);
        QVERIFY(outcome.ok());
        QCOMPARE(outcome->firstRows.size(), 3);
        QCOMPARE(files(), QStringList());
        for (const QList<qint64> &rids : std::as_const(outcome->skippedRuns)) {
            for (const qint64 rid : rids)
                QVERIFY(m_store->detail(rid).result().ok());
        }
    }

    void theSameCacheGivesTheSameBytes()
    {
        QVERIFY(m_store->mergeRuns(serverRuns(), {}).result().ok());
        QList<QByteArray> files;
        for (int i = 0; i < 2; ++i) {
            ExportJob job(m_store.get(), {u"openai-sft"_s, path(u"out"_s), {}, {}, {}});
            QVERIFY(endOf(job).ok());
            files.append(contentOf(u"out"_s) + contentOf(u"out.index.jsonl"_s) + contentOf(u"out.manifest.json"_s));
            m_clock.advance(3'600'000);
        }
        QVERIFY(!files.first().isEmpty());
        QCOMPARE(files.at(0), files.at(1));
    }

    void cancellingLeavesNothing_data()
    {
        QTest::addColumn<bool>("atOnce");
        QTest::newRow("right after the start") << true;
        QTest::newRow("when the reading begins") << false;
    }

    void cancellingLeavesNothing()
    {
        QFETCH(bool, atOnce);
        QVERIFY(m_store->mergeRuns(serverRuns(), {}).result().ok());
        ExportJob job(m_store.get(), {u"openai-sft"_s, path(u"out"_s), {}, {}, {}});
        connect(&job, &ExportJob::progressed, &job, &ExportJob::cancel);
        const Outcome outcome = endOf(job, atOnce);
        QVERIFY(!outcome.ok());
        QCOMPARE(outcome.error().kind, ErrorKind::Cancelled);
        QCOMPARE(files(), QStringList());
    }

    void aJobThatIsDeletedLeavesNothing()
    {
        QVERIFY(m_store->mergeRuns(serverRuns(), {}).result().ok());
        auto *job = new ExportJob(m_store.get(), {u"runs.jsonl"_s, path(u"out"_s), {}, {}, {}});
        QSignalSpy gone(job, &QObject::destroyed);
        connect(job, &ExportJob::progressed, job, &QObject::deleteLater);
        connect(job, &ExportJob::progressed, job, &ExportJob::cancel);
        job->start();
        QTRY_COMPARE(gone.count(), 1);
        m_store.reset(); // ends what still reads
        QTRY_COMPARE(files(), QStringList());
    }

    void aTargetThatCannotBeWrittenIsSaidBeforeAnythingIsRead()
    {
        ExportJob job(m_store.get(), {u"csv"_s, m_folder->path(), {}, {}, {}});
        QSignalSpy progress(&job, &ExportJob::progressed);
        const Outcome outcome = endOf(job);
        QVERIFY(!outcome.ok());
        QCOMPARE(outcome.error().kind, ErrorKind::Usage);
        QCOMPARE(progress.count(), 0);
        QCOMPARE(files(), QStringList());
    }

private:
    [[nodiscard]] QString path(const QString &name) const { return m_folder->filePath(name); }
    [[nodiscard]] QByteArray contentOf(const QString &name) const
    {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    [[nodiscard]] QStringList files() const
    {
        return QDir(m_folder->path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot, QDir::Name);
    }

    test::TestClock m_clock;
    std::unique_ptr<QTemporaryDir> m_data;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<store::Store> m_store;
};

QTEST_GUILESS_MAIN(ExportJobTest)
#include "tst_exportjob.moc"
