// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/exportchoice.h"
#include <QWidget>

class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;

namespace tidemark::views {

/// What a folder for the Hugging Face Hub says of itself. The licence is asked for, never guessed.
class HubForm final : public QWidget
{
    Q_OBJECT
public:
    explicit HubForm(QWidget *parent = nullptr);

    void load(const ExportChoice &choice);
    void save(ExportChoice *choice) const;
    [[nodiscard]] QLineEdit *name() const { return m_name; }
    [[nodiscard]] QComboBox *license() const { return m_license; }

Q_SIGNALS:
    void changed();

private:
    QLineEdit *addField(const QString &name, const QString &example);
    void refresh();

    QLineEdit *m_name;
    QComboBox *m_license;
    QLineEdit *m_licenseName;
    QLineEdit *m_licenseLink;
    QLineEdit *m_language;
    QFormLayout *m_form;
    QLabel *m_problem;
};

} // namespace tidemark::views
