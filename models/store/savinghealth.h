// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/error.h"
#include <atomic>
#include <functional>
#include <optional>
#include <QTimer>

namespace tidemark::store {

class Store;

/// Whether verdicts can be saved: tells the store's listeners when that ends and begins again, and while it does not
/// work asks for a try every other second, so that nobody has to find out with a verdict.
class SavingHealth
{
public:
    /// `probe` is called in the store's thread.
    SavingHealth(Store *store, std::function<void()> probe);

    /// How a write went; from any thread. True when saving works again after it did not.
    bool note(const std::optional<domain::Error> &error);

private:
    Store *const m_store;
    std::atomic<bool> m_fails{false};
    QTimer m_timer;
};

} // namespace tidemark::store
