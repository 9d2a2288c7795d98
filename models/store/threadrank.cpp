// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/threadrank.h"
#include <QThread>
#ifdef Q_OS_LINUX
#include <sys/resource.h>
#endif

namespace tidemark::store {

void stepBehindTheWindow()
{
#ifdef Q_OS_LINUX
    // QThread knows no priorities here, but a thread can be nice (setpriority(2), "C library/kernel differences").
    constexpr int niceness = 10;
    setpriority(PRIO_PROCESS, 0, qMax(niceness, getpriority(PRIO_PROCESS, 0)));
#else
    QThread::currentThread()->setPriority(QThread::LowPriority);
#endif
}

} // namespace tidemark::store
