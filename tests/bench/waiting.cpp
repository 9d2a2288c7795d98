// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "waiting.h"
#include "measure.h"
#include <QCoreApplication>
#include <QEvent>
#include <QTimer>

namespace tidemark::bench {

double until(const std::function<bool()> &done, int limitMs)
{
    const Watch watch;
    // Without an event nothing would ask again whether it is done.
    QTimer tick;
    tick.start(5);
    while (!done()) {
        if (watch.ms() > limitMs)
            return -1;
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents | QEventLoop::AllEvents);
    }
    return watch.ms();
}

void pass(int ms)
{
    const Watch watch;
    (void)until([&] { return watch.ms() >= ms; }, ms * 2 + 1'000);
}

bool PaintWatch::eventFilter(QObject *, QEvent *event)
{
    if (event->type() == QEvent::Paint)
        ++paints;
    return false;
}

} // namespace tidemark::bench
