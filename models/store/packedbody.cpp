// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/packedbody.h"
#include <charconv>
#include <memory>
#include <zstd.h>

// A column is: 'z' or 'r' (compressed or not), the length of the JSON in decimal digits, ':', then JSON and text.
// Columns of before version 7 were brought to this form by SQL alone, uncompressed.

namespace tidemark::store {

namespace {

constexpr char compressedMark = 'z';
constexpr char rawMark = 'r';
/// Of the fast ones: a higher one saves a few per cent and takes twice as long on text of this length.
constexpr int level = 1;
/// More than any answer of a server may hold: whatever claims it is damage.
constexpr unsigned long long mostBytes = 1ULL << 30;

struct ContextEnd
{
    void operator()(ZSTD_CCtx *context) const { ZSTD_freeCCtx(context); }
    void operator()(ZSTD_DCtx *context) const { ZSTD_freeDCtx(context); }
};

using Compressor = std::unique_ptr<ZSTD_CCtx, ContextEnd>;

Compressor makeCompressor()
{
    Compressor compressor(ZSTD_createCCtx());
    ZSTD_CCtx_setParameter(compressor.get(), ZSTD_c_compressionLevel, level);
    ZSTD_CCtx_setParameter(compressor.get(), ZSTD_c_checksumFlag, 1);
    return compressor;
}

std::optional<QByteArray> inflated(const char *data, size_t size)
{
    static thread_local const std::unique_ptr<ZSTD_DCtx, ContextEnd> context(ZSTD_createDCtx());
    const unsigned long long length = ZSTD_getFrameContentSize(data, size);
    if (length == ZSTD_CONTENTSIZE_UNKNOWN || length == ZSTD_CONTENTSIZE_ERROR || length > mostBytes)
        return {};
    QByteArray bytes(static_cast<qsizetype>(length), Qt::Uninitialized);
    const size_t done = ZSTD_decompressDCtx(context.get(), bytes.data(), size_t(bytes.size()), data, size);
    if (ZSTD_isError(done) || done != length)
        return {};
    return bytes;
}

} // namespace

QByteArray packed(const Body &body)
{
    // Making a compressor costs more than most bodies do.
    static thread_local const Compressor compressor = makeCompressor();
    const QByteArray whole = body.json + body.text.toUtf8();
    const QByteArray head = QByteArray::number(body.json.size()) + ':';
    const size_t bound = ZSTD_compressBound(size_t(whole.size()));
    QByteArray column(1 + head.size() + qsizetype(bound), Qt::Uninitialized);
    char *const data = column.data() + 1 + head.size();
    const size_t size = ZSTD_compress2(compressor.get(), data, bound, whole.constData(), size_t(whole.size()));
    if (ZSTD_isError(size) || size >= size_t(whole.size()))
        return rawMark + head + whole;
    column[0] = compressedMark;
    std::copy(head.cbegin(), head.cend(), column.begin() + 1);
    column.truncate(1 + head.size() + qsizetype(size));
    return column;
}

std::optional<Body> unpacked(const QByteArray &column)
{
    const qsizetype colon = column.indexOf(':');
    if (colon < 2 || (column.front() != compressedMark && column.front() != rawMark))
        return {};
    qsizetype length = 0;
    const char *const digits = column.constData() + 1;
    const char *const end = column.constData() + colon;
    if (const auto read = std::from_chars(digits, end, length); read.ec != std::errc() || read.ptr != end || length < 0)
        return {};
    const QByteArray rest = QByteArray::fromRawData(end + 1, column.size() - colon - 1);
    const std::optional<QByteArray> whole =
        column.front() == rawMark ? std::optional(rest) : inflated(rest.constData(), size_t(rest.size()));
    if (!whole || length > whole->size())
        return {};
    return Body{QByteArray(whole->constData(), length), QString::fromUtf8(whole->sliced(length))};
}

} // namespace tidemark::store
