// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QStringList>

class QCompleter;
class QKeyEvent;
class QPlainTextEdit;
class QStringListModel;

namespace tidemark::views {

/// Offers canned comments while one is typed: those that begin with what stands in the line, or whose words do with
/// its letters ("wf" for "Wrong fact"). From two letters on; Enter or Tab takes the marked one, Esc none.
class PhraseCompleter final : public QObject
{
    Q_OBJECT
public:
    explicit PhraseCompleter(QPlainTextEdit *field);

    void setPhrases(const QStringList &phrases) { m_phrases = phrases; }
    /// To be asked before the field takes a key: true when the list of offers wants it.
    [[nodiscard]] bool wants(const QKeyEvent *event) const;
    /// What would be offered for a line.
    [[nodiscard]] QStringList offers(const QString &line) const;
    [[nodiscard]] bool isOpen() const;

private:
    void offer();
    void take(const QString &phrase);

    QPlainTextEdit *m_field;
    QStringListModel *m_model;
    QCompleter *m_completer;
    QStringList m_phrases;
};

} // namespace tidemark::views
