// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/manyruns.h"
#include "domain/whendone.h"
#include "store/store.h"
#include "views/judgementrow.h"
#include "views/mainwindow.h"
#include "views/runlistview.h"
#include "views/verdictstrip.h"
#include <QLocale>

namespace tidemark::app {

using domain::Result;

namespace {

template <class F>
QFuture<Result<int>> withIds(const QFuture<Result<QStringList>> &ids, QObject *context, F act)
{
    auto answer = std::make_shared<QPromise<Result<int>>>();
    answer->start();
    const auto finish = [answer](const Result<int> &changed) {
        answer->addResult(changed);
        answer->finish();
    };
    domain::whenDone(ids, context, [context, finish, act = std::move(act)](const Result<QStringList> &found) {
        if (found.ok())
            domain::whenDone(act(*found), context, finish);
        else
            finish(found.error());
    });
    return answer->future();
}

} // namespace

ManyRuns::ManyRuns(store::Store *store, views::MainWindow *window, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_window(window)
{}

bool ManyRuns::isSelection() const
{
    return m_window->list()->selectedCount() > 1;
}

bool ManyRuns::areMeant() const
{
    return isSelection() || m_window->strip()->judgement()->meansTwins();
}

bool ManyRuns::areTooMany() const
{
    if (m_window->list()->selectedCount() <= most)
        return false;
    m_window->showNote(tr("At most %1 runs can be judged at once.").arg(QLocale().toString(most)));
    return true;
}

QFuture<Result<QStringList>> ManyRuns::ids(qint64 currentRid, const QString &currentId)
{
    if (isSelection())
        return m_store->desk().idsOf(m_window->list()->selectedRids());
    return domain::afterwards(m_store->desk().twinsOf(currentRid), this, [currentId](const Result<QStringList> &twins) {
        return twins.ok() ? Result<QStringList>(QStringList{currentId} + *twins) : twins;
    });
}

QFuture<Result<int>> ManyRuns::record(qint64 currentRid, const QString &currentId, const store::ChangeFor &change,
                                      double seconds)
{
    return withIds(ids(currentRid, currentId), this, [store = m_store, change, seconds](const QStringList &runIds) {
        return store->recordVerdicts(runIds, change, seconds);
    });
}

QFuture<Result<int>> ManyRuns::mark(qint64 currentRid, const QString &currentId, store::Mark mark, bool on)
{
    return withIds(ids(currentRid, currentId), this,
                   [store = m_store, mark, on](const QStringList &runIds) { return store->setMark(runIds, mark, on); });
}

void ManyRuns::finish(int changed, bool advance)
{
    const QString undo = m_window->actions()->keyText(views::Action::Undo);
    const QString words =
        changed == 0   ? tr("They were so already.")
        : changed == 1 ? tr("1 run changed. %1 takes it back.").arg(undo)
                       : tr("%1 runs at once. %2 takes all of them back.").arg(QLocale().toString(changed), undo);
    m_window->showNote(words);
    m_window->strip()->judgement()->setMeansTwins(false);
    if (isSelection() && advance)
        m_window->list()->setCurrentRow(
            qMin(m_window->list()->lastSelectedRow() + 1, m_window->list()->model()->rowCount() - 1));
}

} // namespace tidemark::app
