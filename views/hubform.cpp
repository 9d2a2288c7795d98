// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/hubform.h"

#include "views/exportwords.h"
#include "views/panels.h"
#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace tidemark::views {

HubForm::HubForm(QWidget *parent)
    : QWidget(parent)
    , m_name(addField(tr("Name"), tr("Support answers, rated")))
    , m_license(new QComboBox(this))
    , m_licenseName(addField(tr("Licence name"), tr("internal use only")))
    , m_licenseLink(addField(tr("Licence link"), tr("address or file")))
    , m_language(addField(tr("Language"), tr("en, or empty")))
    , m_form(new QFormLayout(this))
    , m_problem(plainLabel({}, Tone::Amber, theme::factFont(), this))
{
    m_license->setEditable(true);
    m_license->setAccessibleName(tr("Licence"));
    m_license->addItems({u"other"_s, u"apache-2.0"_s, u"mit"_s, u"cc-by-4.0"_s, u"cc-by-sa-4.0"_s, u"cc-by-nc-4.0"_s,
                         u"cc0-1.0"_s, u"odc-by"_s});
    m_license->setCurrentIndex(-1);
    m_license->lineEdit()->setPlaceholderText(tr("to be chosen"));
    m_license->lineEdit()->setAccessibleName(m_license->accessibleName());
    m_problem->setWordWrap(true);
    m_form->setContentsMargins(0, 0, 0, 0);
    m_form->setSpacing(6);
    m_form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_form->addRow(m_name->accessibleName(), m_name);
    m_form->addRow(m_license->accessibleName(), m_license);
    m_form->addRow(m_licenseName->accessibleName(), m_licenseName);
    m_form->addRow(m_licenseLink->accessibleName(), m_licenseLink);
    m_form->addRow(m_language->accessibleName(), m_language);
    m_form->addRow(m_problem);
    for (const QLineEdit *field : {m_name, m_licenseName, m_licenseLink, m_language})
        connect(field, &QLineEdit::textChanged, this, &HubForm::refresh);
    connect(m_license, &QComboBox::currentTextChanged, this, &HubForm::refresh);
    refresh();
}

QLineEdit *HubForm::addField(const QString &name, const QString &example)
{
    auto *field = new QLineEdit(this);
    field->setAccessibleName(name);
    field->setPlaceholderText(example);
    return field;
}

void HubForm::refresh()
{
    const bool other = m_license->currentText().trimmed() == "other"_L1;
    for (QLineEdit *field : {m_licenseName, m_licenseLink}) {
        field->setVisible(other);
        m_form->labelForField(field)->setVisible(other);
    }
    ExportChoice choice;
    choice.hub = true;
    save(&choice);
    m_problem->setText(exportwords::hubProblem(choice));
    m_problem->setVisible(!m_problem->text().isEmpty());
    Q_EMIT changed();
}

void HubForm::load(const ExportChoice &choice)
{
    const QSignalBlocker quiet(this);
    m_name->setText(choice.hubName);
    m_license->setCurrentText(choice.license);
    m_licenseName->setText(choice.licenseName);
    m_licenseLink->setText(choice.licenseLink);
    m_language->setText(choice.language);
    refresh();
}

void HubForm::save(ExportChoice *choice) const
{
    choice->hubName = m_name->text().trimmed();
    choice->license = m_license->currentText().trimmed();
    choice->licenseName = m_licenseName->text().trimmed();
    choice->licenseLink = m_licenseLink->text().trimmed();
    choice->language = m_language->text().trimmed();
}

} // namespace tidemark::views
