// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/enums.h"
#include <QLabel>
#include <QTimer>

namespace tidemark::views {

/// A remark over the window's lower edge that goes by itself.
class NotePill : public QLabel
{
    Q_OBJECT
public:
    explicit NotePill(QWidget *parent);
    void say(const QString &text);
    /// Stands centred over the bottom of `area`, in the parent's coordinates.
    void place(const QRect &area);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QTimer m_end;
};

/// The thumb that the hand just gave, for 150 ms.
class VerdictFlash : public QWidget
{
    Q_OBJECT
public:
    explicit VerdictFlash(QWidget *parent);
    void flash(domain::Thumb thumb);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    domain::Thumb m_thumb = domain::Thumb::None;
    QTimer m_end;
};

} // namespace tidemark::views
