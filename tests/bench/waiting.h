// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"
#include <functional>
#include <optional>
#include <QFuture>
#include <QObject>
#include <QWidget>

namespace tidemark::bench {

/// Runs the event loop until `done`; milliseconds it took, or -1 when it took longer than `limitMs`.
[[nodiscard]] double until(const std::function<bool()> &done, int limitMs = 20'000);
/// Runs the event loop for so long.
void pass(int ms);

/// The value of a store's future; nothing when it failed. Blocks.
template <class T>
std::optional<T> valueOf(const QFuture<domain::Result<T>> &future)
{
    const domain::Result<T> result = future.result();
    if (!result)
        return {};
    return *result;
}

/// Counts the paints of a widget.
class PaintWatch : public QObject
{
public:
    explicit PaintWatch(QWidget *widget) { widget->installEventFilter(this); }
    int paints = 0;

protected:
    bool eventFilter(QObject *, QEvent *event) override;
};

} // namespace tidemark::bench
