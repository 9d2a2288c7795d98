// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/detailsource.h"
#include "domain/whendone.h"
#include "store/store.h"

namespace tidemark::items {

namespace {
constexpr int detailsKept = 40;
}

DetailSource::DetailSource(store::Store *store, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_details(detailsKept)
{
    connect(store, &store::Store::runsChanged, this, &DetailSource::onRunsChanged);
}

const domain::RunDetail *DetailSource::detail(qint64 rid)
{
    const domain::RunDetail *known = m_details.object(rid);
    if (!known)
        fetch(rid);
    return known;
}

void DetailSource::readAhead(const QList<qint64> &rids)
{
    for (const qint64 rid : rids) {
        if (rid != 0 && !m_details.contains(rid))
            fetch(rid);
    }
}

void DetailSource::fetch(qint64 rid)
{
    if (m_asked.contains(rid))
        return;
    m_asked.insert(rid);
    domain::whenDone(m_store->detail(rid), this, [this, rid](const domain::Result<domain::RunDetail> &detail) {
        m_asked.remove(rid);
        if (m_stale.remove(rid))
            fetch(rid);
        if (!detail.ok()) {
            Q_EMIT failed(rid, detail.error());
            return;
        }
        m_details.insert(rid, new domain::RunDetail(detail.value()));
        Q_EMIT ready(rid);
    });
}

void DetailSource::onRunsChanged(const QList<qint64> &rids)
{
    for (const qint64 rid : rids) {
        if (m_asked.contains(rid))
            m_stale.insert(rid);
        else if (m_details.contains(rid))
            fetch(rid);
    }
}

} // namespace tidemark::items
