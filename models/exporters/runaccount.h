// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exporters/skipreasons.h"
#include <QList>
#include <QMap>

namespace tidemark::exporters {

/// What became of every selected run: used, or left out for one reason. Nine bytes a run.
class RunAccount
{
public:
    /// A run that was selected; its number from 0.
    qint32 open(qint64 rid);
    /// Something of the run is in a file.
    void use(qint32 run);
    /// Nothing of the run is in a file, as long as nobody says use(); the first reason stays.
    void leave(qint32 run, const QString &reason);
    [[nodiscard]] bool isUsed(qint32 run) const { return m_fates.at(run) == usedFate; }

    [[nodiscard]] qint64 selected() const { return m_rids.size(); }
    [[nodiscard]] qint64 used() const;
    /// Reason → row ids of the runs, in the order they came.
    [[nodiscard]] QMap<QString, QList<qint64>> skipped() const;

private:
    static constexpr quint8 openFate = 255;
    static constexpr quint8 usedFate = 254;

    QList<qint64> m_rids;
    QList<quint8> m_fates; ///< place in skipReasons(), or one of the above
};

} // namespace tidemark::exporters
