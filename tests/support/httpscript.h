// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <QByteArray>
#include <QList>
#include <QMap>
#include <QtEndian>

namespace tidemark::test {

/// One request as it came over the wire.
struct Received
{
    QByteArray method;
    QByteArray path;
    QByteArray query;
    QMap<QByteArray, QByteArray> headers; ///< names in lower case
    QByteArray body;
};

/// The next whole request of a connection's input, taken out of it.
inline std::optional<Received> takeRequest(QByteArray &input)
{
    const qsizetype end = input.indexOf("\r\n\r\n");
    if (end < 0)
        return {};
    Received request;
    const QList<QByteArray> lines = input.left(end).replace("\r\n", "\n").split('\n');
    const QList<QByteArray> words = lines.first().split(' ');
    request.method = words.value(0);
    const QByteArray target = words.value(1);
    const qsizetype mark = target.indexOf('?');
    request.path = mark < 0 ? target : target.left(mark);
    request.query = mark < 0 ? QByteArray() : target.mid(mark + 1);
    for (const QByteArray &line : lines.mid(1)) {
        const qsizetype colon = line.indexOf(':');
        request.headers.insert(line.left(colon).toLower(), line.mid(colon + 1).trimmed());
    }
    const qsizetype length = request.headers.value("content-length").toLongLong();
    if (input.size() < end + 4 + length)
        return {};
    request.body = input.mid(end + 4, length);
    input.remove(0, end + 4 + length);
    return request;
}

using HeaderList = QList<std::pair<QByteArray, QByteArray>>;

/// What a scripted server sends for one request, and what it does then.
struct Script
{
    enum class After { KeepOpen, Close, Reset };
    QByteArray bytes;
    After after = After::KeepOpen;
    int dripMs = 0;         ///< one byte each so many milliseconds …
    qsizetype dripFrom = 0; ///< … after so many at once
    qint64 flood = 0;       ///< then so many bytes of spaces

    /// A whole answer with the right Content-Length (none for 204).
    [[nodiscard]] static Script answer(int status, const QByteArray &body, const HeaderList &headers = {})
    {
        HeaderList all = headers;
        if (status != 204)
            all.append({"Content-Length", QByteArray::number(body.size())});
        return {head(status, all) + body};
    }
    [[nodiscard]] static Script json(const QByteArray &body, int status = 200)
    {
        return answer(status, body, {{"Content-Type", "application/json"}});
    }
    /// Exactly these headers: for wrong lengths, chunks and bodies that end with the connection.
    [[nodiscard]] static Script raw(int status, const HeaderList &headers, const QByteArray &body, After then)
    {
        return {head(status, headers) + body, then};
    }
    [[nodiscard]] static Script hang() { return {}; }
    [[nodiscard]] static Script reset() { return {{}, After::Reset}; }
    [[nodiscard]] static Script redirect(int status, const QByteArray &target)
    {
        return answer(status, {}, {{"Location", target}});
    }

private:
    static QByteArray head(int status, const HeaderList &headers)
    {
        QByteArray text = "HTTP/1.1 " + QByteArray::number(status) + " Scripted\r\n";
        for (const auto &[name, value] : headers)
            text += name + ": " + value + "\r\n";
        return text + "\r\n";
    }
};

/// `data` in the gzip format.
inline QByteArray gzipped(const QByteArray &data)
{
    quint32 crc = 0xFFFFFFFFU;
    for (const char byte : data) {
        crc ^= static_cast<quint8>(byte);
        for (int bit = 0; bit < 8; ++bit)
            crc = (crc >> 1) ^ (0xEDB88320U & (0U - (crc & 1U)));
    }
    QByteArray trailer(8, '\0');
    qToLittleEndian<quint32>(~crc, trailer.data());
    qToLittleEndian<quint32>(static_cast<quint32>(data.size()), trailer.data() + 4);
    // qCompress: four bytes of length, two of zlib's header, the data, four of a checksum.
    const QByteArray deflated = qCompress(data, 9).mid(6).chopped(4);
    return QByteArray("\x1f\x8b\x08\0\0\0\0\0\0\xff", 10) + deflated + trailer;
}

} // namespace tidemark::test
