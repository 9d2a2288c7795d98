// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/feedback.h"
#include <QDialog>

class QLabel;
class QPushButton;
class QTableWidget;

namespace tidemark::views {

/// Keys of a run's feedback that have no place of their own in the window, as a small table: read, change, add, remove.
class MoreKeysDialog final : public QDialog
{
    Q_OBJECT
public:
    explicit MoreKeysDialog(const domain::Feedback &shown, QWidget *parent);

    /// What was changed against what was shown; a value that is no JSON counts as text.
    [[nodiscard]] domain::VerdictChange change() const;

Q_SIGNALS:
    void changeRequested(const tidemark::domain::VerdictChange &change);

private:
    void build();
    void addRow(const QString &key, const QString &value);
    void check();

    domain::Feedback m_shown;
    QTableWidget *m_table;
    QLabel *m_problem;
    QPushButton *m_keep;
};

} // namespace tidemark::views
