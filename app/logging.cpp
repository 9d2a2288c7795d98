// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/logging.h"
#include <array>
#include <cstdio>
#include <QLoggingCategory>
#include <QMutex>
#include <QStringList>
#include <QTime>

using namespace Qt::StringLiterals;

namespace tidemark::app::logging {

namespace {

struct Secrets
{
    QMutex mutex;
    QStringList list;
};

Secrets &secrets()
{
    static Secrets known;
    return known;
}

QLatin1StringView levelOf(QtMsgType type)
{
    switch (type) {
    case QtDebugMsg:
        return "debug"_L1;
    case QtInfoMsg:
        return "info"_L1;
    case QtWarningMsg:
        return "warning"_L1;
    case QtCriticalMsg:
        return "critical"_L1;
    case QtFatalMsg:
        break;
    }
    return "fatal"_L1;
}

void write(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    const QString line = u"%1 %2 %3: %4\n"_s.arg(QTime::currentTime().toString(u"HH:mm:ss.zzz"_s), levelOf(type),
                                                 QString::fromUtf8(context.category), blotted(message));
    const QByteArray bytes = line.toLocal8Bit();
    std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stderr);
}

QLoggingCategory::CategoryFilter rulesOfQt = nullptr;

/// Whatever the rules say: what these rooms of Qt tell of their work holds words of runs, keys pressed, headers.
void filter(QLoggingCategory *category)
{
    if (rulesOfQt) // not yet while it is being installed: the rules are set right after that
        rulesOfQt(category);
    static constexpr std::array rooms{"qt.text"_L1, "qt.accessibility"_L1, "qt.qpa"_L1, "qt.sql"_L1, "qt.network"_L1};
    const QLatin1StringView name(category->categoryName());
    if (std::none_of(rooms.begin(), rooms.end(), [name](QLatin1StringView room) { return name.startsWith(room); }))
        return;
    category->setEnabled(QtDebugMsg, false);
    category->setEnabled(QtInfoMsg, false);
}

} // namespace

void install(bool verbose)
{
    if (!rulesOfQt)
        rulesOfQt = QLoggingCategory::installFilter(filter);
    QLoggingCategory::setFilterRules(verbose ? u"tidemark.*=true"_s : u"*.debug=false\n*.info=false"_s);
    qInstallMessageHandler(write);
}

void addSecret(const QString &secret)
{
    // A shorter text would blot half of the log without hiding anything worth it.
    constexpr qsizetype shortest = 6;
    if (secret.size() < shortest)
        return;
    const QMutexLocker lock(&secrets().mutex);
    if (!secrets().list.contains(secret))
        secrets().list.append(secret);
}

QString blotted(QString text)
{
    const QMutexLocker lock(&secrets().mutex);
    for (const QString &secret : std::as_const(secrets().list))
        text.replace(secret, u"***"_s);
    return text;
}

} // namespace tidemark::app::logging
