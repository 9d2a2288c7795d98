// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline.h"
#include "app/application.h"
#include "app/commands/command.h"
#include "app/process.h"
#include "app/secrets.h"
#include "app/uiwatch.h"
#include "app/workspace.h"
#include "items/runlistmodel.h"
#include "views/mainwindow.h"
#include <QApplication>
#include <QHash>

using namespace Qt::StringLiterals;

namespace tidemark::app {

namespace {

using Command = int (*)(const QStringList &);

const QHash<QString, Command> &commands()
{
    static const QHash<QString, Command> table{
        {u"sync"_s, runSync},     {u"list"_s, runList},   {u"show"_s, runShow},   {u"rate"_s, runRate},
        {u"export"_s, runExport}, {u"stats"_s, runStats}, {u"check"_s, runCheck}, {u"sandbox"_s, runSandbox},
        {u"import"_s, runImport}, {u"adopt"_s, runAdopt}};
    return table;
}

constexpr auto help = R"(Tidemark: review what language models answered.

tidemark                     open the window
tidemark --sandbox [--runs N]  open it on the bundled sandbox with sample conversations
tidemark sync                fetch runs and send verdicts [--pull-only|--push-only] [--full] [--log]
                             [--since DATE] [--models A,B] [--one-in N] … [--everything]
tidemark list                print runs [--filter TEXT] [--limit N] [--sort FIELD]
tidemark show ID             print one run
tidemark rate ID             save a verdict [--thumb up|down|none] [--comment TEXT] [--set KEY=JSON]
tidemark export              write labelled runs --format F --out FILE_OR_DIR [--filter TEXT]
tidemark import FILE         open a runs.jsonl or a Lunary JSONL export for review, offline [--name NAME]
tidemark adopt               bring verdicts made on a file's runs to a server's project
                             --from import:NAME [--overwrite]
tidemark stats               count runs and verdicts
tidemark check               look whether the files on this computer are whole, and how large they are
                             [--compact]: give back what the file of the runs no longer needs
tidemark sandbox             serve sample conversations [--port N] [--runs N] [--rate-limit N]

Every command takes --data-dir DIR, --server URL, --project ID, --key-file FILE, --json and --help.
--server import:NAME stands for the runs of a file.
The key comes from the system's keyring, TIDEMARK_KEY or --key-file; never from an argument.
Exit codes: 0 done, 1 done in part, 2 usage, 3 cannot reach or not allowed, 4 the cache cannot be used.)";

/// Prints and quits as soon as the first rows have been painted.
void quitWhenDrawn(Workspace &workspace)
{
    // Queued: rows that are there at once are told in the middle of a paint, which must not begin another one.
    QObject::connect(
        workspace.list(), &QAbstractItemModel::dataChanged, workspace.window(),
        [&workspace] {
            workspace.window()->repaint();
            printLine(u"drawn"_s);
            QMetaObject::invokeMethod(qApp, &QCoreApplication::quit, Qt::QueuedConnection);
        },
        Qt::QueuedConnection);
}

} // namespace

bool isHeadless(const QStringList &arguments)
{
    const QString first = arguments.value(1);
    if (first.isEmpty())
        return false;
    return !first.startsWith(u'-') || first == "--help"_L1 || first == "-h"_L1 || first == "--version"_L1;
}

int runHeadless(const QStringList &arguments)
{
    const QString word = arguments.value(1);
    if (word == "--version"_L1) {
        printLine(u"tidemark %1"_s.arg(QString::fromLatin1(TIDEMARK_VERSION)));
        return Done;
    }
    if (word == "--help"_L1 || word == "-h"_L1 || word == "help"_L1) {
        printLine(QString::fromLatin1(help));
        return Done;
    }
    const auto command = commands().constFind(word);
    if (command == commands().constEnd()) {
        printNote(u"tidemark knows no command “%1”. See tidemark --help"_s.arg(word.left(40)));
        return UsageWrong;
    }
    return command.value()(arguments.mid(1));
}

int runWindow(const QStringList &arguments)
{
    CommandLine line(u"tidemark"_s, u"review what language models answered."_s);
    line.parser().addOptions({{u"sandbox"_s, u"Open the bundled sandbox."_s},
                              {u"runs"_s, u"With --sandbox: make so many runs."_s, u"N"_s, u"0"_s},
                              {u"measure-start"_s, u"Print a line when the list is drawn, and quit (for the bench)."_s},
                              {u"watch-ui"_s, u"Log whenever the window does not answer for more than a frame."_s}});
    if (const auto code = line.parse(arguments))
        return *code;
    if (!line.parser().positionalArguments().isEmpty()) {
        printNote(u"a command comes first, before its options; see tidemark --help"_s);
        return UsageWrong;
    }
    bool ok = false;
    const qint64 runs = line.parser().value(u"runs"_s).toLongLong(&ok);
    if (!ok || runs < 0 || runs > 1'000'000) {
        printNote(u"--runs needs a number up to 1,000,000; see tidemark --help"_s);
        return UsageWrong;
    }
    const CommonOptions &common = line.common();
    Application application({common.dataDir, common.server, common.project, line.parser().isSet(u"sandbox"_s), runs},
                            std::make_unique<KeyringSecrets>());
    if (line.parser().isSet(u"measure-start"_s)) {
        QObject::connect(&application, &Application::workspaceShown, &application,
                         [&application] { quitWhenDrawn(*application.workspace()); });
    }
    // Not quit(): that asks the window, and a session that ends waits for nobody.
    const Termination termination;
    QObject::connect(&termination, &Termination::asked, &application, [] { QCoreApplication::exit(0); });
    QObject::connect(&application, &Application::handedOver, &application,
                     [] { printNote(u"Tidemark is open on these runs already; its window comes forward."_s); });
    std::unique_ptr<UiWatch> watch;
    if (line.parser().isSet(u"watch-ui"_s))
        watch = std::make_unique<UiWatch>(UiWatch::logged());
    application.start();
    return QApplication::exec();
}

} // namespace tidemark::app
