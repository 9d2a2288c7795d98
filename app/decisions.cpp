// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/decisions.h"
#include "domain/whendone.h"
#include "store/store.h"
#include "views/errortext.h"
#include "views/verdictstrip.h"

namespace tidemark::app {

using store::ConflictChoice;
using views::VerdictStrip;

Decisions::Decisions(store::Store *store, VerdictStrip *strip, std::function<QString()> currentRun, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_strip(strip)
    , m_currentRun(std::move(currentRun))
{
    connect(strip, &VerdictStrip::keepMineRequested, this, [this] { settle(ConflictChoice::KeepMine); });
    connect(strip, &VerdictStrip::keepTheirsRequested, this, [this] { settle(ConflictChoice::KeepTheirs); });
    connect(strip, &VerdictStrip::retryRequested, this, [this] {
        if (const QString run = m_currentRun(); !run.isEmpty()) // an empty one would mean all
            watch(m_store->retryNow(run));
    });
    connect(strip, &VerdictStrip::dropRequested, this, [this] { watch(m_store->drop(m_currentRun())); });
}

void Decisions::settle(ConflictChoice choice)
{
    watch(m_store->resolveConflict(m_currentRun(), choice));
}

void Decisions::watch(QFuture<domain::Result<void>> saving)
{
    domain::whenDone(saving, this, [this](const domain::Result<void> &result) {
        if (result.ok()) {
            m_strip->setSaveError({});
            return;
        }
        const views::ErrorWords words = views::wordsFor(result.error());
        m_strip->setSaveError(tr("Not saved. %1 %2").arg(words.title, words.text));
    });
}

} // namespace tidemark::app
