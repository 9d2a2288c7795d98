// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/presetbox.h"

#include "views/panels.h"
#include <QComboBox>
#include <QHBoxLayout>
#include <QInputDialog>
#include <QLabel>
#include <QPushButton>

namespace tidemark::views {

PresetBox::PresetBox(QWidget *parent)
    : QWidget(parent)
    , m_box(new QComboBox(this))
    , m_save(new QPushButton(tr("Save as…"), this))
    , m_forget(new QPushButton(tr("Delete"), this))
{
    m_box->setAccessibleName(tr("Preset"));
    m_box->setToolTip(tr("Options that were kept under a name"));
    m_box->setMinimumContentsLength(12);
    m_box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_save->setToolTip(tr("Keep these options under a name"));
    m_forget->setToolTip(tr("Delete this preset"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(plainLabel(tr("Preset"), Tone::Muted, theme::bodyFont(), this));
    layout->addWidget(m_box);
    for (QPushButton *button : {m_save, m_forget}) {
        button->setAutoDefault(false);
        layout->addWidget(button);
    }
    connect(m_box, &QComboBox::activated, this, [this](int index) {
        if (index > 0)
            Q_EMIT chosen(m_presets.at(index - 1).second);
        refresh();
    });
    connect(m_save, &QPushButton::clicked, this, &PresetBox::ask);
    connect(m_forget, &QPushButton::clicked, this, &PresetBox::forget);
    fill({});
}

void PresetBox::setPresets(const QList<QPair<QString, ExportChoice>> &presets)
{
    m_presets = presets;
    fill({});
}

void PresetBox::fill(const QString &current)
{
    m_box->clear();
    m_box->addItem(tr("no preset"));
    for (const auto &[name, choice] : std::as_const(m_presets))
        m_box->addItem(name);
    m_box->setCurrentIndex(
        current.isEmpty() ? 0 : qMax(0, m_box->findText(current, Qt::MatchFixedString | Qt::MatchCaseSensitive)));
    refresh();
}

void PresetBox::setNow(const ExportChoice &choice)
{
    m_now = choice;
    m_now.excluded.clear(); // those are of this selection, not of a habit
    const int index = m_box->currentIndex();
    if (index <= 0 || m_presets.at(index - 1).second != m_now) {
        const auto it = std::find_if(m_presets.begin(), m_presets.end(),
                                     [this](const auto &preset) { return preset.second == m_now; });
        m_box->setCurrentIndex(it == m_presets.end() ? 0 : int(it - m_presets.begin()) + 1);
    }
    refresh();
}

void PresetBox::refresh()
{
    m_forget->setEnabled(m_box->currentIndex() > 0);
}

void PresetBox::save(const QString &name)
{
    const QString words = name.simplified();
    if (words.isEmpty())
        return;
    const auto it =
        std::find_if(m_presets.begin(), m_presets.end(), [&](const auto &kept) { return kept.first == words; });
    if (it != m_presets.end())
        it->second = m_now;
    else
        m_presets.append({words, m_now});
    fill(words);
    Q_EMIT presetsChanged();
}

void PresetBox::forget()
{
    const int index = m_box->currentIndex();
    if (index <= 0)
        return;
    m_presets.removeAt(index - 1);
    fill({});
    Q_EMIT presetsChanged();
}

void PresetBox::ask()
{
    auto *dialog = new QInputDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Preset"));
    dialog->setLabelText(tr("Name of the preset"));
    dialog->setOkButtonText(tr("Save"));
    dialog->setCancelButtonText(tr("Cancel"));
    dialog->setTextValue(m_box->currentIndex() > 0 ? m_box->currentText() : QString());
    connect(dialog, &QInputDialog::textValueSelected, this, &PresetBox::save);
    dialog->open();
}

} // namespace tidemark::views
