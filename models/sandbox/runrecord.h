// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace tidemark::sandbox {

/// What a run's feedback is until somebody changes it.
enum class FirstFeedback : quint8 { None, Sample, Up, Down, UpWithComment, DownWithComment, DownWithMore };

/// All that is held of a run; its JSON is made when asked for. Runs of one conversation lie side by side.
struct RunRecord
{
    qint64 createdUs = 0;
    quint32 root = 0;      ///< the record of the conversation's first node
    quint32 variation = 0; ///< 0: the sample as it was written
    qint32 durationMs = -1;
    quint16 conversation = 0;
    quint16 node = 0;
    quint16 user = 0; ///< 0: none; else place in the list of users + 1
    quint8 model = 0; ///< place in the list of models, of an llm
    FirstFeedback feedback = FirstFeedback::None;
};

/// An end user of the product whose runs these are.
struct SampleUser
{
    int id = 0;
    QString name;
    QByteArray props = "null";
    qint64 createdUs = 0;
    qint64 lastSeenUs = 0;
};

struct GeneratedRuns
{
    QList<RunRecord> runs;
    QList<SampleUser> users;
    QList<quint32> pending; ///< chats whose reply has not come yet
};

} // namespace tidemark::sandbox
