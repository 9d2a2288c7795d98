// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/statschart.h"
#include "views/statswindow.h"
#include <QAbstractBarSeries>
#include <QBarCategoryAxis>
#include <QSignalSpy>
#include <QTest>

using namespace tidemark;
using namespace Qt::StringLiterals;
using domain::Statistics;
using views::StatsChart;
using views::StatsWindow;

namespace {

Statistics some()
{
    Statistics stats;
    stats.all = {40, 10, 30};
    stats.days = {{u"1790114400000"_s, {40, 10, 30}, u"after:2026-09-23 before:2026-09-24"_s}};
    stats.models = {{u"gpt-4o"_s, {30, 10, 20}, u"model:gpt-4o"_s},
                    {u"<img src=\"file:///x\">, \"a\""_s, {10, 0, 10}, u"model:x"_s}};
    stats.latencies = {{u"2000"_s, {39, 10, 29}, u"duration<2000ms"_s}, {{}, {1, 0, 1}, u"duration>=2000ms"_s}};
    stats.raters = {{u"ann"_s, 12, 4.25}};
    return stats;
}

StatsChart *chartNamed(const StatsWindow &window, const QString &title)
{
    for (StatsChart *chart : window.charts()) {
        if (chart->title() == title)
            return chart;
    }
    return nullptr;
}

} // namespace

class tst_StatsWindow : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void emptyPlotsAreLeftOut()
    {
        StatsWindow window(nullptr);
        window.setStatistics(some());
        window.show();
        QVERIFY(chartNamed(window, u"Models"_s)->isVisible());
        QVERIFY(!chartNamed(window, u"Tags"_s)->isVisible());
        window.setStatistics({});
        QVERIFY(!chartNamed(window, u"Models"_s)->isVisible());
    }

    void aBarLeadsToItsRuns()
    {
        StatsWindow window(nullptr);
        window.setStatistics(some());
        window.show();
        QSignalSpy chosen(&window, &StatsWindow::conditionChosen);
        StatsChart *models = chartNamed(window, u"Models"_s);
        models->setFocus();
        QTest::keyClick(models, Qt::Key_Down);
        QTest::keyClick(models, Qt::Key_Down);
        QVERIFY(models->accessibleDescription().contains(u"10 runs"_s));
        QTest::keyClick(models, Qt::Key_Up);
        QTest::keyClick(models, Qt::Key_Return);
        QCOMPARE(chosen.count(), 1);
        QCOMPARE(chosen.first().first().toString(), u"model:gpt-4o"_s);
        auto *series = static_cast<QAbstractBarSeries *>(models->chart()->series().first());
        Q_EMIT series->clicked(0, series->barSets().first()); // the lowest of the lying bars is the smallest
        QCOMPARE(chosen.last().first().toString(), u"model:x"_s);
    }

    void wordsOfARunAreNeverRead()
    {
        StatsWindow window(nullptr);
        window.setStatistics(some());
        const QList<QAbstractAxis *> axes = chartNamed(window, u"Models"_s)->chart()->axes(Qt::Vertical);
        const QStringList names = static_cast<QBarCategoryAxis *>(axes.first())->categories();
        QVERIFY2(!names.join(u' ').contains(u'<'), qPrintable(names.join(u' ')));
    }

    void copiesNumbersAndAPicture()
    {
        StatsWindow window(nullptr);
        window.setStatistics(some());
        const QStringList lines = window.asCsv().split(u"\r\n"_s);
        QCOMPARE(lines.at(0), u"part,name,runs,up,down"_s);
        QCOMPARE(lines.at(1), u"all,,40,10,30"_s);
        QVERIFY(lines.contains(u"model,gpt-4o,30,10,20"_s));
        QVERIFY(lines.contains(u"model,\"<img src=\"\"file:///x\"\">, \"\"a\"\"\",10,0,10"_s));
        window.show();
        const QImage image = window.asImage();
        QVERIFY(image.width() > 400 && image.height() > 400);
    }
};

QTEST_MAIN(tst_StatsWindow)
#include "tst_statswindow.moc"
