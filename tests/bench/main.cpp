// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Measures the product by its own classes and prints JSON lines: tidemark_bench [--runs N] [--keys N]. No asserts.
#include "app/application.h"
#include "app/connections.h"
#include "app/logging.h"
#include "app/reviewcontroller.h"
#include "app/secrets.h"
#include "app/synchost.h"
#include "app/workspace.h"
#include "items/runlistmodel.h"
#include "measure.h"
#include "views/mainwindow.h"
#include "views/readerview.h"
#include "views/runlistview.h"
#include <functional>
#include <QApplication>
#include <QCommandLineParser>
#include <QJsonDocument>
#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

using namespace tidemark;
using namespace Qt::StringLiterals;

namespace {

/// Counts the paints of a widget.
class PaintWatch : public QObject
{
public:
    explicit PaintWatch(QWidget *widget) { widget->installEventFilter(this); }
    int paints = 0;

protected:
    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::Paint)
            ++paints;
        return false;
    }
};

/// Runs the event loop until `done`; milliseconds it took, or -1 when it took longer than `limitMs`.
double until(const std::function<bool()> &done, int limitMs = 20'000)
{
    QElapsedTimer watch;
    watch.start();
    while (!done()) {
        if (watch.elapsed() > limitMs)
            return -1;
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents | QEventLoop::AllEvents, 20);
    }
    return double(watch.nsecsElapsed()) / 1e6;
}

/// A sandbox in a process of its own, so that its memory is not counted as ours.
class SandboxProcess
{
public:
    bool start(const QString &program, qint64 runs)
    {
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.start(program, {u"sandbox"_s, u"--json"_s, u"--runs"_s, QString::number(runs)});
        if (!m_process.waitForReadyRead(120'000))
            return false;
        m_access = QJsonDocument::fromJson(m_process.readLine()).object();
        return m_access.contains("url"_L1);
    }
    ~SandboxProcess()
    {
        m_process.kill();
        m_process.waitForFinished();
    }
    [[nodiscard]] QString value(const QString &key) const { return m_access.value(key).toString(); }

private:
    QProcess m_process;
    QJsonObject m_access;
};

void measurePull(app::Workspace &workspace, qint64 runs)
{
    QElapsedTimer watch;
    watch.start();
    qint64 pulled = 0;
    const auto connection =
        QObject::connect(workspace.sync(), &app::SyncHost::progressChanged, workspace.sync(),
                         [&pulled](const domain::SyncProgress &p) { pulled = qMax(pulled, p.pulled); });
    constexpr int longest = 3'600'000;
    until([&pulled, runs] { return pulled >= runs; }, longest);
    const double seconds = double(watch.elapsed()) / 1000;
    QObject::disconnect(connection);
    bench::print(
        u"pull"_s,
        QJsonObject{{u"runs"_s, pulled}, {u"seconds"_s, seconds}, {u"rows_per_second"_s, double(pulled) / seconds}});
}

void measureFilter(app::Workspace &workspace, const QString &text, int rounds)
{
    items::RunListModel *list = workspace.list();
    const auto filter = domain::parseFilter(text, 0, 0).value();
    bench::Samples first;
    bench::Samples whole;
    for (int i = 0; i < rounds; ++i) {
        list->setFilter({}, {});
        until([list] { return !list->isLoading() && list->rowCount() > 0; });
        bool reset = false;
        const auto connection =
            QObject::connect(list, &QAbstractItemModel::modelReset, list, [&reset] { reset = true; });
        QElapsedTimer watch;
        watch.start();
        list->setFilter(filter, {});
        until([list, &reset] { return reset && (list->rowCount() == 0 || list->summaryAt(0)); });
        first.add(double(watch.nsecsElapsed()) / 1e6);
        until([list] { return !list->isLoading(); });
        whole.add(double(watch.nsecsElapsed()) / 1e6);
        QObject::disconnect(connection);
    }
    bench::print(u"first row of "_s + text, first);
    bench::print(u"whole list of "_s + text, whole);
}

void measureKeys(app::Workspace &workspace, Qt::Key key, int presses, const QString &what)
{
    views::MainWindow *window = workspace.window();
    PaintWatch reader(window->reader());
    qint64 shown = 0;
    qint64 saved = 0;
    QElapsedTimer watch;
    bench::Samples painted;
    bench::Samples committed;
    const auto showing = QObject::connect(workspace.review(), &app::ReviewController::shown, window, [&](qint64 rid) {
        shown = rid;
        reader.paints = 0;
    });
    const auto saving =
        QObject::connect(workspace.review(), &app::ReviewController::verdictSaved, window, [&](qint64 rid) {
            saved = rid;
            committed.add(double(watch.nsecsElapsed()) / 1e6);
        });
    for (int i = 0; i < presses; ++i) {
        const qint64 before = workspace.review()->currentRid();
        shown = saved = 0;
        watch.start();
        QTest::keyClick(window->list(), key);
        if (key != Qt::Key_J)
            until([&] { return saved == before; }, 5000);
        if (until([&] { return shown != 0 && shown != before && reader.paints > 0; }, 5000) < 0)
            break; // the end of the list
        painted.add(double(watch.nsecsElapsed()) / 1e6);
    }
    QObject::disconnect(showing);
    QObject::disconnect(saving);
    bench::print(what + u": key to next item painted"_s, painted);
    if (committed.count() > 0)
        bench::print(what + u": key to verdict committed"_s, committed);
}

void measureStart(const QString &program, const QString &dataDir, const QString &key)
{
    bench::Samples start;
    for (int i = 0; i < 5; ++i) {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"TIDEMARK_KEY"_s, key);
        process.setProcessEnvironment(environment);
        QElapsedTimer watch;
        watch.start();
        process.start(program, {u"--data-dir"_s, dataDir, u"--measure-start"_s});
        if (process.waitForReadyRead(30'000))
            start.add(double(watch.nsecsElapsed()) / 1e6);
        process.waitForFinished();
    }
    bench::print(u"start of the program to the list drawn"_s, start);
}

int runBench(qint64 runs, int presses, const QString &program)
{
    QTemporaryDir dir;
    SandboxProcess sandbox;
    if (!dir.isValid() || !sandbox.start(program, runs)) {
        std::fputs("the sandbox did not start\n", stderr);
        return 3;
    }
    app::ConnectionInfo info;
    info.server = app::serverUrl(sandbox.value(u"url"_s));
    info.project = sandbox.value(u"project"_s);
    if (!app::Connections(dir.path()).save(info).ok())
        return 4;
    const QString key = sandbox.value(u"private_key"_s);
    {
        qputenv("TIDEMARK_KEY", key.toUtf8());
        app::Application application({dir.path(), info.server, info.project, false, 0},
                                     std::make_unique<app::SessionSecrets>());
        QSignalSpy ready(&application, &app::Application::workspaceShown);
        application.start();
        until([&ready] { return !ready.isEmpty(); });
        app::Workspace &workspace = *application.workspace();
        workspace.window()->resize(1440, 900);
        measurePull(workspace, runs);
        measureFilter(workspace, u"thumb:down"_s, 20);
        measureFilter(workspace, u"has:comment"_s, 20);
        measureFilter(workspace, u"refund"_s, 20);
        workspace.list()->setFilter(domain::parseFilter(u"type:llm,chat"_s, 0, 0).value(), {});
        until([&workspace] { return !workspace.list()->isLoading(); });
        measureKeys(workspace, Qt::Key_J, presses, u"J"_s);
        measureKeys(workspace, Qt::Key_D, presses, u"D"_s);
        bench::print(u"memory"_s, QJsonObject{{u"resident_mb"_s, bench::residentMb()}, {u"runs"_s, runs}});
    }
    measureStart(program, dir.path(), key);
    return 0;
}

} // namespace

int main(int argc, char **argv)
{
    const QApplication application(argc, argv);
    app::logging::install(false);
    QCommandLineParser parser;
    parser.addOptions({{u"runs"_s, u"Runs in the cache."_s, u"N"_s, u"100000"_s},
                       {u"keys"_s, u"Key presses to measure."_s, u"N"_s, u"300"_s}});
    parser.addHelpOption();
    parser.process(application);
    const QString program = QDir(QCoreApplication::applicationDirPath()).absoluteFilePath(u"../tidemark"_s);
    return runBench(parser.value(u"runs"_s).toLongLong(), parser.value(u"keys"_s).toInt(), program);
}
