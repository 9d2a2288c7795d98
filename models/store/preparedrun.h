// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/run.h"
#include <QByteArray>

namespace tidemark::store {

/// A run with all that its rows need, worked out before the writer has it.
struct PreparedRun
{
    enum Shape { HasInput = 1, HasOutput = 2, IsAnswer = 4 };
    domain::Run run; ///< without input, output and mostly raw: those are packed
    QByteArray key;
    QByteArray parentKey; ///< empty when the server did not say
    qint64 digest = 0;    ///< of the raw bytes: equal means unchanged
    int shape = 0;
    bool callsTool = false;
    bool tellsFeedback = false; ///< the answer had a feedback key
    bool tellsTags = false;
    std::optional<qint64> answerLength; ///< in characters
    bool mayBeRoot = false;             ///< of a conversation or trace: its family is worth asking for
    std::optional<qint64> promptHash;   ///< of what went into an answer, to find other answers to it
    std::optional<qint64> answerHash;   ///< of what came out
    QString inputPreview;
    QString outputPreview;
    QString text;     ///< what is searched
    QString metadata; ///< as JSON; empty when there is none
    QString scores;   ///< likewise, a list of label and value
    QByteArray body;  ///< the run as received and the text, packed
};

/// Pure; runs on any thread.
[[nodiscard]] PreparedRun prepareRun(domain::Run run);

} // namespace tidemark::store
