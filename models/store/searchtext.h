// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/feedback.h"
#include "domain/message.h"
#include "domain/run.h"

namespace tidemark::store {

/// Text as the index wants it: characters of scripts that are written without spaces stand apart, so that any part of
/// a sentence is found as a phrase.
[[nodiscard]] QString segmented(const QString &text);
/// What is searched of a run: texts of input and output, tool names and arguments, error message.
[[nodiscard]] QString searchText(const domain::Run &run, const QList<domain::Message> &input,
                                 const QList<domain::Message> &output);
/// What is searched of a verdict: comment, reasons and correction.
[[nodiscard]] QString noteText(const domain::Feedback &feedback);
/// An FTS5 expression for one word or phrase: quoted, so that nothing in it is an operator.
[[nodiscard]] QString matchTerm(const QString &text, bool prefix);

} // namespace tidemark::store
