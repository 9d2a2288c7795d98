// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/readerview.h"

#include "views/detailspane.h"
#include "views/hitbar.h"
#include "views/readercanvas.h"
#include "views/readerheader.h"
#include "views/theme.h"
#include "views/windowactions.h"
#include <QAction>
#include <QKeyEvent>
#include <QScrollArea>
#include <QScrollBar>
#include <QStackedLayout>
#include <QVBoxLayout>
#include <QWheelEvent>

namespace tidemark::views {

namespace {
constexpr qreal smallest = 0.7;
constexpr qreal largest = 2.5;
constexpr int growth = 30;
constexpr qint32 detailsHabit = 1;
constexpr qint32 plainLinesHabit = 2;
constexpr int readOnMargin = 200;
constexpr int hitMargin = 90;
constexpr int detailsWidth = 304;
constexpr int besideFrom = 860; ///< width from which the details stand beside the conversation
} // namespace

ReaderView::ReaderView(QWidget *parent)
    : QWidget(parent)
    , m_context(new ReaderContext(this))
    , m_header(new ReaderHeader(this))
    , m_hitBar(new HitBar(this))
    , m_area(new QScrollArea(this))
    , m_canvas(new ReaderCanvas(m_context, m_area))
    , m_empty(new EmptyState(this))
    , m_stack(new QStackedLayout)
    , m_details(new DetailsPane(this))
    , m_edge(new QWidget(this))
    , m_body(new QBoxLayout(QBoxLayout::LeftToRight))
    , m_hits(m_canvas)
{
    build();
    connect(m_context, &ReaderContext::linkActivated, this, &ReaderView::linkActivated);
    connect(m_context, &ReaderContext::runRequested, this, &ReaderView::runRequested, Qt::QueuedConnection);
    connect(m_context, &ReaderContext::wrapWanted, this, &ReaderView::setCodeWrapped, Qt::QueuedConnection);
    connect(m_context, &ReaderContext::pictureWanted, this, &ReaderView::pictureRequested);
    connect(m_context, &ReaderContext::saveWanted, this, &ReaderView::saveRequested);
    connect(m_canvas, &ReaderCanvas::moreRequested, this, &ReaderView::onMore);
    // Only what a hand does: a wheel, a drag, a key. Showing a run may well put such a button on the screen.
    connect(m_area->verticalScrollBar(), &QScrollBar::actionTriggered, this, &ReaderView::readOn, Qt::QueuedConnection);
    connect(m_empty, &EmptyState::actionTriggered, this, &ReaderView::actionTriggered);
    connect(m_header, &ReaderHeader::detailsToggled, this, &ReaderView::setDetailsShown);
    connect(m_hitBar, &HitBar::stepRequested, this, &ReaderView::stepHit);
    connect(&m_countSoon, &QTimer::timeout, this, &ReaderView::countHits);
    connect(m_canvas, &ReaderCanvas::laidOut, this, [this] {
        if (!m_context->words.isEmpty())
            m_countSoon.start();
    });
    m_header->hide();
    placeDetails();
}

void ReaderView::build()
{
    setAccessibleName(tr("Conversation"));
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setWidget(m_canvas);
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_area->setFocusPolicy(Qt::ClickFocus);
    m_area->verticalScrollBar()->setSingleStep(24);
    m_area->viewport()->installEventFilter(this);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addWidget(m_hitBar);
    column->addLayout(m_body, 1);
    m_body->setSpacing(0);
    m_body->addLayout(m_stack, 1);
    m_body->addWidget(m_edge);
    m_body->addWidget(m_details);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_area);
    m_countSoon.setSingleShot(true);
    m_countSoon.setInterval(0);
    m_edge->setAutoFillBackground(true);
    m_edge->setBackgroundRole(QPalette::Mid);
}

ReaderView::~ReaderView() = default;

void ReaderView::showRun(const domain::RunDetail &detail)
{
    const bool same = m_detail && m_detail->run.id == detail.run.id && m_stack->currentWidget() == m_area;
    if (!same) {
        m_window = {};
        m_hits.reset();
        m_context->pictures.clear();
    }
    m_detail = detail;
    ReaderScript script = scriptOf(detail, m_window, m_context->isBlind);
    m_header->setRun(detail, script.place, m_context->isBlind);
    m_header->show();
    m_details->setRun(detail);
    placeDetails();
    m_stack->setCurrentWidget(m_area);
    if (same)
        m_canvas->updateScript(std::move(script));
    else
        m_canvas->showScript(std::move(script));
}

void ReaderView::showState(EmptyState::Kind kind, const QString &actionText)
{
    m_empty->setKind(kind, actionText);
    showNothing();
}

void ReaderView::showEmpty(const QString &title, const QString &text, const QString &actionText)
{
    m_empty->setWords(EmptyState::Kind::Empty, title, text, actionText);
    showNothing();
}

void ReaderView::showNothing()
{
    m_detail.reset();
    m_canvas->clear();
    m_header->clear();
    m_header->hide();
    m_details->clear();
    m_hits.reset();
    countHits();
    placeDetails();
    m_stack->setCurrentWidget(m_empty);
}

void ReaderView::setHighlight(const QStringList &words)
{
    if (m_context->words == words)
        return;
    m_context->words = words;
    m_hits.reset();
    m_canvas->redraw();
    countHits();
}

void ReaderView::countHits()
{
    m_countSoon.stop();
    m_hits.collect();
    m_hitBar->setHits(m_detail ? m_context->words : QStringList(), m_hits.current(), m_hits.total());
}

void ReaderView::stepHit(int direction)
{
    if (!m_detail || m_context->words.isEmpty())
        return;
    if (m_hits.step(direction, m_area->verticalScrollBar()->value())) {
        const QRect place = m_hits.place();
        m_area->ensureVisible(place.center().x(), place.center().y(), 0, hitMargin);
    }
    countHits();
}

void ReaderView::scrollByPage(int direction)
{
    QScrollBar *bar = m_area->verticalScrollBar();
    bar->setValue(bar->value() + direction * qMax(40, m_area->viewport()->height() - 48));
    readOn();
}

/// Nearly at the end of what is shown of a long conversation: shows more of it.
void ReaderView::readOn()
{
    const std::optional<ReaderItem::Row> more = m_canvas->moreInSight(readOnMargin);
    if (more)
        onMore(*more);
}

void ReaderView::zoomBy(int steps)
{
    setZoom(steps == 0 ? 1.0 : m_context->zoom + 0.1 * steps);
}

qreal ReaderView::zoom() const
{
    return m_context->zoom;
}

void ReaderView::setZoom(qreal zoom)
{
    const qreal wanted = qBound(smallest, zoom, largest);
    if (qFuzzyCompare(wanted, m_context->zoom))
        return;
    m_context->zoom = wanted;
    m_canvas->redraw();
    Q_EMIT zoomChanged(wanted);
}

void ReaderView::setPicture(const QUrl &url, const QByteArray &bytes)
{
    m_context->setPicture(url, {bytes, {}, false});
}

void ReaderView::setPictureProblem(const QUrl &url, const QString &words)
{
    m_context->setPicture(url, {{}, words, false});
}

void ReaderView::setActions(WindowActions *actions)
{
    m_actions = actions;
    connect(actions, &WindowActions::triggered, this, &ReaderView::perform);
    tellActions();
}

void ReaderView::perform(Action action)
{
    switch (action) {
    case Action::LargerText:
        return zoomBy(1);
    case Action::SmallerText:
        return zoomBy(-1);
    case Action::NormalText:
        return zoomBy(0);
    case Action::ScrollDown:
        return scrollByPage(1);
    case Action::ScrollUp:
        return scrollByPage(-1);
    case Action::NextHit:
        return stepHit(1);
    case Action::PreviousHit:
        return stepHit(-1);
    case Action::WrapCode:
        return setCodeWrapped(!m_context->wrapCode);
    case Action::Details:
        return setDetailsShown(!m_detailsShown);
    default:
        return;
    }
}

void ReaderView::tellActions()
{
    if (!m_actions)
        return;
    m_actions->action(Action::Details)->setChecked(m_detailsShown);
    m_actions->action(Action::WrapCode)->setChecked(m_context->wrapCode);
}

void ReaderView::setCodeWrapped(bool wrapped)
{
    if (m_context->wrapCode != wrapped) {
        m_context->wrapCode = wrapped;
        m_canvas->redraw();
    }
    tellActions();
}

void ReaderView::setBlind(bool blind)
{
    if (m_context->isBlind == blind)
        return;
    m_context->isBlind = blind;
    m_details->setBlind(blind);
    if (m_detail)
        showRun(domain::RunDetail(*m_detail));
}

bool ReaderView::isBlind() const
{
    return m_context->isBlind;
}

void ReaderView::setDetailsShown(bool shown)
{
    m_detailsShown = shown;
    m_header->setDetailsShown(shown);
    placeDetails();
    tellActions();
}

void ReaderView::placeDetails()
{
    const bool shown = m_detailsShown && m_detail.has_value();
    const bool beside = width() >= besideFrom;
    m_body->setDirection(beside ? QBoxLayout::LeftToRight : QBoxLayout::BottomToTop);
    const auto thick = [beside](QWidget *part, int size) {
        part->setMinimumSize(beside ? QSize(size, 0) : QSize(0, size));
        part->setMaximumSize(beside ? QSize(size, QWIDGETSIZE_MAX) : QSize(QWIDGETSIZE_MAX, size));
    };
    thick(m_details, beside ? detailsWidth : qMax(120, height() * 2 / 5));
    thick(m_edge, 1);
    m_details->setVisible(shown);
    m_edge->setVisible(shown);
}

qint32 ReaderView::habits() const
{
    return (m_detailsShown ? detailsHabit : 0) | (m_context->wrapCode ? 0 : plainLinesHabit);
}

void ReaderView::setHabits(qint32 habits)
{
    setDetailsShown((habits & detailsHabit) != 0);
    setCodeWrapped((habits & plainLinesHabit) == 0);
}

void ReaderView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    placeDetails();
}

QString ReaderView::runId() const
{
    return m_detail ? m_detail->run.id : QString();
}

void ReaderView::onMore(ReaderItem::Row row)
{
    if (!m_detail)
        return;
    const bool lone = m_detail->family.size() < 2;
    if (lone)
        m_window.messages += growth;
    else if (row == ReaderItem::Row::Earlier)
        m_window.before += growth;
    else
        m_window.after += growth;
    m_canvas->updateScript(scriptOf(*m_detail, m_window, m_context->isBlind));
}

bool ReaderView::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_area->viewport() && event->type() == QEvent::Resize)
        m_canvas->fit();
    if (watched == m_area->viewport() && event->type() == QEvent::Wheel) {
        auto *wheel = static_cast<QWheelEvent *>(event);
        if (wheel->modifiers().testFlag(Qt::ControlModifier) && wheel->angleDelta().y() != 0) {
            zoomBy(wheel->angleDelta().y() > 0 ? 1 : -1);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void ReaderView::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::ZoomIn) ||
        (event->key() == Qt::Key_Equal && event->modifiers() == Qt::ControlModifier))
        zoomBy(1);
    else if (event->matches(QKeySequence::ZoomOut))
        zoomBy(-1);
    else if (event->key() == Qt::Key_0 && event->modifiers() == Qt::ControlModifier)
        zoomBy(0);
    else
        event->ignore();
}

void ReaderView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        m_canvas->redraw();
}

} // namespace tidemark::views
