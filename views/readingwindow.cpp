// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/readingwindow.h"

#include "views/emptystate.h"
#include "views/readerview.h"
#include "views/windowactions.h"
#include <QCloseEvent>
#include <QScreen>
#include <QVBoxLayout>

namespace tidemark::views {

ReadingWindow::ReadingWindow(ReaderView *reader, QVBoxLayout *home, WindowActions *actions, QWidget *window)
    : QWidget(window, Qt::Window)
    , m_reader(reader)
    , m_home(home)
    , m_instead(new EmptyState(window))
{
    setWindowTitle(tr("Conversation — Tidemark"));
    setAccessibleName(tr("Conversation in its own window"));
    setMinimumSize(360, 300);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    actions->shareWith(this);
    m_instead->setWords(EmptyState::Kind::NoSelection, tr("The conversation stands in its own window"),
                        tr("It follows the list, and every key works there too."), tr("Bring it back"));
    m_instead->hide();
    home->insertWidget(0, m_instead, 1);
    connect(m_instead, &EmptyState::actionTriggered, this, &QWidget::close);
}

void ReadingWindow::setOut(bool out)
{
    if (out == m_out)
        return;
    m_out = out;
    if (out) {
        layout()->addWidget(m_reader);
        if (m_place.isEmpty() || !restoreGeometry(m_place))
            standBeside();
    } else {
        m_place = saveGeometry();
        m_home->insertWidget(0, m_reader, 1);
    }
    m_reader->show();
    m_instead->setVisible(out);
    setVisible(out);
    Q_EMIT outChanged(out);
}

void ReadingWindow::standBeside()
{
    // On another monitor where there is one.
    const QWidget *window = parentWidget()->window();
    resize(820, qMax(500, window->height()));
    for (const QScreen *screen : window->screen()->virtualSiblings()) {
        if (screen != window->screen()) {
            move(screen->availableGeometry().center() - rect().center());
            return;
        }
    }
}

QByteArray ReadingWindow::place() const
{
    return m_out ? saveGeometry() : m_place;
}

void ReadingWindow::setPlace(const QByteArray &geometry)
{
    m_place = geometry;
}

void ReadingWindow::closeEvent(QCloseEvent *event)
{
    QWidget::closeEvent(event);
    setOut(false);
}

} // namespace tidemark::views
