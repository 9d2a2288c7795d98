// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/verdictwords.h"
#include <QWidget>

class QLabel;
class QPushButton;

namespace tidemark::views {

/// Icon and words of where a verdict is, with Retry where that helps.
class SyncLine final : public QWidget
{
    Q_OBJECT
public:
    explicit SyncLine(QWidget *parent);
    void setWords(const verdictwords::SyncWords &words);
    [[nodiscard]] QString text() const;

Q_SIGNALS:
    void retryRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void dress();

    QLabel *m_icon;
    QLabel *m_text;
    QPushButton *m_retry;
    verdictwords::SyncWords m_words;
};

} // namespace tidemark::views
