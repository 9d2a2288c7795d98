// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"
#include "domain/rundetail.h"
#include <QObject>
#include <QPointer>

namespace tidemark::domain {
class Clock;
}
namespace tidemark::store {
class Store;
}
namespace tidemark::views {
class SelfCheckDialog;
}

namespace tidemark::app {

/// Shows a share of the own verdicts of more than a day ago again, blind, and remembers whether the second one was the
/// same. Changes no verdict. UI thread.
class SelfCheck : public QObject
{
    Q_OBJECT
public:
    SelfCheck(store::Store *store, const domain::Clock *clock, QObject *parent);

    /// `percent` of the own verdicts, at least five and at most fifty; another draw each day.
    void begin(int percent, QWidget *window);
    [[nodiscard]] views::SelfCheckDialog *dialog() const;

private:
    void draw(int percent);
    void showNext();
    void take(domain::Thumb thumb);
    void end();

    store::Store *m_store;
    const domain::Clock *m_clock;
    QPointer<views::SelfCheckDialog> m_dialog;
    QStringList m_runs;
    qsizetype m_at = -1;
    domain::RunDetail m_detail;
    qint64 m_checked = 0;
    qint64 m_agreed = 0;
};

} // namespace tidemark::app
