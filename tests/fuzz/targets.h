// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

namespace tidemark::test {

/// Something that reads what strangers wrote. `run` ends the program where a promise does not hold for these bytes.
struct FuzzTarget
{
    const char *name;
    void (*run)(const QByteArray &data);
};

[[nodiscard]] const QList<FuzzTarget> &fuzzTargets();

} // namespace tidemark::test
