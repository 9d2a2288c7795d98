// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/correctioneditor.h"

#include "domain/textdiff.h"
#include "views/panels.h"
#include "views/safetext.h"
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSplitter>
#include <QTextEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace tidemark::views {

namespace {

using Kind = domain::DiffPart::Kind;

constexpr int draftDelayMs = 300;
constexpr int compareSoonMs = 60;
constexpr int compareLaterMs = 350; // a long text must not be compared at every key
constexpr qsizetype longText = 20'000;

QTextCharFormat formatOf(Kind kind)
{
    QTextCharFormat format;
    format.setForeground(theme::colour(kind == Kind::Same ? Tone::Text : kind == Kind::Added ? Tone::Up : Tone::Down));
    if (kind == Kind::Same)
        return format;
    // No meaning by colour alone: what went is struck out, what came is underlined.
    format.setBackground(theme::colour(kind == Kind::Added ? Tone::UpSoft : Tone::DownSoft));
    format.setFontStrikeOut(kind == Kind::Removed);
    format.setFontUnderline(kind == Kind::Added);
    return format;
}

QWidget *titled(const QString &title, QWidget *body, QWidget *parent)
{
    auto *side = new QWidget(parent);
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(plainLabel(title, Tone::Muted, theme::factFont(QFont::Medium), side));
    column->addWidget(body, 1);
    return side;
}

} // namespace

CorrectionEditor::CorrectionEditor(QWidget *parent)
    : QDialog(parent)
    , m_edit(new QPlainTextEdit(this))
    , m_difference(new QTextEdit(this))
    , m_count(plainLabel({}, Tone::Muted, theme::factFont(), this))
    , m_error(plainLabel({}, Tone::Down, theme::bodyFont(QFont::Medium), this))
    , m_remove(new QPushButton(tr("&Take the correction away"), this))
    , m_restore(new QPushButton(tr("&Begin again with the answer"), this))
    , m_save(new QPushButton(tr("Save correction"), this))
{
    setWindowTitle(tr("Correct the answer"));
    setAccessibleName(windowTitle());
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    const QSize room = parent ? parent->window()->size() : QSize(1200, 800);
    resize(qMax(560, room.width() * 8 / 10), qMax(360, room.height() * 7 / 10));
    build();
    m_compareSoon.setSingleShot(true);
    m_draftSoon.setSingleShot(true);
    m_draftSoon.setInterval(draftDelayMs);
    connect(&m_compareSoon, &QTimer::timeout, this, &CorrectionEditor::compare);
    connect(&m_draftSoon, &QTimer::timeout, this, &CorrectionEditor::tellDraft);
    connect(m_edit, &QPlainTextEdit::textChanged, this, &CorrectionEditor::onTyped);
    connect(m_save, &QPushButton::clicked, this, &CorrectionEditor::save);
    connect(m_remove, &QPushButton::clicked, this, [this] { Q_EMIT saveRequested({}); });
    connect(m_restore, &QPushButton::clicked, this, [this] {
        m_edit->selectAll(); // so that Ctrl+Z brings back what was typed
        m_edit->insertPlainText(m_answer);
        m_edit->setFocus();
    });
}

void CorrectionEditor::build()
{
    m_edit->setAccessibleName(tr("The answer as it should have been"));
    m_edit->setTabChangesFocus(true);
    m_edit->installEventFilter(this);
    m_difference->setAccessibleName(tr("What became different"));
    m_difference->setReadOnly(true);
    m_difference->setAcceptRichText(false);
    m_difference->setTabChangesFocus(true);
    m_error->setWordWrap(true);
    m_error->hide();
    m_save->setDefault(true);
    m_save->setToolTip(tr("Ctrl+Enter"));
    m_remove->setToolTip(tr("The answer counts as it is; undo brings the correction back"));
    for (QPushButton *button : {m_remove, m_restore})
        button->setAutoDefault(false);
    auto *leave = new QPushButton(tr("Later"), this);
    leave->setAutoDefault(false);
    leave->setToolTip(tr("What you typed stays here as a draft (Esc)"));
    connect(leave, &QPushButton::clicked, this, &QDialog::reject);
    auto *sides = new QSplitter(Qt::Horizontal, this);
    sides->setChildrenCollapsible(false);
    sides->setHandleWidth(12);
    sides->addWidget(titled(tr("What the answer should have been"), m_edit, sides));
    sides->addWidget(titled(tr("Difference"), m_difference, sides));
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_remove);
    buttons->addWidget(m_restore);
    buttons->addStretch(1);
    buttons->addWidget(m_count);
    buttons->addSpacing(8);
    buttons->addWidget(leave);
    buttons->addWidget(m_save);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(12);
    column->addWidget(sides, 1);
    column->addWidget(m_error);
    column->addLayout(buttons);
}

void CorrectionEditor::begin(const QString &answer, const QString &saved, const QString &draft)
{
    m_answer = answer;
    m_saved = saved;
    m_toldDraft = draft;
    m_edit->setPlainText(!draft.isEmpty() ? draft : !saved.isEmpty() ? saved : answer);
    m_remove->setVisible(!saved.isEmpty());
    setError({});
    compare();
    m_edit->setFocus();
}

QString CorrectionEditor::text() const
{
    return m_edit->toPlainText();
}

void CorrectionEditor::setError(const QString &text)
{
    m_error->setText(text);
    m_error->setVisible(!text.isEmpty());
}

void CorrectionEditor::onTyped()
{
    const bool isLong = m_answer.size() + m_edit->document()->characterCount() > longText;
    m_compareSoon.start(isLong ? compareLaterMs : compareSoonMs);
    m_draftSoon.start();
}

void CorrectionEditor::compare()
{
    m_compareSoon.stop();
    const QList<domain::DiffPart> parts = domain::diffWords(m_answer, text());
    const int place = m_difference->verticalScrollBar()->value();
    m_difference->clear();
    QTextCursor cursor(m_difference->document());
    cursor.beginEditBlock();
    int places = 0;
    Kind before = Kind::Same;
    for (const domain::DiffPart &part : parts) {
        cursor.insertText(safetext::visible(part.text), formatOf(part.kind));
        places += part.kind != Kind::Same && before == Kind::Same ? 1 : 0;
        before = part.kind;
    }
    cursor.endEditBlock();
    m_difference->verticalScrollBar()->setValue(place);
    m_count->setText(places == 0   ? tr("Nothing is different yet")
                     : places == 1 ? tr("Different in 1 place")
                                   : tr("Different in %1 places").arg(QLocale().toString(places)));
    m_save->setEnabled(text() != m_saved && (places > 0 || !m_saved.isEmpty()));
    m_restore->setEnabled(places > 0);
}

QString CorrectionEditor::differenceText() const
{
    QString marked;
    const QList<domain::DiffPart> parts = domain::diffWords(m_answer, text());
    for (const domain::DiffPart &part : parts)
        marked += part.kind == Kind::Same    ? part.text
                  : part.kind == Kind::Added ? u'{' + part.text + u'}'
                                             : u'[' + part.text + u']';
    return marked;
}

void CorrectionEditor::tellDraft()
{
    m_draftSoon.stop();
    // What is saved, or the answer itself, is no draft.
    const QString typed = text();
    const QString draft = typed == m_answer || typed == m_saved ? QString() : typed;
    if (draft != m_toldDraft)
        Q_EMIT draftChanged(m_toldDraft = draft);
}

void CorrectionEditor::save()
{
    compare();
    if (m_save->isEnabled())
        Q_EMIT saveRequested(text() == m_answer ? QString() : text());
}

void CorrectionEditor::reject()
{
    tellDraft();
    QDialog::reject();
}

bool CorrectionEditor::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_edit && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        if (enter && key->modifiers().testFlag(Qt::ControlModifier)) {
            save();
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

} // namespace tidemark::views
