// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/readerview.h"

#include "views/readercanvas.h"
#include "views/readerheader.h"
#include "views/theme.h"
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
} // namespace

ReaderView::ReaderView(QWidget *parent)
    : QWidget(parent)
    , m_context(new ReaderContext(this))
    , m_header(new ReaderHeader(this))
    , m_area(new QScrollArea(this))
    , m_canvas(new ReaderCanvas(m_context, m_area))
    , m_empty(new EmptyState(this))
    , m_stack(new QStackedLayout)
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
    column->addLayout(m_stack, 1);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_area);
    connect(m_context, &ReaderContext::linkActivated, this, &ReaderView::linkActivated);
    connect(m_context, &ReaderContext::runRequested, this, &ReaderView::runRequested, Qt::QueuedConnection);
    connect(m_canvas, &ReaderCanvas::moreRequested, this, &ReaderView::onMore);
    connect(m_empty, &EmptyState::actionTriggered, this, &ReaderView::actionTriggered);
    m_header->hide();
}

ReaderView::~ReaderView() = default;

void ReaderView::showRun(const domain::RunDetail &detail)
{
    const bool same = m_detail && m_detail->run.id == detail.run.id && m_stack->currentWidget() == m_area;
    if (!same)
        m_window = {};
    m_detail = detail;
    ReaderScript script = scriptOf(detail, m_window);
    m_header->setRun(detail, script.place);
    m_header->show();
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
    m_stack->setCurrentWidget(m_empty);
}

void ReaderView::setHighlight(const QStringList &words)
{
    if (m_context->words == words)
        return;
    m_context->words = words;
    m_canvas->redraw();
}

void ReaderView::scrollByPage(int direction)
{
    QScrollBar *bar = m_area->verticalScrollBar();
    bar->setValue(bar->value() + direction * qMax(40, m_area->viewport()->height() - 48));
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
    m_canvas->updateScript(scriptOf(*m_detail, m_window));
}

bool ReaderView::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_area->viewport() && event->type() == QEvent::Resize)
        m_canvas->rearrange();
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
