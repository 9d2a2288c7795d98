// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/rundetail.h"
#include "store/storetypes.h"
#include <QFuture>
#include <QObject>

namespace tidemark::store {
class Store;
}
namespace tidemark::views {
class MainWindow;
}

namespace tidemark::app {

/// A key that acts on more than the current run: on all that are selected, or on its twins too. One act, one undo.
/// UI thread.
class ManyRuns : public QObject
{
    Q_OBJECT
public:
    static constexpr int most = 5'000;

    ManyRuns(store::Store *store, views::MainWindow *window, QObject *parent);

    [[nodiscard]] bool areMeant() const;
    /// True, with a word to the rater, when so many are selected that it was hardly meant.
    [[nodiscard]] bool areTooMany() const;
    /// How many it changed.
    QFuture<domain::Result<int>> record(qint64 currentRid, const QString &currentId, const store::ChangeFor &change,
                                        double seconds);
    QFuture<domain::Result<int>> mark(qint64 currentRid, const QString &currentId, store::Mark mark, bool on);
    /// Says what was done and how to take it back; then the first run after the selected ones is the current one.
    void finish(int changed, bool advance);

private:
    [[nodiscard]] bool isSelection() const;
    QFuture<domain::Result<QStringList>> ids(qint64 currentRid, const QString &currentId);

    store::Store *m_store;
    views::MainWindow *m_window;
};

} // namespace tidemark::app
