// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/reasonlist.h"

#include "views/panels.h"
#include <QKeyEvent>
#include <QLocale>
#include <QPainter>
#include <QStyledItemDelegate>

namespace tidemark::views {

namespace {

enum Role { WordRole = Qt::UserRole + 1, CountRole };

int lineHeight()
{
    return QFontMetrics(theme::bodyFont()).height() + 6;
}

class ReasonDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override
    {
        return {120, lineHeight()};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const bool focused = option.state.testFlag(QStyle::State_HasFocus);
        const bool hover = option.state.testFlag(QStyle::State_MouseOver);
        if (focused || hover)
            drawPanel(painter, option.rect, focused ? Tone::AccentSoft : Tone::Background,
                      focused ? Tone::Accent : Tone::Background, 4);
        const QRect line = option.rect.adjusted(6, 0, -6, 0);
        const QString count = QLocale().toString(index.data(CountRole).toLongLong());
        painter->setFont(theme::bodyFont());
        const int room = line.width() - painter->fontMetrics().horizontalAdvance(count) - 12;
        painter->setPen(theme::colour(Tone::Muted));
        painter->drawText(line, Qt::AlignRight | Qt::AlignVCenter, count);
        painter->setPen(theme::colour(Tone::Accent));
        painter->drawText(line, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                          painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, room));
    }
};

} // namespace

ReasonList::ReasonList(QWidget *parent)
    : QListWidget(parent)
{
    setAccessibleName(tr("Runs left out, by reason"));
    setFrameShape(QFrame::NoFrame);
    setMouseTracking(true);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    viewport()->setCursor(Qt::PointingHandCursor);
    setItemDelegate(new ReasonDelegate(this));
    connect(this, &QListWidget::itemClicked, this, &ReasonList::tell);
}

void ReasonList::setReasons(const QList<ExportReason> &reasons)
{
    const QString kept = currentItem() ? currentItem()->data(WordRole).toString() : QString();
    clear();
    for (const ExportReason &reason : reasons) {
        auto *item = new QListWidgetItem(reason.text, this);
        item->setData(WordRole, reason.word);
        item->setData(CountRole, reason.count);
        item->setData(Qt::AccessibleTextRole, tr("%1: %2").arg(reason.text, QLocale().toString(reason.count)));
        item->setToolTip(tr("Show these runs"));
        if (reason.word == kept)
            setCurrentItem(item);
    }
    updateGeometry();
}

QSize ReasonList::sizeHint() const
{
    return {200, count() * lineHeight()};
}

QSize ReasonList::minimumSizeHint() const
{
    constexpr int fewest = 3;
    return {120, qMin(count(), fewest) * lineHeight()};
}

void ReasonList::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        tell(currentItem() ? currentItem() : item(0));
        return; // the dialog's default button must not hear it
    }
    QListWidget::keyPressEvent(event);
}

void ReasonList::tell(const QListWidgetItem *item)
{
    if (item)
        Q_EMIT reasonChosen(item->data(WordRole).toString());
}

} // namespace tidemark::views
