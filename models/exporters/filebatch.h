// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exporters/hashingfile.h"
#include <memory>
#include <vector>

namespace tidemark::exporters {

struct BatchedFile
{
    QString name; ///< without its folder
    qint64 bytes = 0;
    QString sha256;
};

/// Files that appear together or not at all. What is dropped before place() leaves nothing behind, not even a folder
/// that was made for it.
class FileBatch
{
public:
    FileBatch() = default;
    ~FileBatch();
    Q_DISABLE_COPY_MOVE(FileBatch)

    /// Makes the folder if it is missing; false says failure().
    [[nodiscard]] bool makeFolder(const QString &path);
    /// A file to write to, its folder there already; nullptr says failure().
    [[nodiscard]] HashingFile *add(const QString &path);
    [[nodiscard]] bool hasFailed() const;
    [[nodiscard]] domain::Error failure() const;
    /// Puts all in place, the one added first last: when it is there, what belongs beside it is there too.
    [[nodiscard]] bool place();
    [[nodiscard]] QList<BatchedFile> described() const;
    [[nodiscard]] QStringList paths() const;

private:
    std::vector<std::unique_ptr<HashingFile>> m_files;
    QStringList m_madeFolders; ///< the outermost first
    std::optional<domain::Error> m_error;
    bool m_placed = false;
};

} // namespace tidemark::exporters
