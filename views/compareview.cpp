// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/compareview.h"

#include "domain/textdiff.h"
#include "views/keybutton.h"
#include "views/panels.h"
#include "views/textview.h"
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QScrollBar>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace tidemark::views {

namespace {

constexpr int margin = 20;
constexpr int middle = 12; ///< between the columns
constexpr int padding = 10;
constexpr qsizetype mostCharacters = 64'000;
constexpr qsizetype mostPrompt = 400;
constexpr double leastShared = 0.25; ///< below that share of common text marks would cover everything

using Kind = domain::DiffPart::Kind;

/// How much of both texts is common, from 0 to 1.
double sharedPart(const QList<domain::DiffPart> &parts)
{
    qsizetype same = 0;
    qsizetype all = 0;
    for (const domain::DiffPart &part : parts) {
        same += part.kind == Kind::Same ? 2 * part.text.size() : 0;
        all += part.kind == Kind::Same ? 2 * part.text.size() : part.text.size();
    }
    return all == 0 ? 1 : double(same) / double(all);
}

/// Where in its own text the parts of a kind stand.
QList<QPair<int, int>> placesOf(const QList<domain::DiffPart> &parts, Kind kind)
{
    QList<QPair<int, int>> places;
    qsizetype at = 0;
    for (const domain::DiffPart &part : parts) {
        if (part.kind == kind)
            places.append({int(at), int(part.text.size())});
        if (part.kind == kind || part.kind == Kind::Same)
            at += part.text.size();
    }
    return places;
}

QStringList textsOf(const QList<domain::DiffPart> &parts, Kind kind)
{
    QStringList texts;
    for (const domain::DiffPart &part : parts) {
        if (part.kind == kind)
            texts.append(part.text);
    }
    return texts;
}

QTextCharFormat markFormat(Tone ground, Tone line)
{
    QTextCharFormat format;
    format.setBackground(theme::colour(ground));
    format.setUnderlineStyle(QTextCharFormat::SingleUnderline); // seen without colour, too
    format.setUnderlineColor(theme::colour(line));
    return format;
}

/// The ground of an answer.
class Sheet final : public QWidget
{
public:
    using QWidget::QWidget;

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        drawPanel(&painter, rect(), Tone::Panel, Tone::Line, 8);
    }
};

} // namespace

CompareView::CompareView(QWidget *parent)
    : QWidget(parent)
    , m_context(new ReaderContext(this))
    , m_prompt(plainLabel({}, Tone::Muted, theme::bodyFont(), this))
    , m_note(plainLabel({}, Tone::Muted, theme::factFont(), this))
    , m_titleA(plainLabel({}, Tone::Muted, theme::factFont(600)))
    , m_titleB(plainLabel({}, Tone::Muted, theme::factFont(600)))
    , m_area(new QScrollArea(this))
    , m_ground(new QWidget)
    , m_sheetA(new Sheet(m_ground))
    , m_sheetB(new Sheet(m_ground))
    , m_a(new TextView(m_context, m_ground))
    , m_b(new TextView(m_context, m_ground))
{
    build();
}

void CompareView::build()
{
    setAccessibleName(tr("Two answers side by side"));
    setFocusPolicy(Qt::StrongFocus);
    m_prompt->setWordWrap(true);
    m_titleA->setParent(m_ground);
    m_titleB->setParent(m_ground);
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_area->setFocusPolicy(Qt::NoFocus);
    m_area->setWidget(m_ground);
    m_area->verticalScrollBar()->setSingleStep(24);
    m_area->viewport()->installEventFilter(this);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 12, 0, 12);
    column->setSpacing(8);
    auto *head = new QVBoxLayout;
    head->setContentsMargins(margin, 0, margin, 0);
    head->addWidget(plainLabel(tr("Which answer is better?"), Tone::Text, theme::headFont(), this));
    head->addWidget(m_prompt);
    head->addWidget(m_note);
    column->addLayout(head);
    column->addWidget(m_area, 1);
    column->addWidget(buildButtons());
}

QWidget *CompareView::buildButtons()
{
    auto *row = new QWidget(this);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(margin, 0, margin, 0);
    layout->setSpacing(8);
    const auto add = [&](const QString &text, const QString &key, auto signal) {
        KeyButton::Look look;
        look.large = key.size() == 1;
        auto *button = new KeyButton(text, key, look, row);
        button->setFocusPolicy(Qt::TabFocus);
        connect(button, &KeyButton::clicked, this, signal);
        layout->addWidget(button);
    };
    add(tr("A is better"), u"A"_s, &CompareView::aBetter);
    add(tr("Equally good"), u"="_s, &CompareView::equal);
    add(tr("B is better"), u"B"_s, &CompareView::bBetter);
    layout->addStretch(1);
    add(tr("Close"), tr("Esc"), &CompareView::closed);
    return row;
}

void CompareView::setPair(const ComparedPair &pair)
{
    m_pair = pair;
    const QString prompt = safetext::visible(pair.prompt.left(mostPrompt)).simplified();
    m_prompt->setText(pair.prompt.size() > mostPrompt ? prompt + u'…' : prompt);
    const auto titled = [](const QString &letter, const QString &title) {
        const QString shown = safetext::visible(title.left(120)).simplified();
        return shown.isEmpty() ? letter : u"%1  ·  %2"_s.arg(letter, shown);
    };
    m_titleA->setText(titled(u"A"_s, pair.titleA));
    m_titleB->setText(titled(u"B"_s, pair.titleB));
    m_area->verticalScrollBar()->setValue(0);
    draw();
}

void CompareView::setZoom(qreal zoom)
{
    m_context->zoom = zoom;
    draw();
}

void CompareView::draw()
{
    const QString a = safetext::visible(m_pair.a.left(mostCharacters));
    const QString b = safetext::visible(m_pair.b.left(mostCharacters));
    const QList<domain::DiffPart> parts = domain::diffWords(a, b);
    const bool alike = sharedPart(parts) >= leastShared;
    m_onlyA = alike ? textsOf(parts, Kind::Removed) : QStringList();
    m_onlyB = alike ? textsOf(parts, Kind::Added) : QStringList();
    QStringList notes;
    if (a == b && !a.isEmpty())
        notes.append(tr("Both answers say the same."));
    else
        notes.append(alike ? tr("What only one of them says is underlined.")
                           : tr("The answers have little in common, so their differences are not marked."));
    if (m_pair.a.size() > mostCharacters || m_pair.b.size() > mostCharacters)
        notes.append(tr("Only the beginning of a very long answer is shown."));
    m_note->setText(notes.join(u' '));
    const int width = columnWidth() - 2 * padding;
    m_a->present({TextSegment::Kind::Plain, a.isEmpty() ? tr("(empty)") : a, {}, {}}, width);
    m_b->present({TextSegment::Kind::Plain, b.isEmpty() ? tr("(empty)") : b, {}, {}}, width);
    if (alike) {
        m_a->underlay(placesOf(parts, Kind::Removed), markFormat(Tone::AmberSoft, Tone::Amber));
        m_b->underlay(placesOf(parts, Kind::Added), markFormat(Tone::AccentSoft, Tone::Accent));
    }
    fit();
}

int CompareView::columnWidth() const
{
    return qMax(100, m_area->viewport()->width() / 2 - margin - middle / 2);
}

void CompareView::fit()
{
    const int wide = m_area->viewport()->width();
    const int column = columnWidth();
    const int second = wide - margin - column;
    const int top = m_titleA->sizeHint().height() + 2 * padding;
    const int tall = qMax(m_a->arrange(column - 2 * padding), m_b->arrange(column - 2 * padding));
    const auto place = [&](int x, QWidget *sheet, QWidget *title, QWidget *text) {
        sheet->setGeometry(x, 0, column, top + tall + padding);
        title->setGeometry(x + padding, padding, column - 2 * padding, top - 2 * padding);
        text->setGeometry(x + padding, top, column - 2 * padding, tall);
    };
    place(margin, m_sheetA, m_titleA, m_a);
    place(second, m_sheetB, m_titleB, m_b);
    m_ground->resize(wide, qMax(top + tall + padding + 8, m_area->viewport()->height()));
}

QStringList CompareView::differencesOf(bool b) const
{
    return b ? m_onlyB : m_onlyA;
}

bool CompareView::isOwnKey(const QKeyEvent *event) const
{
    const auto modifiers = event->modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier);
    return modifiers == Qt::NoModifier && (event->key() == Qt::Key_A || event->key() == Qt::Key_B ||
                                           event->key() == Qt::Key_Equal || event->key() == Qt::Key_Escape);
}

bool CompareView::event(QEvent *event)
{
    // While this is open its keys are its own, whatever they do in the window.
    if (event->type() == QEvent::ShortcutOverride && isOwnKey(static_cast<QKeyEvent *>(event))) {
        event->accept();
        return true;
    }
    return QWidget::event(event);
}

void CompareView::keyPressEvent(QKeyEvent *event)
{
    if (!isOwnKey(event) || event->isAutoRepeat())
        return event->ignore();
    if (event->key() == Qt::Key_A)
        Q_EMIT aBetter();
    else if (event->key() == Qt::Key_B)
        Q_EMIT bBetter();
    else if (event->key() == Qt::Key_Equal)
        Q_EMIT equal();
    else
        Q_EMIT closed();
}

bool CompareView::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_area->viewport() && event->type() == QEvent::Resize)
        fit();
    return QWidget::eventFilter(watched, event);
}

void CompareView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        draw();
}

} // namespace tidemark::views
