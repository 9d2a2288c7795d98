// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exporters/example.h"
#include <memory>
#include <optional>

namespace tidemark::exporters {

/// Consumers that want the same rows a little different.
enum class Profile {
    None,
    Together, ///< turns strictly alternate, no tools, pictures only as data
    Mistral,  ///< ids of tool calls of exactly nine characters, tools with description and parameters
    Axolotl,  ///< KTO as plain text, one turn
};

/// The word for a profile on the command line and in manifests: none, together, mistral or axolotl.
[[nodiscard]] QString profileWord(Profile profile);
/// A profile by its word, nothing for any other.
[[nodiscard]] std::optional<Profile> profileFrom(const QString &word);
/// The profiles that change something about a format, without None; empty for most. Others are ignored there.
[[nodiscard]] QList<Profile> profilesOf(const QString &format);

/// One row to be written.
struct TrainingRow
{
    const Example &example;            ///< of a pair, the chosen one
    const Example *rejected = nullptr; ///< of a pair; same prompt
    bool toolsColumn = false;          ///< some row of the file has tools: see RowFormat::hasToolsColumn
    QString comment = {};              ///< for critiques

    /// The tools of the row; those of the rejected answer where the chosen one's run lost its own.
    [[nodiscard]] const ToolSet &tools() const
    {
        return rejected && example.tools.tools.isEmpty() ? rejected->tools : example.tools;
    }
};

/// One training format: one JSON object a line, pure; the same row gives the same bytes.
class RowFormat
{
public:
    virtual ~RowFormat() = default;
    /// The word for the command line.
    [[nodiscard]] virtual QString id() const = 0;
    /// For menus.
    [[nodiscard]] virtual QString title() const = 0;
    [[nodiscard]] virtual Task task() const = 0;
    /// Why this format cannot hold the example, nothing when it can.
    [[nodiscard]] virtual SkipReason refuses(const Example &example) const;
    /// Without the line feed.
    [[nodiscard]] virtual QByteArray row(const TrainingRow &row) const = 0;
    /// True when tools stand in a column of their own, which every row of a file has as soon as one has it.
    [[nodiscard]] virtual bool hasToolsColumn() const { return false; }
    /// The entry that LLaMA-Factory's dataset_info.json needs for a file of this format; empty for other formats.
    [[nodiscard]] virtual QJsonObject datasetInfo(const QString &fileName) const;
};

/// A training format by its word, nullptr for any other.
[[nodiscard]] std::unique_ptr<RowFormat> makeRowFormat(const QString &format, Profile profile = Profile::None);
/// The words of all training formats in menu order.
[[nodiscard]] QStringList rowFormats();

} // namespace tidemark::exporters
