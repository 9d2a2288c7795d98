// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/deskdialog.h"

#include "views/panels.h"
#include <QFormLayout>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace tidemark::views {

using domain::DeskSettings;

DeskDialog::DeskDialog(QWidget *parent)
    : QDialog(parent)
    , m_phrases(new QPlainTextEdit(this))
    , m_goal(new QSpinBox(this))
    , m_share(new QSpinBox(this))
    , m_problem(plainLabel({}, Tone::Down, theme::bodyFont(), this))
    , m_keep(new QPushButton(tr("Keep"), this))
{
    setWindowTitle(tr("Reasons and goals"));
    setAccessibleName(windowTitle());
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    setMinimumWidth(520);
    for (int i = 0; i < DeskSettings::mostReasons; ++i) {
        auto *field = new QLineEdit(this);
        field->setAccessibleName(tr("Reason %1").arg(i + 1));
        connect(field, &QLineEdit::textChanged, this, &DeskDialog::check);
        m_reasons.append(field);
    }
    m_phrases->setAccessibleName(tr("Canned comments"));
    m_phrases->setPlaceholderText(
        tr("One comment on each line. Two letters of it bring it up while you type a comment."));
    m_phrases->setTabChangesFocus(true);
    m_phrases->setMaximumHeight(m_phrases->fontMetrics().lineSpacing() * 6);
    m_goal->setRange(0, DeskSettings::mostPerDay);
    m_goal->setSpecialValueText(tr("none"));
    m_goal->setAccessibleName(tr("Verdicts a day"));
    m_share->setRange(1, 100);
    m_share->setSuffix(tr(" %"));
    m_share->setAccessibleName(tr("Share of a self-check"));
    build();
    connect(m_keep, &QPushButton::clicked, this, [this] {
        Q_EMIT settingsChosen(settings());
        accept();
    });
}

void DeskDialog::build()
{
    auto *reasons = new QGridLayout;
    reasons->setHorizontalSpacing(8);
    reasons->setVerticalSpacing(6);
    for (int i = 0; i < int(m_reasons.size()); ++i) {
        auto *digit = plainLabel(QString::number(i + 1), Tone::Muted, theme::factFont(), this);
        digit->setBuddy(m_reasons.at(i));
        reasons->addWidget(digit, i % 5, i / 5 * 2);
        reasons->addWidget(m_reasons.at(i), i % 5, i / 5 * 2 + 1);
    }
    auto *form = new QFormLayout;
    form->setSpacing(8);
    form->addRow(tr("&Goal for a day"), m_goal);
    form->addRow(tr("&Self-check shows again"), m_share);
    auto *leave = new QPushButton(tr("Cancel"), this);
    leave->setAutoDefault(false);
    connect(leave, &QPushButton::clicked, this, &QDialog::reject);
    m_keep->setDefault(true);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_problem, 1);
    buttons->addWidget(leave);
    buttons->addWidget(m_keep);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 20, 20, 16);
    column->setSpacing(8);
    column->addWidget(plainLabel(tr("Reasons, on the digit keys"), Tone::Text, theme::bodyFont(QFont::DemiBold), this));
    column->addLayout(reasons);
    column->addSpacing(8);
    column->addWidget(plainLabel(tr("Canned comments"), Tone::Text, theme::bodyFont(QFont::DemiBold), this));
    column->addWidget(m_phrases);
    column->addSpacing(8);
    column->addLayout(form);
    column->addSpacing(8);
    column->addLayout(buttons);
}

void DeskDialog::setSettings(const DeskSettings &settings)
{
    for (qsizetype i = 0; i < m_reasons.size(); ++i)
        m_reasons.at(i)->setText(settings.reasons.value(i));
    m_phrases->setPlainText(settings.phrases.join(u'\n'));
    m_goal->setValue(settings.dailyGoal);
    m_share->setValue(settings.selfCheckPercent);
    check();
}

DeskSettings DeskDialog::settings() const
{
    DeskSettings chosen;
    chosen.reasons.clear();
    for (const QLineEdit *field : m_reasons)
        chosen.reasons.append(field->text());
    chosen.phrases = m_phrases->toPlainText().split(u'\n');
    chosen.dailyGoal = m_goal->value();
    chosen.selfCheckPercent = m_share->value();
    return chosen.cleaned();
}

void DeskDialog::check()
{
    QStringList names;
    QString twice;
    for (const QLineEdit *field : std::as_const(m_reasons)) {
        const QString name = field->text().trimmed();
        if (!name.isEmpty() && names.contains(name))
            twice = name;
        names.append(name);
    }
    m_problem->setText(twice.isEmpty() ? QString() : tr("“%1” is there twice").arg(twice));
    m_keep->setEnabled(twice.isEmpty());
}

} // namespace tidemark::views
