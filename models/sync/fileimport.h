// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/importreport.h"
#include "store/store.h"
#include <functional>

namespace tidemark::sync {

/// Opens the store that takes the runs: asked for once, when the first run was read, so that a file without any makes
/// nothing.
using StoreFor = std::function<domain::Result<store::Store *>()>;
/// Told of bytes read and of all bytes (0: not known); false stops.
using GoOn = std::function<bool(qint64 done, qint64 total)>;

/// A pull from a file instead of a server: takes every run of a runs.jsonl or a Lunary JSONL export into a store, with
/// the verdicts of the file as what the server last said. Verdicts made here stay as they are; the same file again
/// changes nothing. Memory is flat. Blocks; on any thread but the UI's.
[[nodiscard]] domain::ImportReport importFile(const QString &path, const StoreFor &storeFor, const GoOn &goOn);

/// Gives `into` the verdicts that were made in `from`, where it holds their runs: see ImportBook::adopt. Blocks.
[[nodiscard]] domain::Result<store::AdoptReport> adoptVerdicts(store::Store &from, store::Store &into, bool overwrite);

} // namespace tidemark::sync
