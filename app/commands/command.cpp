// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/command.h"
#include "app/logging.h"
#include "app/secrets.h"
#include "app/settings.h"
#include "views/errortext.h"
#include <cstdio>
#include <QCoreApplication>
#include <QDateTime>
#include <QEventLoop>
#include <QFile>
#include <QFutureWatcher>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace tidemark::app {

using domain::Error;
using domain::ErrorKind;

CommandLine::CommandLine(const QString &command, const QString &description)
{
    m_parser.setApplicationDescription(u"tidemark %1: %2"_s.arg(command, description));
    m_parser.addOptions({
        {u"data-dir"_s, u"Folder that holds the runs (default: the platform's data folder)."_s, u"DIR"_s},
        {u"server"_s, u"Address of the Lunary server, or import:NAME for the runs of a file."_s, u"URL"_s},
        {u"project"_s, u"Project id (only with a sign-in token)."_s, u"ID"_s},
        {u"key-file"_s, u"File that holds the key; else TIDEMARK_KEY or the system's keyring."_s, u"FILE"_s},
        {u"json"_s, u"One JSON object (or one a line) on standard output."_s},
        {u"verbose"_s, u"Log to standard error."_s},
        {{u"h"_s, u"help"_s}, u"Show this help."_s},
    });
}

std::optional<int> CommandLine::parse(const QStringList &arguments)
{
    if (!m_parser.parse(arguments)) {
        printNote(m_parser.errorText());
        printNote(u"See tidemark %1 --help"_s.arg(arguments.value(0)));
        return UsageWrong;
    }
    if (m_parser.isSet(u"help"_s)) {
        printLine(m_parser.helpText().trimmed());
        return Done;
    }
    m_common = {m_parser.value(u"data-dir"_s), {},
                m_parser.value(u"project"_s),  m_parser.value(u"key-file"_s),
                m_parser.isSet(u"json"_s),     m_parser.isSet(u"verbose"_s)};
    if (m_common.dataDir.isEmpty())
        m_common.dataDir = defaultDataDir();
    if (m_parser.isSet(u"server"_s)) {
        m_common.server = projectUrl(m_parser.value(u"server"_s));
        if (m_common.server.isEmpty()) {
            printNote(u"--server needs an address, like https://api.lunary.ai"_s);
            return UsageWrong;
        }
    }
    logging::install(m_common.verbose);
    return {};
}

CommandSession::CommandSession(CommonOptions options)
    : m_options(std::move(options))
    , m_connections(m_options.dataDir)
{}

domain::Result<void> CommandSession::open()
{
    const auto info = m_connections.find(m_options.server, m_options.project);
    return info.ok() ? open(info.value()) : domain::Result<void>(info.error());
}

domain::Result<void> CommandSession::open(const ConnectionInfo &info)
{
    const auto saved = info.folder.isEmpty() ? m_connections.save(info) : domain::Result<ConnectionInfo>(info);
    if (!saved.ok())
        return saved.error();
    m_info = saved.value();
    const Settings settings(m_options.dataDir);
    const QString server =
        m_info.method == ConnectionInfo::Method::Sandbox ? u"sandbox"_s : m_info.server.toString(QUrl::FullyEncoded);
    m_store = std::make_unique<store::Store>(
        store::StoreOptions{m_connections.path(m_info), server, m_info.project, settings.rater()}, &m_clock);
    auto opened = m_store->open();
    opened.waitForFinished();
    const auto result = opened.result();
    if (!result.ok())
        return result.error();
    if (result->cacheRebuilt)
        printNote(u"The cache was damaged. It was set aside as %1 and is filled again by %2; verdicts are safe."_s.arg(
            result->setAside, m_info.isFile() ? u"tidemark import "_s + m_info.file : u"the next sync"_s));
    if (result->workRecovered)
        printNote(
            u"The file of verdicts was damaged and has been recovered; the old one is %1."_s.arg(result->setAside));
    return {};
}

domain::Result<api::Credentials> CommandSession::credentials(const ConnectionInfo &info) const
{
    QString secret = qEnvironmentVariable("TIDEMARK_KEY").trimmed();
    if (secret.isEmpty() && !m_options.keyFile.isEmpty()) {
        QFile file(m_options.keyFile);
        if (!file.open(QIODevice::ReadOnly))
            return Error{ErrorKind::Usage, u"The key file cannot be read: %1"_s.arg(file.errorString()), 0, 0};
        constexpr qint64 longestKey = 64 * 1024;
        secret = QString::fromUtf8(file.read(longestKey)).trimmed();
    }
    if (secret.isEmpty()) {
        KeyringSecrets keyring;
        const auto found = keyring.read(info.secretName());
        QFutureWatcher<domain::Result<QString>> watcher;
        QEventLoop loop;
        QObject::connect(&watcher, &QFutureWatcherBase::finished, &loop, &QEventLoop::quit);
        watcher.setFuture(found);
        if (!found.isFinished())
            loop.exec();
        if (found.result().ok())
            secret = found.result().value();
    }
    if (secret.isEmpty()) {
        return Error{ErrorKind::Unauthorised,
                     u"No key is known for this server. Put it into TIDEMARK_KEY or a --key-file."_s, 0, 0};
    }
    logging::addSecret(secret);
    return credentialsFrom(secret, info.project);
}

int exitCodeFor(const Error &error)
{
    switch (error.kind) {
    case ErrorKind::StoreFull:
    case ErrorKind::StoreReadOnly:
    case ErrorKind::StoreBusy:
    case ErrorKind::StoreCorrupt:
    case ErrorKind::StoreTooNew:
    case ErrorKind::StoreReplaced:
    case ErrorKind::StoreFailed:
        return CacheUnusable;
    case ErrorKind::Usage:
    case ErrorKind::Gone:
        return UsageWrong;
    case ErrorKind::Cancelled:
        return DoneInPart;
    default:
        return NotReachable;
    }
}

int report(const Error &error)
{
    if (error.kind == ErrorKind::Usage) {
        printNote(error.detail);
        return UsageWrong;
    }
    const views::ErrorWords words = views::wordsFor(error);
    printNote(words.title);
    printNote(words.text);
    if (!error.detail.isEmpty())
        printNote(u"(%1)"_s.arg(error.detail));
    return exitCodeFor(error);
}

namespace {
void put(std::FILE *stream, const QByteArray &bytes)
{
    std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stream);
    std::fflush(stream);
}
} // namespace

void printLine(const QString &line)
{
    put(stdout, line.toUtf8() + '\n');
}

void printJson(const QJsonObject &object)
{
    put(stdout, QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n');
}

void printNote(const QString &line)
{
    put(stderr, logging::blotted(line).toUtf8() + '\n');
}

domain::Result<domain::Filter> filterFrom(const QString &text, const domain::Clock &clock)
{
    const int offset = QDateTime::currentDateTime().offsetFromUtc();
    const auto filter = domain::parseFilter(text, clock.nowMs(), offset);
    if (filter.ok())
        return filter.value();
    const domain::FilterError &error = filter.error();
    const QString marker = QString(error.position, u' ') + QString(qMax<qsizetype>(1, error.length), u'^');
    return Error{ErrorKind::Usage, u"%1\n%2\nexpected here: %3"_s.arg(text, marker, error.expected), 0, 0};
}

QString isoTime(qint64 ms)
{
    return QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC).toString(Qt::ISODateWithMs);
}

} // namespace tidemark::app
