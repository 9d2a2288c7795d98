// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/mediacontroller.h"

#include "views/readerview.h"
#include <QDir>
#include <QFileDialog>
#include <QMessageBox>
#include <QSaveFile>
#include <QStandardPaths>

namespace tidemark::app {

MediaController::MediaController(views::ReaderView *reader, QObject *parent)
    : QObject(parent)
    , m_reader(reader)
{
    connect(reader, &views::ReaderView::pictureRequested, &m_fetcher, &ImageFetcher::fetch);
    connect(&m_fetcher, &ImageFetcher::fetched, reader, &views::ReaderView::setPicture);
    connect(&m_fetcher, &ImageFetcher::failed, reader, &views::ReaderView::setPictureProblem);
    connect(reader, &views::ReaderView::saveRequested, this, &MediaController::save);
}

void MediaController::save(const QString &name, const QByteArray &bytes)
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DownloadLocation);
    const QString path = QFileDialog::getSaveFileName(m_reader, tr("Save the attachment"), QDir(folder).filePath(name));
    if (path.isEmpty())
        return;
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit())
        return;
    QMessageBox box(m_reader);
    box.setIcon(QMessageBox::Warning);
    box.setTextFormat(Qt::PlainText);
    box.setText(tr("The attachment could not be saved."));
    box.setInformativeText(tr("Nothing was written to %1: %2. Choose another folder.").arg(path, file.errorString()));
    box.exec();
}

} // namespace tidemark::app
