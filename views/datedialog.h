// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QDialog>

class QCalendarWidget;

namespace tidemark::views {

/// Asks for a day to go to.
class DateDialog final : public QDialog
{
    Q_OBJECT
public:
    DateDialog(const QDate &day, QWidget *parent);

    [[nodiscard]] QCalendarWidget *calendar() const { return m_calendar; }

Q_SIGNALS:
    void chosen(const QDate &day);

private:
    void take();

    QCalendarWidget *m_calendar;
};

} // namespace tidemark::views
