// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/imagefetcher.h"

namespace tidemark::views {
class ReaderView;
}

namespace tidemark::app {

/// Does what a click on a picture's or an attachment's button asks for: loads it once, or saves it where the rater
/// says.
class MediaController : public QObject
{
    Q_OBJECT
public:
    MediaController(views::ReaderView *reader, QObject *parent);

private:
    void save(const QString &name, const QByteArray &bytes);

    views::ReaderView *m_reader;
    ImageFetcher m_fetcher;
};

} // namespace tidemark::app
