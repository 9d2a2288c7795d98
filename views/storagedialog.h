// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/cachesizes.h"
#include "views/errortext.h"
#include <QDialog>

class QLabel;
class QProgressBar;
class QPushButton;
class QRadioButton;
class QSpinBox;

namespace tidemark::views {

class MessageBlock;

/// How much room the runs take here, how long they are kept, and giving room back. Says beforehand what leaves. UI
/// thread.
class StorageDialog : public QDialog
{
    Q_OBJECT
public:
    explicit StorageDialog(QWidget *parent = nullptr);

    void setSizes(const domain::CacheSizes &sizes);
    /// How many days runs are kept; 0 for ever.
    void setKeepDays(int days);
    /// The runs come from a file, or nothing can be written: nothing leaves by age.
    void setKeepsAll(const QString &why);
    /// As asked for by outlookWanted(): how many runs leave at most.
    void setLeaving(int days, qint64 runs);
    /// Why nothing can be compacted now; empty when it can.
    void setCompactHindrance(const QString &why);
    /// Something is done now; `total` 0 where nobody knows how much there is.
    void setProgress(const QString &words, qint64 done, qint64 total);
    /// It has ended: what became of it.
    void setOutcome(const QString &words);
    void setFailure(const ErrorWords &words);

    [[nodiscard]] QString state() const;
    [[nodiscard]] QString outlook() const;
    [[nodiscard]] QString outcome() const;
    [[nodiscard]] QString failure() const;
    [[nodiscard]] int days() const;
    [[nodiscard]] bool isBusy() const { return m_busy; }
    [[nodiscard]] QPushButton *applyButton() const { return m_apply; }
    [[nodiscard]] QPushButton *compactButton() const { return m_compact; }

Q_SIGNALS:
    void outlookWanted(int days);
    void keepDaysChosen(int days);
    void compactRequested();
    void stopRequested();

public Q_SLOTS:
    /// While something is done, stops that and stays.
    void reject() override;

private:
    void dress();
    void build();
    void refresh();
    void showOutlook();
    void setBusy(bool busy);

    domain::CacheSizes m_sizes;
    int m_now = 0;
    qint64 m_leaving = -1; ///< not counted yet
    QString m_why;         ///< nothing leaves by age
    QString m_hindrance;
    bool m_busy = false;
    QLabel *m_state;
    QLabel *m_parts;
    QRadioButton *m_all;
    QRadioButton *m_some;
    QSpinBox *m_days;
    QLabel *m_outlook;
    QLabel *m_work;
    QProgressBar *m_bar;
    MessageBlock *m_failure;
    QPushButton *m_compact;
    QPushButton *m_close;
    QPushButton *m_apply;
};

} // namespace tidemark::views
