// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/rundetail.h"
#include "views/theme.h"
#include <QList>

namespace tidemark::views {

/// One card or row of the reader.
struct ReaderItem
{
    enum class Kind { Message, Tool, Error, Row };
    /// What a Row is: a remark, the head of an exchange, a step of a trace, a button that shows more.
    enum class Row { Note, Exchange, Step, Earlier, Later };

    Kind kind = Kind::Message;
    Row row = Row::Note;
    domain::Role role = domain::Role::Other;
    QString title; ///< "User", the tool's name, "Exchange 2 of 3"
    QString note;  ///< small, at the right
    QString icon;
    Tone tone = Tone::Muted;
    domain::Message message; ///< Message
    QString arguments;       ///< Tool: JSON text
    QString result;          ///< Tool
    bool hasResult = false;  ///< Tool
    bool failed = false;     ///< Tool, Step
    domain::RunError error;  ///< Error
    bool folded = false;     ///< Message: begins as one line
    bool judged = false;     ///< belongs to what the verdict is about
    bool current = false;    ///< Exchange, Step: the run that is shown
    QString runId;           ///< Exchange, Step: a click asks for it
    int depth = 0;           ///< Step: levels below the root
    quint32 guides = 0;      ///< Step: bit n for a level n with more steps below this one
    QString verdict;         ///< Exchange: what was said of it, "down · “too long”"
    friend bool operator==(const ReaderItem &, const ReaderItem &) = default;
};

/// How much of a long conversation or trace is shown; grows by "show earlier" and "show later".
struct ReaderWindow
{
    int before = 15; ///< exchanges or steps before the current one
    int after = 15;
    int messages = 30; ///< of one run's input, the last ones
};

/// All that the reader shows of a run, from top to bottom.
struct ReaderScript
{
    QList<ReaderItem> items;
    qsizetype anchor = 0; ///< where reading begins: the question before the judged answer, or the current run's head
    qsizetype judgedLast = -1;
    QString place; ///< "Conversation, exchange 3 of 3"
};

/// Pure; costs what the window holds, not what the family holds. `blind` leaves out models and verdicts of others.
[[nodiscard]] ReaderScript scriptOf(const domain::RunDetail &detail, const ReaderWindow &window, bool blind = false);

/// True where a tool's answer tells of a failure: an `error` key with a value, isError, status "error", or a text that
/// begins with "Error".
[[nodiscard]] bool looksFailed(const QString &result);

} // namespace tidemark::views
