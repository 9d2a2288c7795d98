// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exporters/exporter.h"

namespace tidemark::exporters {

/// One row per run for people and spreadsheets: RFC 4180 with line feeds, always with a header. By default a cell that
/// a spreadsheet would run as a formula gets an apostrophe in front, which changes its text.
class CsvExporter final : public Exporter
{
public:
    enum class Formulas { Disarmed, Verbatim };
    explicit CsvExporter(Formulas formulas = Formulas::Disarmed)
        : m_formulas(formulas)
    {}

    [[nodiscard]] QString id() const override;
    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString suffix() const override;
    bool begin(QIODevice &device) override;
    [[nodiscard]] SkipReason add(const domain::LabelledRun &run, QIODevice &device) override;

private:
    [[nodiscard]] QByteArray line(const QStringList &cells) const;

    Formulas m_formulas;
};

} // namespace tidemark::exporters
