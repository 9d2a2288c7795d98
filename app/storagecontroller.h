// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cachekeeper.h"
#include "app/idleness.h"
#include "domain/syncstate.h"
#include <QPointer>

namespace tidemark::views {
class MainWindow;
class StorageDialog;
} // namespace tidemark::views

namespace tidemark::app {

/// The dialog about the room that runs take, and compacting by itself while nobody is there and nothing is fetched.
class StorageController : public QObject
{
    Q_OBJECT
public:
    static constexpr std::chrono::minutes patience{5};

    /// Both must outlive the controller. `idleAfter`: nobody is there.
    StorageController(store::Store *store, views::MainWindow *window, std::chrono::milliseconds idleAfter = patience,
                      QObject *parent = nullptr);

    void open();
    void setProgress(const domain::SyncProgress &progress);
    /// Nothing leaves by its age, and why.
    void setKeepsAll(const QString &why);
    /// Nothing can be written.
    void setReadOnly(const QString &why);
    [[nodiscard]] views::StorageDialog *dialog() const;
    [[nodiscard]] CacheKeeper *keeper() { return &m_keeper; }

Q_SIGNALS:
    /// What had left is to come back.
    void syncRequested();

private:
    void measure();
    void count(int days);
    void keep(int days);
    void wireDialog();
    void tellStage(store::CompactStage stage, qint64 freeBytes);
    void onEnded(const CacheKeeper::Outcome &outcome);
    void compactIfWorthIt();
    [[nodiscard]] QString hindrance() const;

    store::Store *m_store;
    views::MainWindow *m_window;
    CacheKeeper m_keeper;
    Idleness m_idleness;
    QPointer<views::StorageDialog> m_dialog;
    domain::SyncProgress m_progress;
    QString m_keepsAll;
    QString m_readOnly;
    int m_countWanted = 0;
    bool m_counting = false;
    qint64 m_leaving = 0; ///< of the last count
    bool m_bringsBack = false;
    bool m_byItself = false; ///< nobody asked for this compaction
};

} // namespace tidemark::app
