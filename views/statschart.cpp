// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/statschart.h"

#include "views/safetext.h"
#include "views/theme.h"
#include <QBarCategoryAxis>
#include <QBarSet>
#include <QHorizontalStackedBarSeries>
#include <QKeyEvent>
#include <QLegend>
#include <QLocale>
#include <QStackedBarSeries>
#include <QToolTip>
#include <QValueAxis>

using namespace Qt::StringLiterals;

namespace tidemark::views {

namespace {

constexpr int barHeight = 30; // less, and the axis leaves the names out
constexpr int columnsHeight = 220;
constexpr qsizetype longestName = 24;

} // namespace

StatsChart::StatsChart(Form form, const QString &title, QWidget *parent)
    : QChartView(parent)
    , m_form(form)
    , m_title(title)
{
    setRenderHint(QPainter::Antialiasing);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(title);
    chart()->setTitle(title);
    chart()->setMargins({8, 4, 8, 4});
    chart()->layout()->setContentsMargins(0, 0, 0, 0);
    chart()->legend()->hide();
}

void StatsChart::setShares(const QList<domain::StatShare> &shares, const QStringList &names)
{
    m_shares = shares;
    m_names = names;
    m_marked = -1;
    draw();
}

void StatsChart::showLegend()
{
    chart()->legend()->setAlignment(Qt::AlignTop);
    chart()->legend()->setMarkerShape(QLegend::MarkerShapeRectangle);
    chart()->legend()->show();
}

int StatsChart::shareOf(int bar) const
{
    // Lying bars are drawn from the bottom up.
    return m_form == Form::Bars ? count() - 1 - bar : bar;
}

void StatsChart::draw()
{
    chart()->removeAllSeries();
    for (QAbstractAxis *axis : chart()->axes()) {
        chart()->removeAxis(axis);
        delete axis;
    }
    auto *up = new QBarSet(tr("Up"));
    auto *down = new QBarSet(tr("Down"));
    auto *open = new QBarSet(tr("Not judged"));
    QStringList categories;
    qint64 most = 1;
    for (int bar = 0; bar < count(); ++bar) {
        const domain::StatShare &share = m_shares.at(shareOf(bar));
        down->append(double(share.count.down));
        up->append(double(share.count.up));
        open->append(double(share.count.runs - share.count.up - share.count.down));
        // A category that comes twice would be drawn once.
        QString name = safetext::visible(m_names.value(shareOf(bar))).simplified();
        name = name.size() > longestName ? name.left(longestName - 1) + u'…' : name;
        name = name.toHtmlEscaped(); // the axis draws its words as HTML
        while (categories.contains(name))
            name.append(QChar(0x200b));
        categories.append(name);
        most = qMax(most, share.count.runs);
    }
    auto *series = m_form == Form::Bars ? static_cast<QAbstractBarSeries *>(new QHorizontalStackedBarSeries)
                                        : static_cast<QAbstractBarSeries *>(new QStackedBarSeries);
    series->append({down, up, open});
    series->setBarWidth(m_form == Form::Bars ? 0.6 : 0.8);
    connect(series, &QAbstractBarSeries::clicked, this, [this](int bar) { choose(shareOf(bar)); });
    connect(series, &QAbstractBarSeries::hovered, this, [this](bool over, int bar) { hover(over, shareOf(bar)); });
    chart()->addSeries(series);
    auto *names = new QBarCategoryAxis;
    names->append(categories);
    auto *numbers = new QValueAxis;
    numbers->setRange(0, double(most));
    numbers->setLabelFormat(u"%d"_s);
    numbers->setTickCount(3);
    numbers->applyNiceNumbers();
    chart()->addAxis(names, m_form == Form::Bars ? Qt::AlignLeft : Qt::AlignBottom);
    chart()->addAxis(numbers, m_form == Form::Bars ? Qt::AlignBottom : Qt::AlignLeft);
    series->attachAxis(names);
    series->attachAxis(numbers);
    setFixedHeight(m_form == Form::Bars ? qMax(110, 66 + barHeight * count()) : columnsHeight);
    setVisible(count() > 0);
    dress();
}

void StatsChart::dress()
{
    chart()->setBackgroundBrush(theme::colour(Tone::Panel));
    chart()->setBackgroundRoundness(8);
    chart()->setTitleFont(theme::bodyFont(QFont::DemiBold));
    chart()->setTitleBrush(theme::colour(Tone::Text));
    setBackgroundBrush(theme::colour(Tone::Background));
    chart()->legend()->setFont(theme::factFont());
    chart()->legend()->setLabelColor(theme::colour(Tone::Muted));
    for (QAbstractAxis *axis : chart()->axes()) {
        axis->setLabelsFont(theme::factFont());
        axis->setLabelsColor(theme::colour(Tone::Muted));
        axis->setGridLineColor(theme::colour(Tone::Line));
        axis->setLinePenColor(theme::colour(Tone::Line));
        axis->setGridLineVisible(axis->type() == QAbstractAxis::AxisTypeValue);
    }
    const QList<Tone> tones{Tone::Down, Tone::Up, Tone::Faint};
    for (QAbstractSeries *one : chart()->series()) {
        auto *series = static_cast<QAbstractBarSeries *>(one);
        const QList<QBarSet *> sets = series->barSets();
        for (qsizetype i = 0; i < sets.size(); ++i) {
            QColor colour = theme::colour(tones.value(i));
            if (i == 2)
                colour.setAlphaF(0.45F);
            sets.at(i)->setColor(colour);
            sets.at(i)->setBorderColor(Qt::transparent);
            sets.at(i)->setSelectedColor(theme::colour(Tone::Accent));
            sets.at(i)->deselectAllBars();
            if (m_marked >= 0)
                sets.at(i)->selectBar(shareOf(m_marked));
        }
    }
}

QString StatsChart::wordsOf(int index) const
{
    if (index < 0 || index >= count())
        return {};
    const domain::ThumbCount &count = m_shares.at(index).count;
    const QLocale locale;
    const QString name = safetext::visible(m_names.value(index)).simplified();
    const QString runs = count.runs == 1 ? tr("1 run") : tr("%1 runs").arg(locale.toString(count.runs));
    const QString judged = tr("%1 up, %2 down").arg(locale.toString(count.up), locale.toString(count.down));
    const QString rate = count.up + count.down == 0
                             ? QString()
                             : u'\n' + tr("%1 % of the judged are down").arg(qRound(100 * domain::downRate(count)));
    return name + u'\n' + runs + u'\n' + judged + rate;
}

/// A tooltip that begins like HTML would be drawn as such.
QString StatsChart::tipOf(int index) const
{
    return Qt::convertFromPlainText(wordsOf(index), Qt::WhiteSpaceNormal);
}

void StatsChart::hover(bool over, int index)
{
    setCursor(over ? Qt::PointingHandCursor : Qt::ArrowCursor);
    if (over)
        QToolTip::showText(QCursor::pos(), tipOf(index), this);
    else
        QToolTip::hideText();
}

void StatsChart::choose(int index)
{
    if (index >= 0 && index < count())
        Q_EMIT conditionChosen(m_shares.at(index).condition);
}

void StatsChart::keyPressEvent(QKeyEvent *event)
{
    const bool forward = event->key() == Qt::Key_Right || event->key() == Qt::Key_Down;
    const bool back = event->key() == Qt::Key_Left || event->key() == Qt::Key_Up;
    const bool takes = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space;
    if (takes)
        return choose(m_marked);
    if (!forward && !back)
        return QChartView::keyPressEvent(event);
    m_marked = qBound(0, m_marked + (forward ? 1 : -1), count() - 1);
    setAccessibleDescription(wordsOf(m_marked));
    dress();
    QToolTip::showText(mapToGlobal(QPoint(width() / 3, 30)), tipOf(m_marked), this);
}

void StatsChart::changeEvent(QEvent *event)
{
    QChartView::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        dress();
}

} // namespace tidemark::views
