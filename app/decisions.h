// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"
#include <functional>
#include <QFuture>
#include <QObject>

namespace tidemark::store {
class Store;
enum class ConflictChoice;
} // namespace tidemark::store
namespace tidemark::views {
class VerdictStrip;
}

namespace tidemark::app {

/// What the rater decides about a verdict that met another one or was refused: keep mine, keep theirs, try again, drop.
/// Each is in the ledger, so undo takes it back like a verdict. UI thread.
class Decisions : public QObject
{
    Q_OBJECT
public:
    /// `currentRun` tells the id of the run on screen.
    Decisions(store::Store *store, views::VerdictStrip *strip, std::function<QString()> currentRun, QObject *parent);

private:
    void settle(store::ConflictChoice choice);
    void watch(QFuture<domain::Result<void>> saving);

    store::Store *m_store;
    views::VerdictStrip *m_strip;
    std::function<QString()> m_currentRun;
};

} // namespace tidemark::app
