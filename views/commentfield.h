// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPlainTextEdit>
#include <QTimer>

namespace tidemark::views {

class PhraseCompleter;

/// Where a rater says why. Grows to five lines; Ctrl+Enter saves and goes on, Ctrl+S saves, Esc leaves; what was typed
/// is told as a draft 300 ms after the last key, and at once when the field is left.
class CommentField final : public QPlainTextEdit
{
    Q_OBJECT
public:
    explicit CommentField(QWidget *parent);

    /// Replaces the text without telling a draft.
    void load(const QString &text);
    /// Comments that are offered while one is typed.
    void setPhrases(const QStringList &phrases);
    [[nodiscard]] PhraseCompleter *phrases() const { return m_phrases; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void saveRequested(bool advance);
    void draftChanged(const QString &text);
    void left();

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void tellDraft();
    void fitHeight();

    QTimer m_draft;
    PhraseCompleter *m_phrases;
};

} // namespace tidemark::views
