// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/error.h"
#include <QCryptographicHash>
#include <QIODevice>
#include <QSaveFile>

namespace tidemark::exporters {

/// A file that appears whole under its name at commit() or not at all, and counts and hashes what is written to it.
class HashingFile final : public QIODevice
{
public:
    explicit HashingFile(const QString &path);

    /// Opens a temporary file beside the target; false says failure().
    [[nodiscard]] bool start();
    /// Hands everything to the system, so that a full disk shows before anything is renamed.
    [[nodiscard]] bool flush();
    /// Renames it into place, replacing what is there.
    [[nodiscard]] bool commit();
    [[nodiscard]] bool hasFailed() const { return m_file.error() != QFileDevice::NoError; }
    /// The failure as an error of the project: StoreFull, StoreReadOnly or StoreFailed.
    [[nodiscard]] domain::Error failure() const;
    [[nodiscard]] QString path() const { return m_file.fileName(); }
    [[nodiscard]] qint64 bytesWrittenSoFar() const { return m_bytes; }
    /// Hexadecimal SHA-256 of everything written.
    [[nodiscard]] QString sha256() const;
    [[nodiscard]] bool isSequential() const override { return true; }

protected:
    qint64 readData(char *data, qint64 size) override;
    qint64 writeData(const char *data, qint64 size) override;

private:
    QSaveFile m_file;
    QCryptographicHash m_hash{QCryptographicHash::Sha256};
    qint64 m_bytes = 0;
    bool m_opened = false;
};

} // namespace tidemark::exporters
