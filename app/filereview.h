// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/connections.h"
#include "domain/clock.h"
#include "domain/importreport.h"
#include <atomic>
#include <memory>
#include <QObject>
#include <QPointer>
#include <QThread>

namespace tidemark::store {
class Store;
}
namespace tidemark::views {
class ImportDialog;
}

namespace tidemark::app {

class Settings;

/// A project that is on screen: its files are open already, so whoever wants into them goes through its store.
struct OpenProject
{
    QString folder;
    store::Store *store = nullptr;
};

/// Opens a file of runs for review: asks which one, reads it on a thread of its own with a bar and a way to stop, and
/// tells when its project can be shown. UI thread; one file at a time.
class FileReview : public QObject
{
    Q_OBJECT
public:
    /// What is given must outlive this.
    FileReview(Connections *connections, Settings *settings, const domain::Clock *clock, QObject *parent = nullptr);
    ~FileReview() override;

    void choose(QWidget *parent, const OpenProject &open);
    void read(const QString &path, QWidget *parent, const OpenProject &open);
    /// Ends the reading; what was taken stays. Waits for the stretch that is under way.
    void stop();
    [[nodiscard]] views::ImportDialog *dialog() const;

Q_SIGNALS:
    /// The file's project is there to be shown.
    void ready(const tidemark::app::ConnectionInfo &info, const tidemark::domain::ImportReport &report);

private:
    struct Job;
    void run(Job job);
    void onRead(const ConnectionInfo &info, const domain::ImportReport &report);

    Connections *m_connections;
    Settings *m_settings;
    const domain::Clock *m_clock;
    std::unique_ptr<QThread> m_thread;
    std::atomic<bool> m_stop{false};
    QPointer<views::ImportDialog> m_dialog;
};

} // namespace tidemark::app
