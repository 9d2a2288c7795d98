// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/runids.h"
#include "sandbox/mix.h"

namespace tidemark::sandbox {

namespace {

constexpr quint64 keyBits = (quint64(1) << 33) - 1;
constexpr quint64 variantBits = quint64(3) << 62;
constexpr quint64 variant = quint64(2) << 62;

QByteArray hexOf(quint64 value)
{
    return QByteArray::number(value, 16).rightJustified(16, '0');
}

} // namespace

quint64 RunIds::highHalf(RunKey key) const
{
    const quint64 value = mix((quint64(m_seed) << 34) ^ (quint64(key.run) << 1) ^ quint64(key.renamed));
    return (value & ~quint64(0xf000)) | 0x4000;
}

QByteArray RunIds::idOf(RunKey key) const
{
    const quint64 high = highHalf(key);
    const quint64 low = mix(high) ^ ((quint64(key.run) << 1) | quint64(key.renamed));
    const QByteArray hex = hexOf(high) + hexOf((low & ~variantBits) | variant);
    return hex.first(8) + '-' + hex.sliced(8, 4) + '-' + hex.sliced(12, 4) + '-' + hex.sliced(16, 4) + '-' +
           hex.sliced(20);
}

bool RunIds::isUuid(const QByteArray &text)
{
    if (text.size() != 36)
        return false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool dash = i == 8 || i == 13 || i == 18 || i == 23;
        if (dash ? text.at(i) != '-' : !isxdigit(static_cast<unsigned char>(text.at(i))))
            return false;
    }
    return true;
}

std::optional<RunKey> RunIds::keyOf(const QByteArray &id) const
{
    if (!isUuid(id))
        return std::nullopt;
    QByteArray hex = id;
    hex.replace('-', QByteArray());
    const quint64 high = hex.first(16).toULongLong(nullptr, 16);
    const quint64 value = (hex.sliced(16).toULongLong(nullptr, 16) ^ mix(high)) & keyBits;
    const RunKey key{static_cast<quint32>(value >> 1), (value & 1) != 0};
    if (idOf(key) != id.toLower())
        return std::nullopt;
    return key;
}

} // namespace tidemark::sandbox
