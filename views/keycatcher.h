// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeySequence>
#include <QLineEdit>

namespace tidemark::views {

/// A field that takes the next key press as a key instead of as text. Tab leaves it, Backspace empties it, Enter and
/// Esc go to the dialog.
class KeyCatcher final : public QLineEdit
{
    Q_OBJECT
public:
    explicit KeyCatcher(QWidget *parent = nullptr);

    void setKey(const QKeySequence &key);
    [[nodiscard]] QKeySequence key() const { return m_key; }

Q_SIGNALS:
    /// Somebody pressed a key; the field shows it only when setKey says so.
    void pressed(const QKeySequence &key);
    void cleared();

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QKeySequence m_key;
};

} // namespace tidemark::views
