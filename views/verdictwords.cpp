// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/verdictwords.h"

#include "views/errortext.h"
#include "views/facttext.h"
#include "views/safetext.h"
#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace tidemark::views::verdictwords {

namespace {

using domain::SyncState;

constexpr qsizetype mostComment = 160;

QString tr(const char *text)
{
    return QCoreApplication::translate("tidemark::views::VerdictStrip", text);
}

QString shortened(const QString &text)
{
    const QString line = safetext::visible(text.left(4 * mostComment)).simplified();
    return line.size() <= mostComment ? line : line.left(mostComment - 1) + u'…';
}

QString pendingWords(const domain::RunDetail &detail, qint64 nowMs)
{
    if (detail.lastError && detail.lastError->kind == domain::ErrorKind::RateLimited && detail.nextAttemptMs > nowMs)
        return tr("saved here; the server asks to wait until %1").arg(facttext::clock(detail.nextAttemptMs));
    if (detail.lastError && detail.nextAttemptMs > nowMs)
        return tr("saved here; sent again at %1").arg(facttext::clock(detail.nextAttemptMs));
    return tr("saved here, on its way to the server");
}

SyncWords parkedWords(const domain::RunDetail &detail)
{
    const bool forbidden = detail.lastError && detail.lastError->kind == domain::ErrorKind::Forbidden;
    if (forbidden)
        return {u"lock"_s, tr("saved here; this role may not rate on the server"), Tone::Amber};
    return {u"key"_s, tr("saved here, waits until you sign in"), Tone::Amber};
}

} // namespace

QString valueWords(const QJsonValue &value)
{
    if (domain::isAbsent(value))
        return tr("none");
    if (value.isString())
        return shortened(value.toString());
    return shortened(
        QString::fromUtf8(QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact).mid(1).chopped(1)));
}

QString keyWord(const QString &key)
{
    if (key == "thumb"_L1)
        return tr("thumb");
    if (key == "comment"_L1)
        return tr("comment");
    return shortened(key);
}

SyncWords syncWords(const domain::RunDetail &detail, qint64 nowMs)
{
    switch (detail.summary.state) {
    case SyncState::Clean:
        return {};
    case SyncState::Pending:
        return {u"dot"_s, pendingWords(detail, nowMs), Tone::Amber};
    case SyncState::Sending:
        return {u"upload"_s, tr("saved here, being sent"), Tone::Amber};
    case SyncState::Confirmed:
        return {u"check-double"_s,
                detail.confirmedMs > 0 ? tr("confirmed on server %1").arg(facttext::clock(detail.confirmedMs))
                                       : tr("confirmed on server"),
                Tone::Up};
    case SyncState::Conflict:
        return {u"conflict"_s, tr("changed on the server too: choose which one holds"), Tone::Amber};
    case SyncState::Refused:
        return {u"refused"_s,
                refusalFor(detail.lastError.value_or(domain::Error{domain::ErrorKind::Invalid, {}, 0, 0})), Tone::Down};
    case SyncState::Gone:
        return {u"refused"_s, tr("kept here: the run is no longer on the server"), Tone::Muted};
    case SyncState::Parked:
        break;
    }
    return parkedWords(detail);
}

SyncWords keptWords(const domain::RunDetail &detail)
{
    if (detail.summary.state == SyncState::Clean)
        return {};
    return {u"check"_s, tr("kept here"), Tone::Up};
}

QString refusalWords(const domain::RunDetail &detail)
{
    const QString words = syncWords(detail, 0).text;
    const bool quotes = detail.summary.state == SyncState::Refused && detail.lastError &&
                        detail.lastError->kind == domain::ErrorKind::Invalid && !detail.lastError->detail.isEmpty();
    return quotes ? tr("%1. It says: %2").arg(words, shortened(detail.lastError->detail)) : words;
}

QString thumbWord(domain::Thumb thumb)
{
    switch (thumb) {
    case domain::Thumb::Up:
        return tr("up");
    case domain::Thumb::Down:
        return tr("down");
    case domain::Thumb::None:
        break;
    }
    return tr("none");
}

QString historyLine(const domain::LedgerEntry &entry)
{
    QStringList words{facttext::day(entry.atMs)};
    if (!entry.rater.isEmpty())
        words.append(shortened(entry.rater));
    for (auto it = entry.after.constBegin(); it != entry.after.constEnd(); ++it) {
        const QString before = valueWords(entry.before.value(it.key()));
        words.append(u"%1: %2 → %3"_s.arg(keyWord(it.key()), before, valueWords(it.value())));
    }
    if (entry.seconds > 0)
        words.append(facttext::duration(qint64(entry.seconds * 1000)));
    if (entry.undone)
        words.append(tr("undone"));
    return words.join(u" · "_s);
}

QString feedbackLine(const domain::Feedback &feedback)
{
    QStringList words;
    if (feedback.thumb() != domain::Thumb::None)
        words.append(thumbWord(feedback.thumb()));
    if (!feedback.comment().isEmpty())
        words.append(u"“%1”"_s.arg(shortened(feedback.comment())));
    return words.isEmpty() ? tr("no verdict") : words.join(u" · "_s);
}

QString endUserLine(const domain::RunDetail &detail, bool ofFile)
{
    const QJsonObject original = detail.shown.original();
    if (!original.isEmpty())
        return tr("End user said: %1 · kept").arg(feedbackLine(domain::Feedback(original)));
    const bool untouched = detail.history.isEmpty() && detail.summary.state == SyncState::Clean;
    if (untouched && (detail.base.thumb() != domain::Thumb::None || !detail.base.comment().isEmpty()))
        return (ofFile ? tr("From the file: %1") : tr("From the server: %1")).arg(feedbackLine(detail.base));
    return {};
}

} // namespace tidemark::views::verdictwords
