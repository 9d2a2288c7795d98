// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporters/digest.h"
#include <QCryptographicHash>
#include <QtEndian>

namespace tidemark::exporters {

Digest digestFrom(QByteArrayView sha256)
{
    Q_ASSERT(sha256.size() >= 16);
    return {qFromBigEndian<quint64>(sha256.data()), qFromBigEndian<quint64>(sha256.data() + 8)};
}

Digest digestOf(std::initializer_list<QByteArrayView> texts)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const QByteArrayView text : texts) {
        hash.addData(QByteArray::number(text.size()) + ':');
        hash.addData(text);
    }
    return digestFrom(hash.result());
}

} // namespace tidemark::exporters
