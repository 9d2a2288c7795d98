// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/rundetail.h"
#include <QDialog>

class QLabel;
class QStackedWidget;

namespace tidemark::views {

class EmptyState;
class KeyButton;
class ReaderView;

/// Own verdicts shown once more, without them: judge again with U and D, leave one out with S. At the end it tells how
/// often both verdicts were the same. Decides and stores nothing by itself.
class SelfCheckDialog final : public QDialog
{
    Q_OBJECT
public:
    explicit SelfCheckDialog(QWidget *parent);

    /// `position` counts from 1.
    void showRun(const domain::RunDetail &detail, int position, int total);
    /// `checked` and `agreed` of this time, then of all times.
    void showResult(qint64 checked, qint64 agreed, qint64 allChecked, qint64 allAgreed);
    void showNothing();
    [[nodiscard]] QString place() const; ///< "2 of 12, your first verdict is hidden"
    [[nodiscard]] QString words() const; ///< what stands instead of a run; empty while one is shown

Q_SIGNALS:
    void judged(tidemark::domain::Thumb thumb);
    void skipped();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void build();
    void say(const QString &title, const QString &text);

    QLabel *m_place;
    QStackedWidget *m_stack;
    ReaderView *m_reader;
    EmptyState *m_result;
    QWidget *m_buttons;
    KeyButton *m_up;
    KeyButton *m_down;
    KeyButton *m_skip;
};

} // namespace tidemark::views
