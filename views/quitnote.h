// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QCheckBox;

namespace tidemark::views {

/// Said before the window closes with verdicts that the server does not have yet: how many, and that they are safe.
/// Accepted when the rater quits.
class QuitNote final : public QDialog
{
    Q_OBJECT
public:
    explicit QuitNote(qint64 count, QWidget *parent = nullptr);
    /// Do not say it again.
    [[nodiscard]] bool isNeverAgain() const;

private:
    QCheckBox *m_never;
};

} // namespace tidemark::views
