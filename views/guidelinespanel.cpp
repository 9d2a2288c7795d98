// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/guidelinespanel.h"

#include "views/bodyview.h"
#include "views/emptystate.h"
#include "views/panels.h"
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QPainter>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace tidemark::views {

namespace {
constexpr int inset = 16;
constexpr int headHeight = 34;
} // namespace

GuidelinesPanel::GuidelinesPanel(QWidget *parent)
    : QWidget(parent)
    , m_title(plainLabel(tr("Guidelines"), Tone::Text, theme::bodyFont(QFont::DemiBold), this))
    , m_from(plainLabel({}, Tone::Muted, theme::factFont(), this))
    , m_edit(tool(u"pencil"_s, tr("Edit the guidelines")))
    , m_import(tool(u"folder"_s, tr("Take the guidelines from a Markdown file…")))
    , m_history(tool(u"history"_s, tr("Older versions")))
    , m_close(tool(u"close"_s, tr("Close the guidelines")))
    , m_area(new QScrollArea(this))
    , m_context(new ReaderContext(this))
    , m_body(new BodyView(m_context, nullptr))
    , m_empty(new EmptyState(this))
    , m_editor(new QPlainTextEdit(this))
    , m_editButtons(new QWidget(this))
{
    setAccessibleName(tr("Guidelines"));
    setMinimumWidth(220);
    m_empty->setWords(EmptyState::Kind::Empty, tr("No guidelines yet"),
                      tr("What counts as good here? Write it down once, so that everybody judges by the same."),
                      tr("Write guidelines"));
    m_editor->setAccessibleName(tr("Guidelines in Markdown"));
    m_editor->setPlaceholderText(tr("# When is an answer good?"));
    m_editor->setTabChangesFocus(true);
    m_editor->installEventFilter(this);
    build();
    wire();
    m_editor->hide();
    m_editButtons->hide();
    setVersions({});
}

GuidelinesPanel::~GuidelinesPanel() = default;

QToolButton *GuidelinesPanel::tool(const QString &icon, const QString &tip)
{
    auto *button = new QToolButton(this);
    button->setIcon(theme::icon(icon, Tone::Muted));
    button->setAutoRaise(true);
    button->setToolTip(tip);
    button->setAccessibleName(tip);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

void GuidelinesPanel::build()
{
    m_area->setWidget(m_body);
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_area->setFocusPolicy(Qt::TabFocus);
    m_area->setAccessibleName(tr("Guidelines"));
    auto *head = new QHBoxLayout;
    head->setContentsMargins(inset, 0, 6, 0);
    head->setSpacing(4);
    head->addWidget(m_title);
    head->addSpacing(4);
    head->addWidget(m_from, 1);
    for (QToolButton *button : {m_edit, m_import, m_history, m_close})
        head->addWidget(button);
    auto *save = new QPushButton(tr("Save guidelines"), m_editButtons);
    save->setToolTip(tr("Ctrl+Enter"));
    auto *leave = new QPushButton(tr("Cancel"), m_editButtons);
    connect(save, &QPushButton::clicked, this, [this] { endEditing(true); });
    connect(leave, &QPushButton::clicked, this, [this] { endEditing(false); });
    auto *buttons = new QHBoxLayout(m_editButtons);
    buttons->setContentsMargins(inset, 0, inset, 12);
    buttons->setSpacing(8);
    buttons->addStretch(1);
    buttons->addWidget(leave);
    buttons->addWidget(save);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(1, 0, 0, 0);
    column->setSpacing(8);
    auto *bar = new QWidget(this);
    bar->setLayout(head);
    bar->setFixedHeight(headHeight);
    column->addWidget(bar);
    column->addWidget(m_area, 1);
    column->addWidget(m_empty, 1);
    column->addWidget(m_editor, 1);
    column->addWidget(m_editButtons);
}

void GuidelinesPanel::wire()
{
    connect(m_edit, &QToolButton::clicked, this,
            [this] { edit(m_versions.isEmpty() ? QString() : m_versions.at(m_shown).text); });
    connect(m_empty, &EmptyState::actionTriggered, this, [this] { edit({}); });
    connect(m_import, &QToolButton::clicked, this, &GuidelinesPanel::importRequested);
    connect(m_history, &QToolButton::clicked, this, &GuidelinesPanel::chooseVersion);
    connect(m_close, &QToolButton::clicked, this, &GuidelinesPanel::closeRequested);
    connect(m_context, &ReaderContext::linkActivated, this, &GuidelinesPanel::linkActivated);
    connect(m_context, &ReaderContext::heightChanged, this, &GuidelinesPanel::showText);
}

void GuidelinesPanel::setVersions(const QList<Version> &versions)
{
    m_versions = versions;
    m_shown = 0;
    m_history->setEnabled(versions.size() > 1);
    if (!isEditing())
        endEditing(false);
}

bool GuidelinesPanel::isEditing() const
{
    return !m_editor->isHidden();
}

void GuidelinesPanel::edit(const QString &text)
{
    m_editor->setPlainText(text);
    m_editor->show();
    m_editButtons->show();
    m_area->hide();
    m_empty->hide();
    m_editor->setFocus();
}

void GuidelinesPanel::endEditing(bool keep)
{
    if (keep)
        Q_EMIT saveRequested(m_editor->toPlainText());
    m_editor->hide();
    m_editButtons->hide();
    m_area->setVisible(!m_versions.isEmpty());
    m_empty->setVisible(m_versions.isEmpty());
    showText();
}

void GuidelinesPanel::showText()
{
    if (m_versions.isEmpty() || isEditing() || !isVisible()) {
        if (m_versions.isEmpty())
            m_from->clear();
        return;
    }
    const Version &version = m_versions.at(m_shown);
    const QString day = QLocale().toString(QDateTime::fromMSecsSinceEpoch(version.atMs).date(), QLocale::ShortFormat);
    m_from->setText(m_shown == 0 ? tr("of %1").arg(day) : tr("of %1, replaced").arg(day));
    m_from->setToolTip(Qt::convertFromPlainText(tr("Version %1, saved by %2").arg(version.number).arg(version.rater)));
    const int width = m_area->viewport()->width();
    const int text = qMax(120, width - 2 * inset);
    const int height = m_body->present(version.text, BodyView::Style::Markdown, text);
    m_body->setContentsMargins(0, 0, 0, 0);
    m_body->setGeometry(inset, 0, text, height);
}

void GuidelinesPanel::chooseVersion()
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setAccessibleName(tr("Older versions"));
    for (int i = 0; i < int(m_versions.size()); ++i) {
        const Version &version = m_versions.at(i);
        const QString time = QLocale().toString(QDateTime::fromMSecsSinceEpoch(version.atMs), QLocale::ShortFormat);
        QAction *item = menu->addAction(tr("%1, %2").arg(time, version.rater).replace(u'&', u"&&"_s));
        item->setCheckable(true);
        item->setChecked(i == m_shown);
        connect(item, &QAction::triggered, this, [this, i] {
            m_shown = i;
            endEditing(false);
        });
    }
    menu->popup(m_history->mapToGlobal(QPoint(0, m_history->height())));
}

void GuidelinesPanel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    showText();
}

void GuidelinesPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    showText();
}

void GuidelinesPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        showText();
}

bool GuidelinesPanel::eventFilter(QObject *watched, QEvent *event)
{
    const bool key = event->type() == QEvent::KeyPress || event->type() == QEvent::ShortcutOverride;
    if (watched != m_editor || !key)
        return QWidget::eventFilter(watched, event);
    const auto *pressed = static_cast<QKeyEvent *>(event);
    const bool enter = pressed->key() == Qt::Key_Return || pressed->key() == Qt::Key_Enter;
    const bool saves = enter && pressed->modifiers().testFlag(Qt::ControlModifier);
    if (!saves && pressed->key() != Qt::Key_Escape)
        return false;
    event->accept(); // else the window's shortcut has it
    if (event->type() == QEvent::KeyPress)
        endEditing(saves);
    return true;
}

void GuidelinesPanel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), theme::colour(Tone::Panel));
    painter.fillRect(QRect(0, 0, 1, height()), theme::colour(Tone::Line));
    painter.fillRect(QRect(0, headHeight, width(), 1), theme::colour(Tone::Line));
}

} // namespace tidemark::views
