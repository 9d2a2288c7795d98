// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/importreport.h"
#include <QDialog>

class QLabel;
class QListWidget;
class QProgressBar;
class QPushButton;

namespace tidemark::views {

class MessageBlock;

/// A file of runs is being read; then what was taken, and which lines were left out. UI thread.
class ImportDialog : public QDialog
{
    Q_OBJECT
public:
    explicit ImportDialog(const QString &fileName, QWidget *parent = nullptr);

    /// Bytes; `total` 0: not known.
    void setProgress(qint64 done, qint64 total);
    void setReport(const domain::ImportReport &report);
    [[nodiscard]] QString words() const;
    [[nodiscard]] QString failure() const;
    [[nodiscard]] QStringList badLines() const;

    void reject() override;

Q_SIGNALS:
    void stopRequested();
    /// The runs that were taken are to be shown.
    void showRequested();

private:
    void layOut(const QString &fileName);

    QLabel *m_words;
    QProgressBar *m_bar;
    MessageBlock *m_failure;
    QListWidget *m_lines;
    QPushButton *m_close;
    QPushButton *m_show;
    bool m_reading = true;
};

} // namespace tidemark::views
