// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/conflictpanel.h"

#include "views/boxpainter.h"
#include "views/facttext.h"
#include "views/theme.h"
#include "views/verdictwords.h"
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace tidemark::views {

namespace {

constexpr qsizetype mostRows = 8;

QLabel *plainLabel(const QString &text, QWidget *parent, int weight)
{
    auto *label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setFont(theme::bodyFont(weight));
    return label;
}

QPushButton *choice(const QString &text, const QString &tip, QWidget *parent)
{
    auto *button = new QPushButton(text, parent);
    button->setToolTip(tip);
    button->setAutoDefault(false);
    button->setAccessibleName(QString(text).remove(u'&'));
    return button;
}

const domain::Feedback &theirsOf(const domain::RunDetail &detail)
{
    return detail.theirs ? *detail.theirs : detail.base;
}

/// Thumb and comment first, then every other key in which the two differ.
QStringList keysToShow(const domain::RunDetail &detail)
{
    const domain::Feedback &theirs = theirsOf(detail);
    QStringList keys{u"thumb"_s};
    if (!detail.shown.comment().isEmpty() || !theirs.comment().isEmpty())
        keys.append(u"comment"_s);
    // These two follow the thumb by themselves.
    const QStringList silent{u"thumb"_s, u"comment"_s, u"thumbs"_s, u"original"_s};
    QStringList others = detail.shown.json().keys() + theirs.json().keys();
    others.removeDuplicates();
    for (const QString &key : std::as_const(others)) {
        const bool differs = !domain::sameValue(detail.shown.value(key), theirs.value(key));
        if (differs && !silent.contains(key) && keys.size() < mostRows)
            keys.append(key);
    }
    return keys;
}

QString valueOf(const domain::Feedback &feedback, const QString &key)
{
    return key == "thumb"_L1 ? verdictwords::thumbWord(feedback.thumb())
                             : verdictwords::valueWords(feedback.value(key));
}

} // namespace

ConflictPanel::ConflictPanel(QWidget *parent)
    : QFrame(parent)
    , m_mineTitle(plainLabel({}, this, 600))
    , m_theirsTitle(plainLabel({}, this, 600))
    , m_values(new QGridLayout)
{
    setAccessibleName(tr("Two verdicts on this run"));
    auto *mine = choice(tr("Keep &mine"), tr("Your verdict goes to the server; theirs stays in the history"), this);
    auto *theirs = choice(tr("Keep &theirs"), tr("The server's verdict holds; yours stays in the history"), this);
    auto *write = choice(tr("&Write new…"), tr("Begin a new comment with both; saving it or a thumb settles it"), this);
    m_values->setHorizontalSpacing(16);
    m_values->setVerticalSpacing(4);
    m_values->setColumnStretch(1, 1);
    m_values->setColumnStretch(2, 1);
    m_values->addWidget(m_mineTitle, 0, 1);
    m_values->addWidget(m_theirsTitle, 0, 2);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    for (QPushButton *button : {mine, theirs, write})
        buttons->addWidget(button);
    buttons->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, 8, 12, 8);
    column->setSpacing(8);
    column->addLayout(m_values);
    column->addLayout(buttons);
    connect(mine, &QPushButton::clicked, this, &ConflictPanel::keepMineRequested);
    connect(theirs, &QPushButton::clicked, this, &ConflictPanel::keepTheirsRequested);
    connect(write, &QPushButton::clicked, this, &ConflictPanel::writeNewRequested);
}

void ConflictPanel::setRun(const domain::RunDetail &detail)
{
    const auto standing = std::find_if(detail.history.cbegin(), detail.history.cend(),
                                       [](const domain::LedgerEntry &entry) { return !entry.undone; });
    const bool known = standing != detail.history.cend();
    const QString when = known ? facttext::clock(standing->atMs) : QString();
    m_mineTitle->setText(!known                      ? tr("Mine")
                         : standing->rater.isEmpty() ? tr("Mine · %1").arg(when)
                                                     : tr("Mine · %1, %2").arg(standing->rater, when));
    m_theirsTitle->setText(detail.theirsMs > 0 ? tr("On the server · seen at %1").arg(facttext::clock(detail.theirsMs))
                                               : tr("On the server"));
    showValues(detail);
}

void ConflictPanel::showValues(const domain::RunDetail &detail)
{
    const QStringList keys = keysToShow(detail);
    while (m_cells.size() < 3 * keys.size()) {
        const int cell = int(m_cells.size());
        m_cells.append(plainLabel({}, this, cell % 3 == 0 ? 600 : 400));
        m_values->addWidget(m_cells.last(), 1 + cell / 3, cell % 3);
    }
    for (qsizetype row = 0; row < m_cells.size() / 3; ++row) {
        const QString key = keys.value(row);
        const bool used = !key.isEmpty();
        m_cells.at(3 * row)->setText(used ? verdictwords::keyWord(key) : QString());
        m_cells.at(3 * row + 1)->setText(used ? valueOf(detail.shown, key) : QString());
        m_cells.at(3 * row + 2)->setText(used ? valueOf(theirsOf(detail), key) : QString());
        for (qsizetype column = 0; column < 3; ++column)
            m_cells.at(3 * row + column)->setVisible(used);
    }
}

QString ConflictPanel::joinedComments(const domain::RunDetail &detail)
{
    QStringList comments{detail.shown.comment(), theirsOf(detail).comment()};
    comments.removeAll(QString());
    comments.removeDuplicates();
    return comments.join(u"\n\n"_s);
}

void ConflictPanel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    drawBox(&painter, rect(), 6, theme::colour(Tone::AmberSoft), theme::colour(Tone::Amber));
}

} // namespace tidemark::views
