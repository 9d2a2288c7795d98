// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QLabel;
class QPushButton;
class QToolButton;

namespace tidemark::views {

/// A line across the window for what concerns all the work: read-only folder, rebuilt cache. Plain text.
class Banner : public QFrame
{
    Q_OBJECT
public:
    enum class Kind { Info, Warning, Error };

    explicit Banner(QWidget *parent = nullptr);

    /// Shows the banner; with an empty `actionText` it has no button.
    void show(Kind kind, const QString &text, const QString &actionText);
    [[nodiscard]] Kind kind() const { return m_kind; }
    [[nodiscard]] QString text() const;

Q_SIGNALS:
    void actionTriggered();
    /// The rater closed it without doing what it offers.
    void closed();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Kind m_kind = Kind::Info;
    QLabel *m_icon;
    QLabel *m_text;
    QPushButton *m_action;
    QToolButton *m_close;
};

} // namespace tidemark::views
