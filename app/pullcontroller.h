// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/clock.h"
#include "domain/syncstate.h"
#include "store/store.h"
#include <QObject>
#include <QPointer>

namespace tidemark::views {
class MainWindow;
class ScopeDialog;
} // namespace tidemark::views

namespace tidemark::app {

/// What the window asks and tells of the pull: the scope, runs that are gone on the server, verdicts that it lost.
class PullController : public QObject
{
    Q_OBJECT
public:
    /// All must outlive the controller.
    PullController(store::Store *store, const domain::Clock *clock, views::MainWindow *window,
                   QObject *parent = nullptr);

    void openScope();
    void setProgress(const domain::SyncProgress &progress);
    [[nodiscard]] views::ScopeDialog *dialog() const;

Q_SIGNALS:
    void syncRequested(bool full);

private:
    /// What the banner asks.
    enum class Question { None, Vanished, Lost };
    void ask(Question question, const QString &text, const QString &action);
    void onAnswer();
    void onClosed();
    [[nodiscard]] Question answered();
    void choose(const domain::PullScope &scope);
    void fillNames();

    store::Store *m_store;
    const domain::Clock *m_clock;
    views::MainWindow *m_window;
    QPointer<views::ScopeDialog> m_dialog;
    domain::SyncProgress m_progress;
    Question m_question = Question::None;
    QString m_asked; ///< the banner's text while the question is on screen
};

} // namespace tidemark::app
