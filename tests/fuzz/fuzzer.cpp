// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
// libFuzzer's way in; TIDEMARK_FUZZ_TARGET names the target of this program.
#include "fuzz/targets.h"
#include <cstdint>
#include <QLoggingCategory>

using tidemark::test::FuzzTarget;

static const FuzzTarget &target()
{
    const QList<FuzzTarget> &all = tidemark::test::fuzzTargets();
    const auto named = [](const FuzzTarget &one) { return qstrcmp(one.name, TIDEMARK_FUZZ_TARGET) == 0; };
    QLoggingCategory::setFilterRules(QStringLiteral("tidemark.*=false"));
    return *std::find_if(all.begin(), all.end(), named);
}

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const FuzzTarget &mine = target();
    mine.run(QByteArray(reinterpret_cast<const char *>(data), qsizetype(size)));
    return 0;
}
