// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QToolButton;

namespace tidemark::views {

/// The line that says how often the searched words stand in what is shown, with the way to the next and previous.
class HitBar final : public QWidget
{
    Q_OBJECT
public:
    explicit HitBar(QWidget *parent);

    /// `current` from 0, -1 for none yet.
    void setHits(const QStringList &words, qsizetype current, qsizetype total);
    [[nodiscard]] QString text() const;

Q_SIGNALS:
    /// 1 for the next hit, -1 for the one before.
    void stepRequested(int direction);

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    QToolButton *addButton(const QString &icon, const QString &tip, int direction);

    QLabel *m_text;
    QToolButton *m_previous;
    QToolButton *m_next;
};

} // namespace tidemark::views
