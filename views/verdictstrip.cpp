// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/verdictstrip.h"

#include "views/boxpainter.h"
#include "views/commentfield.h"
#include "views/conflictpanel.h"
#include "views/judgementrow.h"
#include "views/keybutton.h"
#include "views/keyhints.h"
#include "views/refusalpanel.h"
#include "views/syncline.h"
#include <QDateTime>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace tidemark::views {

namespace {

using domain::Thumb;

constexpr qsizetype mostHistory = 40;

QLabel *plainLabel(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    return label;
}

} // namespace

VerdictStrip::VerdictStrip(QWidget *parent)
    : QWidget(parent)
    , m_judgement(new JudgementRow(this))
    , m_conflict(new ConflictPanel(this))
    , m_refusal(new RefusalPanel(this))
    , m_saveError(plainLabel(this))
    , m_comment(new CommentField(this))
    , m_remark(plainLabel(this))
    , m_sync(new SyncLine(this))
{
    setAccessibleName(tr("Verdict"));
    m_saveError->setWordWrap(true);
    m_saveError->setContentsMargins(12, 8, 12, 8);
    m_remark->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    makeButtons();
    layOut();
    wire();
    dress();
    clear();
}

VerdictStrip::~VerdictStrip()
{
    // The field loses its focus while it dies, when nobody is left to hear of a draft.
    m_comment->disconnect(this);
}

void VerdictStrip::makeButtons()
{
    m_up = new KeyButton(tr("Up"), {}, {u"thumb-up"_s, Tone::Up, Tone::Up, Tone::UpSoft, true}, this);
    m_down = new KeyButton(tr("Down"), {}, {u"thumb-down"_s, Tone::Down, Tone::Down, Tone::DownSoft, true}, this);
    m_clear = new KeyButton(tr("Clear"), {}, {u"close"_s, Tone::Muted, Tone::Accent, Tone::AccentSoft, true}, this);
    m_skip = new KeyButton(tr("Skip"), {}, {u"skip"_s, Tone::Muted, Tone::Accent, Tone::AccentSoft, false}, this);
    m_later = new KeyButton(tr("Later"), {}, {u"clock"_s, Tone::Muted, Tone::Amber, Tone::AmberSoft, false}, this);
    m_flag = new KeyButton(tr("Flag"), {}, {u"flag"_s, Tone::Muted, Tone::Amber, Tone::AmberSoft, false}, this);
    m_history = new KeyButton(tr("History"), {},
                              {u"history"_s, Tone::Muted, Tone::Accent, Tone::AccentSoft, false, true}, this);
    m_history->setToolTip(tr("Who judged this run, when and how"));
    for (KeyButton *button : {m_up, m_down, m_skip, m_later, m_flag})
        button->setCheckable(true);
    keyhints::set(m_up, Action::RateUp);
    keyhints::set(m_down, Action::RateDown);
    keyhints::set(m_clear, Action::ClearThumb);
    keyhints::set(m_skip, Action::Skip);
    keyhints::set(m_later, Action::Defer);
    keyhints::set(m_flag, Action::Flag);
}

void VerdictStrip::layOut()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 11, 20, 10);
    column->setSpacing(8);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    for (KeyButton *button : {m_up, m_down, m_clear})
        buttons->addWidget(button);
    buttons->addStretch(1);
    for (KeyButton *button : {m_skip, m_later, m_flag})
        buttons->addWidget(button);
    auto *below = new QHBoxLayout;
    below->setSpacing(12);
    below->addWidget(m_judgement->tools());
    below->addWidget(m_history);
    below->addWidget(m_remark, 1);
    below->addWidget(m_sync);
    column->addLayout(buttons);
    column->addWidget(m_judgement);
    column->addWidget(m_conflict);
    column->addWidget(m_refusal);
    column->addWidget(m_saveError);
    column->addWidget(m_comment);
    column->addLayout(below);
}

void VerdictStrip::wire()
{
    // The buttons show what is saved, not what was pressed: they are set back until setRun tells it.
    connect(m_up, &KeyButton::clicked, this, [this] {
        enable();
        Q_EMIT thumbRequested(Thumb::Up, true);
    });
    connect(m_down, &KeyButton::clicked, this, [this] {
        enable();
        Q_EMIT thumbRequested(Thumb::Down, true);
    });
    connect(m_clear, &KeyButton::clicked, this, [this] { Q_EMIT thumbRequested(Thumb::None, false); });
    connect(m_skip, &KeyButton::clicked, this, [this](bool wanted) {
        enable();
        Q_EMIT skipRequested(wanted);
    });
    connect(m_flag, &KeyButton::clicked, this, [this](bool wanted) {
        enable();
        Q_EMIT flagRequested(wanted);
    });
    connect(m_later, &KeyButton::clicked, this, [this](bool wanted) {
        enable();
        Q_EMIT deferRequested(wanted);
    });
    connect(m_judgement, &JudgementRow::noteLeft, this, &VerdictStrip::commentLeft);
    connect(m_history, &KeyButton::clicked, this, &VerdictStrip::showHistory);
    connect(m_comment, &CommentField::saveRequested, this, &VerdictStrip::requestComment);
    connect(m_comment, &CommentField::draftChanged, this, &VerdictStrip::draftChanged);
    connect(m_comment, &CommentField::left, this, &VerdictStrip::commentLeft);
    connect(m_refusal, &RefusalPanel::retryRequested, this, &VerdictStrip::retryRequested);
    connect(m_refusal, &RefusalPanel::dropRequested, this, &VerdictStrip::dropRequested);
    connect(m_conflict, &ConflictPanel::keepMineRequested, this, &VerdictStrip::keepMineRequested);
    connect(m_conflict, &ConflictPanel::keepTheirsRequested, this, &VerdictStrip::keepTheirsRequested);
    connect(m_conflict, &ConflictPanel::writeNewRequested, this, &VerdictStrip::beginNew);
}

void VerdictStrip::setRun(const domain::RunDetail &detail)
{
    const bool sameRun = m_hasRun && m_detail.run.id == detail.run.id;
    m_detail = detail;
    m_hasRun = true;
    loadComment(detail, sameRun);
    m_judgement->setRun(detail);
    m_sync->setWords(m_keptHere ? verdictwords::keptWords(detail)
                                : verdictwords::syncWords(detail, QDateTime::currentMSecsSinceEpoch()));
    const bool asks = detail.summary.state == domain::SyncState::Conflict;
    m_writesNew = m_writesNew && asks && sameRun;
    m_conflict->setVisible(asks);
    if (asks)
        m_conflict->setRun(detail);
    m_refusal->setVisible(RefusalPanel::isFor(detail));
    m_refusal->setRun(detail);
    enable();
}

void VerdictStrip::loadComment(const domain::RunDetail &detail, bool sameRun)
{
    const QString saved = detail.shown.comment();
    if (sameRun && m_waitsForComment) {
        m_waitsForComment = saved != m_requested;
        if (m_waitsForComment)
            return;
        if (m_comment->toPlainText() == m_requested)
            m_loaded = m_requested;
    }
    const bool typing = sameRun && m_comment->toPlainText() != m_loaded;
    if (typing)
        return;
    const QString draft = detail.marks.commentDraft;
    m_waitsForComment = false;
    m_loaded = sameRun || draft.isEmpty() ? saved : draft;
    m_comment->load(m_loaded);
}

void VerdictStrip::requestComment(bool advance)
{
    m_requested = m_comment->toPlainText();
    m_waitsForComment = true;
    Q_EMIT commentRequested(m_requested, advance);
}

void VerdictStrip::beginNew()
{
    m_writesNew = true;
    const QString both = ConflictPanel::joinedComments(m_detail);
    if (m_comment->toPlainText() == m_loaded)
        m_comment->setPlainText(both);
    focusComment();
}

void VerdictStrip::clear()
{
    m_hasRun = false;
    m_detail = {};
    m_loaded.clear();
    m_waitsForComment = false;
    m_writesNew = false;
    m_comment->load({});
    m_sync->setWords({});
    m_judgement->clear();
    m_conflict->hide();
    m_refusal->hide();
    m_saveError->hide();
    enable();
}

/// Sets every button as the run and the rights say.
void VerdictStrip::enable()
{
    const bool able = m_hasRun && !m_readOnly;
    const Thumb thumb = m_detail.shown.thumb();
    m_up->setChecked(thumb == Thumb::Up);
    m_down->setChecked(thumb == Thumb::Down);
    m_skip->setChecked(m_detail.marks.skipped);
    m_later->setChecked(m_detail.marks.deferred);
    m_flag->setChecked(m_detail.marks.flagged);
    m_judgement->setAble(able);
    for (QWidget *part : std::initializer_list<QWidget *>{m_up, m_down, m_skip, m_later, m_flag, m_conflict, m_refusal})
        part->setEnabled(able);
    m_clear->setEnabled(able && thumb != Thumb::None);
    m_comment->setReadOnly(!able);
    m_comment->setEnabled(m_hasRun);
    const qsizetype entries = m_detail.history.size();
    m_history->setText(entries > 0 ? tr("History %1").arg(QLocale().toString(qlonglong(entries))) : tr("History"));
    m_history->setEnabled(entries > 0 && !m_blind);
    m_history->updateGeometry();
    const QString endUser = m_hasRun && !m_blind ? verdictwords::endUserLine(m_detail, m_keptHere) : QString();
    m_remark->setText(m_readOnly && !m_why.isEmpty() ? m_why : endUser);
    m_remark->setToolTip(m_remark->text().toHtmlEscaped());
}

void VerdictStrip::showHistory()
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setAccessibleName(tr("History"));
    for (qsizetype i = 0; i < qMin(m_detail.history.size(), mostHistory); ++i) {
        const domain::LedgerEntry &entry = m_detail.history.at(i);
        const Thumb after = domain::thumbFromJson(entry.after.value("thumb"_L1));
        const bool thumbed = entry.after.contains("thumb"_L1);
        const QString icon = !thumbed               ? u"comment"_s
                             : after == Thumb::Up   ? u"thumb-up"_s
                             : after == Thumb::Down ? u"thumb-down"_s
                                                    : u"thumb-none"_s;
        const Tone tone = after == Thumb::Up ? Tone::Up : after == Thumb::Down ? Tone::Down : Tone::Muted;
        menu->addAction(theme::icon(icon, tone), verdictwords::historyLine(entry).replace(u'&', u"&&"_s));
    }
    menu->popup(m_history->mapToGlobal(QPoint(0, -menu->sizeHint().height() - 4)));
}

void VerdictStrip::focusComment()
{
    m_comment->setFocus(Qt::ShortcutFocusReason);
    m_comment->moveCursor(QTextCursor::End);
}

bool VerdictStrip::commentHasFocus() const
{
    return m_comment->hasFocus();
}

QString VerdictStrip::comment() const
{
    return m_comment->toPlainText();
}

void VerdictStrip::setSaveError(const QString &text)
{
    m_saveError->setText(text);
    m_saveError->setAccessibleName(text);
    m_saveError->setVisible(!text.isEmpty());
}

void VerdictStrip::setBlind(bool blind)
{
    m_blind = blind;
    enable();
}

void VerdictStrip::setReadOnly(bool readOnly, const QString &why)
{
    m_readOnly = readOnly;
    m_why = why;
    enable();
}

void VerdictStrip::dress()
{
    QPalette loud = palette();
    loud.setColor(QPalette::WindowText, theme::colour(Tone::Down));
    m_saveError->setPalette(loud);
    m_saveError->setFont(theme::bodyFont(600));
    QPalette quiet = palette();
    quiet.setColor(QPalette::WindowText, theme::colour(Tone::Muted));
    m_remark->setPalette(quiet);
    m_remark->setFont(theme::factFont());
}

void VerdictStrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), theme::colour(Tone::Panel));
    painter.fillRect(QRect(0, 0, width(), 1), theme::colour(Tone::Line));
    if (!m_saveError->isHidden())
        drawBox(&painter, m_saveError->geometry(), 6, theme::colour(Tone::DownSoft), theme::colour(Tone::Down));
    const bool focused = m_comment->hasFocus();
    drawBox(&painter, m_comment->geometry(), 6, theme::colour(Tone::Panel),
            theme::colour(focused ? Tone::Accent : Tone::Line), focused ? 2 : 1);
}

void VerdictStrip::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        dress();
}

} // namespace tidemark::views
