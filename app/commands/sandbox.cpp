// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/command.h"
#include "sandbox/sandboxserver.h"
#include <QCoreApplication>
#include <QDir>

using namespace Qt::StringLiterals;

namespace tidemark::app {

namespace {

/// A whole number of an option within bounds, or nothing after saying so.
std::optional<qint64> numberOf(const QCommandLineParser &parser, const QString &option, qint64 most)
{
    bool ok = false;
    const qint64 number = parser.value(option).toLongLong(&ok);
    if (ok && number >= 0 && number <= most)
        return number;
    printNote(u"--%1 needs a whole number from 0 to %2"_s.arg(option).arg(most));
    return {};
}

} // namespace

int runSandbox(const QStringList &arguments)
{
    CommandLine line(u"sandbox"_s,
                     u"serves sample conversations on this computer until it is ended. With --data-dir it keeps what "
                     "was written to it."_s);
    line.parser().addOptions(
        {{u"port"_s, u"Port on 127.0.0.1; 0 takes a free one."_s, u"N"_s, u"0"_s},
         {u"runs"_s, u"Make so many runs (up to 1,000,000); 0 for the samples as they are."_s, u"N"_s, u"0"_s},
         {u"rate-limit"_s, u"Requests a minute with the private key; 0 for no limit."_s, u"N"_s, u"0"_s}});
    if (const auto code = line.parse(arguments))
        return *code;
    const auto port = numberOf(line.parser(), u"port"_s, 65'535);
    const auto runs = numberOf(line.parser(), u"runs"_s, 1'000'000);
    const auto limit = numberOf(line.parser(), u"rate-limit"_s, 1'000'000);
    if (!port || !runs || !limit)
        return UsageWrong;
    sandbox::SandboxOptions options;
    options.port = quint16(*port);
    options.runs = *runs;
    options.rateLimit = int(*limit);
    if (line.parser().isSet(u"data-dir"_s)) {
        const QDir folder(line.common().dataDir);
        if (!folder.mkpath(u"."_s))
            return report({domain::ErrorKind::StoreReadOnly, u"cannot make the folder"_s, 0, 0});
        options.stateFile = folder.filePath(u"sandbox.json"_s);
    }
    sandbox::SandboxServer server(options);
    if (!server.start()) {
        printNote(server.errorText());
        return NotReachable;
    }
    if (line.common().json) {
        printJson({{u"url"_s, server.url().toString()},
                   {u"private_key"_s, server.privateKey()},
                   {u"public_key"_s, server.publicKey()},
                   {u"project"_s, server.projectId()},
                   {u"email"_s, server.email()},
                   {u"password"_s, server.password()}});
    } else {
        printLine(u"Sandbox on %1 (sample data, nothing leaves this computer)"_s.arg(server.url().toString()));
        printLine(u"private key  %1"_s.arg(server.privateKey()));
        printLine(u"sign-in      %1 / %2, project %3"_s.arg(server.email(), server.password(), server.projectId()));
        printLine(u"Ctrl+C ends it."_s);
    }
    return QCoreApplication::exec();
}

} // namespace tidemark::app
