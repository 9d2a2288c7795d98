// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/theme.h"
#include <QFrame>

class QLabel;
class QRadioButton;
class QVBoxLayout;

namespace tidemark::views {

/// Draws a rounded box with a line around it, as fields, cards and messages have.
void drawPanel(QPainter *painter, const QRect &rect, Tone fill, Tone line, qreal radius, qreal width = 1);
/// A label that shows its text as it is, in a tone that follows light and dark.
[[nodiscard]] QLabel *plainLabel(const QString &text, Tone tone, const QFont &font, QWidget *parent = nullptr);

/// A choice among several as a card: radio button with a line below, and a form while it is chosen.
class ChoiceCard : public QFrame
{
    Q_OBJECT
public:
    ChoiceCard(const QString &title, const QString &text, QWidget *parent = nullptr);
    [[nodiscard]] QRadioButton *button() const { return m_button; }
    [[nodiscard]] bool isChosen() const;
    void setForm(QWidget *form);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;

private:
    QRadioButton *m_button;
    QLabel *m_text;
    QWidget *m_form = nullptr;
    QVBoxLayout *m_layout;
};

/// A title and a text on a soft ground: what went wrong in a dialog.
class MessageBlock : public QFrame
{
    Q_OBJECT
public:
    explicit MessageBlock(QWidget *parent = nullptr);
    void say(const QString &title, const QString &text);
    [[nodiscard]] QString text() const;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QLabel *m_title;
    QLabel *m_text;
};

} // namespace tidemark::views
