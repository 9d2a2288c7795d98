// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/judgementrow.h"

#include "views/flowlayout.h"
#include "views/keybutton.h"
#include "views/keyhints.h"
#include "views/starrating.h"
#include <QCheckBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace tidemark::views {

namespace {

constexpr int gap = 6;
const KeyButton::Look chipLook{{}, Tone::Muted, Tone::Amber, Tone::AmberSoft, false, true};

} // namespace

JudgementRow::JudgementRow(QWidget *parent)
    : QWidget(parent)
    , m_chips(new QWidget(this))
    , m_tools(new QWidget(this))
    , m_stars(new StarRating(m_tools))
    , m_correct(new KeyButton(tr("Correct"), {},
                              {u"pencil"_s, Tone::Muted, Tone::Accent, Tone::AccentSoft, false, true}, m_tools))
    , m_twins(new QCheckBox(this))
    , m_noteIcon(new QLabel(this))
    , m_note(new QLineEdit(this))
{
    setAccessibleName(tr("Reasons, stars, correction"));
    m_correct->setCheckable(true);
    keyhints::set(m_correct, Action::Correct, tr("Write what the answer should have been"));
    keyhints::set(m_twins, Action::Twins, tr("Rate identical answers once for all; one undo takes all of it back"));
    m_note->setPlaceholderText(tr("A note for yourself; it stays on this computer"));
    m_note->setAccessibleName(tr("Note for yourself"));
    m_note->setToolTip(tr("Only on this computer. Enter keeps it, Esc leaves it as it was"));
    m_note->installEventFilter(this);
    m_noteIcon->setPixmap(theme::icon(u"pencil"_s, Tone::Amber).pixmap(14, 14));
    build();
    connect(m_stars, &StarRating::starsRequested, this, &JudgementRow::starsRequested);
    connect(m_correct, &KeyButton::clicked, this, [this] {
        showReasons();
        Q_EMIT correctionRequested();
    });
    clear();
}

void JudgementRow::build()
{
    m_chips->setLayout(new FlowLayout(gap));
    QSizePolicy growing(QSizePolicy::Preferred, QSizePolicy::Preferred);
    growing.setHeightForWidth(true);
    m_chips->setSizePolicy(growing);
    auto *tools = new QHBoxLayout(m_tools);
    tools->setContentsMargins(0, 0, 0, 0);
    tools->setSpacing(12);
    tools->addWidget(m_stars);
    tools->addWidget(m_correct);
    auto *second = new QHBoxLayout;
    second->setSpacing(gap);
    second->addWidget(m_noteIcon);
    second->addWidget(m_note, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(gap);
    column->addWidget(m_chips);
    column->addWidget(m_twins);
    column->addLayout(second);
}

void JudgementRow::setReasons(const QStringList &names, const QStringList &keys)
{
    m_names = names;
    m_keys = keys;
    qDeleteAll(std::exchange(m_buttons, {}));
    showReasons();
}

void JudgementRow::setRun(const domain::RunDetail &detail)
{
    const bool same = m_detail.run.id == detail.run.id;
    if (!same)
        keepNote();
    m_detail = detail;
    if (!same) {
        m_twins->setChecked(false);
    }
    m_stars->setStars(qRound(detail.shown.value(u"rating"_s).toDouble()));
    m_twins->setText(detail.twins == 1 ? tr("Same verdict for 1 other run with this prompt and this answer")
                                       : tr("Same verdict for %1 other runs with this prompt and this answer")
                                             .arg(QLocale().toString(detail.twins)));
    m_twins->setVisible(detail.twins > 0);
    showReasons();
    showNote();
}

void JudgementRow::clear()
{
    keepNote();
    m_detail = {};
    m_stars->setStars(0);
    m_twins->setChecked(false);
    m_twins->hide();
    showReasons();
    showNote();
    setAble(false);
}

void JudgementRow::setAble(bool able)
{
    m_able = able;
    m_stars->setEnabled(able);
    m_correct->setEnabled(able);
    m_twins->setEnabled(able);
    m_note->setReadOnly(!able);
    for (KeyButton *button : std::as_const(m_buttons))
        button->setEnabled(able);
}

/// The named reasons, and after them what else the run was given, as by another program.
void JudgementRow::showReasons()
{
    const QStringList given = m_detail.shown.reasons();
    QStringList all = m_names;
    for (const QString &reason : given) {
        if (!all.contains(reason))
            all.append(reason);
    }
    const bool fits = all.size() == m_buttons.size() &&
                      std::equal(all.begin(), all.end(), m_buttons.begin(),
                                 [](const QString &name, const KeyButton *button) { return name == button->text(); });
    if (!fits) {
        qDeleteAll(std::exchange(m_buttons, {}));
        for (qsizetype i = 0; i < all.size(); ++i) {
            const QString name = all.at(i);
            auto *button = new KeyButton(name, i < m_names.size() ? m_keys.value(i) : QString(), chipLook, m_chips);
            button->setCheckable(true);
            button->setEnabled(m_able);
            button->setAccessibleName(tr("Reason: %1").arg(name));
            m_chips->layout()->addWidget(button);
            connect(button, &KeyButton::clicked, this, [this, name] {
                showReasons();
                Q_EMIT reasonToggled(name);
            });
            m_buttons.append(button);
        }
        makeRoom();
    }
    for (KeyButton *button : std::as_const(m_buttons))
        button->setChecked(given.contains(button->text()));
    m_correct->setChecked(!m_detail.shown.correction().isEmpty());
}

void JudgementRow::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    makeRoom();
}

/// Where the window is low, what is read gives way, not what is judged with.
void JudgementRow::makeRoom()
{
    m_chips->setMinimumHeight(m_chips->layout()->heightForWidth(width()));
}

void JudgementRow::editNote()
{
    m_editingNote = true;
    showNote();
    m_note->setFocus(Qt::ShortcutFocusReason);
    m_note->selectAll();
}

void JudgementRow::showNote()
{
    const bool there = m_editingNote || !m_detail.marks.note.isEmpty();
    m_note->setVisible(there);
    m_noteIcon->setVisible(there);
    if (!m_note->hasFocus() || !m_editingNote)
        m_note->setText(m_detail.marks.note);
}

bool JudgementRow::meansTwins() const
{
    return m_twins->isChecked() && !m_twins->isHidden();
}

void JudgementRow::setMeansTwins(bool means)
{
    if (!m_twins->isHidden() && m_able)
        m_twins->setChecked(means);
}

/// What stands in the note is kept, also when the list itself goes on under somebody who types.
void JudgementRow::keepNote()
{
    if (!m_editingNote)
        return;
    m_editingNote = false;
    if (m_note->text().trimmed() != m_detail.marks.note)
        Q_EMIT noteChanged(m_detail.run.id, m_note->text());
    if (m_note->hasFocus())
        Q_EMIT noteLeft();
}

bool JudgementRow::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_note && event->type() == QEvent::FocusIn)
        m_editingNote = true;
    if (watched == m_note && event->type() == QEvent::FocusOut)
        keepNote();
    if (watched == m_note && event->type() == QEvent::ShortcutOverride) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Escape || key->key() == Qt::Key_Return)
            event->accept();
    }
    if (watched == m_note && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool keeps = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        if (key->key() == Qt::Key_Escape)
            m_note->setText(m_detail.marks.note);
        if (keeps || key->key() == Qt::Key_Escape) {
            Q_EMIT noteLeft(); // takes the focus away, which keeps what stands there
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace tidemark::views
