// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/redactionform.h"

#include "views/exportwords.h"
#include "views/panels.h"
#include "views/textpane.h"
#include <QCheckBox>
#include <QLabel>
#include <QRegularExpression>
#include <QVBoxLayout>

namespace tidemark::views {

RedactionForm::RedactionForm(QWidget *parent)
    : QWidget(parent)
    , m_state(plainLabel({}, Tone::Muted, theme::factFont(), this))
    , m_patterns(new TextPane(tr("Own patterns, one a line"), this))
    , m_problem(plainLabel({}, Tone::Down, theme::factFont(), this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    m_state->setWordWrap(true);
    layout->addWidget(m_state);
    for (const QString &word : exportwords::privateDataWords()) {
        const QString words = exportwords::privateData(word);
        auto *kind = new QCheckBox(words.left(1).toUpper() + words.mid(1), this);
        connect(kind, &QCheckBox::toggled, this, &RedactionForm::refresh);
        layout->addWidget(kind);
        m_kinds.append(kind);
    }
    layout->addSpacing(4);
    layout->addWidget(plainLabel(m_patterns->accessibleName(), Tone::Muted, theme::factFont(), this));
    m_patterns->setToolTip(tr("Regular expressions; what they find is replaced"));
    constexpr int rows = 3;
    m_patterns->setEditable();
    m_patterns->setLines(rows);
    layout->addWidget(m_patterns);
    m_problem->setWordWrap(true);
    layout->addWidget(m_problem);
    connect(m_patterns, &QPlainTextEdit::textChanged, this, &RedactionForm::refresh);
    refresh();
}

QStringList RedactionForm::lines() const
{
    QStringList patterns;
    const QStringList typed = m_patterns->toPlainText().split(u'\n');
    for (const QString &line : typed) {
        if (!line.trimmed().isEmpty())
            patterns.append(line);
    }
    return patterns;
}

QString RedactionForm::problem() const
{
    const QStringList patterns = lines();
    for (const QString &pattern : patterns) {
        const QRegularExpression regex(pattern);
        if (!regex.isValid())
            return tr("“%1” is no regular expression: %2").arg(pattern, regex.errorString());
        if (regex.match(QString()).hasMatch())
            return tr("“%1” also finds nothing at all; it must find at least one character.").arg(pattern);
    }
    return {};
}

QString RedactionForm::stateText() const
{
    return m_state->text();
}

void RedactionForm::refresh()
{
    ExportChoice choice;
    save(&choice);
    m_state->setText(exportwords::redaction(choice));
    m_problem->setText(problem());
    m_problem->setVisible(!m_problem->text().isEmpty());
    m_patterns->setAccessibleDescription(m_problem->text());
    Q_EMIT changed();
}

void RedactionForm::load(const ExportChoice &choice)
{
    const QSignalBlocker quiet(this);
    const QStringList words = exportwords::privateDataWords();
    for (qsizetype i = 0; i < words.size(); ++i)
        m_kinds.at(i)->setChecked(choice.redact.contains(words.at(i)));
    m_patterns->setPlainText(choice.patterns.join(u'\n'));
    refresh();
}

void RedactionForm::save(ExportChoice *choice) const
{
    const QStringList words = exportwords::privateDataWords();
    choice->redact.clear();
    for (qsizetype i = 0; i < m_kinds.size(); ++i) {
        if (m_kinds.at(i)->isChecked())
            choice->redact.append(words.at(i));
    }
    choice->patterns = lines();
}

} // namespace tidemark::views
