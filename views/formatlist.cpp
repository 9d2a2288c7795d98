// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/formatlist.h"

#include "views/exportwords.h"
#include "views/panels.h"
#include <QPainter>
#include <QStyledItemDelegate>

namespace tidemark::views {

namespace {

enum Role { IdRole = Qt::UserRole + 1, PurposeRole };

/// A head over a group, or a format with its purpose below, as the queues look.
class FormatDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const override
    {
        const int body = QFontMetrics(theme::bodyFont()).height();
        const int fact = QFontMetrics(theme::factFont()).height();
        return index.data(IdRole).isValid() ? QSize(180, body + fact + 14) : QSize(180, fact + (index.row() ? 16 : 6));
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const QRect text = option.rect.adjusted(10, 0, -8, 0);
        if (!index.data(IdRole).isValid()) {
            painter->setFont(theme::factFont(QFont::DemiBold));
            painter->setPen(theme::colour(Tone::Muted));
            painter->drawText(text.adjusted(0, 0, 0, -3), Qt::AlignLeft | Qt::AlignBottom, index.data().toString());
            return;
        }
        const bool chosen = option.state.testFlag(QStyle::State_Selected);
        paintGround(painter, option, chosen);
        const int middle = text.top() + 6 + QFontMetrics(theme::bodyFont()).height();
        paintLine(painter, {text.left(), text.top() + 6, text.width(), middle - text.top() - 6},
                  index.data().toString(), theme::bodyFont(chosen ? QFont::Medium : QFont::Normal),
                  chosen ? Tone::Accent : Tone::Text);
        paintLine(painter, {text.left(), middle + 1, text.width(), text.bottom() - middle - 5},
                  index.data(PurposeRole).toString(), theme::factFont(), Tone::Muted);
    }

private:
    static void paintGround(QPainter *painter, const QStyleOptionViewItem &option, bool chosen)
    {
        const bool hover = option.state.testFlag(QStyle::State_MouseOver);
        const bool focused = chosen && option.widget && option.widget->hasFocus();
        const Tone fill = chosen ? Tone::AccentSoft : Tone::Background;
        if (chosen || hover)
            drawPanel(painter, option.rect, fill, focused ? Tone::Accent : fill, 6);
    }
    static void paintLine(QPainter *painter, const QRect &rect, const QString &text, const QFont &font, Tone tone)
    {
        painter->setFont(font);
        painter->setPen(theme::colour(tone));
        painter->drawText(rect, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                          QFontMetrics(font).elidedText(text, Qt::ElideRight, rect.width()));
    }
};

} // namespace

FormatList::FormatList(QWidget *parent)
    : QListWidget(parent)
{
    setAccessibleName(tr("Format"));
    setFrameShape(QFrame::NoFrame);
    setMouseTracking(true);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setItemDelegate(new FormatDelegate(this));
    connect(this, &QListWidget::currentItemChanged, this, [this](const QListWidgetItem *item) {
        if (item)
            Q_EMIT formatChosen(item->data(IdRole).toString());
    });
}

QSize FormatList::minimumSizeHint() const
{
    return {200, 120};
}

void FormatList::addHead(const QString &text)
{
    auto *head = new QListWidgetItem(text, this);
    head->setFlags(Qt::NoItemFlags);
}

void FormatList::setFormats(const QList<ExportFormat> &formats)
{
    const QSignalBlocker quiet(this);
    using Learns = ExportFormat::Learns;
    m_formats = formats;
    clear();
    for (const Learns kind : {Learns::Labels, Learns::Pairs, Learns::Answers, Learns::Critiques, Learns::Nothing}) {
        bool first = true;
        for (const ExportFormat &format : formats) {
            if (format.learns != kind)
                continue;
            if (std::exchange(first, false))
                addHead(exportwords::group(format));
            auto *item = new QListWidgetItem(format.title, this);
            item->setData(IdRole, format.id);
            item->setData(PurposeRole, exportwords::purpose(format));
            item->setToolTip(exportwords::purpose(format));
            item->setData(Qt::AccessibleDescriptionRole, exportwords::purpose(format));
        }
    }
    if (!formats.isEmpty())
        choose(formats.first().id);
}

void FormatList::choose(const QString &id)
{
    for (int row = 0; row < count(); ++row) {
        if (item(row)->data(IdRole).toString() == id && !id.isEmpty())
            setCurrentRow(row);
    }
}

const ExportFormat *FormatList::chosen() const
{
    const QString id = currentItem() ? currentItem()->data(IdRole).toString() : QString();
    const auto it =
        std::find_if(m_formats.begin(), m_formats.end(), [&id](const ExportFormat &f) { return f.id == id; });
    return it == m_formats.end() ? nullptr : &*it;
}

} // namespace tidemark::views
