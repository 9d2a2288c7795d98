// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/detailspane.h"

#include "views/codeblock.h"
#include "views/panels.h"
#include "views/readercontext.h"
#include "views/theme.h"
#include <QClipboard>
#include <QEvent>
#include <QGridLayout>
#include <QGuiApplication>
#include <QLabel>
#include <QPainter>
#include <QScrollBar>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace tidemark::views {

namespace {

constexpr int margin = 16;
constexpr int nameWidth = 84;
constexpr int foldLines = 6;
constexpr qsizetype besideName = 26; ///< characters that fit beside a name

QLabel *label(const QString &text, const QFont &font, Tone tone, QWidget *parent)
{
    QLabel *made = plainLabel(text, tone, font, parent);
    made->setWordWrap(true);
    return made;
}

} // namespace

DetailsPane::DetailsPane(QWidget *parent)
    : QScrollArea(parent)
    , m_context(new ReaderContext(this))
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::TabFocus);
    setAccessibleName(tr("Details"));
    setBackgroundRole(QPalette::Base);
    viewport()->setBackgroundRole(QPalette::Base);
    m_soon.setSingleShot(true);
    m_soon.setInterval(0);
    connect(&m_soon, &QTimer::timeout, this, &DetailsPane::fill);
    connect(m_context, &ReaderContext::heightChanged, this, &DetailsPane::fit);
}

void DetailsPane::setRun(const domain::RunDetail &detail)
{
    const bool same = m_detail.run == detail.run && m_detail.rootId == detail.rootId;
    if (m_filled && same && m_detail.summary.tokens == detail.summary.tokens)
        return;
    if (m_detail.run.id != detail.run.id)
        verticalScrollBar()->setValue(0);
    m_detail.run = detail.run; // the conversation around it is not shown here
    m_detail.summary = detail.summary;
    m_detail.rootId = detail.rootId;
    fillSoon();
}

void DetailsPane::clear()
{
    m_detail = {};
    fillSoon();
}

void DetailsPane::setBlind(bool blind)
{
    if (m_blind == blind)
        return;
    m_blind = blind;
    // At once: what must not be seen is not left on screen for a moment.
    fillSoon();
    fill();
}

void DetailsPane::fillSoon()
{
    m_filled = false;
    if (isVisible())
        m_soon.start();
}

void DetailsPane::fill()
{
    m_soon.stop();
    const int place = verticalScrollBar()->value();
    m_codes.clear();
    m_sections = m_detail.run.id.isEmpty() ? QList<DetailSection>() : detailsOf(m_detail, m_blind);
    auto *body = new QWidget;
    body->setBackgroundRole(QPalette::Base);
    auto *grid = new QGridLayout(body);
    grid->setContentsMargins(margin, 12, margin, 16);
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(5);
    grid->setColumnMinimumWidth(0, nameWidth);
    grid->setColumnStretch(1, 1);
    for (const DetailSection &section : std::as_const(m_sections))
        addSection(grid, section);
    if (m_blind && !m_sections.isEmpty())
        grid->addWidget(label(tr("Hidden until your verdict is in: model, cost, scores, verdicts of others."),
                              theme::factFont(), Tone::Muted, body),
                        grid->rowCount(), 0, 1, 3);
    grid->setRowStretch(grid->rowCount(), 1);
    setWidget(body); // deletes the one before
    m_filled = true;
    fit();
    verticalScrollBar()->setValue(place);
}

void DetailsPane::addSection(QGridLayout *grid, const DetailSection &section)
{
    const int row = grid->rowCount();
    if (row > 1)
        grid->setRowMinimumHeight(row, 8);
    QLabel *title = label(section.title, theme::factFont(600), Tone::Muted, grid->parentWidget());
    grid->addWidget(title, row + 1, 0, 1, 3);
    for (const DetailFact &fact : section.facts)
        addFact(grid, fact);
}

void DetailsPane::addFact(QGridLayout *grid, const DetailFact &fact)
{
    QWidget *body = grid->parentWidget();
    int row = grid->rowCount();
    const bool beside = fact.kind == DetailFact::Kind::Text && fact.value.size() <= besideName &&
                        fact.name.size() <= 16 && !fact.name.isEmpty();
    if (!fact.name.isEmpty())
        grid->addWidget(label(fact.name, theme::factFont(), Tone::Muted, body), row, 0, 1, beside ? 1 : 3,
                        Qt::AlignTop);
    if (!beside && !fact.name.isEmpty())
        ++row;
    if (fact.kind == DetailFact::Kind::Code) {
        auto *code = new CodeBlock(m_context, body);
        code->present(fact.value, {}, foldLines, qMax(120, viewport()->width() - 2 * margin));
        code->setAccessibleName(fact.name);
        grid->addWidget(code, row, 0, 1, 3);
        m_codes.append(code);
        return;
    }
    QLabel *value = label(fact.value, theme::factFont(), Tone::Text, body);
    value->setTextInteractionFlags(Qt::TextSelectableByMouse);
    const bool id = fact.kind == DetailFact::Kind::Id;
    grid->addWidget(value, row, beside ? 1 : 0, 1, (beside ? 2 : 3) - (id ? 1 : 0));
    if (!id)
        return;
    value->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    value->setToolTip(fact.value.toHtmlEscaped());
    auto *copy = new QToolButton(body);
    copy->setAutoRaise(true);
    copy->setIcon(theme::icon(u"copy"_s, Tone::Muted));
    copy->setToolTip(tr("Copy"));
    copy->setAccessibleName(tr("Copy: %1").arg(fact.name));
    connect(copy, &QToolButton::clicked, this, [text = fact.value] { QGuiApplication::clipboard()->setText(text); });
    grid->addWidget(copy, row, 2, Qt::AlignTop);
}

void DetailsPane::fit()
{
    const int inner = qMax(120, viewport()->width() - 2 * margin);
    for (CodeBlock *code : std::as_const(m_codes))
        code->setFixedHeight(code->arrange(inner));
}

void DetailsPane::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    fit();
}

void DetailsPane::showEvent(QShowEvent *event)
{
    QScrollArea::showEvent(event);
    if (!m_filled)
        fill();
}

void DetailsPane::changeEvent(QEvent *event)
{
    QScrollArea::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        fillSoon();
}

} // namespace tidemark::views
