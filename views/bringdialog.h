// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/recentmenu.h"
#include <QDialog>

class QCheckBox;
class QComboBox;
class QLabel;
class QPushButton;

namespace tidemark::views {

class MessageBlock;

/// What became of verdicts that were brought over.
struct BroughtVerdicts
{
    qint64 taken = 0;
    qint64 equal = 0;
    qint64 differing = 0; ///< left alone
    qint64 unknown = 0;   ///< no such run here
};

/// Brings the verdicts that were made on a file's runs to the project that is open. UI thread.
class BringDialog : public QDialog
{
    Q_OBJECT
public:
    /// `files`: what may be chosen.
    explicit BringDialog(const QList<RecentProject> &files, QWidget *parent = nullptr);

    void setReport(const BroughtVerdicts &report);
    void setError(const QString &title, const QString &text);
    [[nodiscard]] QString words() const;
    /// The file that is chosen.
    [[nodiscard]] QString folder() const;

Q_SIGNALS:
    void bringRequested(const QString &folder, bool overwrite);

private:
    void layOut();
    void submit();

    QComboBox *m_files;
    QCheckBox *m_overwrite;
    QLabel *m_words;
    MessageBlock *m_failure;
    QPushButton *m_close;
    QPushButton *m_bring;
};

} // namespace tidemark::views
