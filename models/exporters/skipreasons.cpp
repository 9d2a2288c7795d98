// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporters/skipreasons.h"
#include <array>
#include <QCoreApplication>

namespace tidemark::exporters {

namespace {

struct Entry
{
    QLatin1StringView reason;
    const char *words;
};

constexpr std::array entries{
    Entry{skip::unrated, QT_TRANSLATE_NOOP("Export", "not rated yet")},
    Entry{skip::negativeOnly, QT_TRANSLATE_NOOP("Export", "rated down without a corrected answer")},
    Entry{skip::superseded, QT_TRANSLATE_NOOP("Export", "replaced by the corrected answer")},
    Entry{skip::notACompletion, QT_TRANSLATE_NOOP("Export", "not a model's answer")},
    Entry{skip::notChat, QT_TRANSLATE_NOOP("Export", "not made of chat messages")},
    Entry{skip::unknownRole, QT_TRANSLATE_NOOP("Export", "a message has an unknown role")},
    Entry{skip::lateSystem, QT_TRANSLATE_NOOP("Export", "a system message in the middle")},
    Entry{skip::noUserTurn, QT_TRANSLATE_NOOP("Export", "no user message before the answer")},
    Entry{skip::emptyInput, QT_TRANSLATE_NOOP("Export", "the prompt is empty")},
    Entry{skip::emptyAnswer, QT_TRANSLATE_NOOP("Export", "the answer is empty")},
    Entry{skip::errored, QT_TRANSLATE_NOOP("Export", "the run ended in an error")},
    Entry{skip::unfinished, QT_TRANSLATE_NOOP("Export", "the run never ended")},
    Entry{skip::truncatedCopy, QT_TRANSLATE_NOOP("Export", "only a shortened copy is known")},
    Entry{skip::filteredByServer, QT_TRANSLATE_NOOP("Export", "the server kept its text back")},
    Entry{skip::toolSchemaLost, QT_TRANSLATE_NOOP("Export", "a called tool's declaration is missing or damaged")},
    Entry{skip::toolCallBroken, QT_TRANSLATE_NOOP("Export", "a tool call is malformed")},
    Entry{skip::toolResultMissing, QT_TRANSLATE_NOOP("Export", "a tool call has no result")},
    Entry{skip::noToolsInFormat, QT_TRANSLATE_NOOP("Export", "the format has no tools")},
    Entry{skip::noImagesInFormat, QT_TRANSLATE_NOOP("Export", "the format cannot hold its images")},
    Entry{skip::turnOrder, QT_TRANSLATE_NOOP("Export", "the turns are out of order")},
    Entry{skip::blankCorrection, QT_TRANSLATE_NOOP("Export", "the corrected answer is blank")},
    Entry{skip::identicalCorrection, QT_TRANSLATE_NOOP("Export", "the corrected answer equals the original")},
    Entry{skip::disputed, QT_TRANSLATE_NOOP("Export", "verdicts differ and nobody has decided")},
    Entry{skip::conflictingLabels, QT_TRANSLATE_NOOP("Export", "the same answer is rated both up and down")},
    Entry{skip::noCounterpart, QT_TRANSLATE_NOOP("Export", "no other answer to compare it with")},
    Entry{skip::sameText, QT_TRANSLATE_NOOP("Export", "both answers are the same text")},
    Entry{skip::duplicate, QT_TRANSLATE_NOOP("Export", "the same row is already in the file")},
    Entry{skip::tooLong, QT_TRANSLATE_NOOP("Export", "longer than the limit")},
    Entry{skip::redactionFailed, QT_TRANSLATE_NOOP("Export", "private data could not be removed")},
    Entry{skip::excludedByUser, QT_TRANSLATE_NOOP("Export", "left out by hand")},
    Entry{skip::threadLevelLabel, QT_TRANSLATE_NOOP("Export", "the verdict is on the whole conversation")},
    Entry{skip::unreadable, QT_TRANSLATE_NOOP("Export", "the stored copy cannot be read")},
};

} // namespace

QStringList skipReasons()
{
    QStringList reasons;
    for (const Entry &entry : entries)
        reasons.append(entry.reason);
    return reasons;
}

QString wordsForReason(const QString &reason)
{
    for (const Entry &entry : entries) {
        if (entry.reason == reason)
            return QCoreApplication::translate("Export", entry.words);
    }
    return reason;
}

} // namespace tidemark::exporters
