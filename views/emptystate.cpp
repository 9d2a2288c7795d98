// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/emptystate.h"

#include "views/theme.h"
#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace tidemark::views {

namespace {

constexpr int iconSide = 40;
constexpr int widestText = 420;

QString iconOf(EmptyState::Kind kind)
{
    switch (kind) {
    case EmptyState::Kind::Empty:
        return u"check"_s;
    case EmptyState::Kind::NoSelection:
        return u"conversation"_s;
    case EmptyState::Kind::Loading:
        return u"clock"_s;
    case EmptyState::Kind::FirstPull:
        return u"download"_s;
    case EmptyState::Kind::NoHit:
        return u"search"_s;
    case EmptyState::Kind::Gone:
        return u"refused"_s;
    case EmptyState::Kind::Offline:
        return u"offline"_s;
    case EmptyState::Kind::Failed:
        return u"warning"_s;
    case EmptyState::Kind::Rebuilding:
        break;
    }
    return u"sync"_s;
}

QLabel *plainLabel(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setAlignment(Qt::AlignHCenter);
    label->setWordWrap(true);
    label->setMaximumWidth(widestText);
    return label;
}

} // namespace

EmptyState::EmptyState(QWidget *parent)
    : QWidget(parent)
    , m_icon(new QLabel(this))
    , m_title(plainLabel(this))
    , m_text(plainLabel(this))
    , m_button(new QPushButton(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 24, 24, 24);
    column->setSpacing(8);
    column->addStretch(2);
    m_icon->setAlignment(Qt::AlignHCenter);
    column->addWidget(m_icon);
    column->addSpacing(4);
    for (QLabel *label : {m_title, m_text}) {
        auto *row = new QHBoxLayout;
        row->addStretch(1);
        row->addWidget(label, 100);
        row->addStretch(1);
        column->addLayout(row);
    }
    column->addSpacing(8);
    column->addWidget(m_button, 0, Qt::AlignHCenter);
    column->addStretch(3);
    connect(m_button, &QPushButton::clicked, this, &EmptyState::actionTriggered);
    setKind(Kind::NoSelection);
}

void EmptyState::setKind(Kind kind, const QString &actionText)
{
    switch (kind) {
    case Kind::Empty:
        return setWords(kind, tr("Nothing left here"), tr("Every run of this queue has been judged."), actionText);
    case Kind::NoSelection:
        return setWords(kind, tr("No run chosen"), tr("Choose one in the list, or press J for the next."), actionText);
    case Kind::Loading:
        return setWords(kind, tr("One moment"), tr("The run is being read."), actionText);
    case Kind::FirstPull:
        return setWords(kind, tr("The first runs are on their way"),
                        tr("They appear in the list as they come; you can begin with the first one."), actionText);
    case Kind::NoHit:
        return setWords(kind, tr("No run matches the filter"), tr("Take a condition out of the filter to see more."),
                        actionText);
    case Kind::Gone:
        return setWords(kind, tr("This run is no longer on the server"),
                        tr("Somebody deleted it. Verdicts made here are kept in the history."), actionText);
    case Kind::Offline:
        return setWords(kind, tr("Not here yet, and the server cannot be reached"),
                        tr("The text of this run was not fetched before the connection broke. It comes when the "
                           "server can be reached again."),
                        actionText);
    case Kind::Failed:
        return setWords(kind, tr("This run could not be read"),
                        tr("Its text on this computer is damaged or missing. Sync to fetch it again."), actionText);
    case Kind::Rebuilding:
        break;
    }
    setWords(Kind::Rebuilding, tr("The cache is being made anew"),
             tr("Runs are fetched again from the server. Your verdicts are safe: they are kept apart."), actionText);
}

void EmptyState::setWords(Kind kind, const QString &title, const QString &text, const QString &actionText)
{
    m_kind = kind;
    m_title->setText(title);
    m_text->setText(text);
    m_text->setVisible(!text.isEmpty());
    m_button->setText(actionText);
    m_button->setAccessibleName(actionText);
    m_button->setVisible(!actionText.isEmpty());
    setAccessibleName(title);
    setAccessibleDescription(text);
    dress();
}

QString EmptyState::title() const
{
    return m_title->text();
}

QString EmptyState::text() const
{
    return m_text->text();
}

void EmptyState::dress()
{
    m_icon->setPixmap(theme::icon(iconOf(m_kind), Tone::Faint).pixmap(QSize(iconSide, iconSide), devicePixelRatioF()));
    m_title->setFont(theme::headFont());
    QPalette muted = palette();
    muted.setColor(QPalette::WindowText, theme::colour(Tone::Muted));
    m_text->setPalette(muted);
}

void EmptyState::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        dress();
}

} // namespace tidemark::views
