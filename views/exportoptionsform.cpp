// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/exportoptionsform.h"

#include "views/exportwords.h"
#include "views/hubform.h"
#include "views/panels.h"
#include "views/redactionform.h"
#include "views/splitfields.h"
#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace tidemark::views {

ExportOptionsForm::ExportOptionsForm(QWidget *parent)
    : QScrollArea(parent)
    , m_nothing(plainLabel(tr("This format has no options."), Tone::Muted, theme::bodyFont(), this))
    , m_rows(new QWidget(this))
    , m_shares(new QWidget(this))
    , m_private(new QWidget(this))
    , m_card(new QWidget(this))
    , m_profileLabel(plainLabel(tr("Rows for"), Tone::Muted, theme::factFont(), this))
    , m_profile(new QComboBox(this))
    , m_tokensLabel(plainLabel(tr("Longest row"), Tone::Muted, theme::factFont(), this))
    , m_tokens(new QSpinBox(this))
    , m_pairsLabel(plainLabel(tr("Pairs for each prompt"), Tone::Muted, theme::factFont(), this))
    , m_pairs(new QSpinBox(this))
    , m_sameModel(new QCheckBox(tr("Both answers of the same model"), this))
    , m_correction(new QCheckBox(tr("A correction means the answer was bad"), this))
    , m_loose(new QCheckBox(tr("Ignore case and spaces in repeats"), this))
    , m_safeCells(new QCheckBox(tr("Cells safe for spreadsheets"), this))
    , m_toolsLabel(plainLabel(tr("Tool definitions"), Tone::Muted, theme::factFont(), this))
    , m_tools(new QLineEdit(this))
    , m_browse(new QPushButton(tr("Choose…"), this))
    , m_split(new QCheckBox(tr("Split by conversation"), this))
    , m_splitFields(new SplitFields(this))
    , m_redaction(new RedactionForm(this))
    , m_hub(new QCheckBox(tr("Folder for the Hugging Face Hub"), this))
    , m_hubForm(new HubForm(this))
{
    setAccessibleName(tr("Options"));
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    dress();
    build();
    wire();
    m_safeCells->setChecked(true);
    load({});
}

void ExportOptionsForm::dress()
{
    m_profile->setAccessibleName(m_profileLabel->text());
    m_profile->setToolTip(tr("Some trainers want the same rows a little different"));
    constexpr int mostTokens = 10'000'000;
    m_tokens->setRange(0, mostTokens);
    m_tokens->setSingleStep(1000);
    m_tokens->setSpecialValueText(tr("any length"));
    m_tokens->setPrefix(tr("about "));
    m_tokens->setSuffix(tr(" tokens"));
    m_tokens->setGroupSeparatorShown(true);
    m_tokens->setKeyboardTracking(false);
    m_tokens->setAccessibleName(m_tokensLabel->text());
    m_tokens->setToolTip(tr("Longer rows are left out, not cut; a token is taken for four characters"));
    m_pairs->setRange(0, 1000);
    m_pairs->setSpecialValueText(tr("each answer once"));
    m_pairs->setPrefix(tr("all, up to "));
    m_pairs->setKeyboardTracking(false);
    m_pairs->setAccessibleName(m_pairsLabel->text());
    m_pairs->setToolTip(tr("Corrections come first, then good and bad answers to the same prompt"));
    m_sameModel->setToolTip(tr("Otherwise a pair may teach which model wrote it"));
    m_correction->setToolTip(tr("For answers that were corrected and have no thumb"));
    m_loose->setToolTip(tr("Rows that are equal to the letter are always written once"));
    m_safeCells->setToolTip(tr("A cell that a spreadsheet would run as a formula gets a leading '"));
    m_tools->setAccessibleName(m_toolsLabel->text());
    m_tools->setPlaceholderText(tr("JSON file"));
    m_browse->setAutoDefault(false);
    m_browse->setToolTip(tr("Choose the file with the true declarations of the tools"));
    m_split->setToolTip(tr("Into train, validation and test; a conversation is never on two sides"));
    m_hub->setToolTip(tr("With a card that says what is in it"));
    for (QCheckBox *head : {m_split, m_hub})
        head->setFont(theme::bodyFont(QFont::DemiBold));
}

QVBoxLayout *ExportOptionsForm::addSection(QVBoxLayout *layout, const QString &head, QWidget *section)
{
    auto *inner = new QVBoxLayout(section);
    inner->setContentsMargins(0, 0, 0, 12);
    inner->setSpacing(6);
    if (!head.isEmpty())
        inner->addWidget(plainLabel(head, Tone::Text, theme::bodyFont(QFont::DemiBold), section));
    layout->addWidget(section);
    return inner;
}

void ExportOptionsForm::build()
{
    auto *content = new QWidget(this);
    content->setMinimumWidth(240);
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 12, 0);
    layout->setSpacing(0);
    m_nothing->setWordWrap(true);
    layout->addWidget(m_nothing);
    auto *rows = addSection(layout, tr("Rows"), m_rows);
    for (QWidget *part : QList<QWidget *>{m_profileLabel, m_profile, m_tokensLabel, m_tokens, m_pairsLabel, m_pairs,
                                          m_sameModel, m_correction, m_loose, m_safeCells, m_toolsLabel})
        rows->addWidget(part);
    auto *tools = new QHBoxLayout;
    tools->setSpacing(8);
    tools->addWidget(m_tools, 1);
    tools->addWidget(m_browse);
    rows->addLayout(tools);
    auto *shares = addSection(layout, {}, m_shares);
    shares->addWidget(m_split);
    shares->addWidget(m_splitFields);
    addSection(layout, tr("Private data"), m_private)->addWidget(m_redaction);
    auto *card = addSection(layout, {}, m_card);
    card->addWidget(m_hub);
    card->addWidget(m_hubForm);
    layout->addStretch(1);
    setWidget(content);
}

void ExportOptionsForm::wire()
{
    for (const QCheckBox *box : {m_sameModel, m_correction, m_loose, m_safeCells, m_split, m_hub})
        connect(box, &QCheckBox::toggled, this, &ExportOptionsForm::refresh);
    for (const QSpinBox *field : {m_tokens, m_pairs})
        connect(field, &QSpinBox::valueChanged, this, &ExportOptionsForm::refresh);
    connect(m_profile, &QComboBox::currentIndexChanged, this, &ExportOptionsForm::refresh);
    connect(m_tools, &QLineEdit::textChanged, this, &ExportOptionsForm::refresh);
    connect(m_browse, &QPushButton::clicked, this, &ExportOptionsForm::chooseTools);
    connect(m_splitFields, &SplitFields::changed, this, &ExportOptionsForm::refresh);
    connect(m_redaction, &RedactionForm::changed, this, &ExportOptionsForm::refresh);
    connect(m_hubForm, &HubForm::changed, this, &ExportOptionsForm::refresh);
}

void ExportOptionsForm::refresh()
{
    using Learns = ExportFormat::Learns;
    const bool trains = m_format.trains();
    const bool pairs = m_format.learns == Learns::Pairs;
    const auto show = [](bool shown, const QList<QWidget *> &parts) {
        for (QWidget *part : parts)
            part->setVisible(shown);
    };
    show(m_format.profiles.size() > 0, {m_profileLabel, m_profile});
    show(trains, {m_tokensLabel, m_tokens, m_loose, m_toolsLabel, m_tools, m_browse, m_shares, m_private, m_card});
    show(pairs, {m_pairsLabel, m_pairs, m_sameModel});
    show(m_format.learns == Learns::Labels, {m_correction});
    show(m_format.hasCells(), {m_safeCells});
    show(trains || m_format.hasCells(), {m_rows});
    show(!trains && !m_format.hasCells(), {m_nothing});
    m_splitFields->setVisible(m_split->isChecked());
    m_hubForm->setVisible(m_hub->isChecked());
    Q_EMIT changed();
}

void ExportOptionsForm::setFormat(const ExportFormat &format)
{
    const QSignalBlocker quiet(this);
    const QSignalBlocker still(m_profile);
    const QString kept = m_profile->currentData().toString();
    m_format = format;
    m_profile->clear();
    m_profile->addItem(exportwords::profile({}), QString());
    for (const QString &word : format.profiles)
        m_profile->addItem(exportwords::profile(word), word);
    m_profile->setCurrentIndex(qMax(0, m_profile->findData(kept)));
    refresh();
}

void ExportOptionsForm::load(const ExportChoice &choice)
{
    const QSignalBlocker quiet(this);
    m_excluded = choice.excluded;
    if (m_format.hasCells())
        m_safeCells->setChecked(choice.safeCells);
    if (!m_format.trains() && !m_format.id.isEmpty()) {
        refresh(); // what other formats have stays
        return;
    }
    loadRows(choice);
    m_split->setChecked(choice.split);
    m_splitFields->load(choice);
    m_redaction->load(choice);
    m_hub->setChecked(choice.hub);
    m_hubForm->load(choice);
    refresh();
}

void ExportOptionsForm::loadRows(const ExportChoice &choice)
{
    m_profile->setCurrentIndex(qMax(0, m_profile->findData(choice.profile)));
    m_tokens->setValue(choice.maxTokens);
    m_pairs->setValue(choice.pairsPerPrompt);
    m_sameModel->setChecked(choice.sameModelOnly);
    m_correction->setChecked(choice.correctionMeansBad);
    m_loose->setChecked(choice.looseDedup);
    m_tools->setText(QDir::toNativeSeparators(choice.toolFile));
}

ExportChoice ExportOptionsForm::choice() const
{
    using Learns = ExportFormat::Learns;
    ExportChoice choice;
    choice.format = m_format.id;
    choice.excluded = m_excluded;
    choice.safeCells = m_safeCells->isChecked() || !m_format.hasCells();
    if (!m_format.trains())
        return choice;
    const bool pairs = m_format.learns == Learns::Pairs;
    choice.profile = m_profile->currentData().toString();
    choice.maxTokens = m_tokens->value();
    choice.pairsPerPrompt = pairs ? m_pairs->value() : 0;
    choice.sameModelOnly = pairs && m_sameModel->isChecked();
    choice.correctionMeansBad = m_format.learns == Learns::Labels && m_correction->isChecked();
    choice.looseDedup = m_loose->isChecked();
    choice.toolFile = QDir::fromNativeSeparators(m_tools->text().trimmed());
    choice.split = m_split->isChecked();
    choice.hub = m_hub->isChecked();
    m_splitFields->save(&choice);
    m_redaction->save(&choice);
    m_hubForm->save(&choice);
    return choice;
}

QString ExportOptionsForm::problem() const
{
    if (!m_format.trains())
        return {};
    if (const QString wrong = m_redaction->problem(); !wrong.isEmpty())
        return wrong;
    if (const ExportChoice now = choice(); !now.toolFile.isEmpty() && !QFileInfo(now.toolFile).isFile())
        return tr("There is no file with tool definitions of that name.");
    return {};
}

void ExportOptionsForm::chooseTools()
{
    const QString path =
        QFileDialog::getOpenFileName(this, tr("Tool definitions"), {}, tr("JSON (*.json);;All files (*)"));
    if (!path.isEmpty())
        m_tools->setText(QDir::toNativeSeparators(path));
}

} // namespace tidemark::views
