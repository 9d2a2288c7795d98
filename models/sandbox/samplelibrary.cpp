// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/samplelibrary.h"
#include "sandbox/samplereader.h"
#include <QDir>
#include <QFile>
#include <QJsonDocument>

namespace tidemark::sandbox {

using namespace Qt::StringLiterals;

namespace {

void remember(QStringList &list, const QString &value)
{
    if (!value.isEmpty() && !list.contains(value))
        list.append(value);
}

} // namespace

SampleLibrary SampleLibrary::fromFolder(const QString &folder, bool varied)
{
    QJsonArray all;
    const QDir dir(folder);
    for (const QString &name : dir.entryList({u"*.json"_s}, QDir::Files, QDir::Name)) {
        QFile file(dir.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        for (const QJsonValue &conversation : QJsonDocument::fromJson(file.readAll()).array())
            all.append(conversation);
    }
    return fromJson(all, varied);
}

SampleLibrary SampleLibrary::fromJson(const QJsonArray &conversations, bool varied)
{
    SampleLibrary library;
    for (const QJsonValue &value : conversations) {
        SampleConversation conversation = readSample(value.toObject());
        if (varied && !hasNumbers(conversation))
            conversation = readSample(withReference(value.toObject()));
        library.add(conversation);
    }
    return library;
}

void SampleLibrary::add(const SampleConversation &conversation)
{
    m_conversations.append(conversation);
    remember(m_models, conversation.model);
    for (const SampleNode &node : conversation.nodes) {
        if (node.type == "llm")
            remember(m_models, QString::fromUtf8(node.name));
        for (const QString &tag : node.tags)
            remember(m_tags, tag);
        const QString thumb = node.feedback.value("thumb"_L1).toString();
        const QString comment = node.feedback.value("comment"_L1).toString();
        if (thumb == "up"_L1)
            remember(m_praise, comment);
        else if (thumb == "down"_L1)
            remember(m_complaints, comment);
    }
}

} // namespace tidemark::sandbox
