// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/exportchoice.h"
#include <QWidget>

class QLineEdit;
class QSpinBox;

namespace tidemark::views {

/// Shares of train, validation and test that always make 100, and the seed that decides who goes where.
class SplitFields final : public QWidget
{
    Q_OBJECT
public:
    explicit SplitFields(QWidget *parent = nullptr);

    void load(const ExportChoice &choice);
    void save(ExportChoice *choice) const;
    [[nodiscard]] QSpinBox *train() const { return m_train; }
    [[nodiscard]] QSpinBox *validation() const { return m_validation; }
    [[nodiscard]] QSpinBox *test() const { return m_test; }

Q_SIGNALS:
    void changed();

private:
    QSpinBox *addShare(const QString &name, const QString &tip);
    void settle(QSpinBox *edited);

    QSpinBox *m_train;
    QSpinBox *m_validation;
    QSpinBox *m_test;
    QLineEdit *m_seed;
};

} // namespace tidemark::views
