// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/exportruns.h"
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace tidemark;
using namespace tidemark::exporters;
using namespace tidemark::test;
using domain::ErrorKind;

/// Folders of an export: train, validation and test, and what the Hub wants beside them.
class ExportFoldersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void aSplitKeepsEveryConversationTogether()
    {
        ExportRequest request{u"openai-sft"_s, path(u"set"_s), {}, {}, {}};
        request.options.split = SplitShares{50, 20, 30};
        const auto report = exportRuns(conversations(200), request);
        QVERIFY(report.ok());
        QCOMPARE(report->written, 200); // of 400 exchanges the half was rated down
        QMap<QString, QString> homes;
        qint64 rows = 0;
        for (const QString &split : {u"train"_s, u"validation"_s, u"test"_s}) {
            const QStringList roots = rootsIn(contentOf(path(u"set/%1.jsonl"_s.arg(split))));
            QCOMPARE(report->splits.value(split), roots.size());
            QVERIFY(roots.size() > 10);
            rows += roots.size();
            for (const QString &root : roots) {
                QVERIFY2(homes.value(root, split) == split, qPrintable(root));
                homes.insert(root, split);
            }
            QVERIFY(QFile::exists(path(u"set/%1.jsonl.index.jsonl"_s.arg(split))));
        }
        QCOMPARE(rows, report->written);
        QVERIFY(QFile::exists(path(u"set/manifest.json"_s)));
        QVERIFY(contentOf(path(u"set/test.jsonl.index.jsonl"_s)).contains("\"split\":\"test\"}\n"));
    }

    void newRatingsNeverMoveOldRowsToAnotherSplit()
    {
        QMap<QString, QString> homes;
        for (const int count : {60, 200}) {
            ExportRequest request{u"openai-sft"_s, path(u"set%1"_s.arg(count)), {}, {}, {}};
            request.options.split = SplitShares{60, 20, 20};
            QVERIFY(exportRuns(conversations(count), request).ok());
            for (const QString &split : {u"train"_s, u"validation"_s, u"test"_s}) {
                for (const QString &root : rootsIn(contentOf(path(u"set%1/%2.jsonl"_s.arg(count).arg(split))))) {
                    QVERIFY2(homes.value(root, split) == split, qPrintable(root));
                    homes.insert(root, split);
                }
            }
        }
    }

    void fewConversationsAreNotSplit()
    {
        ExportRequest request{u"openai-sft"_s, path(u"set"_s), {}, {}, {}};
        request.options.split = SplitShares{50, 0, 50};
        const auto report = exportRuns(conversations(38), request); // 19 rated up
        QVERIFY(report.ok());
        QVERIFY(report->tooFewToSplit);
        QVERIFY(report->splits.isEmpty());
        QCOMPARE(rootsIn(contentOf(path(u"set/train.jsonl"_s))).size(), report->written);
        QVERIFY(!QFile::exists(path(u"set/test.jsonl"_s)));
        QVERIFY(!exportRuns(conversations(40), request)->tooFewToSplit);
    }

    void whatAnEarlierSplitLeftInTheFolderIsTakenAway()
    {
        ExportRequest request{u"openai-sft"_s, path(u"set"_s), {}, {}, {}};
        request.options.split = SplitShares{40, 30, 30};
        QVERIFY(exportRuns(conversations(200), request).ok());
        QVERIFY(QFile::exists(path(u"set/validation.jsonl"_s)));
        write(path(u"set/notes.jsonl"_s), "mine");
        request.options.split = SplitShares{70, 0, 30};
        QVERIFY(exportRuns(conversations(200), request).ok());
        QVERIFY(!QFile::exists(path(u"set/validation.jsonl"_s)));
        QVERIFY(!QFile::exists(path(u"set/validation.jsonl.index.jsonl"_s)));
        QVERIFY(QFile::exists(path(u"set/test.jsonl"_s)));
        QCOMPARE(contentOf(path(u"set/notes.jsonl"_s)), QByteArray("mine"));
    }

    void stoppingWhileRowsAreWrittenLeavesNotEvenTheFolder()
    {
        ExportRequest request{u"openai-sft"_s, path(u"new/set"_s), {}, {}, {}};
        request.options.split = SplitShares{50, 0, 50};
        qint64 steps = 0;
        const auto report = exportRuns(conversations(100), request, 0, [&steps](qint64 row, qint64 rows) {
            ++steps;
            return row < rows / 2;
        });
        QVERIFY(!report.ok());
        QCOMPARE(report.error().kind, ErrorKind::Cancelled);
        QCOMPARE(steps, 50);
        QCOMPARE(files(), QStringList());
    }

    void whatIsOneFileIsNotSplit()
    {
        ExportRequest request{u"csv"_s, path(u"set"_s), {}, {}, {}};
        request.options.split = SplitShares{};
        const auto report = exportRuns(conversations(40), request);
        QVERIFY(!report.ok());
        QCOMPARE(report.error().kind, ErrorKind::Usage);
        QCOMPARE(files(), QStringList());
    }

    void aHubFolderHasACardThatNamesWhatIsInIt()
    {
        ExportRequest request{u"openai-sft"_s, path(u"hub"_s), {}, u"thumb:up"_s, {}};
        request.options.split = SplitShares{80, 0, 20};
        request.options.hub =
            HubCard{u"Support: \"rated\" answers"_s, u"other"_s, u"internal"_s, u"LICENSE"_s, u"en"_s};
        auto runs = conversations(200);
        for (domain::LabelledRun &run : runs)
            run.rater = u"mira"_s;
        const auto report = exportRuns(runs, request);
        QVERIFY(report.ok());
        const QString card = QString::fromUtf8(contentOf(path(u"hub/README.md"_s)));
        QVERIFY(card.startsWith(u"---\npretty_name: \"Support: \\\"rated\\\" answers\"\nlanguage: [\"en\"]\n"
                                u"license: other\nlicense_name: \"internal\"\nlicense_link: \"LICENSE\"\n"
                                u"size_categories: [n<1K]\n"_s));
        QVERIFY(card.contains(u"- config_name: openai-sft\n  default: true\n  data_files:\n"
                              u"  - {split: train, path: openai-sft/train.jsonl}\n"
                              u"  - {split: test, path: openai-sft/test.jsonl}\n---\n"_s));
        QVERIFY(card.contains(u"| negative-only | 200 |"_s));
        QVERIFY(!card.contains(u"mira"_s));
        QVERIFY(QFile::exists(path(u"hub/openai-sft/train.jsonl"_s)));
        QVERIFY(QFile::exists(path(u"hub/openai-sft/manifest.json"_s)));
        QCOMPARE(report->files.size(), 6); // two splits with their index, the manifest, the card
    }

    void aCardNeedsANameAndALicence_data()
    {
        QTest::addColumn<HubCard>("card");
        QTest::addColumn<bool>("fine");
        QTest::newRow("an id") << HubCard{u"Set"_s, u"cc-by-4.0"_s} << true;
        QTest::newRow("other, said") << HubCard{u"Set"_s, u"other"_s, u"internal"_s, u"LICENSE"_s} << true;
        QTest::newRow("no name") << HubCard{u" "_s, u"mit"_s} << false;
        QTest::newRow("no licence") << HubCard{u"Set"_s, {}} << false;
        QTest::newRow("licence in words") << HubCard{u"Set"_s, u"My own"_s} << false;
        QTest::newRow("a line more") << HubCard{u"Set"_s, u"mit\ntags: x"_s} << false;
        QTest::newRow("other, not said") << HubCard{u"Set"_s, u"other"_s, u"internal"_s} << false;
        QTest::newRow("no language") << HubCard{u"Set"_s, u"mit"_s, {}, {}, u"English"_s} << false;
    }

    void aCardNeedsANameAndALicence()
    {
        QFETCH(HubCard, card);
        QFETCH(bool, fine);
        QCOMPARE(cardProblem(card).isEmpty(), fine);
    }

    void aSplitIsReadFromItsPercents_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<SplitShares>("shares");
        QTest::addColumn<bool>("fine");
        QTest::newRow("three") << u"80/5/15"_s << SplitShares{80, 5, 15} << true;
        QTest::newRow("two are train and test") << u"90/10"_s << SplitShares{90, 0, 10} << true;
        QTest::newRow("all for training") << u"100/0/0"_s << SplitShares{100, 0, 0} << true;
        for (const QString &bad : {u""_s, u"90"_s, u"90/5"_s, u"90/0/11"_s, u"-10/0/110"_s, u"0/0/100"_s, u"a/b/c"_s,
                                   u"50/25/15/10"_s, u"90,0,10"_s})
            QTest::newRow(qPrintable(u"not “%1”"_s.arg(bad))) << bad << SplitShares{} << false;
    }

    void aSplitIsReadFromItsPercents()
    {
        QFETCH(QString, text);
        QFETCH(SplitShares, shares);
        QFETCH(bool, fine);
        const auto split = splitFrom(text);
        QCOMPARE(split.ok(), fine);
        if (fine)
            QCOMPARE(*split, shares);
    }

private:
    [[nodiscard]] QString path(const QString &name) const { return m_folder->filePath(name); }
    [[nodiscard]] QStringList files() const
    {
        return QDir(m_folder->path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot, QDir::Name);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_APPLESS_MAIN(ExportFoldersTest)
#include "tst_exportfolders.moc"
