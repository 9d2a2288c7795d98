// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk.h"
#include "app/reviewcontroller.h"
#include "app/secrets.h"
#include "app/synchost.h"
#include "items/runlistmodel.h"
#include "views/mainwindow.h"
#include "views/runlistview.h"
#include "waiting.h"
#include <QApplication>
#include <QDialog>

using namespace Qt::StringLiterals;

namespace tidemark::bench {

namespace {

/// Without a key the app asks for one; keys would go there.
void declineSignIn()
{
    const auto asking = []() -> QDialog * {
        const QWidgetList windows = QApplication::topLevelWidgets();
        for (QWidget *window : windows) {
            if (auto *dialog = qobject_cast<QDialog *>(window); dialog && dialog->isVisible())
                return dialog;
        }
        return nullptr;
    };
    (void)until([&] { return asking() != nullptr; }, 5'000);
    if (QDialog *dialog = asking())
        dialog->reject();
}

} // namespace

bool Desk::open(const QString &dataDir, const app::ConnectionInfo &info)
{
    m_application = std::make_unique<app::Application>(
        app::ApplicationOptions{dataDir, info.server, info.project, false, 0}, std::make_unique<app::SessionSecrets>());
    bool shown = false;
    const QObject listener;
    QObject::connect(m_application.get(), &app::Application::workspaceShown, &listener, [&shown] { shown = true; });
    m_application->start();
    if (until([&shown] { return shown; }, 60'000) < 0)
        return false;
    declineSignIn();
    workspace().window()->resize(1440, 900);
    workspace().window()->activateWindow();
    return until([this] { return !workspace().list()->isLoading(); }, 60'000) >= 0;
}

void Desk::connectTo(const QString &privateKey)
{
    workspace().startSync(app::credentialsFrom(privateKey, workspace().info().project));
}

bool Desk::show(const QString &filter, int rows)
{
    items::RunListModel *list = workspace().list();
    const auto parsed = domain::parseFilter(filter, 0, 0);
    if (!parsed)
        return false;
    list->setFilter(parsed.value(), {});
    if (until([list] { return !list->isLoading(); }, 60'000) < 0 || list->rowCount() < rows)
        return false;
    workspace().window()->list()->setCurrentRow(0);
    return until([&] { return workspace().review()->currentRid() == list->ridAt(0); }) >= 0;
}

void Desk::undoAll()
{
    for (;;) {
        const auto undone = valueOf(workspace().store().undo());
        if (!undone || !undone->done)
            return;
    }
}

} // namespace tidemark::bench
