// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline.h"
#include "app/process.h"
#include <QApplication>

int main(int argc, char **argv)
{
    tidemark::app::forbidCoreDumps();
    QCoreApplication::setApplicationName(QStringLiteral("tidemark"));
    QCoreApplication::setApplicationVersion(QStringLiteral(TIDEMARK_VERSION));
    QStringList arguments;
    for (int i = 0; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));
    if (tidemark::app::isHeadless(arguments)) {
        const QCoreApplication application(argc, argv);
        return tidemark::app::runHeadless(arguments);
    }
    const QApplication application(argc, argv);
    QApplication::setApplicationDisplayName(QStringLiteral("Tidemark"));
    return tidemark::app::runWindow(QCoreApplication::arguments());
}
