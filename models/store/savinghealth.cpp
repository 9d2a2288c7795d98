// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/savinghealth.h"
#include "store/store.h"
#include <QLoggingCategory>

namespace tidemark::store {

Q_LOGGING_CATEGORY(lcSaving, "tidemark.store")

using domain::ErrorKind;

SavingHealth::SavingHealth(Store *store, std::function<void()> probe)
    : m_store(store)
{
    constexpr int probeEveryMs = 2'000;
    m_timer.setInterval(probeEveryMs);
    QObject::connect(&m_timer, &QTimer::timeout, store, [this, probe = std::move(probe)] {
        if (m_fails)
            probe();
        else
            m_timer.stop();
    });
}

bool SavingHealth::note(const std::optional<domain::Error> &error)
{
    if (!error) {
        if (!m_fails.exchange(false))
            return false;
        Q_EMIT m_store->savingWorks();
        return true;
    }
    // A question that cannot be answered, or one taken back, says nothing about the disk.
    if (error->kind < ErrorKind::StoreFull || error->kind > ErrorKind::StoreFailed)
        return false;
    m_fails = true;
    qCWarning(lcSaving) << "not saved:" << error->kind << error->detail;
    QMetaObject::invokeMethod(&m_timer, qOverload<>(&QTimer::start));
    Q_EMIT m_store->savingFailed(*error);
    return false;
}

} // namespace tidemark::store
