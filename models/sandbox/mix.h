// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace tidemark::sandbox {

/// A well-mixed value of `value` (the finaliser of splitmix64): the sandbox's only source of chance, so that the same
/// seed gives the same bytes on every machine.
[[nodiscard]] constexpr quint64 mix(quint64 value)
{
    value += 0x9e3779b97f4a7c15ULL;
    value = (value ^ (value >> 30)) * 0xbf58476d1ce4e5b9ULL;
    value = (value ^ (value >> 27)) * 0x94d049bb133111ebULL;
    return value ^ (value >> 31);
}

/// One of several independent values of the same seed.
[[nodiscard]] constexpr quint64 mix(quint64 seed, quint64 purpose)
{
    return mix(seed ^ mix(purpose));
}

} // namespace tidemark::sandbox
