// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/quitguard.h"
#include "app/settings.h"
#include "views/mainwindow.h"
#include "views/quitnote.h"
#include <QEvent>
#include <QGuiApplication>

namespace tidemark::app {

QuitGuard::QuitGuard(views::MainWindow *window, Settings *settings, std::function<qint64()> waiting, QObject *parent)
    : QObject(parent)
    , m_window(window)
    , m_settings(settings)
    , m_waiting(std::move(waiting))
{
    window->installEventFilter(this);
    connect(qGuiApp, &QGuiApplication::commitDataRequest, this, &QuitGuard::letGo);
}

void QuitGuard::letGo()
{
    m_mayGo = true;
    m_settings->setLayout(m_window->layoutState());
}

bool QuitGuard::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::Close || m_mayGo)
        return QObject::eventFilter(watched, event);
    const qint64 count = m_settings->tellsBeforeQuit() ? m_waiting() : 0;
    if (count <= 0)
        return QObject::eventFilter(watched, event);
    event->ignore();
    ask(count);
    return true;
}

void QuitGuard::ask(qint64 count)
{
    if (m_note) {
        m_note->raise();
        return;
    }
    m_note = new views::QuitNote(count, m_window);
    m_note->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_note, &QDialog::accepted, this, [this] {
        m_settings->setTellsBeforeQuit(!m_note->isNeverAgain());
        m_mayGo = true;
        m_window->close();
    });
    m_note->open();
}

} // namespace tidemark::app
