// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/selfcheck.h"
#include "domain/clock.h"
#include "domain/whendone.h"
#include "store/store.h"
#include "views/selfcheckdialog.h"

namespace tidemark::app {

using domain::Result;
using domain::Thumb;
using views::SelfCheckDialog;

namespace {

constexpr qint64 dayMs = 86'400'000;
constexpr qsizetype fewest = 5;
constexpr qsizetype most = 50;

} // namespace

SelfCheck::SelfCheck(store::Store *store, const domain::Clock *clock, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_clock(clock)
{}

SelfCheckDialog *SelfCheck::dialog() const
{
    return m_dialog;
}

void SelfCheck::begin(int percent, QWidget *window)
{
    if (m_dialog) {
        m_dialog->raise();
        return;
    }
    m_runs.clear();
    m_at = -1;
    m_checked = 0;
    m_agreed = 0;
    m_dialog = new SelfCheckDialog(window);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_dialog, &SelfCheckDialog::judged, this, &SelfCheck::take);
    connect(m_dialog, &SelfCheckDialog::skipped, this, &SelfCheck::showNext);
    draw(percent);
}

void SelfCheck::draw(int percent)
{
    const qint64 now = m_clock->nowMs();
    const qint64 before = now - dayMs;
    const auto seed = quint32(now / dayMs);
    // All of them first: the share is one of what there is.
    domain::whenDone(
        m_store->desk().drawForSelfCheck(-1, before, seed), this, [this, percent](const Result<QStringList> &all) {
            if (!m_dialog)
                return;
            m_runs = all.ok() ? *all : QStringList();
            m_runs.resize(qMin<qsizetype>(m_runs.size(), qBound(fewest, m_runs.size() * percent / 100, most)));
            m_dialog->open();
            showNext();
        });
}

void SelfCheck::showNext()
{
    m_detail = {};
    if (++m_at >= m_runs.size()) {
        end();
        return;
    }
    domain::whenDone(m_store->ridOf(m_runs.at(m_at)), this, [this](const Result<qint64> &rid) {
        if (!rid.ok()) // gone from here meanwhile
            return showNext();
        domain::whenDone(m_store->detail(*rid), this, [this](const Result<domain::RunDetail> &detail) {
            if (!m_dialog)
                return;
            if (!detail.ok() || detail->shown.thumb() == Thumb::None)
                return showNext();
            m_detail = *detail;
            m_dialog->showRun(m_detail, int(m_at) + 1, int(m_runs.size()));
        });
    });
}

void SelfCheck::take(Thumb thumb)
{
    if (m_detail.run.id.isEmpty()) // the next one is on its way
        return;
    const Thumb before = m_detail.shown.thumb();
    ++m_checked;
    m_agreed += thumb == before ? 1 : 0;
    m_store->desk().noteSelfCheck(m_detail.run.id, before, thumb);
    showNext();
}

void SelfCheck::end()
{
    if (m_runs.isEmpty()) {
        m_dialog->showNothing();
        return;
    }
    domain::whenDone(m_store->desk().agreement(), this, [this](const Result<store::Agreement> &all) {
        if (m_dialog)
            m_dialog->showResult(m_checked, m_agreed, all.ok() ? all->checked : m_checked,
                                 all.ok() ? all->agreed : m_agreed);
    });
}

} // namespace tidemark::app
