// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/exportchoice.h"
#include <QWidget>

class QLabel;
class QProgressBar;

namespace tidemark::views {

class BalanceBar;
class LinkButton;
class ReasonList;
class RowPager;
class TextPane;

/// What an export would make, live: rows, balance, splits, warnings, reasons, the first rows and what is replaced in
/// them. While it is counted anew the last figures stay.
class ExportPreviewPane final : public QWidget
{
    Q_OBJECT
public:
    enum class State { Empty, Busy, Failed, Full };

    explicit ExportPreviewPane(QWidget *parent = nullptr);

    /// A total of 0 is not known yet.
    void showBusy(qint64 looked, qint64 total);
    void showAccount(const ExportFormat &format, const ExportChoice &choice, const ExportAccount &account);
    /// Nothing to show, or why it could not be counted.
    void showNote(State state, const QString &title, const QString &text);
    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] QString headText() const;  ///< "812 rows from 1,043 runs"
    [[nodiscard]] QString factsText() const; ///< balance and splits
    [[nodiscard]] QString busyText() const;  ///< empty while nothing is counted
    [[nodiscard]] QString warningText() const;
    [[nodiscard]] QString hitsText() const;
    [[nodiscard]] ReasonList *reasons() const { return m_reasons; }
    [[nodiscard]] RowPager *pager() const { return m_pager; }
    [[nodiscard]] LinkButton *takeBackButton() const { return m_takeBack; }

Q_SIGNALS:
    void reasonChosen(const QString &word);
    /// The run of the row that is shown is to be left out.
    void excludeRequested(const QString &runId);
    void takeBackRequested();

private:
    void build();
    void setBody(bool shown);
    void showHits(const ExportChoice &choice, const ExportAccount &account);

    State m_state = State::Empty;
    QLabel *m_head;
    QLabel *m_from;
    QLabel *m_busy;
    QProgressBar *m_bar;
    QLabel *m_note;
    BalanceBar *m_balance;
    QLabel *m_facts;
    QLabel *m_warning;
    QLabel *m_reasonHead;
    ReasonList *m_reasons;
    LinkButton *m_takeBack;
    QLabel *m_answers;
    RowPager *m_pager;
    QLabel *m_hitHead;
    TextPane *m_hits;
};

} // namespace tidemark::views
