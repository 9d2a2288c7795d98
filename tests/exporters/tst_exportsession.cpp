// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporters/exportformats.h"
#include "exporters/exportsession.h"
#include "exporters/skipreasons.h"
#include "support/exportruns.h"
#include <csignal>
#include <numeric>
#include <QCryptographicHash>
#include <QDir>
#include <QTemporaryDir>
#include <QTest>
#include <sys/resource.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace tidemark;
using namespace tidemark::exporters;
using namespace tidemark::test;
using domain::ErrorKind;

namespace {

/// Lets this process write files of at most `bytes`, like a disk that is nearly full.
class FileSizeLimit
{
public:
    explicit FileSizeLimit(rlim_t bytes)
    {
        m_handler = std::signal(SIGXFSZ, SIG_IGN);
        getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit limited{bytes, m_before.rlim_max};
        setrlimit(RLIMIT_FSIZE, &limited);
    }
    ~FileSizeLimit()
    {
        setrlimit(RLIMIT_FSIZE, &m_before);
        std::signal(SIGXFSZ, m_handler);
    }

private:
    rlimit m_before{};
    void (*m_handler)(int) = nullptr;
};

/// Answers to one prompt that was asked again and again, and what no other hand-written case holds.
QList<domain::LabelledRun> siblings()
{
    QList<domain::LabelledRun> runs;
    const auto add = [&runs](const QJsonValue &output, const QJsonObject &feedback) {
        const QJsonObject run{
            {u"type"_s, u"llm"_s}, {u"status"_s, u"success"_s}, {u"input"_s, u"Again?"_s}, {u"output"_s, output}};
        runs.append(test::labelledFrom({{u"run"_s, run}, {u"feedback"_s, feedback}}, 5000 + int(runs.size())));
    };
    add(u"Yes."_s, {{u"thumb"_s, u"up"_s}});
    add(u"Yes."_s, {{u"thumb"_s, u"down"_s}});
    add(u"No."_s, {{u"thumb"_s, u"up"_s}});
    // The same words as a refusal and as a text are one text in most formats.
    const QJsonObject refusal{
        {u"role"_s, u"assistant"_s}, {u"content"_s, QJsonValue()}, {u"refusal"_s, u"I cannot."_s}};
    add(refusal, {{u"correction"_s, u"I cannot."_s}});
    add(QString(QString(40'000, u'x')), {{u"thumb"_s, u"up"_s}}); // costs an own pattern more than it may
    domain::LabelledRun broken = runs.first();
    broken.run.raw = "{\"id\":";
    runs.append(broken);
    return runs;
}

domain::Result<ExportReport> exportTo(const QString &path, const QString &format, qint64 more = 0)
{
    return exportRuns(labelledRuns(), {format, path, {}, u"thumb:up"_s, {}}, more);
}

} // namespace

class ExportSessionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void theReportAccountsForEveryRun_data()
    {
        QTest::addColumn<qint64>("written");
        QTest::newRow("openai-sft") << qint64(36);
        QTest::newRow("runs.jsonl") << qint64(test::labelledCases().size());
        QTest::newRow("csv") << qint64(test::labelledCases().size());
    }

    void theReportAccountsForEveryRun()
    {
        QFETCH(qint64, written);
        const QString format = QString::fromLatin1(QTest::currentDataTag());
        const auto report = exportTo(path(u"out"_s), format);
        QVERIFY(report.ok());
        QCOMPARE(report->selected, qint64(test::labelledCases().size()));
        QCOMPARE(report->written, written);
        QCOMPARE(report->used + std::accumulate(report->skipped.begin(), report->skipped.end(), qint64(0)),
                 report->selected);
        for (auto it = report->skipped.cbegin(); it != report->skipped.cend(); ++it)
            QCOMPARE(report->skippedRuns.value(it.key()).size(), it.value());
        QCOMPARE(report->path, path(u"out"_s));
        QVERIFY(!contentOf(path(u"out"_s)).isEmpty());
    }

    void trainingFilesGetAnIndexWithOneLineARow()
    {
        QVERIFY(exportTo(path(u"train.jsonl"_s), u"openai-sft"_s).ok());
        const QByteArrayList rows = contentOf(path(u"train.jsonl"_s)).split('\n');
        const QByteArrayList index = contentOf(path(u"train.jsonl.index.jsonl"_s)).split('\n');
        QCOMPARE(index.size(), rows.size());
        QVERIFY(index.first().startsWith("{\"row\":1,\"sha256\":\""));
        for (qsizetype i = 0; i + 1 < rows.size(); ++i) {
            const QJsonObject line = QJsonDocument::fromJson(index.at(i)).object();
            QCOMPARE(line.value("row"_L1).toInteger(), i + 1);
            QCOMPARE(line.value("sha256"_L1).toString().toLatin1(),
                     QCryptographicHash::hash(rows.at(i), QCryptographicHash::Sha256).toHex());
        }
    }

    void anIndexLineTellsWhereTheRowCameFrom()
    {
        QVERIFY(exportTo(path(u"train.jsonl"_s), u"openai-sft"_s).ok());
        const QByteArray index = contentOf(path(u"train.jsonl.index.jsonl"_s));
        QVERIFY(index.contains("\"run_id\":\"00000000-0000-4000-8000-000000000090\",\"partner_run_id\":null,"
                               "\"thread_id\":\"11111111-2222-4333-8444-555555555555\",\"created_at\":\"2026-10-24T14:"
                               "01:30.075Z\",\"model\":\"\","
                               "\"thumb\":\"up\",\"comment\":\"Great "
                               "👍\",\"tags\":[\"shop\",\"été\"],\"metadata\":{\"build\":412,\"env\":\"prod\"},"
                               "\"source\":\"original\",\"split\":\"train\"}\n"));
        QVERIFY(index.contains("\"comment\":\"wrong year\",\"tags\":[],\"metadata\":{},\"source\":\"correction\""));
    }

    void theManifestDescribesTheFiles()
    {
        QVERIFY(exportTo(path(u"train.jsonl"_s), u"openai-sft"_s).ok());
        const QByteArray manifest = contentOf(path(u"train.jsonl.manifest.json"_s));
        QVERIFY(manifest.startsWith("{\"format\":\"openai-sft\",\"app\":\"Tidemark "));
        const QJsonObject object = QJsonDocument::fromJson(manifest).object();
        QCOMPARE(object.value("filter"_L1).toString(), u"thumb:up"_s);
        QCOMPARE(object.value("counts"_L1).toObject().value("written"_L1).toInteger(), 36);
        QCOMPARE(object.value("counts"_L1).toObject().value("skipped"_L1).toObject().value("duplicate"_L1).toInteger(),
                 2);
        const QJsonArray files = object.value("files"_L1).toArray();
        QCOMPARE(files.size(), 2);
        for (const QJsonValue &value : files) {
            const QJsonObject file = value.toObject();
            const QByteArray content = contentOf(path(file.value("name"_L1).toString()));
            QCOMPARE(file.value("bytes"_L1).toInteger(), content.size());
            QCOMPARE(file.value("sha256"_L1).toString().toLatin1(),
                     QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex());
        }
    }

    void exportingAgainGivesTheSameBytesInEveryFile()
    {
        for (const ExportFormat &format : exportFormats()) {
            const QString name = format.id + "-out"_L1;
            QVERIFY(exportTo(path(name), format.id).ok());
            QMap<QString, QByteArray> first;
            for (const QString &file : files())
                first.insert(file, contentOf(path(file)));
            QVERIFY(exportTo(path(name), format.id).ok());
            QCOMPARE(files(), first.keys());
            for (const QString &file : files())
                QCOMPARE(contentOf(path(file)), first.value(file));
        }
    }

    void anOlderFileIsReplacedWhole()
    {
        write(path(u"out.csv"_s), QByteArray(1'000'000, 'Z'));
        QVERIFY(exportTo(path(u"out.csv"_s), u"csv"_s).ok());
        QVERIFY(contentOf(path(u"out.csv"_s)).startsWith("run_id,"));
        QVERIFY(!contentOf(path(u"out.csv"_s)).contains("ZZZ"));
        QCOMPARE(files(), QStringList{u"out.csv"_s});
    }

    void aCountThatDoesNotAddUpIsAnErrorAndNoFile()
    {
        write(path(u"out.jsonl"_s), "before");
        for (const qint64 wrong : {-1, 1}) {
            QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"export accounts for"_s));
            const auto report = exportTo(path(u"out.jsonl"_s), u"openai-sft"_s, wrong);
            QVERIFY(!report.ok());
            QCOMPARE(report.error().kind, ErrorKind::StoreFailed);
        }
        QCOMPARE(contentOf(path(u"out.jsonl"_s)), QByteArray("before"));
        QCOMPARE(files(), QStringList{u"out.jsonl"_s});
    }

    void aSessionThatIsDroppedLeavesNothing()
    {
        {
            ExportSession session({u"openai-sft"_s, path(u"out.jsonl"_s), {}, {}});
            QVERIFY(session.open().ok());
            for (const test::LabelledCase &one : test::labelledCases())
                QVERIFY(session.add(one.run));
            QVERIFY(!files().contains(u"out.jsonl"_s));
        }
        QCOMPARE(files(), QStringList());
    }

    void aTargetThatCannotBeWrittenIsATypedError_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("format");
        QTest::addColumn<ErrorKind>("kind");
        QTest::newRow("unknown format") << u"out"_s << u"parquet"_s << ErrorKind::Usage;
        QTest::newRow("no name") << QString() << u"csv"_s << ErrorKind::Usage;
        QTest::newRow("a folder") << u"folder"_s << u"csv"_s << ErrorKind::Usage;
        QTest::newRow("missing folder") << u"missing/out.csv"_s << u"csv"_s << ErrorKind::StoreReadOnly;
        QTest::newRow("under a file") << u"file/out.csv"_s << u"csv"_s << ErrorKind::StoreReadOnly;
        QTest::newRow("a folder where the index goes")
            << u"taken.jsonl"_s << u"openai-sft"_s << ErrorKind::StoreReadOnly;
        QTest::newRow("a name that is too long") << QString(300, u'n') << u"csv"_s << ErrorKind::StoreFailed;
    }

    void aTargetThatCannotBeWrittenIsATypedError()
    {
        QFETCH(QString, name);
        QFETCH(QString, format);
        QFETCH(ErrorKind, kind);
        QVERIFY(QDir().mkpath(path(u"folder"_s)));
        QVERIFY(QDir().mkpath(path(u"taken.jsonl.index.jsonl"_s)));
        write(path(u"file"_s), "file");
        const QStringList before = files();
        const auto report = exportTo(name.isEmpty() ? name : path(name), format);
        QVERIFY(!report.ok());
        QCOMPARE(report.error().kind, kind);
        QVERIFY(!report.error().detail.isEmpty());
        QCOMPARE(files(), before);
    }

    void aFolderWithoutTheRightToWriteIsReadOnly()
    {
        // The administrator may write anywhere; for everybody else the folder's mode decides.
        const QString target = geteuid() == 0 ? u"/proc/out.csv"_s : path(u"out.csv"_s);
        QVERIFY(QFile::setPermissions(m_folder->path(), QFile::ReadOwner | QFile::ExeOwner));
        const auto report = exportTo(target, u"csv"_s);
        QVERIFY(QFile::setPermissions(m_folder->path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
        QVERIFY(!report.ok());
        QCOMPARE(report.error().kind, ErrorKind::StoreReadOnly);
    }

    void runningOutOfSpaceLeavesTheOldFileAndNothingElse_data()
    {
        QTest::addColumn<qint64>("limit");
        QTest::newRow("at once") << qint64(10);
        QTest::newRow("in the middle") << qint64(4000);
        QTest::newRow("in the last rows, seen only at the flush") << qint64(40'000);
    }

    void runningOutOfSpaceLeavesTheOldFileAndNothingElse()
    {
        QFETCH(qint64, limit);
        write(path(u"out.jsonl"_s), "before");
        {
            const FileSizeLimit full(static_cast<rlim_t>(limit));
            const auto report = exportTo(path(u"out.jsonl"_s), u"runs.jsonl"_s);
            QVERIFY(!report.ok());
            QVERIFY(report.error().kind == ErrorKind::StoreFailed || report.error().kind == ErrorKind::StoreFull);
        }
        QCOMPARE(contentOf(path(u"out.jsonl"_s)), QByteArray("before"));
        QCOMPARE(files(), QStringList{u"out.jsonl"_s});
    }

    void anAnswerOfTwentyMegabytesGoesIntoEveryKindOfFile()
    {
        constexpr qsizetype size = 20 * 1024 * 1024;
        const QJsonObject run{{u"type"_s, u"llm"_s},
                              {u"input"_s, u"All of it?"_s},
                              {u"output"_s, QString(u"=1+1 \"a\" "_s).repeated(size / 10)}};
        const QJsonObject verdict{{u"thumb"_s, u"down"_s}, {u"correction"_s, u"No."_s}, {u"comment"_s, u"too long"_s}};
        const domain::LabelledRun huge = test::labelledFrom({{u"run"_s, run}, {u"feedback"_s, verdict}}, 1);
        for (const QString &format : {u"csv"_s, u"runs.jsonl"_s, u"trl-kto"_s}) {
            const auto report = exportRuns({huge}, {format, path(u"out"_s), {}, {}, {}});
            QVERIFY2(report.ok() && report->used == 1, qPrintable(format));
            QVERIFY(QFileInfo(path(u"out"_s)).size() > size);
        }
    }

    void aFullDiskLeavesNothingOfATrainingFile()
    {
        write(path(u"out.jsonl"_s), "before");
        {
            const FileSizeLimit full(4000);
            const auto report = exportTo(path(u"out.jsonl"_s), u"openai-sft"_s);
            QVERIFY(!report.ok());
            QVERIFY(report.error().kind == ErrorKind::StoreFailed || report.error().kind == ErrorKind::StoreFull);
        }
        QCOMPARE(contentOf(path(u"out.jsonl"_s)), QByteArray("before"));
        QCOMPARE(files(), QStringList{u"out.jsonl"_s});
    }

    void everyReasonOfTheListIsGivenForSomeRun()
    {
        QSet<QString> given;
        const auto note = [&given](const domain::Result<ExportReport> &report) {
            QVERIFY(report.ok());
            for (const QMap<QString, qint64> &reasons : {report->skipped, report->leftOut})
                given.unite(QSet<QString>(reasons.keyBegin(), reasons.keyEnd()));
        };
        const QList<domain::LabelledRun> runs = labelledRuns() + siblings();
        for (const ExportFormat &format : exportFormats())
            note(exportRuns(runs, {format.id, path(u"out"_s), {}, {}, {}}));
        ExportRequest request{u"trl-kto"_s, path(u"out"_s), {}, {}, {}};
        request.options.maxTokens = 20;
        request.options.excluded = {runs.first().run.id};
        note(exportRuns(runs, request));
        request.options.maxTokens = 0;
        request.options.redaction.patterns = {u"(x+)+[yz]"_s};
        note(exportRuns(runs, request));
        const QStringList all = skipReasons();
        QCOMPARE(QSet<QString>(all.begin(), all.end()) - given, QSet<QString>());
    }

    void everyReasonHasWordsOfItsOwn()
    {
        QSet<QString> words;
        for (const QString &reason : skipReasons()) {
            QVERIFY(wordsForReason(reason) != reason);
            words.insert(wordsForReason(reason));
        }
        QCOMPARE(words.size(), skipReasons().size());
        QCOMPARE(wordsForReason(u"from-the-future"_s), u"from-the-future"_s);
    }

    void everyFormatWordIsOfOneKind()
    {
        const QList<ExportFormat> formats = exportFormats();
        for (const ExportFormat &format : formats) {
            QCOMPARE(exportFormat(format.id), format);
            QCOMPARE(bool(makeRowFormat(format.id)), format.task.has_value());
            QCOMPARE(bool(makeExporter(format.id)), !format.task.has_value());
            QVERIFY(!format.title.isEmpty());
            QVERIFY(defaultFileName(format, {}).endsWith(format.suffix));
        }
        QVERIFY(!exportFormat(u"parquet"_s));
        QVERIFY(!makeExporter(u"parquet"_s));
        ExportOptions verbatim;
        verbatim.verbatimCells = true;
        QCOMPARE(defaultFileName(*exportFormat(u"csv"_s), {}), u"runs.safe.csv"_s);
        QCOMPARE(defaultFileName(*exportFormat(u"csv"_s), verbatim), u"runs.csv"_s);
        QCOMPARE(defaultFileName(*exportFormat(u"runs.jsonl"_s), {}), u"runs.jsonl"_s);
    }

    void theOrderIsAHashAndNotTheOrderOfTheRuns()
    {
        QList<domain::LabelledRun> runs = conversations(30);
        const ExportRequest request{u"openai-sft"_s, path(u"out.jsonl"_s), {}, {}, {}};
        QVERIFY(exportRuns(runs, request).ok());
        const QByteArray forward = contentOf(path(u"out.jsonl"_s));
        std::reverse(runs.begin(), runs.end());
        QVERIFY(exportRuns(runs, request).ok());
        QCOMPARE(contentOf(path(u"out.jsonl"_s)), forward);
        ExportRequest other = request;
        other.options.seed = u"another"_s;
        QVERIFY(exportRuns(runs, other).ok());
        QVERIFY(contentOf(path(u"out.jsonl"_s)) != forward);
        QStringList before = rootsIn(forward);
        QStringList after = rootsIn(contentOf(path(u"out.jsonl"_s)));
        before.sort();
        after.sort();
        QCOMPARE(after, before);
    }

    void aPreviewWritesNothingAndCountsTheSame()
    {
        for (const ExportFormat &format : exportFormats()) {
            ExportRequest request{format.id, {}, {}, {}, {}, 5};
            const auto preview = exportRuns(labelledRuns(), request);
            QVERIFY2(preview.ok(), qPrintable(format.id));
            QCOMPARE(files(), QStringList());
            QCOMPARE(preview->firstRows.size(), std::min<qint64>(5, preview->written));
            const auto report = exportTo(path(u"out"_s), format.id);
            QCOMPARE(preview->written, report->written);
            QCOMPARE(preview->skipped, report->skipped);
            QCOMPARE(preview->leftOut, report->leftOut);
            if (format.task && report->written >= 5)
                QCOMPARE(contentOf(path(u"out"_s)).split('\n').first(5), preview->firstRows);
            m_folder = std::make_unique<QTemporaryDir>();
        }
    }

    void runsAreLeftOutByHandAndByLength()
    {
        const QList<domain::LabelledRun> runs = conversations(40);
        ExportRequest request{u"openai-sft"_s, path(u"out"_s), {}, {}, {}};
        request.options.excluded = {runs.at(0).run.id, runs.at(4).run.id};
        request.options.maxTokens = 8; // of a row of two exchanges "Question 8?", "Answer.", "And then?", "More 8."
        const auto report = exportRuns(runs, request);
        QVERIFY(report.ok());
        QCOMPARE(report->skipped.value(u"excluded-by-user"_s), 2);
        QCOMPARE(report->skippedRuns.value(u"excluded-by-user"_s), (QList<qint64>{1, 5}));
        for (const qint64 rid : report->skippedRuns.value(u"too-long"_s))
            QVERIFY(runs.at(rid - 1).earlier.size() == 1);
        QVERIFY(report->skipped.value(u"too-long"_s) >= 15);
        const auto manifest = QJsonDocument::fromJson(contentOf(path(u"out.manifest.json"_s))).object();
        QCOMPARE(manifest.value("options"_L1).toObject().value("excluded"_L1).toArray().size(), 2);
        QCOMPARE(manifest.value("options"_L1).toObject().value("max_tokens"_L1).toInt(), 8);
    }

    void rowsAreChosenByWhatTheySayOncePrivateDataIsOut()
    {
        QList<domain::LabelledRun> runs;
        const auto add = [&runs](const QString &question, const QString &answer, const QString &thumb) {
            const QJsonObject run{{u"type"_s, u"llm"_s}, {u"input"_s, question}, {u"output"_s, answer}};
            runs.append(test::labelledFrom({{u"run"_s, run}, {u"feedback"_s, QJsonObject{{u"thumb"_s, thumb}}}},
                                           int(runs.size()) + 1));
        };
        add(u"Is ann@example.org listed?"_s, u"Yes."_s, u"up"_s);
        add(u"Is bob@example.org listed?"_s, u"Yes."_s, u"down"_s);
        add(u"Write to carl@example.org"_s, u"Done."_s, u"up"_s);
        add(u"Write to dora@example.org"_s, u"Done."_s, u"up"_s);
        add(u"Who is emil@example.org?"_s, u"emil@example.org is Emil, not fred@example.org."_s, u"up"_s);
        ExportRequest request{u"trl-kto"_s, path(u"out"_s), {}, {}, {}};
        QCOMPARE(exportRuns(runs, request)->written, 5);
        request.options.redaction.classes = {PrivateData::Email};
        const auto report = exportRuns(runs, request);
        QCOMPARE(report->written, 2);
        QCOMPARE(report->skipped, (QMap<QString, qint64>{{u"conflicting-labels"_s, 2}, {u"duplicate"_s, 1}}));
        QCOMPARE(report->redactions.value(u"mail"_s), 4);
        const QByteArray file = contentOf(path(u"out"_s));
        QVERIFY(!file.contains("@example"));
        QVERIFY(file.contains("Who is [EMAIL_1]?") && file.contains("[EMAIL_1] is Emil, not [EMAIL_2]."));
        QVERIFY(contentOf(path(u"out.manifest.json"_s)).contains("\"redact\":[\"mail\"]"));
    }

    void bothAnswersOfAPairCallTheSameValueByTheSameNumber()
    {
        const QJsonObject run{{u"type"_s, u"llm"_s},
                              {u"input"_s, u"Whom do I ask?"_s},
                              {u"output"_s, u"Ask ann@example.org or bob@example.org."_s}};
        const QJsonObject verdict{{u"thumb"_s, u"down"_s}, {u"correction"_s, u"Ask bob@example.org."_s}};
        ExportRequest request{u"trl-preference"_s, path(u"out"_s), {}, {}, {}};
        request.options.redaction.classes = {PrivateData::Email};
        QVERIFY(exportRuns({test::labelledFrom({{u"run"_s, run}, {u"feedback"_s, verdict}}, 1)}, request).ok());
        const QByteArray file = contentOf(path(u"out"_s));
        QVERIFY2(file.contains("Ask [EMAIL_1].") && file.contains("Ask [EMAIL_2] or [EMAIL_1]."), file.constData());
    }

private:
    [[nodiscard]] QString path(const QString &name) const { return m_folder->filePath(name); }
    [[nodiscard]] QStringList files() const
    {
        return QDir(m_folder->path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot, QDir::Name);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_APPLESS_MAIN(ExportSessionTest)
#include "tst_exportsession.moc"
