// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/rundetail.h"
#include <QWidget>

class QLabel;

namespace tidemark::views {

class CommentField;
class ConflictPanel;
class JudgementRow;
class KeyButton;
class RefusalPanel;
class SyncLine;

/// Where a verdict is given and seen on its way: thumbs, comment, skip, flag, history, what the end user had said, and
/// the sync line. It only asks; what it shows is what it was told.
class VerdictStrip final : public QWidget
{
    Q_OBJECT
public:
    explicit VerdictStrip(QWidget *parent = nullptr);
    ~VerdictStrip() override;

    /// Shows the run's verdict. The same run again never overwrites what is being typed.
    void setRun(const domain::RunDetail &detail);
    void clear();
    void focusComment();
    [[nodiscard]] bool commentHasFocus() const;
    [[nodiscard]] QString comment() const;
    /// The rater writes a new verdict to settle a conflict: what is asked for next is that.
    [[nodiscard]] bool writesNew() const { return m_writesNew; }
    /// Says loudly that a verdict could not be saved, until it is cleared with an empty text.
    void setSaveError(const QString &text);
    /// Reasons, stars, correction, note, twins.
    [[nodiscard]] JudgementRow *judgement() const { return m_judgement; }
    [[nodiscard]] CommentField *commentField() const { return m_comment; }
    /// Verdicts of this project go nowhere: none waits for a server.
    void setKeptHere(bool keptHere) { m_keptHere = keptHere; }
    /// What others said of the run is hidden.
    void setBlind(bool blind);
    /// Nothing can be judged; `why` says so.
    void setReadOnly(bool readOnly, const QString &why);

Q_SIGNALS:
    void thumbRequested(tidemark::domain::Thumb thumb, bool advance);
    void commentRequested(const QString &text, bool advance);
    void draftChanged(const QString &text);
    void skipRequested(bool skipped);
    void flagRequested(bool flagged);
    void deferRequested(bool deferred);
    void retryRequested();
    void dropRequested();
    void keepMineRequested();
    void keepTheirsRequested();
    /// Esc in the comment field.
    void commentLeft();

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void makeButtons();
    void layOut();
    void wire();
    void loadComment(const domain::RunDetail &detail, bool sameRun);
    void requestComment(bool advance);
    void beginNew();
    void enable();
    void showHistory();
    void dress();

    KeyButton *m_up = nullptr;
    KeyButton *m_down = nullptr;
    KeyButton *m_clear = nullptr;
    KeyButton *m_skip = nullptr;
    KeyButton *m_later = nullptr;
    KeyButton *m_flag = nullptr;
    KeyButton *m_history = nullptr;
    JudgementRow *m_judgement;
    ConflictPanel *m_conflict;
    RefusalPanel *m_refusal;
    QLabel *m_saveError;
    CommentField *m_comment;
    QLabel *m_remark;
    SyncLine *m_sync;
    domain::RunDetail m_detail;
    QString m_loaded;    ///< the comment that the field was given
    QString m_requested; ///< the comment that was asked to be saved and has not come back yet
    bool m_waitsForComment = false;
    bool m_writesNew = false;
    bool m_hasRun = false;
    bool m_readOnly = false;
    bool m_blind = false;
    bool m_keptHere = false;
    QString m_why;
};

} // namespace tidemark::views
