// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/scopedialog.h"

#include "views/panels.h"
#include "views/scopewords.h"
#include <QCheckBox>
#include <QComboBox>
#include <QCompleter>
#include <QDateEdit>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace tidemark::views {

using domain::PullScope;
using Thumbs = PullScope::Thumbs;

ScopeDialog::ScopeDialog(QWidget *parent)
    : QDialog(parent)
    , m_state(plainLabel({}, Tone::Muted, theme::bodyFont(), this))
    , m_fromDay(new QCheckBox(tr("Since"), this))
    , m_day(new QDateEdit(QDate::currentDate().addMonths(-1), this))
    , m_models(listField(tr("Models"), tr("all models")))
    , m_tags(listField(tr("Tags"), tr("all tags")))
    , m_users(listField(tr("Users"), tr("all users")))
    , m_thumbs(new QComboBox(this))
    , m_oneIn(new QSpinBox(this))
    , m_outlook(plainLabel({}, Tone::Text, theme::bodyFont(), this))
    , m_all(new QPushButton(tr("Everything"), this))
    , m_cancel(new QPushButton(tr("Cancel"), this))
    , m_keep(new QPushButton(tr("Keep these"), this))
{
    setWindowTitle(tr("Scope"));
    setAccessibleName(tr("Which runs are kept here"));
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    setMinimumWidth(520);
    dress();
    build();
    for (QLineEdit *field : {m_models, m_tags, m_users})
        connect(field, &QLineEdit::textChanged, this, &ScopeDialog::refresh);
    connect(m_fromDay, &QCheckBox::toggled, this, &ScopeDialog::refresh);
    connect(m_day, &QDateEdit::dateChanged, this, &ScopeDialog::refresh);
    connect(m_thumbs, &QComboBox::currentIndexChanged, this, &ScopeDialog::refresh);
    connect(m_oneIn, &QSpinBox::valueChanged, this, &ScopeDialog::refresh);
    connect(m_all, &QPushButton::clicked, this, [this] { fill({}); });
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_keep, &QPushButton::clicked, this, [this] {
        Q_EMIT scopeChosen(scope());
        accept();
    });
    refresh();
}

QLineEdit *ScopeDialog::listField(const QString &name, const QString &example)
{
    auto *field = new QLineEdit(this);
    field->setPlaceholderText(example);
    field->setAccessibleName(name);
    field->setToolTip(tr("Several are separated by commas"));
    return field;
}

void ScopeDialog::dress()
{
    m_state->setWordWrap(true);
    m_outlook->setWordWrap(true);
    m_outlook->setMinimumHeight(m_outlook->fontMetrics().lineSpacing() * 3);
    m_outlook->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_day->setCalendarPopup(true);
    m_day->setAccessibleName(tr("First day"));
    m_fromDay->setToolTip(tr("Leave out what was created before a day"));
    m_thumbs->setAccessibleName(tr("Feedback"));
    for (const auto &[text, thumbs] :
         {std::pair{tr("any or none"), Thumbs::Any}, std::pair{tr("with a thumb"), Thumbs::Rated},
          std::pair{tr("thumb up"), Thumbs::Up}, std::pair{tr("thumb down"), Thumbs::Down}})
        m_thumbs->addItem(text, int(thumbs));
    m_oneIn->setRange(1, 1'000'000);
    m_oneIn->setPrefix(tr("1 in "));
    m_oneIn->setAccessibleName(tr("Sample"));
    m_oneIn->setToolTip(tr("A sample: conversations are in it or out of it as a whole"));
    m_all->setToolTip(tr("Leave nothing out"));
    m_all->setAutoDefault(false);
    m_cancel->setAutoDefault(false);
    m_cancel->setToolTip(tr("Change nothing (Esc)"));
    m_keep->setDefault(true);
    m_keep->setToolTip(tr("Use this scope from now on (Enter)"));
}

void ScopeDialog::build()
{
    auto *form = new QFormLayout;
    form->setSpacing(8);
    form->addRow(m_fromDay, m_day);
    form->addRow(tr("&Models"), m_models);
    form->addRow(tr("&Tags"), m_tags);
    form->addRow(tr("&Users"), m_users);
    form->addRow(tr("&Feedback"), m_thumbs);
    form->addRow(tr("&Sample"), m_oneIn);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_all);
    buttons->addStretch(1);
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_keep);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 20, 24, 20);
    layout->setSpacing(12);
    layout->addWidget(plainLabel(tr("Which runs are kept here"), Tone::Text, theme::headFont(), this));
    layout->addWidget(m_state);
    layout->addLayout(form);
    layout->addWidget(m_outlook);
    layout->addStretch(1);
    layout->addLayout(buttons);
}

void ScopeDialog::setNames(const QStringList &models, const QStringList &tags, const QStringList &users)
{
    const std::pair<QLineEdit *, QStringList> all[] = {{m_models, models}, {m_tags, tags}, {m_users, users}};
    for (const auto &[field, names] : all)
        field->setCompleter(new QCompleter(names, field));
}

void ScopeDialog::setScope(const PullScope &scope, qint64 outside)
{
    m_now = scope;
    const QString left = outside == 1  ? tr("1 run of the server is left out.")
                         : outside > 1 ? tr("%1 runs of the server are left out.").arg(QLocale().toString(outside))
                                       : tr("Nothing is known to be left out.");
    m_state->setText(scope.isEverything() ? tr("Now every run of the server is kept here.")
                                          : tr("Now: %1. %2").arg(scopeWords(scope), left));
    fill(scope);
}

void ScopeDialog::fill(const PullScope &scope)
{
    m_fromDay->setChecked(scope.sinceMs > 0);
    if (scope.sinceMs > 0)
        m_day->setDate(QDateTime::fromMSecsSinceEpoch(scope.sinceMs).date());
    m_models->setText(scope.models.join(u", "_s));
    m_tags->setText(scope.tags.join(u", "_s));
    m_users->setText(scope.users.join(u", "_s));
    m_thumbs->setCurrentIndex(m_thumbs->findData(int(scope.thumbs)));
    m_oneIn->setValue(scope.oneIn);
    m_keepDays = scope.keepDays;
    m_keptSinceMs = scope.keptSinceMs;
    refresh();
}

PullScope ScopeDialog::scope() const
{
    PullScope scope;
    if (m_fromDay->isChecked()) {
        // A time within the day, as the command line may give, stays what it is until another day is chosen.
        const bool same = m_now.sinceMs > 0 && QDateTime::fromMSecsSinceEpoch(m_now.sinceMs).date() == m_day->date();
        scope.sinceMs = same ? m_now.sinceMs : m_day->date().startOfDay().toMSecsSinceEpoch();
    }
    scope.models = m_models->text().split(u',');
    scope.tags = m_tags->text().split(u',');
    scope.users = m_users->text().split(u',');
    scope.thumbs = Thumbs(m_thumbs->currentData().toInt());
    scope.oneIn = m_oneIn->value();
    scope.keepDays = m_keepDays;
    scope.keptSinceMs = m_keptSinceMs;
    return scope.normalised();
}

QString ScopeDialog::outlook() const
{
    return m_outlook->text();
}

void ScopeDialog::refresh()
{
    m_day->setEnabled(m_fromDay->isChecked());
    m_outlook->setText(scopeOutlook(m_now, scope()));
    m_keep->setEnabled(scope() != m_now);
}

} // namespace tidemark::views
