// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

struct Line
{
    int number = 0;
    QString fault;
    QStringList covered; ///< program::function
    QString excuse;      ///< why not
};

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QList<Line> index()
{
    QList<Line> lines;
    const QStringList texts =
        QString::fromUtf8(contentOf(QStringLiteral(TIDEMARK_TEST_DATA "/faults.tsv"))).split(u'\n');
    for (const QString &text : texts.mid(1)) {
        const QStringList cells = text.split(u'\t');
        if (cells.size() < 3)
            continue;
        Line line{cells.at(0).toInt(), cells.at(1), {}, {}};
        const QString excuse = u"not covered: "_s;
        if (cells.at(2).startsWith(excuse))
            line.excuse = cells.at(2).mid(excuse.size());
        else
            line.covered = cells.at(2).split(u' ', Qt::SkipEmptyParts);
        lines.append(line);
    }
    return lines;
}

/// Source text of every test program, by its name.
QHash<QString, QString> programs()
{
    QHash<QString, QString> all;
    QDirIterator files(QStringLiteral(TIDEMARK_TEST_DATA "/.."), {u"tst_*.cpp"_s}, QDir::Files,
                       QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString path = files.next();
        all.insert(QFileInfo(path).completeBaseName(), QString::fromUtf8(contentOf(path)));
    }
    return all;
}

} // namespace

// The list of faults that the product promises to live through, and where each is proved.
class TestFaultIndex : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void namesEveryFaultOnce()
    {
        const QList<Line> lines = index();
        QCOMPARE(lines.size(), 65);
        int covered = 0;
        for (qsizetype i = 0; i < lines.size(); ++i) {
            QCOMPARE(lines.at(i).number, int(i) + 1);
            QVERIFY(!lines.at(i).fault.isEmpty());
            QVERIFY(lines.at(i).covered.isEmpty() != lines.at(i).excuse.isEmpty());
            covered += lines.at(i).excuse.isEmpty() ? 1 : 0;
        }
        qInfo("%d of %d faults are covered", covered, int(lines.size()));
    }

    void namesOnlyTestsThatExist()
    {
        const QHash<QString, QString> sources = programs();
        const QList<Line> lines = index();
        for (const Line &line : lines) {
            for (const QString &test : line.covered) {
                const QString function = test.section(u"::"_s, 1);
                const QRegularExpression definition(u"\\bvoid (\\w+::)?%1\\(\\)"_s.arg(function));
                QVERIFY2(sources.value(test.section(u"::"_s, 0, 0)).contains(definition), qPrintable(test));
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestFaultIndex)
#include "tst_faultindex.moc"
