// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/imagedecoder.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QImageReader>
#include <QPointer>
#include <QThreadPool>

using namespace Qt::StringLiterals;

namespace tidemark::views {

namespace {

constexpr qsizetype mostCharacters = 20'000'000;
constexpr qint64 mostPixels = 50'000'000;

QString tr(const char *text)
{
    return QCoreApplication::translate("tidemark::views::MediaView", text);
}

/// The format by the first bytes; empty for any that is not shown.
QByteArray formatOf(const QByteArray &bytes)
{
    if (bytes.startsWith("\x89PNG\r\n\x1a\n"))
        return "png"_qba;
    if (bytes.startsWith("\xff\xd8\xff"))
        return "jpeg"_qba;
    if (bytes.startsWith("GIF8"))
        return "gif"_qba;
    if (bytes.startsWith("RIFF") && bytes.mid(8, 4) == "WEBP")
        return "webp"_qba;
    return {};
}

void decodeLater(std::function<DecodedImage()> decode, QObject *context, std::function<void(const DecodedImage &)> done)
{
    const QPointer<QObject> guard(context);
    QThreadPool::globalInstance()->start([decode = std::move(decode), guard, done = std::move(done)] {
        const DecodedImage decoded = decode();
        QMetaObject::invokeMethod(
            QCoreApplication::instance(),
            [decoded, guard, done] {
                if (guard)
                    done(decoded);
            },
            Qt::QueuedConnection);
    });
}

} // namespace

DecodedImage decodeDataImage(const QString &address, const QSize &bounds)
{
    const qsizetype comma = address.indexOf(u',');
    if (!address.startsWith("data:"_L1) || comma < 0)
        return {{}, tr("this is no picture")};
    if (address.size() > mostCharacters)
        return {{}, tr("the picture is over 20 MB")};
    const QByteArray payload = QStringView(address).mid(comma + 1).toLatin1();
    const bool base64 = QStringView(address).left(comma).endsWith(u";base64");
    return decodeImage(base64 ? QByteArray::fromBase64(payload) : QByteArray::fromPercentEncoding(payload), bounds);
}

DecodedImage decodeImage(const QByteArray &bytes, const QSize &bounds)
{
    if (bytes.size() > mostCharacters)
        return {{}, tr("the picture is over 20 MB")};
    const QByteArray format = formatOf(bytes);
    if (format.isEmpty())
        return {{}, tr("only PNG, JPEG, WEBP and GIF pictures are shown")};
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer, format);
    reader.setAutoTransform(true);
    const QSize size = reader.size();
    if (!size.isValid())
        return {{}, tr("the picture cannot be read")};
    if (qint64(size.width()) * size.height() > mostPixels)
        return {{}, tr("the picture is over 50 megapixels")};
    QImage image = reader.read();
    if (image.isNull())
        return {{}, tr("the picture cannot be read")};
    if (image.width() > bounds.width() || image.height() > bounds.height())
        image = image.scaled(bounds, Qt::KeepAspectRatio, Qt::SmoothTransformation);
    return {image, {}};
}

void decodeDataImageLater(const QString &address, const QSize &bounds, QObject *context,
                          std::function<void(const DecodedImage &)> done)
{
    decodeLater([address, bounds] { return decodeDataImage(address, bounds); }, context, std::move(done));
}

void decodeImageLater(const QByteArray &bytes, const QSize &bounds, QObject *context,
                      std::function<void(const DecodedImage &)> done)
{
    decodeLater([bytes, bounds] { return decodeImage(bytes, bounds); }, context, std::move(done));
}

} // namespace tidemark::views
