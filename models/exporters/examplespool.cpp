// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporters/examplespool.h"
#include <QDataStream>
#include <QDir>
#include <QJsonDocument>

namespace tidemark::exporters {

// Not in a namespace without a name: the operators of Qt's containers find these by the types they are for.
static QDataStream &operator<<(QDataStream &out, const ChatPart &part)
{
    return out << part.text << part.image.url << part.image.detail;
}
static QDataStream &operator>>(QDataStream &in, ChatPart &part)
{
    return in >> part.text >> part.image.url >> part.image.detail;
}

static QDataStream &operator<<(QDataStream &out, const ChatCall &call)
{
    return out << call.id << call.name << call.arguments;
}
static QDataStream &operator>>(QDataStream &in, ChatCall &call)
{
    return in >> call.id >> call.name >> call.arguments;
}

static QDataStream &operator<<(QDataStream &out, const ChatMessage &message)
{
    return out << message.role << message.content << message.parts << message.name << message.refusal << message.calls
               << message.callId;
}
static QDataStream &operator>>(QDataStream &in, ChatMessage &message)
{
    return in >> message.role >> message.content >> message.parts >> message.name >> message.refusal >> message.calls >>
           message.callId;
}

static QDataStream &operator<<(QDataStream &out, const ToolDeclaration &tool)
{
    return out << tool.name << tool.description << tool.parameters.has_value()
               << tool.parameters.value_or(QJsonObject()) << tool.strict.has_value() << tool.strict.value_or(false);
}
static QDataStream &operator>>(QDataStream &in, ToolDeclaration &tool)
{
    bool hasParameters = false;
    bool hasStrict = false;
    bool strict = false;
    QJsonObject parameters;
    in >> tool.name >> tool.description >> hasParameters >> parameters >> hasStrict >> strict;
    if (hasParameters)
        tool.parameters = parameters;
    if (hasStrict)
        tool.strict = strict;
    return in;
}

static QDataStream &operator<<(QDataStream &out, const ToolSet &set)
{
    return out << set.tools << set.parallelCalls.has_value() << set.parallelCalls.value_or(false) << set.lost;
}
static QDataStream &operator>>(QDataStream &in, ToolSet &set)
{
    bool hasParallel = false;
    bool parallel = false;
    in >> set.tools >> hasParallel >> parallel >> set.lost;
    if (hasParallel)
        set.parallelCalls = parallel;
    return in;
}

static QDataStream &operator<<(QDataStream &out, const SpooledExample &spooled)
{
    const auto &[example, notes] = spooled;
    out << example.messages << qint64(example.trainedFrom) << example.tools << example.source << example.standing;
    return out << notes.runId << notes.threadId << notes.createdMs << notes.model << notes.thumb << notes.comment
               << notes.tags << notes.metadata;
}
static QDataStream &operator>>(QDataStream &in, SpooledExample &spooled)
{
    auto &[example, notes] = spooled;
    qint64 trainedFrom = 0;
    in >> example.messages >> trainedFrom >> example.tools >> example.source >> example.standing;
    example.trainedFrom = trainedFrom;
    return in >> notes.runId >> notes.threadId >> notes.createdMs >> notes.model >> notes.thumb >> notes.comment >>
           notes.tags >> notes.metadata;
}

RunNotes notesOf(const domain::LabelledRun &run)
{
    return {run.run.id,
            run.threadId,
            run.run.createdMs,
            run.run.name,
            domain::toJson(run.feedback.thumb()).toString(),
            run.feedback.comment(),
            run.run.tags,
            run.run.metadata};
}

ExampleSpool::ExampleSpool(const QString &folder)
    : m_file(QDir(folder.isEmpty() ? QDir::tempPath() : folder).filePath(QStringLiteral(".tidemark-export-XXXXXX")))
{}

bool ExampleSpool::open()
{
    return m_file.open();
}

qint64 ExampleSpool::add(const SpooledExample &example)
{
    const qint64 place = m_end;
    QByteArray bytes;
    QDataStream out(&bytes, QIODevice::WriteOnly);
    out << example;
    if (!m_file.seek(place) || m_file.write(bytes) != bytes.size())
        return -1;
    m_end += bytes.size();
    return place;
}

std::optional<SpooledExample> ExampleSpool::at(qint64 place)
{
    if (!m_file.seek(place))
        return {};
    QDataStream in(&m_file);
    SpooledExample example;
    in >> example;
    return in.status() == QDataStream::Ok ? std::optional(example) : std::nullopt;
}

} // namespace tidemark::exporters
