// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/exportchoice.h"
#include <QWidget>

class QLabel;
class QProgressBar;

namespace tidemark::views {

class BalanceBar;
class ReasonList;
class TextPane;

/// Second page: how far it is.
class ExportProgressPage final : public QWidget
{
    Q_OBJECT
public:
    explicit ExportProgressPage(QWidget *parent);
    /// Runs that were looked at; a total of 0 is not known yet.
    void set(qint64 done, qint64 total);
    /// Rows that were written, once all runs were looked at.
    void setWriting(qint64 row, qint64 rows);
    void stopping();
    [[nodiscard]] QString words() const;
    [[nodiscard]] QProgressBar *bar() const { return m_bar; }

private:
    void tell(const QString &words, qint64 done, qint64 total);

    QLabel *m_words;
    QProgressBar *m_bar;
    QLabel *m_hint;
};

/// Last page: rows written, runs left out with the reason for each, and the files.
class ExportResultPage final : public QWidget
{
    Q_OBJECT
public:
    explicit ExportResultPage(QWidget *parent);
    void set(const ExportFormat &format, const ExportChoice &choice, const ExportAccount &account);
    [[nodiscard]] QString writtenText() const;
    [[nodiscard]] QString leftOutText() const;
    [[nodiscard]] QString factsText() const;
    [[nodiscard]] QString filesText() const;
    [[nodiscard]] ReasonList *reasons() const { return m_reasons; }

Q_SIGNALS:
    void reasonChosen(const QString &word);

private:
    QLabel *m_written;
    QLabel *m_leftOut;
    BalanceBar *m_balance;
    QLabel *m_facts;
    QLabel *m_nothing;
    ReasonList *m_reasons;
    TextPane *m_files;
};

} // namespace tidemark::views
