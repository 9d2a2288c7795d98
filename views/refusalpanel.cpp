// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/refusalpanel.h"

#include "views/boxpainter.h"
#include "views/theme.h"
#include "views/verdictwords.h"
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace tidemark::views {

using domain::SyncState;

RefusalPanel::RefusalPanel(QWidget *parent)
    : QFrame(parent)
    , m_words(new QLabel(this))
    , m_retry(new QPushButton(tr("Try &again"), this))
    , m_drop(new QPushButton(this))
    , m_keep(new QPushButton(tr("&Keep it"), this))
{
    m_words->setTextFormat(Qt::PlainText);
    m_words->setWordWrap(true);
    m_words->setFont(theme::bodyFont(400));
    m_retry->setToolTip(tr("Send this verdict again as it is"));
    m_retry->setAccessibleName(tr("Try again"));
    m_drop->setToolTip(tr("Show the server's verdict again; yours stays in the history"));
    m_keep->setToolTip(tr("The verdict stays here, unsent"));
    m_keep->setAccessibleName(tr("Keep it"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(12, 8, 12, 8);
    row->setSpacing(8);
    row->addWidget(m_words, 1);
    for (QPushButton *button : {m_retry, m_drop, m_keep}) {
        button->setAutoDefault(false);
        row->addWidget(button);
    }
    connect(m_retry, &QPushButton::clicked, this, &RefusalPanel::retryRequested);
    connect(m_keep, &QPushButton::clicked, this, [this] { ask(false); });
    connect(m_drop, &QPushButton::clicked, this, [this] {
        if (m_asking)
            Q_EMIT dropRequested();
        ask(!m_asking);
    });
    ask(false);
}

bool RefusalPanel::isFor(const domain::RunDetail &detail)
{
    const SyncState state = detail.summary.state;
    return state == SyncState::Refused || state == SyncState::Gone || state == SyncState::Parked;
}

void RefusalPanel::setRun(const domain::RunDetail &detail)
{
    const bool other = m_runId != detail.run.id;
    m_runId = detail.run.id;
    m_reason = verdictwords::refusalWords(detail);
    ask(m_asking && !other);
}

void RefusalPanel::ask(bool asking)
{
    m_asking = asking;
    m_words->setText(asking ? tr("Drop this verdict? It stays in the history, and undo brings it back.") : m_reason);
    setAccessibleName(m_words->text());
    m_drop->setText(asking ? tr("&Drop it") : tr("&Drop…"));
    m_drop->setAccessibleName(asking ? tr("Drop it") : tr("Drop"));
    m_retry->setVisible(!asking);
    m_keep->setVisible(asking);
}

void RefusalPanel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    drawBox(&painter, rect(), 6, theme::colour(Tone::DownSoft), theme::colour(Tone::Down));
}

} // namespace tidemark::views
