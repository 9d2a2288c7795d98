// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/exportchoice.h"
#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;

namespace tidemark::views {

/// Where an export goes: a file, or a folder where rows are split. Suggests a name until somebody types one.
class TargetField final : public QWidget
{
    Q_OBJECT
public:
    explicit TargetField(QWidget *parent = nullptr);

    void setFolder(const QString &folder);
    void suggest(const ExportFormat &format, const ExportChoice &choice);
    [[nodiscard]] QString path() const;
    void setPath(const QString &path);
    [[nodiscard]] bool wantsFolder() const { return m_wantsFolder; }
    [[nodiscard]] QString labelText() const;
    /// What keeps the target from being written to, title and text; empty when nothing does.
    [[nodiscard]] std::pair<QString, QString> problem() const;
    /// True when an earlier export would be replaced.
    [[nodiscard]] bool isTaken() const;
    [[nodiscard]] QLineEdit *field() const { return m_field; }

Q_SIGNALS:
    void changed();

private:
    void browse();

    ExportFormat m_format;
    QString m_folder;
    QString m_suggested;
    bool m_wantsFolder = false;
    QLabel *m_label;
    QLineEdit *m_field;
    QPushButton *m_browse;
};

} // namespace tidemark::views
