// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/desksettings.h"
#include <QDialog>

class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QSpinBox;

namespace tidemark::views {

/// Reasons, canned comments, the goal of a day, the share of a self-check: what a project's raters agree on.
class DeskDialog final : public QDialog
{
    Q_OBJECT
public:
    explicit DeskDialog(QWidget *parent);

    void setSettings(const domain::DeskSettings &settings);
    [[nodiscard]] domain::DeskSettings settings() const;

Q_SIGNALS:
    void settingsChosen(const tidemark::domain::DeskSettings &settings);

private:
    void build();
    void check();

    QList<QLineEdit *> m_reasons;
    QPlainTextEdit *m_phrases;
    QSpinBox *m_goal;
    QSpinBox *m_share;
    QLabel *m_problem;
    QPushButton *m_keep;
};

} // namespace tidemark::views
