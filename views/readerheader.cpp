// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/readerheader.h"

#include "views/boxpainter.h"
#include "views/facttext.h"
#include "views/safetext.h"
#include <QEvent>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace tidemark::views {

namespace {
constexpr int margin = 20;
constexpr int gap = 14;
constexpr int chipPadding = 6;

QString shortText(const QString &text)
{
    return safetext::visible(text.left(80)).simplified();
}
} // namespace

ReaderHeader::ReaderHeader(QWidget *parent)
    : QWidget(parent)
    , m_details(new QToolButton(this))
{
    m_details->setText(tr("Details"));
    m_details->setIcon(theme::icon(u"info"_s, Tone::Muted));
    m_details->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_details->setIconSize({14, 14});
    m_details->setAutoRaise(true);
    m_details->setCheckable(true);
    m_details->setFocusPolicy(Qt::TabFocus);
    m_details->setToolTip(tr("Parameters, metadata, tokens, user and ids (I)"));
    m_details->setAccessibleName(tr("Details"));
    connect(m_details, &QToolButton::clicked, this, &ReaderHeader::detailsToggled);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
}

QSize ReaderHeader::sizeHint() const
{
    return {400, qMax(33, QFontMetrics(theme::bodyFont()).height() + 15)};
}

void ReaderHeader::setDetailsShown(bool shown)
{
    m_details->setChecked(shown);
}

void ReaderHeader::placeButton()
{
    const QSize size = m_details->sizeHint();
    m_details->setGeometry(width() - size.width() - 8, (height() - 1 - size.height()) / 2, size.width(), size.height());
}

void ReaderHeader::resizeEvent(QResizeEvent *)
{
    placeButton();
}

void ReaderHeader::setRun(const domain::RunDetail &detail, const QString &place, bool blind)
{
    m_facts.clear();
    m_place = place;
    addFacts(detail, blind);
    QStringList lines;
    for (const Fact &fact : std::as_const(m_facts))
        lines.append(fact.text);
    setAccessibleName(lines.join(u", "_s));
    if (detail.run.createdMs > 0)
        lines.append(facttext::full(detail.run.createdMs));
    lines.append(detail.run.id);
    setToolTip(lines.join(u'\n').toHtmlEscaped().replace(u'\n', u"<br>"_s));
    update();
}

void ReaderHeader::addFacts(const domain::RunDetail &detail, bool blind)
{
    const domain::Run &run = detail.run;
    const bool hidden = run.name.isEmpty() || (blind && domain::isAnswer(run.type));
    const QString name = hidden ? run.typeText : run.name;
    m_facts.append({shortText(name), Tone::Text, true, false});
    if (!domain::isAnswer(run.type) && name != run.typeText)
        m_facts.append({run.typeText});
    if (run.createdMs > 0)
        m_facts.append({facttext::day(run.createdMs)});
    if (run.durationMs)
        m_facts.append({facttext::duration(*run.durationMs)});
    const std::optional<qint64> tokens = run.tokens.total ? run.tokens.total : detail.summary.tokens;
    if (tokens)
        m_facts.append({facttext::tokens(*tokens)});
    if (run.cost && !blind)
        m_facts.append({facttext::cost(*run.cost)});
    if (run.user && !run.user->externalId.isEmpty())
        m_facts.append({shortText(run.user->externalId)});
    if (detail.summary.gone)
        m_facts.append({tr("no longer on the server"), Tone::Amber});
    for (const QString &tag : run.tags)
        m_facts.append({shortText(tag), Tone::Muted, false, true});
}

void ReaderHeader::clear()
{
    m_facts.clear();
    m_place.clear();
    setToolTip({});
    setAccessibleName({});
    update();
}

int ReaderHeader::widthOf(const Fact &fact) const
{
    const QFont font = fact.strong ? theme::bodyFont(600) : fact.chip ? theme::factFont() : theme::bodyFont();
    return QFontMetrics(font).horizontalAdvance(fact.text) + (fact.chip ? 2 * chipPadding : 0);
}

void ReaderHeader::paintFact(QPainter &painter, const Fact &fact, int x, int width) const
{
    const QRect box(x, 0, width, height() - 1);
    painter.setFont(fact.strong ? theme::bodyFont(600) : fact.chip ? theme::factFont() : theme::bodyFont());
    if (fact.chip) {
        const int tall = painter.fontMetrics().height() + 2;
        drawBox(&painter, QRectF(x, (height() - 1 - tall) / 2.0, width, tall), 4, theme::colour(Tone::Panel),
                theme::colour(Tone::Line));
    }
    painter.setPen(theme::colour(fact.tone));
    const bool fits = width >= widthOf(fact);
    const QString text = fits ? fact.text : painter.fontMetrics().elidedText(fact.text, Qt::ElideRight, width);
    painter.drawText(box, fact.chip ? int(Qt::AlignCenter) : Qt::AlignLeft | Qt::AlignVCenter | Qt::TextDontClip, text);
}

void ReaderHeader::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), theme::colour(Tone::Panel));
    painter.fillRect(QRect(0, height() - 1, width(), 1), theme::colour(Tone::Line));
    int right = m_details->x() - 8;
    const QFontMetrics body(theme::bodyFont());
    const int placeWidth = body.horizontalAdvance(m_place);
    if (!m_place.isEmpty() && placeWidth < width() / 2) {
        painter.setFont(theme::bodyFont());
        painter.setPen(theme::colour(Tone::Muted));
        painter.drawText(QRect(right - placeWidth, 0, placeWidth, height() - 1), Qt::AlignVCenter, m_place);
        right -= placeWidth + gap;
    }
    int x = margin;
    for (const Fact &fact : std::as_const(m_facts)) {
        const int wanted = widthOf(fact);
        const int room = right - x;
        if (wanted > room && !(fact.strong && room > 60)) {
            painter.setFont(theme::bodyFont());
            painter.setPen(theme::colour(Tone::Muted));
            painter.drawText(QRect(x, 0, qMax(0, room), height() - 1), Qt::AlignVCenter, u"…"_s);
            break;
        }
        const int width = qMin(wanted, room);
        paintFact(painter, fact, x, width);
        x += width + (fact.chip ? 6 : gap);
    }
}

void ReaderHeader::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) {
        placeButton();
        update();
    }
}

} // namespace tidemark::views
