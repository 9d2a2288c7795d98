// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/pullscope.h"
#include <QDialog>

class QCheckBox;
class QComboBox;
class QDateEdit;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace tidemark::views {

/// Chooses which of the server's runs are kept here, and says beforehand what that will do. UI thread.
class ScopeDialog : public QDialog
{
    Q_OBJECT
public:
    explicit ScopeDialog(QWidget *parent = nullptr);

    /// What is in force, and how many runs it leaves out.
    void setScope(const domain::PullScope &scope, qint64 outside);
    /// Names to complete from.
    void setNames(const QStringList &models, const QStringList &tags, const QStringList &users);
    /// As it stands in the form.
    [[nodiscard]] domain::PullScope scope() const;
    [[nodiscard]] QString outlook() const;
    [[nodiscard]] QPushButton *keepButton() const { return m_keep; }
    [[nodiscard]] QPushButton *allButton() const { return m_all; }

Q_SIGNALS:
    void scopeChosen(const tidemark::domain::PullScope &scope);

private:
    void dress();
    void build();
    void fill(const domain::PullScope &scope);
    void refresh();
    [[nodiscard]] QLineEdit *listField(const QString &name, const QString &example);

    domain::PullScope m_now;
    int m_keepDays = 0; ///< chosen elsewhere; only "everything" ends it
    qint64 m_keptSinceMs = 0;
    QLabel *m_state;
    QCheckBox *m_fromDay;
    QDateEdit *m_day;
    QLineEdit *m_models;
    QLineEdit *m_tags;
    QLineEdit *m_users;
    QComboBox *m_thumbs;
    QSpinBox *m_oneIn;
    QLabel *m_outlook;
    QPushButton *m_all;
    QPushButton *m_cancel;
    QPushButton *m_keep;
};

} // namespace tidemark::views
