// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/statswindow.h"

#include "views/facttext.h"
#include "views/panels.h"
#include "views/safetext.h"
#include "views/statschart.h"
#include <QClipboard>
#include <QDateTime>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace tidemark::views {

namespace {

QString quoted(QString field)
{
    // What a spreadsheet would take for a formula is text here.
    if (!field.isEmpty() && u"=+-@\t\r"_s.contains(field.front()))
        field.prepend(u'\'');
    if (!field.contains(u'"') && !field.contains(u',') && !field.contains(u'\n') && !field.contains(u'\r'))
        return field;
    return u'"' + field.replace(u'"', u"\"\""_s) + u'"';
}

QStringList namesOf(const QList<domain::StatShare> &shares)
{
    QStringList names;
    for (const domain::StatShare &share : shares)
        names.append(share.name);
    return names;
}

QStringList daysOf(const QList<domain::StatShare> &shares)
{
    const QLocale locale;
    QStringList names;
    for (const domain::StatShare &share : shares)
        names.append(locale.toString(QDateTime::fromMSecsSinceEpoch(share.name.toLongLong()).date(),
                                     QCoreApplication::translate("tidemark::views::StatsWindow", "d MMM")));
    return names;
}

/// "< 2 s" for each span, "60 s and more" for the open one.
QStringList spansOf(const QList<domain::StatShare> &shares, const std::function<QString(double)> &words)
{
    QStringList names;
    double last = 0;
    for (const domain::StatShare &share : shares) {
        if (share.name.isEmpty()) {
            names.append(u"≥ "_s + words(last));
            continue;
        }
        last = share.name.toDouble();
        names.append(u"< "_s + words(last));
    }
    return names;
}

QString spanWords(double ms)
{
    const QLocale locale;
    return ms < 1000 ? locale.toString(ms) + u" ms"_s : locale.toString(ms / 1000) + u" s"_s;
}

QString costWords(double dollars)
{
    return u'$' + QLocale().toString(dollars, 'g', 4);
}

} // namespace

StatsWindow::StatsWindow(QWidget *window)
    : QWidget(window, Qt::Window)
    , m_filter(plainLabel({}, Tone::Muted, theme::bodyFont(), this))
    , m_numbers(plainLabel({}, Tone::Text, theme::bodyFont(QFont::Medium), this))
    , m_raters(plainLabel({}, Tone::Text, theme::bodyFont(), this))
    , m_busy(new QProgressBar(this))
    , m_page(new QWidget(this))
{
    setWindowTitle(tr("Statistics"));
    setAccessibleName(windowTitle());
    resize(760, 820);
    build();
}

StatsChart *StatsWindow::addChart(int form, const QString &title)
{
    auto *chart = new StatsChart(StatsChart::Form(form), title, m_page);
    connect(chart, &StatsChart::conditionChosen, this, &StatsWindow::conditionChosen);
    m_charts.append(chart);
    m_page->layout()->addWidget(chart);
    return chart;
}

QWidget *StatsWindow::buildHead()
{
    auto *head = new QWidget(this);
    m_busy->setRange(0, 0);
    m_busy->setTextVisible(false);
    m_busy->setFixedSize(90, 6);
    m_busy->setAccessibleName(tr("Counting"));
    m_busy->hide();
    auto *picture = new QPushButton(tr("Copy as picture"), head);
    connect(picture, &QPushButton::clicked, this, &StatsWindow::copyImage);
    auto *csv = new QPushButton(tr("Copy as CSV"), head);
    connect(csv, &QPushButton::clicked, this, &StatsWindow::copyCsv);
    m_filter->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *words = new QVBoxLayout;
    words->setSpacing(4);
    words->addWidget(m_numbers);
    words->addWidget(m_filter);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(16, 12, 16, 8);
    row->setSpacing(8);
    row->addLayout(words, 1);
    row->addWidget(m_busy);
    row->addWidget(picture);
    row->addWidget(csv);
    return head;
}

void StatsWindow::build()
{
    auto *column = new QVBoxLayout(m_page);
    column->setContentsMargins(16, 4, 16, 16);
    column->setSpacing(12);
    const int columns = int(StatsChart::Form::Columns);
    const int bars = int(StatsChart::Form::Bars);
    m_days = addChart(columns, tr("Runs a day"));
    m_days->showLegend();
    m_models = addChart(bars, tr("Models"));
    m_tags = addChart(bars, tr("Tags"));
    m_users = addChart(bars, tr("Users"));
    m_reasons = addChart(bars, tr("Reasons"));
    m_latencies = addChart(columns, tr("Duration"));
    m_costs = addChart(columns, tr("Cost"));
    m_raters->setWordWrap(true);
    column->addWidget(m_raters);
    column->addStretch(1);
    auto *area = new QScrollArea(this);
    area->setWidget(m_page);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addWidget(buildHead());
    all->addWidget(area, 1);
}

void StatsWindow::setFilterText(const QString &text)
{
    const QString shown = text.isEmpty() ? tr("All runs") : safetext::visible(text).simplified();
    m_filter->setText(fontMetrics().elidedText(shown, Qt::ElideRight, 420));
    m_filter->setToolTip(shown.toHtmlEscaped());
}

void StatsWindow::setBusy(bool busy)
{
    m_busy->setVisible(busy);
}

void StatsWindow::setError(const QString &words)
{
    setBusy(false);
    m_numbers->setText(words);
}

QString StatsWindow::headline() const
{
    const QLocale locale;
    const domain::ThumbCount &all = m_statistics.all;
    if (all.runs == 0)
        return tr("No run matches.");
    const QString runs = all.runs == 1 ? tr("1 run") : tr("%1 runs").arg(locale.toString(all.runs));
    const QString judged = tr("%1 up, %2 down").arg(locale.toString(all.up), locale.toString(all.down));
    const QString rate = all.up + all.down == 0
                             ? tr("none judged yet")
                             : tr("%1 % of the judged are down").arg(qRound(100 * domain::downRate(all)));
    return QStringList{runs, judged, rate}.join(u" · "_s);
}

void StatsWindow::setStatistics(const domain::Statistics &statistics)
{
    setBusy(false);
    m_statistics = statistics;
    m_numbers->setText(headline());
    m_days->chart()->setTitle(statistics.daysEach == 7 ? tr("Runs a week") : tr("Runs a day"));
    m_days->setShares(statistics.days, daysOf(statistics.days));
    m_models->setShares(statistics.models, namesOf(statistics.models));
    m_tags->setShares(statistics.tags, namesOf(statistics.tags));
    m_users->setShares(statistics.users, namesOf(statistics.users));
    m_reasons->setShares(statistics.reasons, namesOf(statistics.reasons));
    m_latencies->setShares(statistics.latencies, spansOf(statistics.latencies, spanWords));
    m_costs->setShares(statistics.costs, spansOf(statistics.costs, costWords));
    QStringList raters;
    for (const domain::RaterShare &share : statistics.raters)
        raters.append(tr("%1: %2 verdicts, %3 s each")
                          .arg(safetext::visible(share.rater).simplified(), QLocale().toString(share.verdicts),
                               QLocale().toString(share.medianSeconds, 'f', 1)));
    m_raters->setText(raters.isEmpty() ? QString()
                                       : tr("Judged here in the last 30 days") + u'\n' + raters.join(u'\n'));
    m_raters->setVisible(!raters.isEmpty());
}

QString StatsWindow::asCsv() const
{
    QStringList lines{u"part,name,runs,up,down"_s};
    const auto add = [&lines](const QString &part, const QStringList &names, const QList<domain::StatShare> &shares) {
        for (qsizetype i = 0; i < shares.size(); ++i) {
            const domain::ThumbCount &count = shares.at(i).count;
            lines.append(QStringList{part, quoted(names.at(i)), QString::number(count.runs), QString::number(count.up),
                                     QString::number(count.down)}
                             .join(u','));
        }
    };
    const domain::Statistics &stats = m_statistics;
    add(u"all"_s, {QString()}, {{QString(), stats.all, QString()}});
    QStringList days;
    for (const domain::StatShare &share : stats.days)
        days.append(QDateTime::fromMSecsSinceEpoch(share.name.toLongLong()).date().toString(Qt::ISODate));
    add(stats.daysEach == 7 ? u"week"_s : u"day"_s, days, stats.days);
    add(u"model"_s, namesOf(stats.models), stats.models);
    add(u"tag"_s, namesOf(stats.tags), stats.tags);
    add(u"user"_s, namesOf(stats.users), stats.users);
    add(u"reason"_s, namesOf(stats.reasons), stats.reasons);
    add(u"duration"_s, spansOf(stats.latencies, spanWords), stats.latencies);
    add(u"cost"_s, spansOf(stats.costs, costWords), stats.costs);
    return lines.join(u"\r\n"_s) + u"\r\n"_s;
}

QImage StatsWindow::asImage() const
{
    return m_page->grab().toImage();
}

void StatsWindow::copyImage()
{
    QGuiApplication::clipboard()->setImage(asImage());
}

void StatsWindow::copyCsv()
{
    QGuiApplication::clipboard()->setText(asCsv());
}

void StatsWindow::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    Q_EMIT shown();
}

void StatsWindow::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        close();
    else
        QWidget::keyPressEvent(event);
}

} // namespace tidemark::views
