// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/scopewords.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace tidemark::views {

namespace {

using domain::PullScope;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tidemark::views::ScopeWords)
};

/// "gpt-4o", "gpt-4o or mini", "gpt-4o and 3 others".
QString listed(const QStringList &names)
{
    if (names.size() == 1)
        return names.first();
    if (names.size() == 2)
        return Words::tr("%1 or %2").arg(names.first(), names.last());
    return Words::tr("%1 or %2 others").arg(names.first(), QLocale().toString(names.size() - 1));
}

QString day(qint64 ms)
{
    return QLocale().toString(QDateTime::fromMSecsSinceEpoch(ms).date(), u"d MMM yyyy"_s);
}

} // namespace

QString scopeWords(const PullScope &scope)
{
    QStringList parts;
    if (scope.sinceMs > 0)
        parts.append(Words::tr("since %1").arg(day(scope.sinceMs)));
    if (scope.keepDays == 1)
        parts.append(Words::tr("last day"));
    else if (scope.keepDays > 1)
        parts.append(Words::tr("last %1 days").arg(QLocale().toString(scope.keepDays)));
    if (!scope.models.isEmpty())
        parts.append(Words::tr("model %1").arg(listed(scope.models)));
    if (!scope.tags.isEmpty())
        parts.append(Words::tr("tag %1").arg(listed(scope.tags)));
    if (!scope.users.isEmpty())
        parts.append(Words::tr("user %1").arg(listed(scope.users)));
    if (scope.thumbs == PullScope::Thumbs::Rated)
        parts.append(Words::tr("with a thumb"));
    else if (scope.thumbs == PullScope::Thumbs::Up)
        parts.append(Words::tr("thumb up"));
    else if (scope.thumbs == PullScope::Thumbs::Down)
        parts.append(Words::tr("thumb down"));
    if (scope.oneIn > 1)
        parts.append(Words::tr("1 in %1").arg(QLocale().toString(scope.oneIn)));
    return parts.join(u", "_s);
}

QString scopeLine(const PullScope &scope, qint64 outside)
{
    const QString words = scopeWords(scope);
    if (words.isEmpty() || outside <= 0)
        return words;
    return Words::tr("%1: %2 left out").arg(words, QLocale().toString(outside));
}

QString scopeOutlook(const PullScope &now, const PullScope &wanted)
{
    if (wanted == now)
        return Words::tr("This is what is kept now.");
    QStringList sentences;
    if (!now.isWithin(wanted))
        sentences.append(
            Words::tr("Runs outside of it leave the lists with the next sync. Whatever you judged, skipped, "
                      "flagged or began to write stays."));
    if (!wanted.isWithin(now))
        sentences.append(Words::tr("What was left out so far is fetched, in the background; you can go on meanwhile."));
    if (!wanted.models.isEmpty())
        sentences.append(Words::tr("Conversations do not tell their model, so only single calls come."));
    return sentences.join(u' ');
}

} // namespace tidemark::views
