// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/guidelinescontroller.h"
#include "app/settings.h"
#include "domain/whendone.h"
#include "store/store.h"
#include "views/errortext.h"
#include "views/guidelinespanel.h"
#include "views/mainwindow.h"
#include "views/windowactions.h"
#include <QAction>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>

namespace tidemark::app {

using domain::Result;
using views::GuidelinesPanel;

GuidelinesController::GuidelinesController(store::Store *store, views::MainWindow *window, Settings *settings,
                                           QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_window(window)
    , m_settings(settings)
    , m_panel(new GuidelinesPanel(window))
{
    window->addSidePane(m_panel);
    connect(m_panel, &GuidelinesPanel::saveRequested, this, &GuidelinesController::save);
    connect(m_panel, &GuidelinesPanel::importRequested, this, &GuidelinesController::chooseFile);
    connect(m_panel, &GuidelinesPanel::closeRequested, this, &GuidelinesController::toggle);
    connect(m_panel, &GuidelinesPanel::linkActivated, this, &GuidelinesController::linkActivated);
    const bool shown = settings->showsGuidelines();
    m_panel->setVisible(shown);
    window->actions()->action(views::Action::Guidelines)->setChecked(shown);
    read();
}

void GuidelinesController::toggle()
{
    const bool shown = m_panel->isHidden();
    m_panel->setVisible(shown);
    m_window->actions()->action(views::Action::Guidelines)->setChecked(shown);
    m_settings->setShowsGuidelines(shown);
}

void GuidelinesController::followFocusMode(bool on)
{
    const bool shown = !on && m_settings->showsGuidelines();
    m_panel->setVisible(shown);
    m_window->actions()->action(views::Action::Guidelines)->setChecked(shown);
}

void GuidelinesController::read()
{
    domain::whenDone(m_store->desk().guidelineVersions(), this, [this](const Result<QList<store::Guidelines>> &all) {
        QList<GuidelinesPanel::Version> versions;
        for (const store::Guidelines &one : all.ok() ? *all : QList<store::Guidelines>())
            versions.append({one.version, one.atMs, one.rater, one.text});
        m_panel->setVersions(versions);
    });
}

void GuidelinesController::save(const QString &text)
{
    domain::whenDone(m_store->desk().saveGuidelines(text), this, [this, text](const Result<void> &saved) {
        if (saved.ok())
            return read();
        // What was written must not be lost: it stays in the editor.
        m_panel->edit(text);
        m_window->showNote(tr("The guidelines are not saved. %1").arg(views::wordsFor(saved.error()).text));
    });
}

void GuidelinesController::chooseFile()
{
    auto *dialog = new QFileDialog(m_window, tr("Guidelines"), {}, tr("Markdown and text (*.md *.markdown *.txt)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &GuidelinesController::take);
    dialog->open();
}

void GuidelinesController::take(const QString &path)
{
    constexpr qint64 longest = 1'000'000;
    QFile file(path);
    const QString name = QFileInfo(path).fileName();
    if (!file.open(QIODevice::ReadOnly)) {
        m_window->showNote(tr("“%1” cannot be read: %2").arg(name, file.errorString()));
        return;
    }
    const QByteArray bytes = file.read(longest + 1);
    if (bytes.size() > longest) {
        m_window->showNote(tr("“%1” is too long for guidelines.").arg(name));
        return;
    }
    if (m_panel->isHidden())
        toggle();
    m_panel->edit(QString::fromUtf8(bytes));
}

} // namespace tidemark::app
