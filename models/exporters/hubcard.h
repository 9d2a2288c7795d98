// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exporters/exportreport.h"

namespace tidemark::exporters {

/// README.md of a folder for the Hugging Face Hub: the card's head in YAML, with a configuration for this export and
/// for each other format exported into the folder before, then counts, filter and left out answers. Names no rater.
/// Source: hub-docs 242f4a1e; huggingface_hub ee0a4510, repocard_data.py.
[[nodiscard]] QByteArray hubCardText(const ExportRequest &request, const ExportReport &report);

} // namespace tidemark::exporters
