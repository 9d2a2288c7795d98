// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/enums.h"
#include <QLabel>
#include <QTimer>

namespace tidemark::views {

class RunListView;

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

/// What stands over the window for a moment: remark and thumb, placed anew whenever the window's parts move.
class Overlays final : public QObject
{
    Q_OBJECT
public:
    /// `ground`: carries them. The thumb stands beside the list's current run, or over the strip's side without a list.
    Overlays(QWidget *ground, RunListView *list, QWidget *strip);

    void say(const QString &text);
    void flash(domain::Thumb thumb);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void place();

    QWidget *m_ground;
    RunListView *m_list;
    QWidget *m_strip;
    NotePill *m_note;
    VerdictFlash *m_flash;
};

} // namespace tidemark::views
