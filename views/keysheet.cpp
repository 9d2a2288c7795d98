// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/keysheet.h"

#include "views/actiontable.h"
#include "views/panels.h"
#include "views/windowactions.h"
#include <QAction>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QStyle>

using namespace Qt::StringLiterals;

namespace tidemark::views {

namespace {

using Rows = QList<QPair<QString, QString>>; // keys, what they do

/// Keys as caps, side by side.
class KeyCaps final : public QWidget
{
public:
    explicit KeyCaps(const QString &keys, QWidget *parent)
        : QWidget(parent)
        , m_keys(keys.split(u' ', Qt::SkipEmptyParts))
    {
        setFont(theme::factFont(QFont::Medium));
        setAccessibleName(keys);
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    }

    [[nodiscard]] QSize sizeHint() const override
    {
        int width = 0;
        for (const QString &key : m_keys)
            width += capWidth(key) + 4;
        return {width, fontMetrics().height() + 8};
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        int x = width() - sizeHint().width();
        for (const QString &key : m_keys) {
            const QRect cap(x, (height() - sizeHint().height()) / 2 + 1, capWidth(key), sizeHint().height() - 2);
            drawPanel(&painter, cap, Tone::Background, Tone::Line, 4);
            painter.setPen(theme::colour(Tone::Text));
            painter.drawText(cap, Qt::AlignCenter, key);
            x += cap.width() + 4;
        }
    }

private:
    [[nodiscard]] int capWidth(const QString &key) const { return qMax(24, fontMetrics().horizontalAdvance(key) + 14); }

    QStringList m_keys;
};

Rows rowsOf(const WindowActions *actions, const QList<WindowActions::Group> &groups)
{
    Rows rows;
    for (const WindowActions::Group group : groups) {
        for (const Action which : WindowActions::actionsOf(group)) {
            const QString key = actions->keyText(which);
            if (!key.isEmpty() && actions->action(which)->isVisible()) // reasons have names, and not all digits one
                rows.append({key, ActionTable::withoutLetter(actions->action(which)->text())});
        }
    }
    return rows;
}

} // namespace

KeySheet::KeySheet(const WindowActions *actions, QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(tr("Keys"));
    setAccessibleName(tr("All keys"));
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    auto *area = new QScrollArea(this);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setAccessibleName(tr("All keys"));
    QWidget *groups = makeGroups(actions);
    area->setWidget(groups);
    auto *head = new QHBoxLayout;
    head->addWidget(plainLabel(tr("Keys"), Tone::Text, theme::headFont(), this));
    head->addStretch(1);
    head->addWidget(
        plainLabel(tr("Single letters act while no text is being typed."), Tone::Muted, theme::bodyFont(), this));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 20);
    column->setSpacing(16);
    column->addLayout(head);
    column->addWidget(area, 1);
    column->addLayout(makeButtons());
    // All of it where the screen is large enough, else with a scroll bar.
    const QSize whole = groups->sizeHint() + QSize(48 + style()->pixelMetric(QStyle::PM_ScrollBarExtent), 130);
    resize(whole.boundedTo(screen()->availableSize() * 0.92));
}

QWidget *KeySheet::makeGroups(const WindowActions *actions)
{
    using Group = WindowActions::Group;
    auto *groups = new QWidget;
    auto *columns = new QHBoxLayout(groups);
    columns->setContentsMargins(0, 0, 0, 0);
    columns->setSpacing(40);
    Rows go = rowsOf(actions, {Group::Go});
    go.prepend({u"↓ ↑"_s, tr("Next and previous, in the list")});
    const Rows filter{{tr("Space"), tr("Makes a chip of a condition")},
                      {tr("Backspace"), tr("At the start: takes the last chip")},
                      {u"←"_s, tr("To the chips; Enter changes one")},
                      {tr("Alt+↓"), tr("Opens the menu of conditions")}};
    const auto add = [columns](const QList<QWidget *> &boxes) {
        auto *column = new QVBoxLayout;
        column->setSpacing(20);
        for (QWidget *box : boxes)
            column->addWidget(box);
        column->addStretch(1);
        columns->addLayout(column);
    };
    add({group(tr("Judge"), rowsOf(actions, {Group::Judge})), group(tr("Go"), go)});
    add({group(tr("Reasons"), rowsOf(actions, {Group::Reasons})), group(tr("In the filter field"), filter)});
    add({group(tr("Edit and view"), rowsOf(actions, {Group::Edit, Group::View})),
         group(tr("File, sync, help"), rowsOf(actions, {Group::File, Group::Sync, Group::Help}))});
    return groups;
}

QLayout *KeySheet::makeButtons()
{
    auto *row = new QHBoxLayout;
    auto *change = new QPushButton(tr("Change keys…"), this);
    change->setAutoDefault(false);
    auto *close = new QPushButton(tr("Close"), this);
    close->setToolTip(tr("Close (Esc)"));
    close->setDefault(true);
    row->addWidget(change);
    row->addStretch(1);
    row->addWidget(close);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    connect(change, &QPushButton::clicked, this, [this] {
        accept();
        Q_EMIT changeRequested();
    });
    return row;
}

QWidget *KeySheet::group(const QString &title, const Rows &rows)
{
    auto *box = new QWidget;
    auto *grid = new QGridLayout(box);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(20);
    grid->setVerticalSpacing(3);
    grid->setColumnStretch(0, 1);
    grid->setColumnMinimumWidth(0, 220);
    QFont heading = theme::factFont(QFont::DemiBold);
    heading.setCapitalization(QFont::AllUppercase);
    grid->addWidget(plainLabel(title, Tone::Muted, heading, box), 0, 0, 1, 2);
    for (int i = 0; i < rows.size(); ++i) {
        grid->addWidget(plainLabel(rows.at(i).second, Tone::Text, theme::bodyFont(), box), i + 1, 0);
        grid->addWidget(new KeyCaps(rows.at(i).first, box), i + 1, 1, Qt::AlignRight);
    }
    return box;
}

} // namespace tidemark::views
