// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace tidemark::views {

/// Two shares of a whole, good before bad; its words stand beside it.
class BalanceBar final : public QWidget
{
    Q_OBJECT
public:
    explicit BalanceBar(QWidget *parent = nullptr);
    void setShares(qint64 good, qint64 bad);
    [[nodiscard]] QSize sizeHint() const override { return {120, 8}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    qint64 m_good = 0;
    qint64 m_bad = 0;
};

} // namespace tidemark::views
