// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/filterfield.h"

#include "views/chipbutton.h"
#include "views/filteredit.h"
#include "views/keyhints.h"
#include "views/panels.h"
#include <QKeyEvent>
#include <QPainter>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace tidemark::views {

namespace {

constexpr int margin = 6;
constexpr int gap = 6;
constexpr int leading = 30; // the magnifier
constexpr int buttonSide = 24;
constexpr int leastEdit = 140;

} // namespace

FilterField::FilterField(QWidget *parent)
    : QWidget(parent)
    , m_edit(new FilterEdit(this))
    , m_clear(new QToolButton(this))
    , m_menuButton(new QToolButton(this))
{
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setFocusProxy(m_edit);
    setCursor(Qt::IBeamCursor);
    m_edit->setAccessibleName(tr("Filter"));
    keyhints::set(m_edit, Action::Search, tr("Search and filter"));
    m_edit->installEventFilter(this);
    m_clear->setIcon(theme::icon(u"close"_s, Tone::Muted));
    m_clear->setAccessibleName(tr("Clear the filter"));
    keyhints::set(m_clear, Action::ClearFilter, tr("Clear the filter"));
    m_menuButton->setIcon(theme::icon(u"filter"_s, Tone::Muted));
    m_menuButton->setToolTip(tr("Add a condition (Alt+Down)"));
    m_menuButton->setAccessibleName(tr("Add a condition"));
    for (QToolButton *button : {m_clear, m_menuButton}) {
        button->setAutoRaise(true);
        button->setIconSize({14, 14});
        button->setCursor(Qt::ArrowCursor);
        button->resize(buttonSide, buttonSide);
    }
    connect(m_edit, &QLineEdit::textEdited, this, [this] {
        if (!takeChips(true))
            Q_EMIT edited();
    });
    connect(m_edit, &QLineEdit::textChanged, this, &FilterField::updateLook);
    connect(m_clear, &QToolButton::clicked, this, &FilterField::clearRequested);
    connect(m_menuButton, &QToolButton::clicked, this, &FilterField::menuRequested);
    updateLook();
}

void FilterField::setText(const QString &text)
{
    const auto filter = filterchips::parse(text);
    clearError();
    if (filter.ok()) {
        const FilterParts parts = filterchips::split(filter.value());
        setChips(parts.chips);
        m_edit->setText(parts.words);
    } else {
        setChips({});
        m_edit->setText(text);
    }
}

QStringList FilterField::chips() const
{
    QStringList texts;
    for (const FilterChip &chip : m_chips)
        texts.append(chip.text);
    return texts;
}

QString FilterField::text() const
{
    QString words = m_edit->text().trimmed();
    if (m_chips.isEmpty())
        return words;
    // "a OR b" typed beside chips means one condition more, not another choice.
    if (const auto filter = filterchips::parse(words); filter.ok() && filter->root.kind == domain::FilterNode::Kind::Or)
        words = u'(' + words + u')';
    return (chips().join(u' ') + u' ' + words).trimmed();
}

bool FilterField::takeChips(bool atSpace)
{
    const QString typed = m_edit->text();
    if (atSpace && (!typed.endsWith(u' ') || m_edit->cursorPosition() != typed.size()))
        return false;
    const auto filter = filterchips::parse(typed);
    if (!filter.ok())
        return false;
    const FilterParts parts = filterchips::split(filter.value());
    if (parts.chips.isEmpty())
        return false;
    setChips(m_chips + parts.chips);
    m_edit->setText(parts.words.isEmpty() || !atSpace ? parts.words : parts.words + u' ');
    Q_EMIT committed();
    return true;
}

void FilterField::setChips(const QList<FilterChip> &chips)
{
    m_chips.clear();
    qDeleteAll(std::exchange(m_buttons, {}));
    for (const FilterChip &chip : chips) {
        if (m_chips.contains(chip))
            continue;
        m_chips.append(chip);
        auto *button = new ChipButton(chip, this);
        button->setCursor(Qt::ArrowCursor);
        button->installEventFilter(this);
        m_buttons.append(button);
        const auto position = [this, button] { return int(m_buttons.indexOf(button)); };
        // Later, for these end the button that speaks.
        connect(
            button, &ChipButton::removeRequested, this, [this, position] { removeChip(position()); },
            Qt::QueuedConnection);
        connect(
            button, &ChipButton::changeRequested, this, [this, position] { editChip(position()); },
            Qt::QueuedConnection);
        button->show();
    }
    QWidget *before = m_buttons.isEmpty() ? m_edit : static_cast<QWidget *>(m_buttons.first());
    for (ChipButton *button : m_buttons) {
        if (button != before)
            setTabOrder(before, button);
        before = button;
    }
    updateLook();
    updateGeometry();
    arrange(width(), true);
}

void FilterField::removeChip(int position)
{
    if (position < 0 || position >= m_chips.size())
        return;
    QList<FilterChip> chips = m_chips;
    chips.removeAt(position);
    setChips(chips);
    m_edit->setFocus();
    Q_EMIT committed();
}

void FilterField::editChip(int position)
{
    if (position < 0 || position >= m_chips.size())
        return;
    QList<FilterChip> chips = m_chips;
    const QString text = chips.takeAt(position).text;
    setChips(chips);
    const QString words = m_edit->text().trimmed();
    m_edit->setText(words.isEmpty() ? text : words + u' ' + text);
    m_edit->setFocus();
    Q_EMIT edited();
}

void FilterField::markError(qsizetype position, qsizetype length)
{
    const QString before = chips().join(u' ');
    const qsizetype prefix = before.isEmpty() ? 0 : before.size() + 1;
    const qsizetype spaces = m_edit->text().size() - m_edit->text().trimmed().size();
    const bool leadingSpaces = m_edit->text().startsWith(u' ');
    m_wrong = true;
    m_edit->mark(position - prefix + (leadingSpaces ? spaces : 0), length);
    update();
}

void FilterField::clearError()
{
    m_wrong = false;
    m_edit->unmark();
    update();
}

bool FilterField::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut)
        update();
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    auto *key = static_cast<QKeyEvent *>(event);
    if (watched == m_edit)
        return editKey(key);
    const qsizetype position = m_buttons.indexOf(static_cast<ChipButton *>(watched));
    return position >= 0 && chipKey(int(position), key);
}

bool FilterField::editKey(QKeyEvent *event)
{
    const bool atStart = m_edit->cursorPosition() == 0 && !m_edit->hasSelectedText();
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (!takeChips(false))
            Q_EMIT committed();
        return true;
    case Qt::Key_Backspace:
        if (!atStart || m_chips.isEmpty())
            return false;
        removeChip(int(m_chips.size()) - 1);
        return true;
    case Qt::Key_Left:
        if (!atStart || m_buttons.isEmpty())
            return false;
        m_buttons.last()->setFocus();
        return true;
    case Qt::Key_Down:
        if (event->modifiers().testFlag(Qt::AltModifier))
            Q_EMIT menuRequested();
        else
            Q_EMIT left();
        return true;
    default:
        return false;
    }
}

bool FilterField::chipKey(int position, QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Left:
        m_buttons.at(qMax(0, position - 1))->setFocus();
        return true;
    case Qt::Key_Right:
        if (position + 1 < m_buttons.size())
            m_buttons.at(position + 1)->setFocus();
        else
            m_edit->setFocus();
        return true;
    case Qt::Key_Backspace:
    case Qt::Key_Delete:
        removeChip(position);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_F2:
        editChip(position);
        return true;
    default:
        return false;
    }
}

int FilterField::arrange(int width, bool apply) const
{
    const int line = QFontMetrics(theme::bodyFont()).height() + 10;
    const bool clearable = !m_chips.isEmpty() || !m_edit->text().isEmpty();
    const int end = width - margin - buttonSide - (clearable ? buttonSide : 0);
    int x = leading;
    int y = margin - 2;
    for (ChipButton *button : m_buttons) {
        const QSize size = button->sizeHint();
        if (x > leading && x + size.width() > end) {
            x = leading;
            y += line;
        }
        if (apply)
            button->setGeometry(x, y + (line - size.height()) / 2, qMin(size.width(), end - x), size.height());
        x += size.width() + gap;
    }
    if (x > leading && x + leastEdit > end) {
        x = leading;
        y += line;
    }
    const int height = y + line + margin - 2;
    if (apply) {
        m_edit->setGeometry(x, y, qMax(60, end - x), line);
        const int top = margin - 2 + (line - buttonSide) / 2;
        m_menuButton->move(width - margin - buttonSide + 2, top);
        m_clear->move(width - margin - 2 * buttonSide + 2, top);
        m_clear->setVisible(clearable);
    }
    return height;
}

void FilterField::updateLook()
{
    m_edit->setPlaceholderText(m_chips.isEmpty() ? tr("Search, or add a filter: thumb:down, tag:refund …")
                                                 : tr("add a filter…"));
    arrange(width(), true);
    update();
}

int FilterField::heightForWidth(int width) const
{
    return arrange(width, false);
}

QSize FilterField::sizeHint() const
{
    return {480, arrange(qMax(200, width()), false)};
}

QSize FilterField::minimumSizeHint() const
{
    return {200, arrange(qMax(200, width()), false)};
}

void FilterField::paintEvent(QPaintEvent *)
{
    bool focused = m_edit->hasFocus();
    for (const ChipButton *button : m_buttons)
        focused = focused || button->hasFocus();
    QPainter painter(this);
    drawPanel(&painter, rect(), Tone::Panel,
              m_wrong   ? Tone::Down
              : focused ? Tone::Accent
                        : Tone::Line,
              6, focused || m_wrong ? 1.5 : 1);
    const int line = QFontMetrics(theme::bodyFont()).height() + 10;
    theme::icon(u"search"_s, Tone::Muted).paint(&painter, QRect(9, margin - 2 + (line - 14) / 2, 14, 14));
}

void FilterField::resizeEvent(QResizeEvent *)
{
    arrange(width(), true);
    updateGeometry();
}

void FilterField::mousePressEvent(QMouseEvent *)
{
    m_edit->setFocus(Qt::MouseFocusReason);
}

void FilterField::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::PaletteChange)
        updateLook();
}

} // namespace tidemark::views
