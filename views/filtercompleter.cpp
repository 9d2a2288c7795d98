// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/filtercompleter.h"

#include "domain/filterfields.h"
#include "items/facetmodel.h"
#include <QAbstractItemView>
#include <QCompleter>
#include <QKeyEvent>
#include <QLineEdit>
#include <QRegularExpression>
#include <QStringListModel>

using namespace Qt::StringLiterals;

namespace tidemark::views {

namespace {

using items::FacetModel;
constexpr qsizetype mostOffers = 10;

/// Where the word before the cursor begins: behind the last space or bracket that stands in no quotation marks.
qsizetype beginOfWord(const QString &before)
{
    qsizetype begin = 0;
    bool quoted = false;
    for (qsizetype i = 0; i < before.size(); ++i) {
        const QChar c = before.at(i);
        if (c == u'"')
            quoted = !quoted;
        else if (!quoted && (c.isSpace() || c == u'(' || (c == u'-' && i == begin)))
            begin = i + 1;
    }
    return begin;
}

QString quotedIfNeeded(const QString &value)
{
    static const QRegularExpression special(u"[\\s\"(),]|^[<>]"_s);
    if (!value.contains(special))
        return value;
    return u'"' + QString(value).replace(u'\\', u"\\\\"_s).replace(u'"', u"\\\""_s) + u'"';
}

} // namespace

FilterCompleter::FilterCompleter(QLineEdit *edit, const QHash<domain::FilterField, QAbstractItemModel *> &facets)
    : QObject(edit)
    , m_edit(edit)
    , m_facets(facets)
    , m_model(new QStringListModel(this))
    , m_completer(new QCompleter(m_model, this))
{
    m_completer->setWidget(edit);
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_completer->setMaxVisibleItems(int(mostOffers));
    m_completer->popup()->setAccessibleName(tr("Ways to go on"));
    connect(m_completer, qOverload<const QString &>(&QCompleter::activated), this, &FilterCompleter::take);
    connect(edit, &QLineEdit::textEdited, this, &FilterCompleter::offer);
    for (QAbstractItemModel *model : std::as_const(m_facets)) {
        connect(model, &QAbstractItemModel::modelReset, this, [this] {
            if (!m_asked.isEmpty() && m_edit->hasFocus() && !m_showsRecent)
                offer(); // the values came
        });
    }
    edit->installEventFilter(this);
    m_completer->popup()->installEventFilter(this);
}

bool FilterCompleter::isOpen() const
{
    return m_completer->popup()->isVisible();
}

QStringList FilterCompleter::valuesOf(const QString &name) const
{
    if (name == "sort"_L1)
        return domain::sortWords();
    const domain::FilterWord *word = domain::filterWord(name);
    if (!word)
        return {};
    if (word->kind == domain::ValueKind::Time)
        return {u"today"_s, u"yesterday"_s, u"-7d"_s, u"-30d"_s};
    const QAbstractItemModel *model = m_facets.value(word->field);
    QStringList values;
    for (int row = 0; model && row < model->rowCount(); ++row)
        values.append(quotedIfNeeded(model->index(row, 0).data(FacetModel::ValueRole).toString()));
    for (const QString &value : word->values) {
        if (!values.contains(value))
            values.append(value);
    }
    return values;
}

QStringList FilterCompleter::offers(const QString &before) const
{
    const QString word = before.mid(beginOfWord(before));
    if (word.isEmpty() || word.startsWith(u'"'))
        return {};
    QStringList found;
    const qsizetype colon = word.indexOf(u':');
    if (colon < 0) {
        QStringList names;
        for (const domain::FilterWord &field : domain::filterWords())
            names.append(field.name + (field.keyed ? u'.' : u':'));
        names.append(u"sort:"_s);
        for (const QString &name : std::as_const(names)) {
            if (name.startsWith(word, Qt::CaseInsensitive))
                found.append(name);
        }
        return found;
    }
    // Of "type:llm,ch" the last value is the one that was begun.
    const qsizetype begun = qMax(colon, word.lastIndexOf(u',')) + 1;
    const QString typed = QString(word.mid(begun)).remove(u'"');
    const QStringList taken = word.mid(colon + 1, begun - colon - 1).split(u',', Qt::SkipEmptyParts);
    const QStringList values = valuesOf(word.left(colon).toLower());
    for (const bool fromBegin : {true, false}) {
        for (const QString &value : values) {
            const QString plain = QString(value).remove(u'"');
            const bool begins = plain.startsWith(typed, Qt::CaseInsensitive);
            const bool fits = fromBegin ? begins : !begins && plain.contains(typed, Qt::CaseInsensitive);
            if (fits && plain != typed && !taken.contains(value) && found.size() < mostOffers)
                found.append(word.left(begun) + value);
        }
    }
    return found;
}

void FilterCompleter::offer()
{
    const QString before = m_edit->text().left(m_edit->cursorPosition());
    const QString word = before.mid(beginOfWord(before));
    // Its values may be old by now, or were never read; the offers change when the new ones come.
    const QString name = word.contains(u':') ? word.section(u':', 0, 0).toLower() : QString();
    if (const domain::FilterWord *field = domain::filterWord(name); field && name != m_asked) {
        if (auto *facet = qobject_cast<FacetModel *>(m_facets.value(field->field)))
            facet->refresh();
    }
    m_asked = name;
    m_showsRecent = false;
    open(m_edit->hasFocus() ? offers(before) : QStringList());
}

void FilterCompleter::showRecent()
{
    m_showsRecent = true;
    open(m_recent);
    if (isOpen())
        m_completer->popup()->setCurrentIndex(m_completer->completionModel()->index(0, 0));
}

void FilterCompleter::open(const QStringList &texts)
{
    if (texts.isEmpty()) {
        m_completer->popup()->hide();
        return;
    }
    m_model->setStringList(texts);
    QRect place = m_edit->rect();
    place.setWidth(qBound(220, m_edit->width() / 2, 480));
    // Under the word that was begun, as far as the field reaches.
    const QString before = m_edit->text().left(m_edit->cursorPosition());
    const int indent = m_edit->fontMetrics().horizontalAdvance(before.left(beginOfWord(before)));
    if (!m_showsRecent)
        place.moveLeft(qBound(0, indent, qMax(0, m_edit->width() - place.width())));
    m_completer->complete(place);
    m_completer->popup()->setCurrentIndex({}); // Enter means what was typed until one is marked
}

void FilterCompleter::take(const QString &text)
{
    m_completer->popup()->hide();
    if (m_showsRecent) {
        Q_EMIT recentChosen(text);
        return;
    }
    const int cursor = m_edit->cursorPosition();
    const int begin = int(beginOfWord(m_edit->text().left(cursor)));
    const bool whole = !text.endsWith(u':') && !text.endsWith(u'.');
    m_edit->setSelection(begin, cursor - begin);
    m_edit->insert(whole ? text + u' ' : text); // as typed: a whole condition becomes a chip
}

bool FilterCompleter::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QObject::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    const bool plain = (key->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    if (watched == m_edit) {
        const bool asks = plain && key->key() == Qt::Key_Down && m_edit->text().isEmpty() && !m_recent.isEmpty();
        if (asks)
            showRecent();
        return asks;
    }
    const QModelIndex marked = m_completer->popup()->currentIndex();
    if (plain && key->key() == Qt::Key_Tab) {
        take(marked.isValid() ? marked.data().toString() : m_model->stringList().value(0));
        return true;
    }
    if (plain && !marked.isValid() && (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter)) {
        // Nothing was chosen: what stands in the field is meant. The list would hand the key past those who watch it.
        m_completer->popup()->hide();
        QCoreApplication::sendEvent(m_edit, event);
        return true;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace tidemark::views
