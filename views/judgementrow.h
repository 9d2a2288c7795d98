// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/rundetail.h"
#include <QWidget>

class QCheckBox;
class QLabel;
class QLineEdit;

namespace tidemark::views {

class KeyButton;
class StarRating;

/// What can be said of an answer beside thumb and comment: reasons by digit, stars, the corrected answer, a note for
/// oneself, and whether its twins get the same verdict. Shows what is saved; only asks.
class JudgementRow final : public QWidget
{
    Q_OBJECT
public:
    explicit JudgementRow(QWidget *parent);

    /// The named reasons, and the key of each.
    void setReasons(const QStringList &names, const QStringList &keys);
    void setRun(const domain::RunDetail &detail);
    void setAble(bool able);
    void clear();
    /// Stars and the way to a correction, to stand in another line.
    [[nodiscard]] QWidget *tools() const { return m_tools; }
    /// Opens the field for the rater's own note.
    void editNote();
    /// The verdict is meant for all runs with the same prompt and answer.
    [[nodiscard]] bool meansTwins() const;
    void setMeansTwins(bool means);

Q_SIGNALS:
    void reasonToggled(const QString &reason);
    void starsRequested(int stars);
    void correctionRequested();
    void noteChanged(const QString &runId, const QString &note);
    /// Enter or Esc in the note.
    void noteLeft();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    void showReasons();
    void makeRoom();
    void showNote();
    void keepNote();

    QStringList m_names;
    QStringList m_keys;
    domain::RunDetail m_detail;
    bool m_able = false;
    bool m_editingNote = false;
    QWidget *m_chips;
    QWidget *m_tools;
    QList<KeyButton *> m_buttons;
    StarRating *m_stars;
    KeyButton *m_correct;
    QCheckBox *m_twins;
    QLabel *m_noteIcon;
    QLineEdit *m_note;
};

} // namespace tidemark::views
