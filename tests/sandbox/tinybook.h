// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/runbook.h"
#include "sandbox/rungenerator.h"
#include <QFile>
#include <QJsonDocument>

namespace tidemark::test {

constexpr qint64 tinyNowMs = 1'795'500'000'000;

inline sandbox::SampleLibrary tinyLibrary(bool varied = false)
{
    QFile file(QStringLiteral(TIDEMARK_TEST_DATA "/sandbox/tiny.json"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return sandbox::SampleLibrary::fromJson(QJsonDocument::fromJson(file.readAll()).array(), varied);
}

/// The runs of tests/data/sandbox/tiny.json, each once.
inline sandbox::RunBook tinyBook()
{
    const sandbox::SampleLibrary library = tinyLibrary();
    return {library, sandbox::RunGenerator(library, 1, tinyNowMs).samplesOnce(), 1};
}

/// The run made from a node of a conversation; node 0 is its root.
inline quint32 runOf(const sandbox::RunBook &book, const QString &slug, int node = 0)
{
    for (const quint32 number : book.byTime()) {
        if (book.conversation(number).slug == slug && book.run(number).node == node)
            return number;
    }
    qFatal("no such sample");
}

} // namespace tidemark::test
