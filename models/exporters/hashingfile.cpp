// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporters/hashingfile.h"
#include <limits>
#include <QFileInfo>
#include <QStorageInfo>

namespace tidemark::exporters {

HashingFile::HashingFile(const QString &path)
    : m_file(path)
{}

bool HashingFile::start()
{
    m_opened = m_file.open(QIODevice::WriteOnly);
    return m_opened && open(QIODevice::WriteOnly);
}

bool HashingFile::flush()
{
    return m_file.flush() && !hasFailed();
}

bool HashingFile::commit()
{
    return m_file.commit();
}

namespace {
/// Where the system does not tell, there is room: QStorageInfo knows nothing of a root that is not in the mount table.
qint64 bytesFree(const QString &folder)
{
    const QStorageInfo storage(folder);
    return storage.isValid() && storage.bytesTotal() > 0 ? storage.bytesAvailable()
                                                         : std::numeric_limits<qint64>::max();
}
} // namespace

domain::Error HashingFile::failure() const
{
    constexpr qint64 nothingLeft = 1024 * 1024;
    domain::ErrorKind kind = domain::ErrorKind::StoreFailed;
    if (!m_opened)
        kind = domain::ErrorKind::StoreReadOnly;
    else if (m_file.error() == QFileDevice::ResourceError)
        kind = domain::ErrorKind::StoreFull;
    else if (bytesFree(QFileInfo(path()).absolutePath()) < nothingLeft)
        kind = domain::ErrorKind::StoreFull;
    return {kind, m_file.errorString()};
}

QString HashingFile::sha256() const
{
    return QString::fromLatin1(m_hash.result().toHex());
}

qint64 HashingFile::readData(char *, qint64)
{
    return -1;
}

qint64 HashingFile::writeData(const char *data, qint64 size)
{
    const qint64 written = m_file.write(data, size);
    if (written > 0) {
        m_hash.addData(QByteArrayView(data, written));
        m_bytes += written;
    }
    return written;
}

} // namespace tidemark::exporters
