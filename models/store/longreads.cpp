// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/longreads.h"
#include "store/detailreader.h"
#include "store/feedbacktable.h"
#include "store/ledger.h"
#include "store/rowreader.h"
#include "store/tagedits.h"

using namespace Qt::StringLiterals;

namespace tidemark::store {

using domain::Result;

namespace {

bool checkOne(Database &db, const QString &name, QStringList &problems)
{
    bool fine = true;
    {
        Statement statement = db.prepare(u"PRAGMA quick_check(20)"_s, false);
        statement.exec();
        while (statement.next()) {
            if (statement.text(0) == "ok"_L1)
                continue;
            fine = false;
            problems.append(name + u": "_s + statement.text(0));
        }
    }
    if (db.failed()) {
        fine = false;
        problems.append(name + u": "_s + db.error().detail);
        db.clearError();
    }
    return fine;
}

} // namespace

Result<qint64> visitEach(ReadSide &side, const domain::Filter &filter, const LabelledVisitor &visitor,
                         const std::function<bool()> &goOn)
{
    constexpr int pageSize = 500;
    qint64 visited = 0;
    std::optional<qint64> before;
    for (;;) {
        const QList<qint64> ids = RowReader(side.cache).ids(filter, {}, pageSize, goOn, before);
        for (const qint64 rid : ids) {
            const auto labelled = DetailReader(side.cache, side.work).labelled(rid);
            if (const auto failure = side.error())
                return *failure;
            if (!labelled)
                continue;
            if (!goOn() || !visitor(*labelled))
                return domain::Error{domain::ErrorKind::Cancelled, u"stopped by its reader"_s, 0, 0};
            ++visited;
        }
        if (ids.size() < pageSize || side.error())
            return side.result(visited);
        before = ids.last();
    }
}

Result<CheckReport> checkFiles(ReadSide &side)
{
    CheckReport report;
    report.cacheOk = checkOne(side.cache, u"cache.sqlite"_s, report.problems);
    report.workOk = checkOne(side.work, u"work.sqlite"_s, report.problems);
    report.runs = RowReader(side.cache).counts().all;
    report.verdicts = Ledger(side.work).verdictCount();
    report.unsynced = unsyncedRuns(side.work);
    return report;
}

} // namespace tidemark::store
