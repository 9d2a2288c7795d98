// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/cachecare.h"
#include <optional>
#include <QObject>

namespace tidemark::store {
class Store;
}

namespace tidemark::app {

/// Takes old runs out of the cache and compacts it, a step at a time: one work at a time, and it ends after the step
/// when somebody wants it to. UI thread; the steps run in the store's.
class CacheKeeper : public QObject
{
    Q_OBJECT
public:
    enum class Work { None, Trim, Compact };
    struct Outcome
    {
        Work work = Work::None;
        bool stopped = false;
        qint64 runs = 0;           ///< that left
        qint64 bytes = 0;          ///< that were given back
        store::CompactStep lack{}; ///< of room, when it has not begun for that
        std::optional<domain::Error> error{};
    };

    /// `store` must outlive the keeper's last step.
    explicit CacheKeeper(store::Store *store, QObject *parent = nullptr);

    /// Keeps runs so many days from now on, 0 for ever, and takes out what is older. Nothing while something is done.
    void trim(int days);
    void compact();
    void stop() { m_stop = true; }
    [[nodiscard]] Work work() const { return m_now.work; }

Q_SIGNALS:
    /// So many have left so far.
    void trimmed(qint64 runs);
    /// This comes now, and so much is still to be given back.
    void compacting(tidemark::store::CompactStage stage, qint64 freeBytes);
    void ended(const tidemark::app::CacheKeeper::Outcome &outcome);

private:
    [[nodiscard]] bool begin(Work work);
    void narrowOn();
    void compactOn(store::CompactStage stage);
    void measureAgain();
    void fail(const domain::Error &error);
    void end();

    store::Store *m_store;
    Outcome m_now;
    qint64 m_before = 0; ///< bytes on the disk
    bool m_stop = false;
};

} // namespace tidemark::app
