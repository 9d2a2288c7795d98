// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/selfcheckdialog.h"

#include "views/emptystate.h"
#include "views/keybutton.h"
#include "views/panels.h"
#include "views/readerview.h"
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace tidemark::views {

using domain::Thumb;

SelfCheckDialog::SelfCheckDialog(QWidget *parent)
    : QDialog(parent)
    , m_place(plainLabel({}, Tone::Muted, theme::bodyFont(), this))
    , m_stack(new QStackedWidget(this))
    , m_reader(new ReaderView(this))
    , m_result(new EmptyState(this))
    , m_buttons(new QWidget(this))
    , m_up(new KeyButton(tr("Up"), u"U"_s, {u"thumb-up"_s, Tone::Up, Tone::Up, Tone::UpSoft, true}, m_buttons))
    , m_down(
          new KeyButton(tr("Down"), u"D"_s, {u"thumb-down"_s, Tone::Down, Tone::Down, Tone::DownSoft, true}, m_buttons))
    , m_skip(
          new KeyButton(tr("Skip"), u"S"_s, {u"skip"_s, Tone::Muted, Tone::Accent, Tone::AccentSoft, false}, m_buttons))
{
    setWindowTitle(tr("Self-check"));
    setAccessibleName(windowTitle());
    const QSize room = parent ? parent->window()->size() : QSize(1100, 800);
    resize(qMax(560, room.width() * 7 / 10), qMax(420, room.height() * 85 / 100));
    build();
    connect(m_up, &KeyButton::clicked, this, [this] { Q_EMIT judged(Thumb::Up); });
    connect(m_down, &KeyButton::clicked, this, [this] { Q_EMIT judged(Thumb::Down); });
    connect(m_skip, &KeyButton::clicked, this, &SelfCheckDialog::skipped);
    connect(m_result, &EmptyState::actionTriggered, this, &QDialog::accept);
}

void SelfCheckDialog::build()
{
    m_reader->setBlind(true);
    m_stack->addWidget(m_reader);
    m_stack->addWidget(m_result);
    auto *line = new QHBoxLayout(m_buttons);
    line->setContentsMargins(20, 12, 20, 12);
    line->setSpacing(8);
    line->addWidget(m_up);
    line->addWidget(m_down);
    line->addWidget(m_skip);
    line->addStretch(1);
    line->addWidget(m_place);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_stack, 1);
    column->addWidget(m_buttons);
}

void SelfCheckDialog::showRun(const domain::RunDetail &detail, int position, int total)
{
    const QLocale locale;
    m_reader->showRun(detail);
    m_place->setText(
        tr("%1 of %2, your first verdict is hidden").arg(locale.toString(position), locale.toString(total)));
    m_stack->setCurrentWidget(m_reader);
    m_buttons->show();
    m_reader->setFocus();
}

void SelfCheckDialog::showResult(qint64 checked, qint64 agreed, qint64 allChecked, qint64 allAgreed)
{
    if (checked == 0) {
        say(tr("Nothing was judged again"), tr("Your verdicts are as they were."));
        return;
    }
    const QLocale locale;
    const auto share = [&locale](qint64 part, qint64 whole) {
        return locale.toString(qRound(100.0 * double(part) / double(qMax<qint64>(1, whole)))) + tr(" %");
    };
    say(tr("%1 of %2 the same as before").arg(locale.toString(agreed), locale.toString(checked)),
        tr("That is %1. Over all your self-checks: %2 of %3 verdicts. Your verdicts are as they were.")
            .arg(share(agreed, checked), share(allAgreed, allChecked), locale.toString(allChecked)));
}

void SelfCheckDialog::showNothing()
{
    say(tr("Nothing to check yet"), tr("A self-check shows verdicts of yours that are older than a day."));
}

void SelfCheckDialog::say(const QString &title, const QString &text)
{
    m_result->setWords(EmptyState::Kind::Empty, title, text, tr("Close"));
    m_stack->setCurrentWidget(m_result);
    m_buttons->hide();
}

QString SelfCheckDialog::place() const
{
    return m_place->text();
}

QString SelfCheckDialog::words() const
{
    return m_stack->currentWidget() == m_result ? m_result->title() : QString();
}

void SelfCheckDialog::keyPressEvent(QKeyEvent *event)
{
    const bool asks = !m_buttons->isHidden() && event->modifiers() == Qt::NoModifier && !event->isAutoRepeat();
    if (asks && event->key() == Qt::Key_U)
        Q_EMIT judged(Thumb::Up);
    else if (asks && event->key() == Qt::Key_D)
        Q_EMIT judged(Thumb::Down);
    else if (asks && event->key() == Qt::Key_S)
        Q_EMIT skipped();
    else
        QDialog::keyPressEvent(event);
}

} // namespace tidemark::views
