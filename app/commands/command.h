// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/connections.h"
#include "domain/clock.h"
#include "domain/rundetail.h"
#include "store/store.h"
#include <memory>
#include <QCommandLineParser>
#include <QJsonObject>

namespace tidemark::app {

/// Exit codes that scripts can trust.
enum ExitCode { Done = 0, DoneInPart = 1, UsageWrong = 2, NotReachable = 3, CacheUnusable = 4 };

/// What every command takes.
struct CommonOptions
{
    QString dataDir;
    QUrl server;
    QString project;
    QString keyFile;
    bool json = false;
    bool verbose = false;
};

/// A parser with a command's common options; the command adds its own and calls parse().
class CommandLine
{
public:
    CommandLine(const QString &command, const QString &description);
    [[nodiscard]] QCommandLineParser &parser() { return m_parser; }
    /// Reads `arguments` (the command's word first). Prints help or the mistake; then the exit code to leave with.
    [[nodiscard]] std::optional<int> parse(const QStringList &arguments);
    [[nodiscard]] const CommonOptions &common() const { return m_common; }

private:
    QCommandLineParser m_parser;
    CommonOptions m_common;
};

/// One opened connection for a command. Blocks: commands have no window to freeze.
class CommandSession
{
public:
    explicit CommandSession(CommonOptions options);
    /// Opens the store of a connection that is kept here.
    [[nodiscard]] domain::Result<void> open();
    /// Opens the store of `info`, which is saved when it is new.
    [[nodiscard]] domain::Result<void> open(const ConnectionInfo &info);
    /// From TIDEMARK_KEY, --key-file or the keyring, in this order.
    [[nodiscard]] domain::Result<api::Credentials> credentials(const ConnectionInfo &info) const;
    [[nodiscard]] store::Store &store() { return *m_store; }
    [[nodiscard]] const ConnectionInfo &info() const { return m_info; }
    [[nodiscard]] const domain::Clock &clock() const { return m_clock; }
    [[nodiscard]] Connections &connections() { return m_connections; }

private:
    CommonOptions m_options;
    Connections m_connections;
    ConnectionInfo m_info;
    domain::SystemClock m_clock;
    std::unique_ptr<store::Store> m_store;
};

/// Words for the error on standard error; returns the exit code it stands for.
[[nodiscard]] int report(const domain::Error &error);
[[nodiscard]] int exitCodeFor(const domain::Error &error);
void printLine(const QString &line);
void printJson(const QJsonObject &object);
void printNote(const QString &line); ///< to standard error
/// The filter of --filter; prints where it is wrong and fails with Usage.
[[nodiscard]] domain::Result<domain::Filter> filterFrom(const QString &text, const domain::Clock &clock);
/// ISO 8601 in UTC with milliseconds.
[[nodiscard]] QString isoTime(qint64 ms);

// The commands; each gets its own word first and returns the exit code.
int runSync(const QStringList &arguments);
int runList(const QStringList &arguments);
int runShow(const QStringList &arguments);
int runRate(const QStringList &arguments);
int runExport(const QStringList &arguments);
int runStats(const QStringList &arguments);
int runCheck(const QStringList &arguments);
int runSandbox(const QStringList &arguments);
int runImport(const QStringList &arguments);
int runAdopt(const QStringList &arguments);

} // namespace tidemark::app
