// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/conflictpanel.h"

#include "views/boxpainter.h"
#include "views/theme.h"
#include "views/verdictwords.h"
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>

namespace tidemark::views {

namespace {

QLabel *plainLabel(const QString &text, QWidget *parent, int weight)
{
    auto *label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(weight == 400);
    label->setFont(theme::bodyFont(weight));
    return label;
}

} // namespace

ConflictPanel::ConflictPanel(QWidget *parent)
    : QFrame(parent)
    , m_mine(plainLabel({}, this, 400))
    , m_theirs(plainLabel({}, this, 400))
{
    setAccessibleName(tr("Two verdicts on this run"));
    auto *mine = new QPushButton(tr("Keep mine"), this);
    mine->setToolTip(tr("Send your verdict again; theirs stays in the history"));
    auto *theirs = new QPushButton(tr("Keep theirs"), this);
    theirs->setToolTip(tr("Take the server's verdict; yours stays in the history"));
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(12, 8, 12, 8);
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(6);
    grid->addWidget(plainLabel(tr("Mine"), this, 600), 0, 0);
    grid->addWidget(m_mine, 0, 1);
    grid->addWidget(mine, 0, 2);
    grid->addWidget(plainLabel(tr("On the server"), this, 600), 1, 0);
    grid->addWidget(m_theirs, 1, 1);
    grid->addWidget(theirs, 1, 2);
    grid->setColumnStretch(1, 1);
    for (QPushButton *button : {mine, theirs}) {
        button->setAutoDefault(false);
        button->setAccessibleName(button->text());
    }
    connect(mine, &QPushButton::clicked, this, &ConflictPanel::keepMineRequested);
    connect(theirs, &QPushButton::clicked, this, &ConflictPanel::keepTheirsRequested);
}

void ConflictPanel::setRun(const domain::RunDetail &detail)
{
    m_mine->setText(verdictwords::feedbackLine(detail.shown));
    m_theirs->setText(verdictwords::feedbackLine(detail.theirs.value_or(detail.base)));
}

void ConflictPanel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    drawBox(&painter, rect(), 6, theme::colour(Tone::AmberSoft), theme::colour(Tone::Amber));
}

} // namespace tidemark::views
