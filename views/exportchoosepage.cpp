// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/exportchoosepage.h"

#include "views/exportoptionsform.h"
#include "views/exportpreviewpane.h"
#include "views/exportwords.h"
#include "views/formatlist.h"
#include "views/panels.h"
#include "views/presetbox.h"
#include "views/targetfield.h"
#include <QDir>
#include <QHBoxLayout>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>

namespace tidemark::views {

ExportChoosePage::ExportChoosePage(QWidget *parent)
    : QWidget(parent)
    , m_selection(plainLabel({}, Tone::Muted, theme::bodyFont(), this))
    , m_presets(new PresetBox(this))
    , m_formats(new FormatList(this))
    , m_options(new ExportOptionsForm(this))
    , m_preview(new ExportPreviewPane(this))
    , m_message(new MessageBlock(this))
    , m_target(new TargetField(this))
{
    constexpr int restMs = 250;
    m_delay.setSingleShot(true);
    m_delay.setInterval(restMs);
    m_selection->setWordWrap(true);
    build();
    wire();
}

void ExportChoosePage::build()
{
    auto *top = new QHBoxLayout;
    top->setSpacing(20);
    top->addWidget(m_selection, 1);
    top->addWidget(m_presets);
    auto *columns = new QHBoxLayout;
    columns->setSpacing(20);
    columns->addWidget(m_formats, 10);
    columns->addWidget(m_options, 11);
    columns->addWidget(m_preview, 16);
    m_formats->setMinimumWidth(210);
    m_options->setMinimumWidth(262);
    m_preview->setMinimumWidth(320);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    layout->addLayout(top);
    layout->addLayout(columns, 1);
    layout->addWidget(m_message);
    layout->addWidget(m_target);
}

void ExportChoosePage::wire()
{
    connect(&m_delay, &QTimer::timeout, this, &ExportChoosePage::ask);
    connect(m_formats, &FormatList::formatChosen, this, &ExportChoosePage::onFormat);
    connect(m_options, &ExportOptionsForm::changed, this, &ExportChoosePage::onOptions);
    connect(m_target, &TargetField::changed, this, &ExportChoosePage::changed);
    connect(m_presets, &PresetBox::chosen, this, &ExportChoosePage::load);
    connect(m_presets, &PresetBox::presetsChanged, this, &ExportChoosePage::memoryChanged);
    connect(m_preview, &ExportPreviewPane::excludeRequested, this, &ExportChoosePage::exclude);
    connect(m_preview, &ExportPreviewPane::takeBackRequested, this, &ExportChoosePage::takeBack);
}

void ExportChoosePage::setFormats(const QList<ExportFormat> &formats)
{
    m_formats->setFormats(formats);
    m_formats->setFocus();
    onFormat();
}

const ExportFormat *ExportChoosePage::format() const
{
    return m_formats->chosen();
}

void ExportChoosePage::setMemory(const ExportMemory &memory)
{
    m_memory = memory;
    m_presets->setPresets(memory.presets);
    m_shown.clear(); // what is on the page is nobody's choice
    m_formats->choose(memory.format);
    onFormat();
}

ExportMemory ExportChoosePage::memory() const
{
    ExportMemory memory = m_memory;
    ExportChoice now = choice();
    memory.presets = m_presets->presets();
    memory.format = now.format;
    now.excluded.clear();
    memory.last.insert(now.format, now);
    return memory;
}

void ExportChoosePage::onFormat()
{
    const ExportFormat *format = m_formats->chosen();
    if (!format || format->id == m_shown)
        return;
    const QStringList excluded = choice().excluded;
    if (!m_shown.isEmpty() && choice() != m_arrived)
        m_memory = memory();
    m_shown = format->id;
    m_options->setFormat(*format);
    // A format that was never used begins with the options that are there.
    ExportChoice known = m_memory.last.value(format->id, m_options->choice());
    known.excluded = excluded;
    if (m_memory.last.contains(format->id))
        m_options->load(known);
    m_arrived = choice();
    onOptions();
}

void ExportChoosePage::load(const ExportChoice &choice)
{
    ExportChoice wanted = choice;
    wanted.excluded = this->choice().excluded;
    m_formats->choose(choice.format);
    m_options->load(wanted);
    onOptions();
}

void ExportChoosePage::onOptions()
{
    if (const ExportFormat *format = m_formats->chosen())
        m_target->suggest(*format, choice());
    m_presets->setNow(choice());
    Q_EMIT changed();
    if (choice() != m_asked)
        m_delay.start();
}

ExportChoice ExportChoosePage::choice() const
{
    return m_options->choice();
}

void ExportChoosePage::setPreviewDelay(int ms)
{
    m_delay.setInterval(ms);
}

void ExportChoosePage::refreshPreview()
{
    m_asked = {};
    m_delay.start();
}

void ExportChoosePage::showPreview(const ExportAccount &account)
{
    if (format() && !m_empty && choice() == m_asked)
        m_preview->showAccount(*format(), m_asked, account);
}

void ExportChoosePage::ask()
{
    m_asked = choice();
    if (m_empty || !format())
        return;
    if (const QString problem = m_options->problem(); !problem.isEmpty()) {
        m_preview->showNote(ExportPreviewPane::State::Failed, tr("This cannot be counted"), problem);
        Q_EMIT previewDropped();
        return;
    }
    m_preview->showBusy(0, 0);
    Q_EMIT previewRequested(m_asked);
}

void ExportChoosePage::setSelection(const QString &words, bool empty)
{
    m_selection->setText(words);
    m_empty = empty;
    if (empty) {
        m_preview->showNote(ExportPreviewPane::State::Empty, tr("Nothing to export."),
                            tr("The filter matches no run. Widen it, then export again."));
        Q_EMIT previewDropped();
    } else if (m_preview->state() == ExportPreviewPane::State::Empty) {
        refreshPreview();
    }
    Q_EMIT changed();
}

void ExportChoosePage::exclude(const QString &runId)
{
    ExportChoice wanted = choice();
    if (runId.isEmpty() || wanted.excluded.contains(runId))
        return;
    wanted.excluded.append(runId);
    m_options->load(wanted);
    onOptions();
}

void ExportChoosePage::takeBack()
{
    ExportChoice wanted = choice();
    wanted.excluded.clear();
    m_options->load(wanted);
    onOptions();
}

bool ExportChoosePage::isComplete() const
{
    return !m_empty && format() && !m_target->path().isEmpty() && problem().isEmpty();
}

QString ExportChoosePage::problem() const
{
    const QString wrong = m_options->problem();
    return wrong.isEmpty() ? exportwords::hubProblem(choice()) : wrong;
}

bool ExportChoosePage::confirmTarget()
{
    if (const auto [title, text] = m_target->problem(); !title.isEmpty()) {
        say(title, text);
        return false;
    }
    if (!m_target->isTaken())
        return true;
    const bool folder = m_target->wantsFolder();
    QMessageBox box(QMessageBox::Question, tr("Export"),
                    folder ? tr("An earlier export is in this folder.") : tr("A file of this name is there already."),
                    QMessageBox::NoButton, this);
    box.setTextFormat(Qt::PlainText);
    box.setInformativeText(QDir::toNativeSeparators(m_target->path()));
    const auto *replace = box.addButton(tr("Replace it"), QMessageBox::AcceptRole);
    box.setDefaultButton(box.addButton(tr("Keep it"), QMessageBox::RejectRole));
    box.exec();
    return box.clickedButton() == replace;
}

void ExportChoosePage::say(const QString &title, const QString &text)
{
    m_message->say(title, text);
}

QString ExportChoosePage::message() const
{
    return m_message->text();
}

} // namespace tidemark::views
