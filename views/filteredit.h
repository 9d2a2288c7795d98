// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>

namespace tidemark::views {

/// The line to type in, without a frame; a mistake is underlined.
class FilterEdit final : public QLineEdit
{
    Q_OBJECT
public:
    explicit FilterEdit(QWidget *parent);

    /// Underlines these characters; a length of 0 marks the end of the text.
    void mark(qsizetype position, qsizetype length);
    void unmark();
    [[nodiscard]] qsizetype markedPosition() const { return m_position; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    qsizetype m_position = -1;
    qsizetype m_length = 0;
};

} // namespace tidemark::views
