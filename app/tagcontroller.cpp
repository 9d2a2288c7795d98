// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tagcontroller.h"
#include "app/manyruns.h"
#include "app/reviewcontroller.h"
#include "domain/whendone.h"
#include "store/store.h"
#include "views/errortext.h"
#include "views/mainwindow.h"
#include "views/runlistview.h"
#include "views/tagdialog.h"
#include "views/windowactions.h"
#include <QLocale>

namespace tidemark::app {

using domain::Result;
using domain::TagEdit;

/// Tags of the project that are offered; typing finds no others, but makes them.
static constexpr int mostOffered = 1'000;

TagController::TagController(store::Store *store, ReviewController *review, views::MainWindow *window, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_review(review)
    , m_window(window)
{}

views::TagDialog *TagController::dialog() const
{
    return m_dialog;
}

void TagController::open()
{
    const QList<qint64> selected = m_window->list()->selectedRids();
    if (m_review->current().run.id.isEmpty() || m_review->isReadOnly() || m_dialog || m_opening)
        return;
    if (selected.size() <= 1)
        return openFor({m_review->current().run.id});
    if (selected.size() > ManyRuns::most) {
        m_window->showNote(tr("At most %1 runs can be tagged at once.").arg(QLocale().toString(ManyRuns::most)));
        return;
    }
    domain::whenDone(m_store->desk().idsOf(selected), this, [this](const Result<QStringList> &ids) {
        if (ids.ok() && !ids->isEmpty())
            openFor(*ids);
    });
}

void TagController::openFor(const QStringList &runIds)
{
    m_opening = true;
    domain::whenDone(m_store->tags().count(runIds), this, [this, runIds](const Result<QHash<QString, int>> &counts) {
        domain::whenDone(m_store->facet(store::FacetKind::Tag, mostOffered), this,
                         [this, runIds, counts](const Result<QList<store::FacetValue>> &tags) {
                             m_opening = false;
                             QStringList words;
                             for (const store::FacetValue &tag : tags.ok() ? *tags : QList<store::FacetValue>())
                                 words.append(tag.value);
                             if (tags.ok() && counts.ok())
                                 openWith(runIds, *counts, words);
                             else
                                 m_window->showNote(views::wordsFor(tags.ok() ? counts.error() : tags.error()).title);
                         });
    });
}

void TagController::openWith(const QStringList &runIds, const QHash<QString, int> &counts, const QStringList &words)
{
    m_dialog = new views::TagDialog(int(runIds.size()), counts, words, m_window);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_dialog, &views::TagDialog::editRequested, this,
            [this, runIds](const TagEdit &edit) { save(runIds, edit); });
    m_dialog->open();
}

void TagController::save(const QStringList &runIds, const TagEdit &edit)
{
    domain::whenDone(m_store->tags().edit(runIds, edit), this, [this](const Result<int> &changed) {
        if (!changed.ok()) {
            const views::ErrorWords words = views::wordsFor(changed.error());
            m_window->showNote(tr("Not saved. %1 %2").arg(words.title, words.text));
            return;
        }
        const QString undo = m_window->actions()->keyText(views::Action::Undo);
        if (*changed == 1)
            m_window->showNote(tr("Tags changed. %1 takes it back.").arg(undo));
        else if (*changed > 1)
            m_window->showNote(
                tr("Tags of %1 runs changed. %2 takes all of it back.").arg(QLocale().toString(*changed), undo));
    });
}

} // namespace tidemark::app
