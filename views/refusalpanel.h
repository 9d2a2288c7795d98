// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/rundetail.h"
#include <QFrame>

class QLabel;
class QPushButton;

namespace tidemark::views {

/// Why a verdict does not go to the server, in words, with the two ways on: try again, or drop it (asked once).
class RefusalPanel final : public QFrame
{
    Q_OBJECT
public:
    explicit RefusalPanel(QWidget *parent);

    /// True for verdicts that only a person gets out of where they are.
    [[nodiscard]] static bool isFor(const domain::RunDetail &detail);
    void setRun(const domain::RunDetail &detail);

Q_SIGNALS:
    void retryRequested();
    void dropRequested();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void ask(bool asking);

    QLabel *m_words;
    QPushButton *m_retry;
    QPushButton *m_drop;
    QPushButton *m_keep;
    QString m_runId;
    QString m_reason;
    bool m_asking = false;
};

} // namespace tidemark::views
