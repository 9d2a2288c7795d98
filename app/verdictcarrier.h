// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/connections.h"
#include "domain/clock.h"
#include <memory>
#include <QObject>
#include <QPointer>
#include <QThread>

namespace tidemark::store {
class Store;
}
namespace tidemark::views {
class BringDialog;
}

namespace tidemark::app {

class Settings;

/// Brings the verdicts made on a file's runs to the project that is open. UI thread; the work is done on a thread of
/// its own.
class VerdictCarrier : public QObject
{
    Q_OBJECT
public:
    /// What is given must outlive this.
    VerdictCarrier(Connections *connections, Settings *settings, const domain::Clock *clock, QObject *parent = nullptr);
    ~VerdictCarrier() override;

    /// Asks which file; `into` must be there until stop().
    void open(store::Store *into, QWidget *parent);
    /// Waits for what is under way.
    void stop();
    [[nodiscard]] views::BringDialog *dialog() const;

private:
    void bring(const QString &folder, bool overwrite);

    Connections *m_connections;
    Settings *m_settings;
    const domain::Clock *m_clock;
    store::Store *m_into = nullptr;
    std::unique_ptr<QThread> m_thread;
    QPointer<views::BringDialog> m_dialog;
};

} // namespace tidemark::app
