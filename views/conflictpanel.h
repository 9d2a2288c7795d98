// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/rundetail.h"
#include <QFrame>

class QGridLayout;
class QLabel;

namespace tidemark::views {

/// Both verdicts side by side, key by key, when two people judged the same run: keep mine, keep theirs, write new.
class ConflictPanel final : public QFrame
{
    Q_OBJECT
public:
    explicit ConflictPanel(QWidget *parent);
    void setRun(const domain::RunDetail &detail);

    /// Both comments, mine first, as a beginning for a new one.
    [[nodiscard]] static QString joinedComments(const domain::RunDetail &detail);

Q_SIGNALS:
    void keepMineRequested();
    void keepTheirsRequested();
    void writeNewRequested();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void showValues(const domain::RunDetail &detail);

    QLabel *m_mineTitle;
    QLabel *m_theirsTitle;
    QGridLayout *m_values;
    QList<QLabel *> m_cells; ///< three to a row: key, mine, theirs
};

} // namespace tidemark::views
