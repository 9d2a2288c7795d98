// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/rundetail.h"
#include <QFrame>

class QLabel;

namespace tidemark::views {

/// Both verdicts side by side when two people judged the same run: keep mine, or keep theirs.
class ConflictPanel final : public QFrame
{
    Q_OBJECT
public:
    explicit ConflictPanel(QWidget *parent);
    void setRun(const domain::RunDetail &detail);

Q_SIGNALS:
    void keepMineRequested();
    void keepTheirsRequested();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QLabel *m_mine;
    QLabel *m_theirs;
};

} // namespace tidemark::views
