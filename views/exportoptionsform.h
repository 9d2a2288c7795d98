// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/exportchoice.h"
#include <QScrollArea>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;
class QVBoxLayout;

namespace tidemark::views {

class HubForm;
class RedactionForm;
class SplitFields;

/// The options of an export, those only that matter for the chosen format.
class ExportOptionsForm final : public QScrollArea
{
    Q_OBJECT
public:
    explicit ExportOptionsForm(QWidget *parent = nullptr);

    void setFormat(const ExportFormat &format);
    void load(const ExportChoice &choice);
    /// Options that do not matter for the format keep their standard value.
    [[nodiscard]] ExportChoice choice() const;
    /// Why nothing can be exported like this; empty when it can.
    [[nodiscard]] QString problem() const;
    [[nodiscard]] SplitFields *splitFields() const { return m_splitFields; }
    [[nodiscard]] RedactionForm *redaction() const { return m_redaction; }
    [[nodiscard]] HubForm *hubForm() const { return m_hubForm; }
    [[nodiscard]] QCheckBox *splitBox() const { return m_split; }
    [[nodiscard]] QCheckBox *hubBox() const { return m_hub; }
    [[nodiscard]] QCheckBox *correctionBox() const { return m_correction; }
    [[nodiscard]] QCheckBox *sameModelBox() const { return m_sameModel; }
    [[nodiscard]] QCheckBox *safeCellsBox() const { return m_safeCells; }
    [[nodiscard]] QSpinBox *pairsField() const { return m_pairs; }
    [[nodiscard]] QComboBox *profileBox() const { return m_profile; }

Q_SIGNALS:
    void changed();

private:
    void dress();
    void build();
    void wire();
    QVBoxLayout *addSection(QVBoxLayout *layout, const QString &head, QWidget *section);
    void refresh();
    void chooseTools();
    void loadRows(const ExportChoice &choice);

    ExportFormat m_format;
    QStringList m_excluded;
    QLabel *m_nothing;
    QWidget *m_rows;
    QWidget *m_shares;
    QWidget *m_private;
    QWidget *m_card;
    QLabel *m_profileLabel;
    QComboBox *m_profile;
    QLabel *m_tokensLabel;
    QSpinBox *m_tokens;
    QLabel *m_pairsLabel;
    QSpinBox *m_pairs;
    QCheckBox *m_sameModel;
    QCheckBox *m_correction;
    QCheckBox *m_loose;
    QCheckBox *m_safeCells;
    QLabel *m_toolsLabel;
    QLineEdit *m_tools;
    QPushButton *m_browse;
    QCheckBox *m_split;
    SplitFields *m_splitFields;
    RedactionForm *m_redaction;
    QCheckBox *m_hub;
    HubForm *m_hubForm;
};

} // namespace tidemark::views
