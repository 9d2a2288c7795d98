// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporters/filebatch.h"
#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace tidemark::exporters {

FileBatch::~FileBatch()
{
    m_files.clear();
    if (m_placed)
        return;
    for (auto it = m_madeFolders.crbegin(); it != m_madeFolders.crend(); ++it)
        QDir().rmdir(*it); // only an empty one goes
}

bool FileBatch::makeFolder(const QString &path)
{
    QStringList missing;
    for (QString at = QDir::cleanPath(QFileInfo(path).absoluteFilePath()); !QFileInfo::exists(at);
         at = QFileInfo(at).absolutePath())
        missing.prepend(at);
    for (const QString &folder : std::as_const(missing)) {
        if (!QDir().mkdir(folder)) {
            m_error = {domain::ErrorKind::StoreReadOnly, u"the folder %1 cannot be made"_s.arg(folder)};
            return false;
        }
        m_madeFolders.append(folder);
    }
    if (!QFileInfo(path).isDir()) {
        m_error = {domain::ErrorKind::Usage, u"%1 is a file, not a folder"_s.arg(path)};
        return false;
    }
    return true;
}

HashingFile *FileBatch::add(const QString &path)
{
    m_files.push_back(std::make_unique<HashingFile>(path));
    if (m_files.back()->start())
        return m_files.back().get();
    m_error = m_files.back()->failure();
    return nullptr;
}

bool FileBatch::hasFailed() const
{
    return m_error || std::any_of(m_files.begin(), m_files.end(), [](const auto &file) { return file->hasFailed(); });
}

domain::Error FileBatch::failure() const
{
    if (m_error)
        return *m_error;
    for (const auto &file : m_files) {
        if (file->hasFailed())
            return file->failure();
    }
    return {domain::ErrorKind::StoreFailed, u"writing the export failed"_s};
}

bool FileBatch::place()
{
    for (const auto &file : m_files) {
        if (!file->flush())
            return false;
    }
    QStringList placed;
    for (auto it = m_files.rbegin(); it != m_files.rend(); ++it) {
        if (!(*it)->commit()) {
            m_error = (*it)->failure();
            for (const QString &path : std::as_const(placed))
                QFile::remove(path);
            return false;
        }
        placed.append((*it)->path());
    }
    m_placed = true;
    return true;
}

QList<BatchedFile> FileBatch::described() const
{
    QList<BatchedFile> files;
    for (const auto &file : m_files)
        files.append({QFileInfo(file->path()).fileName(), file->bytesWrittenSoFar(), file->sha256()});
    return files;
}

QStringList FileBatch::paths() const
{
    QStringList paths;
    for (const auto &file : m_files)
        paths.append(file->path());
    return paths;
}

} // namespace tidemark::exporters
