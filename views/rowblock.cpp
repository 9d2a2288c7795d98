// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/rowblock.h"

#include "views/boxpainter.h"
#include "views/safetext.h"
#include <QKeyEvent>

using namespace Qt::StringLiterals;

namespace tidemark::views {

namespace {
constexpr int iconSide = 16;
constexpr int indent = 18;
constexpr int deepest = 12;

bool leadsSomewhere(const ReaderItem &item)
{
    return !item.runId.isEmpty() || item.row == ReaderItem::Row::Earlier || item.row == ReaderItem::Row::Later;
}
} // namespace

class RowBlock::Button final : public QAbstractButton
{
public:
    using QAbstractButton::QAbstractButton;

    void setItem(const ReaderItem &item)
    {
        m_item = item;
        const bool active = leadsSomewhere(item);
        m_item.title = safetext::visible(item.title.left(200)).simplified();
        setText(m_item.title);
        QStringList told{m_item.title, item.verdict, item.note};
        told.removeAll(QString());
        setAccessibleName(told.join(u", "_s));
        setFocusPolicy(active ? Qt::TabFocus : Qt::NoFocus);
        setCursor(active ? Qt::PointingHandCursor : Qt::ArrowCursor);
        update();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const bool hover = leadsSomewhere(m_item) && underMouse();
        if (m_item.current)
            drawBox(&painter, rect(), 6, theme::colour(Tone::AccentSoft), {}, 0);
        else if (hover || hasFocus())
            drawBox(&painter, rect(), 6, theme::colour(Tone::Panel),
                    theme::colour(hasFocus() ? Tone::Accent : Tone::Line));
        const int x = 8 + indent * qMin(m_item.depth, deepest);
        paintGuides(painter);
        theme::icon(m_item.icon, m_item.tone).paint(&painter, QRect(x, (height() - iconSide) / 2, iconSide, iconSide));
        QRect line = rect().adjusted(x + iconSide + 8, 0, -10, 0);
        painter.setFont(theme::factFont());
        painter.setPen(theme::colour(Tone::Muted));
        const QString note = m_item.failed ? RowBlock::tr("failed") + u" · "_s + m_item.note : m_item.note;
        if (m_item.failed)
            painter.setPen(theme::colour(Tone::Down));
        painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter, note);
        line.setRight(line.right() - painter.fontMetrics().horizontalAdvance(note) - 12);
        const bool remark = m_item.row == ReaderItem::Row::Note;
        painter.setFont(remark ? theme::factFont() : theme::bodyFont(m_item.current ? 600 : 400));
        const bool coloured = m_item.current || m_item.row == ReaderItem::Row::Earlier ||
                              m_item.row == ReaderItem::Row::Later || m_item.tone == Tone::Amber;
        const Tone tone = coloured ? (m_item.tone == Tone::Amber ? Tone::Amber : Tone::Accent) : Tone::Muted;
        painter.setPen(theme::colour(tone));
        const QString title = painter.fontMetrics().elidedText(m_item.title, Qt::ElideRight, line.width());
        painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, title);
        line.setLeft(line.left() + painter.fontMetrics().horizontalAdvance(title) + 10);
        paintVerdict(painter, line);
    }

    void paintVerdict(QPainter &painter, const QRect &line)
    {
        if (m_item.verdict.isEmpty() || line.width() < 40)
            return;
        painter.setFont(theme::factFont());
        painter.setPen(theme::colour(m_item.tone));
        painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter,
                         painter.fontMetrics().elidedText(m_item.verdict, Qt::ElideRight, line.width()));
    }

    /// The lines of a tree: on past this step where a brother follows, and the corner into it.
    void paintGuides(QPainter &painter)
    {
        painter.setPen(theme::colour(Tone::Line));
        const int depth = qMin(m_item.depth, deepest);
        const int middle = height() / 2;
        for (int level = 1; level <= depth; ++level) {
            const int at = 8 + indent * (level - 1) + iconSide / 2;
            const bool goesOn = (m_item.guides >> level) & 1;
            if (goesOn || level == depth)
                painter.drawLine(at, 0, at, goesOn ? height() : middle);
            if (level == depth)
                painter.drawLine(at, middle, 8 + indent * depth - 3, middle);
        }
    }

    void keyPressEvent(QKeyEvent *event) override
    {
        if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
            click();
        else
            event->ignore();
    }

    void enterEvent(QEnterEvent *) override { update(); }
    void leaveEvent(QEvent *) override { update(); }

private:
    ReaderItem m_item;
};

RowBlock::RowBlock(ReaderContext *context, QWidget *parent)
    : ReaderBlock(context, parent)
    , m_button(new Button(this))
{
    connect(m_button, &QAbstractButton::clicked, this, &RowBlock::activate);
}

int RowBlock::present(const ReaderItem &item, int width)
{
    m_item = item;
    m_button->setItem(item);
    m_button->setToolTip(item.runId.isEmpty() ? QString() : tr("Go to this one (Enter)"));
    return arrange(width);
}

int RowBlock::arrange(int width)
{
    const int height =
        qMax(m_item.row == ReaderItem::Row::Note ? 26 : 30, QFontMetrics(theme::bodyFont()).height() + 10);
    m_button->setGeometry(0, 0, width, height);
    return height;
}

void RowBlock::activate()
{
    if (!m_item.runId.isEmpty())
        Q_EMIT context()->runRequested(m_item.runId);
    else if (leadsSomewhere(m_item))
        Q_EMIT moreRequested(m_item.row);
}

} // namespace tidemark::views
