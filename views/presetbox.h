// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/exportchoice.h"
#include <QWidget>

class QComboBox;
class QPushButton;

namespace tidemark::views {

/// Named choices: take one, keep the present one under a name, forget one.
class PresetBox final : public QWidget
{
    Q_OBJECT
public:
    explicit PresetBox(QWidget *parent = nullptr);

    void setPresets(const QList<QPair<QString, ExportChoice>> &presets);
    [[nodiscard]] QList<QPair<QString, ExportChoice>> presets() const { return m_presets; }
    /// What is on the page now: says whether a preset is in use.
    void setNow(const ExportChoice &choice);
    /// Keeps the present choice; one of that name is replaced.
    void save(const QString &name);
    void forget();
    [[nodiscard]] QComboBox *box() const { return m_box; }
    [[nodiscard]] QPushButton *saveButton() const { return m_save; }
    [[nodiscard]] QPushButton *forgetButton() const { return m_forget; }

Q_SIGNALS:
    void chosen(const tidemark::views::ExportChoice &choice);
    void presetsChanged();

private:
    void ask();
    void fill(const QString &current);
    void refresh();

    QList<QPair<QString, ExportChoice>> m_presets;
    ExportChoice m_now;
    QComboBox *m_box;
    QPushButton *m_save;
    QPushButton *m_forget;
};

} // namespace tidemark::views
