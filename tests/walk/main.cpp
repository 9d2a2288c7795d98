// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Walks through the main job in a real window with key events, for machines without somebody at the screen:
// tidemark_walk --out DIR. Leaves screenshots and the exported file there and says where. With --shots it makes
// screenshots of every screen in light and dark instead.
#include "app/logging.h"
#include "walk.h"
#include <cstdio>
#include <QApplication>
#include <QCommandLineParser>
#include <QDir>

using namespace Qt::StringLiterals;

int main(int argc, char **argv)
{
    const QApplication application(argc, argv);
    tidemark::app::logging::install(false);
    QCommandLineParser parser;
    parser.addOptions({{u"out"_s, u"Folder for screenshots and the exported file."_s, u"DIR"_s},
                       {u"shots"_s, u"Only screenshots, of every screen."_s},
                       {u"language"_s, u"With --shots: the language of the window."_s, u"CODE"_s}});
    parser.addHelpOption();
    parser.process(application);
    const QString out = parser.value(u"out"_s);
    if (out.isEmpty() || !QDir().mkpath(out)) {
        std::fputs("tidemark_walk needs --out DIR\n", stderr);
        return 2;
    }
    tidemark::walk::Walk walk(out);
    return parser.isSet(u"shots"_s) ? walk.makeShots(parser.value(u"language"_s)) : walk.doTheMainJob();
}
