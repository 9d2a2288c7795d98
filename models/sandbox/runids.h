// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <QByteArray>

namespace tidemark::sandbox {

/// Which run an id means. `renamed`: the id that it got when its reply arrived.
struct RunKey
{
    quint32 run = 0;
    bool renamed = false;
    friend bool operator==(const RunKey &, const RunKey &) = default;
};

/// Ids in the form of a random UUID that are computed from a run's number and read back into it, so that a million
/// runs need no table of ids.
class RunIds
{
public:
    explicit RunIds(quint32 seed)
        : m_seed(seed)
    {}
    [[nodiscard]] QByteArray idOf(RunKey key) const;
    /// Nothing for an id that was not made by this seed.
    [[nodiscard]] std::optional<RunKey> keyOf(const QByteArray &id) const;
    /// Whether it has the form of a UUID at all.
    [[nodiscard]] static bool isUuid(const QByteArray &text);

private:
    [[nodiscard]] quint64 highHalf(RunKey key) const;
    quint32 m_seed;
};

} // namespace tidemark::sandbox
