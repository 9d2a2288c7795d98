// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/filterchips.h"
#include <QWidget>

class QToolButton;

namespace tidemark::views {

class ChipButton;
class FilterEdit;

/// The field itself: chips, then a line to type in. Conditions become chips at a space or Enter; Backspace at the start
/// takes the last chip; Left goes to the chips, where Delete removes and Enter turns one back into text. Grows by
/// lines.
class FilterField : public QWidget
{
    Q_OBJECT
public:
    explicit FilterField(QWidget *parent = nullptr);

    /// Shows a text; no signal. A text with a mistake stays as it is in the line.
    void setText(const QString &text);
    [[nodiscard]] QString text() const;
    [[nodiscard]] QStringList chips() const; ///< their texts
    [[nodiscard]] FilterEdit *edit() const { return m_edit; }
    [[nodiscard]] QToolButton *menuButton() const { return m_menuButton; }
    /// Marks where text() is wrong; nothing for an empty length at -1.
    void markError(qsizetype position, qsizetype length);
    void clearError();
    [[nodiscard]] bool hasError() const { return m_wrong; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

Q_SIGNALS:
    void edited();    ///< typing goes on
    void committed(); ///< Enter, or chips came or went: apply at once
    void menuRequested();
    void clearRequested();
    void left(); ///< Down out of the field: to the list

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    bool takeChips(bool atSpace);
    bool editKey(QKeyEvent *event);
    bool chipKey(int position, QKeyEvent *event);
    void setChips(const QList<FilterChip> &chips);
    void removeChip(int position);
    void editChip(int position);
    int arrange(int width, bool apply) const;
    void updateLook();

    QList<FilterChip> m_chips;
    QList<ChipButton *> m_buttons;
    FilterEdit *m_edit;
    QToolButton *m_clear;
    QToolButton *m_menuButton;
    bool m_wrong = false;
};

} // namespace tidemark::views
