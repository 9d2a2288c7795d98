// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace tidemark::views {

/// What stands where there is nothing to show: an icon, a title, a sentence, and at most one thing to do.
class EmptyState final : public QWidget
{
    Q_OBJECT
public:
    enum class Kind {
        Empty, ///< nothing left in this queue
        NoSelection,
        Loading,   ///< the run is being read
        FirstPull, ///< the first runs are on their way
        NoHit,     ///< the filter matches nothing
        Gone,      ///< the run is no longer on the server
        Offline,
        Failed,     ///< it could not be read
        Rebuilding, ///< the cache is being made anew
    };
    Q_ENUM(Kind)

    explicit EmptyState(QWidget *parent = nullptr);

    /// Shows the kind's own words; an empty `actionText` leaves the button out.
    void setKind(Kind kind, const QString &actionText = {});
    /// Other words with the kind's icon.
    void setWords(Kind kind, const QString &title, const QString &text, const QString &actionText = {});
    [[nodiscard]] QString title() const;
    [[nodiscard]] QString text() const;

Q_SIGNALS:
    void actionTriggered();

protected:
    void changeEvent(QEvent *event) override;

private:
    void dress();

    QLabel *m_icon;
    QLabel *m_title;
    QLabel *m_text;
    QPushButton *m_button;
    Kind m_kind = Kind::NoSelection;
};

} // namespace tidemark::views
