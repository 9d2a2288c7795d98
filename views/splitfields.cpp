// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/splitfields.h"

#include "views/panels.h"
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSpinBox>

namespace tidemark::views {

SplitFields::SplitFields(QWidget *parent)
    : QWidget(parent)
    , m_train(addShare(tr("Train"), tr("Share of the conversations for training")))
    , m_validation(addShare(tr("Validation"), tr("Share of the conversations to watch the training with")))
    , m_test(addShare(tr("Test"), tr("Share of the conversations that the training never sees")))
    , m_seed(new QLineEdit(this))
{
    m_train->setMinimum(1); // there is no training without rows for it
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(4);
    int column = 0;
    for (QSpinBox *share : {m_train, m_validation, m_test}) {
        grid->addWidget(plainLabel(share->accessibleName(), Tone::Muted, theme::factFont(), this), 0, column);
        grid->addWidget(share, 1, column);
        grid->setColumnStretch(column++, 1);
        connect(share, &QSpinBox::valueChanged, this, [this, share] { settle(share); });
    }
    auto *seed = plainLabel(tr("Seed"), Tone::Muted, theme::factFont(), this);
    grid->addWidget(seed, 2, 0, 1, 3);
    grid->addWidget(m_seed, 3, 0, 1, 3);
    m_seed->setAccessibleName(tr("Seed"));
    m_seed->setToolTip(tr("The same seed puts the same conversations on the same side, however many are rated later"));
    connect(m_seed, &QLineEdit::textChanged, this, &SplitFields::changed);
}

QSpinBox *SplitFields::addShare(const QString &name, const QString &tip)
{
    auto *share = new QSpinBox(this);
    share->setRange(0, 100);
    share->setSuffix(tr(" %"));
    share->setKeyboardTracking(false); // half a number is none
    share->setAccessibleName(name);
    share->setToolTip(tip);
    return share;
}

void SplitFields::settle(QSpinBox *edited)
{
    const QList<QSpinBox *> givers = edited == m_train  ? QList{m_test, m_validation}
                                     : edited == m_test ? QList{m_train, m_validation}
                                                        : QList{m_train, m_test};
    int surplus = m_train->value() + m_validation->value() + m_test->value() - 100;
    for (QSpinBox *giver : givers + QList{edited}) {
        const QSignalBlocker quiet(giver);
        const int wanted = qBound(giver->minimum(), giver->value() - surplus, 100);
        surplus -= giver->value() - wanted;
        giver->setValue(wanted);
    }
    Q_EMIT changed();
}

void SplitFields::load(const ExportChoice &choice)
{
    const QSignalBlocker quiet(this);
    for (const auto &[share, value] : {std::pair{m_train, choice.train}, std::pair{m_validation, choice.validation},
                                       std::pair{m_test, choice.test}}) {
        const QSignalBlocker still(share);
        share->setValue(value);
    }
    m_seed->setText(choice.seed);
    settle(m_test);
}

void SplitFields::save(ExportChoice *choice) const
{
    choice->train = m_train->value();
    choice->validation = m_validation->value();
    choice->test = m_test->value();
    choice->seed = m_seed->text();
}

} // namespace tidemark::views
