// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QTimer>

class QLabel;
class QPlainTextEdit;
class QPushButton;
class QTextEdit;

namespace tidemark::views {

/// What an answer should have been: the answer to be edited, and beside it what has become different, as it is typed.
/// Ctrl+Enter saves; Esc leaves, and what was typed stays as a draft.
class CorrectionEditor final : public QDialog
{
    Q_OBJECT
public:
    explicit CorrectionEditor(QWidget *parent);

    /// `answer`: as the model gave it. `saved`: the correction that holds, empty for none. `draft`: begun, not saved.
    void begin(const QString &answer, const QString &saved, const QString &draft);
    [[nodiscard]] QString text() const;
    [[nodiscard]] QString differenceText() const; ///< with the removed words in […] and the added in {…}; for tests
    /// Says that saving failed; the editor stays open.
    void setError(const QString &text);

Q_SIGNALS:
    /// An empty text takes the correction away.
    void saveRequested(const QString &text);
    void draftChanged(const QString &text);

public Q_SLOTS:
    void reject() override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build();
    void onTyped();
    void compare();
    void tellDraft();
    void save();

    QString m_answer;
    QString m_saved;
    QString m_toldDraft;
    QPlainTextEdit *m_edit;
    QTextEdit *m_difference;
    QLabel *m_count;
    QLabel *m_error;
    QPushButton *m_remove;
    QPushButton *m_restore;
    QPushButton *m_save;
    QTimer m_compareSoon;
    QTimer m_draftSoon;
};

} // namespace tidemark::views
