// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/datedialog.h"

#include "views/theme.h"
#include <QCalendarWidget>
#include <QDialogButtonBox>
#include <QPushButton>
#include <QTextCharFormat>
#include <QVBoxLayout>

namespace tidemark::views {

DateDialog::DateDialog(const QDate &day, QWidget *parent)
    : QDialog(parent)
    , m_calendar(new QCalendarWidget(this))
{
    setWindowTitle(tr("Go to a date"));
    setAccessibleName(windowTitle());
    m_calendar->setSelectedDate(day);
    m_calendar->setMaximumDate(QDate::currentDate().addDays(1));
    m_calendar->setGridVisible(false);
    m_calendar->setVerticalHeaderFormat(QCalendarWidget::ISOWeekNumbers);
    QTextCharFormat plain; // weekends are days like others here
    plain.setForeground(theme::colour(Tone::Text));
    m_calendar->setWeekdayTextFormat(Qt::Saturday, plain);
    m_calendar->setWeekdayTextFormat(Qt::Sunday, plain);
    auto *buttons = new QDialogButtonBox(this);
    QPushButton *go = buttons->addButton(tr("Go there"), QDialogButtonBox::AcceptRole);
    go->setDefault(true);
    buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    connect(buttons, &QDialogButtonBox::accepted, this, &DateDialog::take);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_calendar, &QCalendarWidget::activated, this, &DateDialog::take);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(12);
    column->addWidget(m_calendar);
    column->addWidget(buttons);
    m_calendar->setFocus();
}

void DateDialog::take()
{
    Q_EMIT chosen(m_calendar->selectedDate());
    accept();
}

} // namespace tidemark::views
