// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/syncbar.h"

#include "views/errortext.h"
#include "views/keyhints.h"
#include "views/panels.h"
#include "views/scopewords.h"
#include "views/syncwords.h"
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QProgressBar>
#include <QTextDocument>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace tidemark::views {

namespace {

const domain::Clock *computersClock()
{
    static const domain::SystemClock clock;
    return &clock;
}

} // namespace

SyncBar::SyncBar(const domain::Clock *clock, QWidget *parent)
    : QWidget(parent)
    , m_clock(clock ? clock : computersClock())
    , m_words(new QToolButton(this))
    , m_log(new QToolButton(this))
    , m_scope(new QToolButton(this))
    , m_waiting(plainLabel({}, Tone::Muted, theme::factFont(), this))
    , m_place(plainLabel({}, Tone::Muted, theme::factFont(), this))
    , m_bar(new QProgressBar(this))
    , m_pace(plainLabel({}, Tone::Muted, theme::factFont(), this))
    , m_left(plainLabel({}, Tone::Muted, theme::factFont(), this))
{
    setAccessibleName(tr("Sync and progress"));
    dressButtons();
    m_bar->setTextVisible(false);
    m_bar->setFixedSize(160, 12);
    m_bar->setAccessibleName(tr("Progress through the list"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(8, 2, 16, 2);
    layout->setSpacing(14);
    layout->addWidget(m_words);
    layout->addWidget(m_waiting);
    layout->addWidget(m_log);
    layout->addWidget(m_scope);
    layout->addStretch(1);
    for (QWidget *part : QList<QWidget *>{m_place, m_bar, m_pace, m_left})
        layout->addWidget(part);
    connect(m_words, &QToolButton::clicked, this, &SyncBar::onClicked);
    connect(m_log, &QToolButton::clicked, this, &SyncBar::logRequested);
    connect(m_scope, &QToolButton::clicked, this, &SyncBar::scopeRequested);
    constexpr int second = 1000;
    m_tick.setInterval(second);
    connect(&m_tick, &QTimer::timeout, this, &SyncBar::refresh);
    setReview(0, 0, 0, 0);
    refresh();
}

void SyncBar::dressButtons()
{
    for (QToolButton *button : {m_words, m_log, m_scope}) {
        button->setAutoRaise(true);
        button->setIconSize({14, 14});
    }
    m_words->setFont(theme::factFont());
    m_words->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_log->setIcon(theme::icon(u"history"_s, Tone::Muted));
    keyhints::set(m_log, Action::SyncLog, tr("What sync did so far"));
    m_log->setAccessibleName(tr("Sync log"));
    m_scope->setFont(theme::factFont());
    m_scope->setIcon(theme::icon(u"filter"_s, Tone::Amber));
    m_scope->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
}

void SyncBar::setProgress(const domain::SyncProgress &progress)
{
    m_progress = progress;
    refresh();
}

void SyncBar::setFile(qint64 judged)
{
    m_judged = judged;
    m_words->hide(); // there is nothing to press
    m_log->hide();
    refresh();
}

void SyncBar::refresh()
{
    if (m_judged) {
        showFile(*m_judged);
        return;
    }
    const SyncWords words = wordsOf(m_progress, m_clock->nowMs());
    if (m_words->text() != words.text || m_words->property("shape") != words.icon + QString::number(int(words.tone))) {
        m_words->setText(words.text);
        m_words->setIcon(theme::icon(words.icon, words.tone));
        m_words->setProperty("shape", words.icon + QString::number(int(words.tone)));
        m_words->setAccessibleName(words.text);
    }
    const QString act = words.signIn ? tr("Sign in again") : tr("Sync now (F5)");
    QString why;
    if (m_progress.error) {
        const QString fact = factFor(*m_progress.error);
        why = wordsFor(*m_progress.error).text + u'\n' + (fact.isEmpty() ? fact : fact + u'\n');
    }
    m_words->setToolTip(Qt::convertFromPlainText(why + act, Qt::WhiteSpaceNormal));
    showScope();
    m_waiting->setText(words.waiting);
    m_waiting->setVisible(!words.waiting.isEmpty());
    if (words.changes != m_tick.isActive())
        words.changes ? m_tick.start() : m_tick.stop();
}

void SyncBar::showFile(qint64 judged)
{
    m_tick.stop();
    m_scope->hide();
    QStringList words{tr("A file, offline: nothing is sent")};
    if (judged > 0)
        words.append(judged == 1 ? tr("1 verdict is kept here")
                                 : tr("%1 verdicts are kept here").arg(QLocale().toString(judged)));
    m_waiting->setText(words.join(u" · "_s));
    m_waiting->setVisible(true);
    m_waiting->setToolTip(Qt::convertFromPlainText(
        tr("These runs come from a file on this computer, so there is no server to sync with. Verdicts are kept here "
           "and exported like any other; in a server's project, File → Bring verdicts takes them over."),
        Qt::WhiteSpaceNormal));
}

/// Only where the scope leaves something out: nobody shall look for runs that were never fetched.
void SyncBar::showScope()
{
    constexpr int widest = 280;
    const QString line = scopeLine(m_progress.scope, m_progress.outOfScope);
    m_scope->setVisible(!line.isEmpty());
    m_scope->setText(m_scope->fontMetrics().elidedText(line, Qt::ElideMiddle, widest));
    m_scope->setToolTip(Qt::convertFromPlainText(tr("Kept here: %1").arg(line), Qt::WhiteSpaceNormal));
    m_scope->setAccessibleName(tr("Scope: %1").arg(line));
}

void SyncBar::setReview(int position, int total, int perHour, int todayCount, int minutesLeft)
{
    const QLocale locale;
    m_place->setText(total > 0 ? tr("%1 of %2").arg(locale.toString(position), locale.toString(total)) : QString());
    m_bar->setMaximum(qMax(1, total));
    m_bar->setValue(position);
    m_hasReview = total > 0;
    QStringList pace;
    if (perHour > 0)
        pace.append(tr("%1 an hour").arg(locale.toString(perHour)));
    if (m_goal > 0)
        pace.append(tr("%1 of %2 today").arg(locale.toString(todayCount), locale.toString(m_goal)));
    else if (todayCount > 0)
        pace.append(tr("%1 today").arg(locale.toString(todayCount)));
    m_pace->setText(pace.join(u" · "_s));
    m_pace->setVisible(!pace.isEmpty());
    m_pace->setToolTip(tr("Verdicts of the last hour, and since midnight"));
    m_hasLeft = minutesLeft >= 0;
    makeRoom();
    m_left->setText(minutesLeft < 1     ? tr("less than a minute left")
                    : minutesLeft < 120 ? tr("about %1 min left").arg(locale.toString(minutesLeft))
                                        : tr("about %1 h left").arg(locale.toString((minutesLeft + 30) / 60)));
}

void SyncBar::makeRoom()
{
    // What sync does comes first; the guess and the bar go before it is cut.
    constexpr int barFits = 880;
    constexpr int leftFits = 720;
    m_bar->setVisible(m_hasReview && width() >= barFits);
    m_left->setVisible(m_hasLeft && width() >= leftFits);
}

void SyncBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    makeRoom();
}

QString SyncBar::words() const
{
    return m_words->text();
}

QString SyncBar::waiting() const
{
    return m_waiting->text();
}

QString SyncBar::pace() const
{
    return m_pace->text();
}

void SyncBar::onClicked()
{
    if (m_progress.phase == domain::SyncPhase::SignIn)
        Q_EMIT signInRequested();
    else
        Q_EMIT syncRequested();
}

void SyncBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), theme::colour(Tone::Sidebar));
    painter.fillRect(QRect(0, 0, width(), 1), theme::colour(Tone::Line));
}

void SyncBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        update();
}

} // namespace tidemark::views
