// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/exportchoice.h"
#include <QListWidget>

namespace tidemark::views {

/// Why runs are left out, a line each with how many; a click or Enter asks for the runs of one.
class ReasonList final : public QListWidget
{
    Q_OBJECT
public:
    explicit ReasonList(QWidget *parent = nullptr);

    void setReasons(const QList<ExportReason> &reasons);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void reasonChosen(const QString &word);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void tell(const QListWidgetItem *item);
};

} // namespace tidemark::views
