// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/storeprivate.h"

namespace tidemark::store {

/// The way to a store's inside, for faults that no test can cause from outside.
struct StoreFaults
{
    static StorePrivate &of(Store &store) { return *store.d; }
};

} // namespace tidemark::store
