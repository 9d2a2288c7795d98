// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/exportchoice.h"
#include <QWidget>

class QCheckBox;
class QLabel;

namespace tidemark::views {

class TextPane;

/// Which private data is replaced, by kind and by own patterns. Says at all times whether anything is.
class RedactionForm final : public QWidget
{
    Q_OBJECT
public:
    explicit RedactionForm(QWidget *parent = nullptr);

    void load(const ExportChoice &choice);
    void save(ExportChoice *choice) const;
    /// What is wrong with the patterns; empty when nothing is.
    [[nodiscard]] QString problem() const;
    [[nodiscard]] QString stateText() const;
    [[nodiscard]] QList<QCheckBox *> kinds() const { return m_kinds; }
    [[nodiscard]] TextPane *patterns() const { return m_patterns; }

Q_SIGNALS:
    void changed();

private:
    void refresh();
    [[nodiscard]] QStringList lines() const;

    QLabel *m_state;
    QList<QCheckBox *> m_kinds; ///< in the order of exportwords::privateDataWords()
    TextPane *m_patterns;
    QLabel *m_problem;
};

} // namespace tidemark::views
