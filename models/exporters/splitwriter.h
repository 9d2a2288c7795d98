// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exporters/exportwork.h"
#include "exporters/rowpress.h"

namespace tidemark::exporters {

/// What became of the candidates when the rows were written.
struct CandidateFates
{
    QList<QString> reasons; ///< why it is in no row, where that is known
    QList<bool> written;    ///< it is in a row

    explicit CandidateFates(const QList<QLatin1StringView> &planned);
};

/// The rows of one split and their index. In a preview it writes nothing and does all the rest.
class SplitWriter
{
public:
    SplitWriter(ExportDesk &desk, const RowFormat &format, RowPress &press, QString split);

    [[nodiscard]] domain::Result<void> open();
    [[nodiscard]] domain::Result<void> write(QList<PlannedRow> rows, const QList<Candidate> &candidates,
                                             CandidateFates &fates, const RowProgress &progress);
    [[nodiscard]] qint64 rows() const { return m_rows; }

private:
    bool writeRow(const PlannedRow &row, const QList<Candidate> &candidates, CandidateFates &fates, bool toolsColumn);
    bool writeFirstWithTools(QList<PlannedRow> &rows, const QList<Candidate> &candidates, CandidateFates &fates);
    void put(const PressedRow &pressed);
    void keepForPreview(const PressedRow &pressed);

    ExportDesk &m_desk;
    const RowFormat &m_format;
    RowPress &m_press;
    QString m_split;
    HashingFile *m_file = nullptr;
    HashingFile *m_index = nullptr;
    qint64 m_rows = 0;
};

} // namespace tidemark::exporters
