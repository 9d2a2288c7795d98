// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cachekeeper.h"
#include "domain/whendone.h"
#include "store/store.h"

namespace tidemark::app {

using domain::CacheSizes;
using domain::Result;
using store::CompactStage;
using store::CompactStep;

CacheKeeper::CacheKeeper(store::Store *store, QObject *parent)
    : QObject(parent)
    , m_store(store)
{}

bool CacheKeeper::begin(Work work)
{
    if (m_now.work != Work::None)
        return false;
    m_now = {};
    m_now.work = work;
    m_stop = false;
    return true;
}

void CacheKeeper::end()
{
    const Outcome outcome = std::exchange(m_now, {});
    Q_EMIT ended(outcome);
}

void CacheKeeper::fail(const domain::Error &error)
{
    m_now.error = error;
    end();
}

// --- trimming ---

void CacheKeeper::trim(int days)
{
    if (!begin(Work::Trim))
        return;
    domain::whenDone(m_store->care().keepDays(days), this, [this](const Result<void> &chosen) {
        if (!chosen.ok()) {
            fail(chosen.error());
            return;
        }
        domain::whenDone(m_store->pull().adoptScope(), this, [this](const Result<store::ScopeChange> &change) {
            if (!change.ok())
                fail(change.error());
            else if (change->narrowing)
                narrowOn();
            else
                end();
        });
    });
}

void CacheKeeper::narrowOn()
{
    constexpr int atOnce = 200;
    if (m_stop) {
        m_now.stopped = true;
        end();
        return;
    }
    domain::whenDone(m_store->pull().narrow(atOnce), this, [this](const Result<store::NarrowStep> &step) {
        if (!step.ok()) {
            fail(step.error());
            return;
        }
        m_now.runs += step->removed;
        Q_EMIT trimmed(m_now.runs);
        step->more ? narrowOn() : end();
    });
}

// --- compacting ---

void CacheKeeper::compact()
{
    if (!begin(Work::Compact))
        return;
    domain::whenDone(m_store->care().sizes(), this, [this](const Result<CacheSizes> &sizes) {
        if (!sizes.ok()) {
            fail(sizes.error());
            return;
        }
        m_before = sizes->cacheBytes + sizes->logBytes;
        Q_EMIT compacting(CompactStage::Begin, sizes->freeBytes);
        compactOn(CompactStage::Begin);
    });
}

void CacheKeeper::compactOn(CompactStage stage)
{
    domain::whenDone(m_store->care().compact(stage), this, [this](const Result<CompactStep> &step) {
        if (!step.ok()) {
            fail(step.error());
        } else if (step->lacksRoom()) {
            m_now.lack = *step;
            end();
        } else if (step->next == CompactStage::Done || m_stop) {
            m_now.stopped = step->next != CompactStage::Done;
            measureAgain();
        } else {
            Q_EMIT compacting(step->next, step->freeBytes);
            compactOn(step->next);
        }
    });
}

void CacheKeeper::measureAgain()
{
    domain::whenDone(m_store->care().sizes(), this, [this](const Result<CacheSizes> &sizes) {
        if (!sizes.ok()) {
            fail(sizes.error());
            return;
        }
        m_now.bytes = qMax<qint64>(0, m_before - sizes->cacheBytes - sizes->logBytes);
        end();
    });
}

} // namespace tidemark::app
