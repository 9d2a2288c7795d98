// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/verdictwords.h"
#include <QWidget>

class QLabel;

namespace tidemark::views {

/// Icon and words of where a verdict is.
class SyncLine final : public QWidget
{
    Q_OBJECT
public:
    explicit SyncLine(QWidget *parent);
    void setWords(const verdictwords::SyncWords &words);
    [[nodiscard]] QString text() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    void dress();

    QLabel *m_icon;
    QLabel *m_text;
    verdictwords::SyncWords m_words;
};

} // namespace tidemark::views
