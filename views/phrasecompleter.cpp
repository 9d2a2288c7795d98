// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/phrasecompleter.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QKeyEvent>
#include <QPlainTextEdit>
#include <QStringListModel>
#include <QTextBlock>

namespace tidemark::views {

namespace {

constexpr qsizetype fewest = 2; // letters
constexpr qsizetype longestLine = 40;
constexpr qsizetype mostOffers = 8;

QString initialsOf(const QString &phrase)
{
    QString initials;
    const QStringList words = phrase.split(u' ', Qt::SkipEmptyParts);
    for (const QString &word : words)
        initials.append(word.front());
    return initials;
}

} // namespace

PhraseCompleter::PhraseCompleter(QPlainTextEdit *field)
    : QObject(field)
    , m_field(field)
    , m_model(new QStringListModel(this))
    , m_completer(new QCompleter(m_model, this))
{
    m_completer->setWidget(field);
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_completer->popup()->setAccessibleName(tr("Canned comments"));
    connect(m_completer, qOverload<const QString &>(&QCompleter::activated), this, &PhraseCompleter::take);
    connect(field, &QPlainTextEdit::textChanged, this, &PhraseCompleter::offer);
}

QStringList PhraseCompleter::offers(const QString &line) const
{
    QStringList found;
    const QString typed = line.trimmed();
    if (typed.size() < fewest || typed.size() > longestLine)
        return found;
    for (const QString &phrase : m_phrases) {
        const bool begins = phrase.startsWith(typed, Qt::CaseInsensitive);
        const bool initials = initialsOf(phrase).startsWith(typed, Qt::CaseInsensitive);
        if ((begins || initials) && phrase != typed && found.size() < mostOffers)
            found.append(phrase);
    }
    return found;
}

bool PhraseCompleter::isOpen() const
{
    return m_completer->popup()->isVisible();
}

bool PhraseCompleter::wants(const QKeyEvent *event) const
{
    if (!isOpen() || event->modifiers().testFlag(Qt::ControlModifier))
        return false;
    const bool takes = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Tab;
    return event->key() == Qt::Key_Escape || (takes && m_completer->popup()->currentIndex().isValid());
}

void PhraseCompleter::offer()
{
    // Only for one who types: what is loaded or taken needs no help.
    const QTextCursor cursor = m_field->textCursor();
    const QStringList found =
        m_field->hasFocus() && cursor.atBlockEnd() ? offers(cursor.block().text()) : QStringList();
    if (found.isEmpty()) {
        m_completer->popup()->hide();
        return;
    }
    m_model->setStringList(found);
    QRect place = m_field->cursorRect();
    place.setLeft(0);
    place.setWidth(m_field->viewport()->width());
    m_completer->complete(place);
    m_completer->popup()->setCurrentIndex(m_completer->completionModel()->index(0, 0));
}

void PhraseCompleter::take(const QString &phrase)
{
    QTextCursor cursor = m_field->textCursor();
    cursor.movePosition(QTextCursor::StartOfBlock);
    cursor.movePosition(QTextCursor::EndOfBlock, QTextCursor::KeepAnchor);
    cursor.insertText(phrase);
    m_field->setTextCursor(cursor);
    m_completer->popup()->hide();
}

} // namespace tidemark::views
