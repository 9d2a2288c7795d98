// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPlainTextEdit>

namespace tidemark::views {

/// Plain text to read and to select, or to type, in even letters on a quiet ground.
class TextPane final : public QPlainTextEdit
{
    Q_OBJECT
public:
    explicit TextPane(const QString &name, QWidget *parent = nullptr);
    /// A field to type in instead.
    void setEditable();
    /// As tall as so many lines.
    void setLines(int lines);

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
};

} // namespace tidemark::views
