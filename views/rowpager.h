// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/exportchoice.h"
#include <QWidget>

class QLabel;
class QPushButton;
class QToolButton;

namespace tidemark::views {

class TextPane;

/// The first rows of an export, one at a time, as plain text that can be selected.
class RowPager final : public QWidget
{
    Q_OBJECT
public:
    explicit RowPager(QWidget *parent = nullptr);

    /// Stays at the place it is at, as far as there are as many rows.
    void setRows(const ExportFormat &format, const QList<ExportRow> &rows);
    [[nodiscard]] QString text() const;
    [[nodiscard]] QString placeText() const;
    [[nodiscard]] QString originText() const;
    [[nodiscard]] QToolButton *nextButton() const { return m_next; }
    [[nodiscard]] QPushButton *excludeButton() const { return m_exclude; }

Q_SIGNALS:
    void excludeRequested(const QString &runId);

private:
    void go(qsizetype row);

    ExportFormat m_format;
    QList<ExportRow> m_rows;
    qsizetype m_row = 0;
    QLabel *m_place;
    QToolButton *m_previous;
    QToolButton *m_next;
    QPushButton *m_exclude;
    QLabel *m_origin;
    TextPane *m_text;
};

} // namespace tidemark::views
