// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/client.h"
#include "app/commands/command.h"
#include "app/commands/scopeoptions.h"
#include "app/process.h"
#include "sync/engine.h"
#include "views/eventwords.h"
#include "views/scopewords.h"
#include <QCoroTask>
#include <QDateTime>
#include <QElapsedTimer>

using namespace Qt::StringLiterals;

namespace tidemark::app {

namespace {

using domain::Error;
using domain::ErrorKind;

template <class T>
QCoro::Task<void> keep(QCoro::Task<T> task, std::optional<T> *result)
{
    result->emplace(co_await std::move(task));
}

/// QCoro::waitFor for types without a default constructor.
template <class T>
T resultOf(QCoro::Task<T> task)
{
    std::optional<T> result;
    QCoro::waitFor(keep(std::move(task), &result));
    return std::move(*result);
}

api::ClientOptions optionsFor(const ConnectionInfo &info)
{
    api::ClientOptions options;
    options.server = info.server;
    options.caFile = info.caFile;
    return options;
}

/// The connection to sync: the one kept here, else a new one for --server, whose project the newest run tells.
domain::Result<ConnectionInfo> connectionFor(CommandSession &session, const CommonOptions &common, bool mayBePlain)
{
    const auto known = session.connections().findServer(common.server, common.project);
    if (known.ok() || common.server.isEmpty() || common.server.scheme() == "import"_L1)
        return known;
    if (isPlainRemote(common.server) && !mayBePlain)
        return Error{ErrorKind::Usage,
                     u"http:// is not encrypted: others could read the key. Use https://, or agree with --plain-http"_s,
                     0, 0};
    ConnectionInfo info;
    info.server = common.server;
    info.project = common.project;
    info.method = common.project.isEmpty() ? ConnectionInfo::Method::PrivateKey : ConnectionInfo::Method::Password;
    const auto credentials = session.credentials(info);
    if (!credentials.ok())
        return credentials.error();
    if (credentials->kind == api::Credentials::Kind::Token && common.project.isEmpty())
        return Error{ErrorKind::Usage, u"A sign-in token needs --project ID"_s, 0, 0};
    api::Client client(optionsFor(info), &session.clock());
    client.setCredentials(credentials.value());
    if (const auto access = resultOf(client.checkAccess()); !access.ok())
        return access.error();
    api::RunQuery newest;
    newest.ascending = false;
    newest.limit = 1;
    const auto page = resultOf(client.runs(newest));
    if (!page.ok())
        return page.error();
    if (info.project.isEmpty() && !page->runs.isEmpty())
        info.project = page->runs.first().projectId;
    return info;
}

void tell(const domain::SyncProgress &progress, const domain::Clock &clock)
{
    if (progress.phase == domain::SyncPhase::Waiting)
        printNote(u"The server asks to wait %1 s"_s.arg((progress.waitUntilMs - clock.nowMs() + 999) / 1000));
    else if (progress.pulled > 0)
        printNote(u"%1 runs fetched, %2 verdicts sent, %3 left"_s.arg(progress.pulled)
                      .arg(progress.pushed)
                      .arg(progress.pending));
}

/// Notes on standard error while it works.
void talkOf(sync::Engine &engine, const domain::Clock &clock, bool everyLine)
{
    if (everyLine) {
        QObject::connect(&engine, &sync::Engine::eventHappened, &engine,
                         [](const domain::SyncEvent &event) { printNote(views::eventwords::line(event)); });
    }
    QElapsedTimer sinceNote;
    sinceNote.start();
    QObject::connect(&engine, &sync::Engine::progressChanged, &engine,
                     [&clock, sinceNote](const domain::SyncProgress &progress) mutable {
                         constexpr int noteEveryMs = 2000;
                         if (sinceNote.elapsed() < noteEveryMs)
                             return;
                         sinceNote.restart();
                         tell(progress, clock);
                     });
}

int print(const domain::SyncProgress &done, const store::QueueCounts &counts, double seconds, bool json)
{
    if (json) {
        printJson({{u"pulled"_s, done.pulled},
                   {u"updated"_s, done.updated},
                   {u"pushed"_s, done.pushed},
                   {u"pending"_s, counts.unsynced},
                   {u"conflicts"_s, counts.conflicts},
                   {u"refused"_s, counts.refused},
                   {u"out_of_scope"_s, done.outOfScope},
                   {u"unreadable"_s, done.unreadable},
                   {u"removed_on_server"_s, done.vanished},
                   {u"lost_on_server"_s, done.lostVerdicts},
                   {u"requests"_s, done.requests},
                   {u"seconds"_s, seconds}});
    } else {
        printLine(
            u"%1 runs fetched (%2 changed), %3 verdicts sent, %4 left, %5 conflicts, %6 refused."_s.arg(done.pulled)
                .arg(done.updated)
                .arg(done.pushed)
                .arg(counts.unsynced)
                .arg(counts.conflicts)
                .arg(counts.refused));
    }
    const bool open = counts.unsynced > 0 || counts.conflicts > 0 || counts.refused > 0;
    return open || done.vanished > 0 || done.lostVerdicts > 0 ? DoneInPart : Done;
}

void addOptions(QCommandLineParser &parser)
{
    parser.addOptions({{u"pull-only"_s, u"Only fetch."_s},
                       {u"push-only"_s, u"Only send."_s},
                       {u"plain-http"_s, u"Agree that the key goes to a new http:// address unencrypted."_s},
                       {u"log"_s, u"Print what happens, line by line, to standard error."_s},
                       {u"full"_s, u"Also look at every run again."_s}});
    addScopeOptions(parser);
    addAnswerOptions(parser);
}

/// What the sync left out, and what it wants to be told.
void tellOpenEnds(const domain::SyncProgress &done)
{
    if (!done.scope.isEverything())
        printNote(u"Kept: %1"_s.arg(views::scopeLine(done.scope, done.outOfScope)));
    if (done.unreadable > 0)
        printNote(u"%1 places cannot be read: the server cannot give a run there. They are tried again daily."_s.arg(
            done.unreadable));
    if (done.vanished > 0)
        printNote(u"At least %1 runs are no longer on the server. None was taken out of the lists; --accept-removed "
                  "does that. Verdicts stay either way."_s.arg(done.vanished));
    if (done.lostVerdicts > 0)
        printNote(
            u"The server lost %1 confirmed verdicts, as after a restored backup. --resend-lost sends them again."_s.arg(
                done.lostVerdicts));
}

/// Opens the store of the connection and puts down there what the options decide.
domain::Result<api::Credentials> opened(CommandSession &session, CommandLine &line, const ScopeChoice &choice)
{
    const auto info = connectionFor(session, line.common(), line.parser().isSet(u"plain-http"_s));
    if (!info.ok())
        return info.error();
    auto credentials = session.credentials(info.value());
    if (!credentials.ok())
        return credentials;
    if (const auto open = session.open(info.value()); !open.ok())
        return open.error();
    if (const auto told = answer(line.parser(), session.store(), session.clock().nowMs()); !told.ok())
        return told.error();
    if (const auto chosen = choose(session.store(), choice); !chosen.ok())
        return chosen.error();
    return credentials;
}

domain::SyncProgress syncOnce(CommandSession &session, const api::Credentials &credentials, bool pull, bool push,
                              bool full, bool everyLine)
{
    api::Client client(optionsFor(session.info()), &session.clock());
    client.setCredentials(credentials);
    sync::Engine engine(&client, &session.store(), &session.clock());
    talkOf(engine, session.clock(), everyLine);
    const Termination termination;
    QObject::connect(&termination, &Termination::asked, &engine, &sync::Engine::stop);
    return QCoro::waitFor(engine.runOnce(pull, push, full));
}

} // namespace

int runSync(const QStringList &arguments)
{
    CommandLine line(u"sync"_s, u"fetches runs and sends verdicts until nothing is left."_s);
    addOptions(line.parser());
    if (const auto code = line.parse(arguments))
        return *code;
    const bool pullOnly = line.parser().isSet(u"pull-only"_s);
    const bool pushOnly = line.parser().isSet(u"push-only"_s);
    if (pullOnly && pushOnly) {
        printNote(u"--pull-only and --push-only exclude each other"_s);
        return UsageWrong;
    }
    const auto scope = scopeFrom(line.parser());
    if (!scope.ok())
        return report(scope.error());
    CommandSession session(line.common());
    const auto credentials = opened(session, line, scope.value());
    if (!credentials.ok())
        return report(credentials.error());
    const bool full = line.parser().isSet(u"full"_s) || line.parser().isSet(u"accept-removed"_s);
    QElapsedTimer watch;
    watch.start();
    const domain::SyncProgress done = syncOnce(session, credentials.value(), !pushOnly, !pullOnly, full,
                                               line.parser().isSet(u"log"_s) || line.common().verbose);
    const double seconds = double(watch.elapsed()) / 1000;
    const auto counts = session.store().counts().result();
    if (!counts.ok())
        return report(counts.error());
    tellOpenEnds(done);
    const int code = print(done, counts.value(), seconds, line.common().json);
    return done.error ? report(*done.error) : code;
}

} // namespace tidemark::app
