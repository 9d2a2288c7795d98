// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/rundetail.h"
#include "exporters/skipreasons.h"
#include "exporters/task.h"
#include <QJsonValue>

namespace tidemark::exporters {

/// What the rater said of one answer, as far as training formats care.
struct Label
{
    domain::Thumb thumb = domain::Thumb::None;
    QJsonValue correction; ///< text, or messages where the answer has calls; null for none
    [[nodiscard]] bool hasCorrection() const { return !domain::isAbsent(correction); }
};

/// The verdict as shown, with the corrected answer from its key `correction`.
[[nodiscard]] Label labelOf(const domain::Feedback &feedback);

/// Why a run's label gives no row for the task, decided before its text is read: the run is no answer, nobody rated it,
/// it was only rated down, its verdicts are in conflict, or its correction is blank.
[[nodiscard]] SkipReason refuseLabel(const domain::LabelledRun &run, Task task);

/// Why a run is not fit for training whatever its label: failed, unfinished, held back by the server, or truncated.
[[nodiscard]] SkipReason refuseState(const domain::Run &run);

/// True for the text the server stores in place of a run that one of its rules filtered out.
[[nodiscard]] bool isNotIngested(const QJsonValue &value);

} // namespace tidemark::exporters
