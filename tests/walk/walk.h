// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/application.h"
#include "views/windowactions.h"
#include <functional>
#include <memory>
#include <QString>
#include <QStringList>

namespace tidemark::walk {

/// Drives the app on the bundled sandbox by key events and looks whether each step did what it should.
class Walk
{
public:
    explicit Walk(QString out);
    ~Walk();

    /// Pull, filter down-votes, rate, comment, undo, offline, sync, export. 0 when every step held, else 1.
    int doTheMainJob();
    /// Every screen, light and dark, at two sizes. `language`: a code; empty for the system's.
    int makeShots(const QString &language);

private:
    bool begin(const QString &dataDir);
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    void type(const QString &text);
    bool wait(const QString &what, const std::function<bool()> &done, int limitMs = 30'000);
    void settle(int ms);
    void bringForward();
    void shot(const QString &name, QWidget *widget = nullptr);
    void chooseAllRuns();
    bool filterDownVotes();
    bool rateTen();
    bool undoTwo();
    bool rateOffline();
    bool everythingArrived();
    bool exportAll();
    void shootScheme(bool dark, const QSize &size);
    void shootFilter(const QString &text, const QString &name);
    void shootRows(const QString &tail);
    void shootHardTexts(const QString &tail);
    void shootDialogs(const QString &tail);
    void shootExport(const QString &tail);
    void shootWindows(const QString &tail);
    template <class Dialog>
    void shootDialog(const QString &name, views::Action action);
    void shootFirstRun(bool dark);
    bool fail(const QString &what);

    QString m_out;
    QString m_language;
    std::unique_ptr<app::Application> m_app;
    QStringList m_rated; ///< ids, in order
    int m_shots = 0;
    int m_backspaces = 0;
};

} // namespace tidemark::walk
