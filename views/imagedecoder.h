// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <QImage>
#include <QObject>

namespace tidemark::views {

/// What became of a data: address.
struct DecodedImage
{
    QImage image;    ///< null when refused
    QString problem; ///< why, for the rater
};

/// Decodes a data: image within limits: 20 MB as text, 50 megapixels, PNG, JPEG, WEBP or the first picture of a GIF,
/// recognised by content; never SVG. Scaled down to `bounds` device pixels. Any thread.
[[nodiscard]] DecodedImage decodeDataImage(const QString &address, const QSize &bounds);

/// The same for a picture's bytes as they came, at most 20 MB.
[[nodiscard]] DecodedImage decodeImage(const QByteArray &bytes, const QSize &bounds);

/// The same in a worker thread; `done` is called on the UI thread unless `context` is gone by then.
void decodeDataImageLater(const QString &address, const QSize &bounds, QObject *context,
                          std::function<void(const DecodedImage &)> done);
void decodeImageLater(const QByteArray &bytes, const QSize &bounds, QObject *context,
                      std::function<void(const DecodedImage &)> done);

} // namespace tidemark::views
