// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storagecontroller.h"
#include "domain/whendone.h"
#include "store/store.h"
#include "views/mainwindow.h"
#include "views/storagedialog.h"
#include "views/storagewords.h"

namespace tidemark::app {

using domain::CacheSizes;
using domain::Result;
using domain::SyncPhase;
using store::CompactStage;
namespace words = views::storagewords;

namespace {

bool writes(SyncPhase phase)
{
    return phase == SyncPhase::Pulling || phase == SyncPhase::Linking;
}

} // namespace

StorageController::StorageController(store::Store *store, views::MainWindow *window,
                                     std::chrono::milliseconds idleAfter, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_window(window)
    , m_keeper(store)
    , m_idleness(idleAfter)
{
    connect(&m_keeper, &CacheKeeper::ended, this, &StorageController::onEnded);
    connect(&m_keeper, &CacheKeeper::compacting, this, &StorageController::tellStage);
    connect(&m_keeper, &CacheKeeper::trimmed, this, [this](qint64 runs) {
        if (m_dialog)
            m_dialog->setProgress(words::trimming(runs, m_leaving), runs, m_leaving);
    });
    connect(&m_idleness, &Idleness::began, this, &StorageController::compactIfWorthIt);
    connect(&m_idleness, &Idleness::ended, this, [this] {
        if (m_byItself)
            m_keeper.stop();
    });
}

views::StorageDialog *StorageController::dialog() const
{
    return m_dialog;
}

void StorageController::open()
{
    if (m_dialog) {
        m_dialog->raise();
        return;
    }
    m_dialog = new views::StorageDialog(m_window);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    if (!m_readOnly.isEmpty() || !m_keepsAll.isEmpty())
        m_dialog->setKeepsAll(m_readOnly.isEmpty() ? m_keepsAll : m_readOnly);
    m_dialog->setCompactHindrance(hindrance());
    wireDialog();
    measure();
    domain::whenDone(m_store->pull().scope(), m_dialog, [this](const Result<domain::PullScope> &scope) {
        if (!scope.ok() || !m_dialog)
            return;
        m_dialog->setKeepDays(scope->keepDays);
        m_dialog->open();
    });
}

void StorageController::wireDialog()
{
    connect(m_dialog, &views::StorageDialog::outlookWanted, this, &StorageController::count);
    connect(m_dialog, &views::StorageDialog::keepDaysChosen, this, &StorageController::keep);
    connect(m_dialog, &views::StorageDialog::stopRequested, &m_keeper, &CacheKeeper::stop);
    connect(m_dialog, &views::StorageDialog::compactRequested, &m_keeper, [this] {
        m_byItself = false;
        m_keeper.compact();
    });
}

void StorageController::measure()
{
    domain::whenDone(m_store->care().sizes(), this, [this](const Result<CacheSizes> &sizes) {
        if (m_dialog && sizes.ok())
            m_dialog->setSizes(*sizes);
    });
}

void StorageController::count(int days)
{
    // One question at a time: each looks at every row, and a number is typed digit by digit.
    m_countWanted = days;
    if (m_counting)
        return;
    m_counting = true;
    domain::whenDone(m_store->care().leaving(days), this, [this, days](const Result<qint64> &runs) {
        m_counting = false;
        if (m_countWanted != days) {
            count(m_countWanted);
        } else if (m_dialog && runs.ok()) {
            m_leaving = *runs;
            m_dialog->setLeaving(days, *runs);
        } else if (m_dialog) {
            m_dialog->setFailure(views::wordsFor(runs.error()));
        }
    });
}

void StorageController::keep(int days)
{
    m_bringsBack = days == 0;
    if (days > 0)
        m_dialog->setProgress(words::trimming(0, m_leaving), 0, m_leaving);
    m_keeper.trim(days);
}

void StorageController::tellStage(CompactStage stage, qint64 freeBytes)
{
    if (!m_dialog || m_byItself)
        return;
    m_dialog->setProgress(stage == CompactStage::Anew    ? words::writingAnew()
                          : stage == CompactStage::Pages ? words::givingBack(freeBytes)
                                                         : words::sorting(),
                          0, 0);
}

void StorageController::onEnded(const CacheKeeper::Outcome &outcome)
{
    const bool byItself = std::exchange(m_byItself, false);
    const bool trimmed = outcome.work == CacheKeeper::Work::Trim;
    if (trimmed && m_bringsBack && !outcome.error)
        Q_EMIT syncRequested();
    if (!m_dialog || byItself)
        return;
    if (outcome.error)
        m_dialog->setFailure(views::wordsFor(*outcome.error));
    else if (outcome.lack.lacksRoom())
        m_dialog->setFailure(words::lacksRoom(outcome.lack.needBytes, outcome.lack.roomBytes));
    else if (!trimmed)
        m_dialog->setOutcome(words::compacted(outcome.bytes, outcome.stopped));
    else
        m_dialog->setOutcome(m_bringsBack ? words::keepsAll() : words::trimmed(outcome.runs, outcome.stopped));
    if (trimmed && !outcome.error)
        m_dialog->setKeepDays(m_dialog->days());
    measure();
}

void StorageController::setProgress(const domain::SyncProgress &progress)
{
    const bool ended = writes(m_progress.phase) && !writes(progress.phase);
    m_progress = progress;
    if (m_byItself && writes(progress.phase))
        m_keeper.stop();
    if (m_dialog)
        m_dialog->setCompactHindrance(hindrance());
    if (ended && m_idleness.isIdle())
        compactIfWorthIt();
}

void StorageController::compactIfWorthIt()
{
    if (m_keeper.work() != CacheKeeper::Work::None || !hindrance().isEmpty())
        return;
    domain::whenDone(m_store->care().sizes(), this, [this](const Result<CacheSizes> &sizes) {
        const bool free = m_keeper.work() == CacheKeeper::Work::None && hindrance().isEmpty();
        if (!sizes.ok() || !sizes->isWorthCompacting() || !free || !m_idleness.isIdle())
            return;
        m_byItself = true;
        m_keeper.compact();
    });
}

QString StorageController::hindrance() const
{
    if (!m_readOnly.isEmpty())
        return m_readOnly;
    return writes(m_progress.phase) ? tr("Runs are being fetched just now. Compact when that is done.") : QString();
}

void StorageController::setKeepsAll(const QString &why)
{
    m_keepsAll = why;
}

void StorageController::setReadOnly(const QString &why)
{
    m_readOnly = why;
}

} // namespace tidemark::app
