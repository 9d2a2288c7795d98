// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exporters/rowformat.h"
#include "support/labelledruns.h"

namespace tidemark::test {

/// A training format as one of its profiles wants it.
struct Variant
{
    QString format;
    exporters::Profile profile = exporters::Profile::None;

    /// "openai-sft", "openai-sft.together" …
    [[nodiscard]] QString name() const
    {
        if (profile == exporters::Profile::None)
            return format;
        return format + QLatin1Char('.') + exporters::profileWord(profile);
    }
};

/// All formats in menu order, each followed by its profiles.
inline QList<Variant> variants()
{
    QList<Variant> all;
    for (const QString &format : exporters::rowFormats()) {
        all.append({format});
        for (const exporters::Profile profile : exporters::profilesOf(format))
            all.append({format, profile});
    }
    return all;
}

/// What one row is made of.
struct Candidate
{
    exporters::Example example;
    std::optional<exporters::Example> rejected = {};
    QString comment = {};
};

/// A file of a format, made the simplest way: a run's correction over its answer, else an answer over that of the next
/// run with the same prompt; rows with tools first; rows that are there already left out.
class RowFile
{
public:
    explicit RowFile(const Variant &variant)
        : m_format(exporters::makeRowFormat(variant.format, variant.profile))
    {}

    void write(const QList<domain::LabelledRun> &runs)
    {
        for (const domain::LabelledRun &run : runs)
            m_outcomes.append(take(run));
        const auto hasTools = [](const Candidate &row) { return !rowOf(row).tools().tools.isEmpty(); };
        std::stable_partition(m_rows.begin(), m_rows.end(), hasTools);
        const bool toolsColumn = m_format->hasToolsColumn() && !m_rows.isEmpty() && hasTools(m_rows.first());
        for (const Candidate &row : std::as_const(m_rows)) {
            const QByteArray line = m_format->row(rowOf(row, toolsColumn)) + '\n';
            if (!m_lines.contains(line))
                m_lines.append(line);
        }
    }

    [[nodiscard]] QByteArray bytes() const { return m_lines.join(); }
    [[nodiscard]] QByteArrayList lines() const { return m_lines; }
    /// "row" or a reason for each run.
    [[nodiscard]] QStringList outcomes() const { return m_outcomes; }

private:
    static exporters::TrainingRow rowOf(const Candidate &row, bool toolsColumn = false)
    {
        return {row.example, row.rejected ? &*row.rejected : nullptr, toolsColumn, row.comment};
    }

    QString take(const domain::LabelledRun &run)
    {
        const auto found = exporters::examplesOf(run, m_format->task());
        if (!found)
            return found.error().reason;
        for (const exporters::Example &example : found->examples) {
            if (const exporters::SkipReason reason = m_format->refuses(example))
                return *reason;
        }
        if (m_format->task() == exporters::Task::Paired)
            return pair(found->examples);
        for (const exporters::Example &example : found->examples)
            m_rows.append({example, {}, run.feedback.comment()});
        return QStringLiteral("row");
    }

    QString pair(const QList<exporters::Example> &examples)
    {
        if (examples.size() == 2)
            return add(examples.at(0), examples.at(1));
        const exporters::Example &one = examples.first();
        for (const exporters::Example &other : std::as_const(m_alone)) {
            if (!exporters::sameMessages(one.prompt(), other.prompt()) || one.standing == other.standing)
                continue;
            const bool isGood = one.standing == exporters::Standing::Good;
            return isGood ? add(one, other) : add(other, one);
        }
        m_alone.append(one);
        return exporters::skip::noCounterpart;
    }

    QString add(const exporters::Example &chosen, const exporters::Example &rejected)
    {
        if (exporters::sameMessages(chosen.answer(), rejected.answer()))
            return exporters::skip::sameText;
        m_rows.append({chosen, rejected});
        return QStringLiteral("row");
    }

    std::unique_ptr<exporters::RowFormat> m_format;
    QList<Candidate> m_rows;
    QList<exporters::Example> m_alone;
    QByteArrayList m_lines;
    QStringList m_outcomes;
};

} // namespace tidemark::test
