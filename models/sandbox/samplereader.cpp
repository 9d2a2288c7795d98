// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/samplereader.h"
#include "sandbox/jsontext.h"
#include "sandbox/mix.h"

namespace tidemark::sandbox {

using namespace Qt::StringLiterals;

namespace {

// The server sees a thread a moment after its first message was sent.
constexpr int threadSeenMs = 50;
constexpr int betweenStepsMs = 50;

QByteArray textOrNull(const QJsonValue &value)
{
    return value.isUndefined() ? QByteArrayLiteral("null") : toText(value);
}

void setInput(SampleNode &node, const QJsonValue &value)
{
    node.input = TemplateText(textOrNull(value));
    node.listedInput = TemplateText(textOrNull(withEnrichments(value)));
}

SampleNode nodeOf(const QJsonObject &json, const QByteArray &type)
{
    SampleNode node;
    node.type = type;
    setInput(node, json.value("input"_L1));
    node.output = TemplateText(textOrNull(json.value("output"_L1)));
    node.listedOutput = TemplateText(textOrNull(withEnrichments(json.value("output"_L1))));
    node.error = textOrNull(json.value("error"_L1));
    node.listedError = textOrNull(withEnrichments(json.value("error"_L1)));
    node.params = textOrNull(json.value("params"_L1));
    node.name = json.value("name"_L1).toString().toUtf8();
    node.status = json.value("status"_L1).toString().toUtf8();
    node.durationMs = json.value("durationMs"_L1).toInt(-1);
    const QJsonObject tokens = json.value("tokens"_L1).toObject();
    node.promptTokens = tokens.value("prompt"_L1).toInt(-1);
    node.completionTokens = tokens.value("completion"_L1).toInt(-1);
    node.cost = json.value("cost"_L1).toDouble(-1);
    node.feedback = json.value("feedback"_L1).toObject();
    return node;
}

QJsonValue lastMessage(const QJsonValue &value)
{
    return value.isArray() ? value.toArray().last() : value;
}

qsizetype messagesIn(const QJsonValue &value)
{
    return value.isArray() ? value.toArray().size() : (value.isNull() ? 0 : 1);
}

int thinkingMs(const QJsonObject &exchange)
{
    return 15'000 + static_cast<int>(mix(quint64(toText(exchange.value("input"_L1)).size())) % 45'000);
}

void addThread(SampleConversation &conversation, const QJsonArray &exchanges)
{
    SampleNode thread;
    thread.type = "thread";
    thread.startMs = threadSeenMs;
    const QJsonObject last = exchanges.last().toObject();
    setInput(thread, lastMessage(last.value("output"_L1)));
    thread.pendingInput = TemplateText(toText(withEnrichments(lastMessage(last.value("input"_L1)))));
    const QJsonValue first = exchanges.first().toObject().value("input"_L1);
    thread.firstMessage = TemplateText(textOrNull(first.isArray() ? first.toArray().first() : first));
    conversation.nodes.append(thread);
    int start = 0;
    for (const QJsonValue &value : exchanges) {
        const QJsonObject exchange = value.toObject();
        SampleNode chat = nodeOf(exchange, "chat");
        chat.status.clear();
        chat.parent = 0;
        chat.startMs = start;
        start += qMax(0, chat.durationMs) + thinkingMs(exchange);
        conversation.nodes.append(chat);
        conversation.nodes.first().messages +=
            static_cast<int>(messagesIn(exchange.value("input"_L1)) + messagesIn(exchange.value("output"_L1)));
    }
}

// Steps follow each other inside their parent, which lasts at least as long as they do.
int addSteps(SampleConversation &conversation, const QJsonObject &json, int parent, int startMs)
{
    const qsizetype self = conversation.nodes.size();
    SampleNode node = nodeOf(json, json.value("type"_L1).toString().toUtf8());
    node.parent = parent;
    node.startMs = startMs;
    conversation.nodes.append(node);
    int end = startMs;
    for (const QJsonValue &child : json.value("children"_L1).toArray())
        end = addSteps(conversation, child.toObject(), static_cast<int>(self), end + betweenStepsMs);
    if (node.durationMs >= 0)
        conversation.nodes[self].durationMs = qMax(node.durationMs, end - startMs);
    return startMs + qMax(0, conversation.nodes.at(self).durationMs);
}

QJsonValue referred(const QJsonValue &value)
{
    const QString reference = u"\n\n(Ref. 4711308)"_s;
    if (value.isString())
        return value.toString() + reference;
    if (value.isObject()) {
        QJsonObject object = value.toObject();
        for (const auto key : {"content"_L1, "message"_L1, "query"_L1, "question"_L1, "text"_L1}) {
            if (object.contains(key)) {
                object.insert(key, referred(object.value(key)));
                break;
            }
        }
        return object;
    }
    QJsonArray array = value.toArray();
    for (qsizetype i = 0; i < array.size(); ++i) {
        const QJsonObject element = array.at(i).toObject();
        if (element.value("role"_L1) == "user"_L1 || element.value("type"_L1) == "text"_L1) {
            array.replace(i, referred(element));
            break;
        }
    }
    return array;
}

QJsonObject referredSteps(QJsonObject node)
{
    node.insert("input"_L1, referred(node.value("input"_L1)));
    QJsonArray children;
    for (const QJsonValue &child : node.value("children"_L1).toArray())
        children.append(referredSteps(child.toObject()));
    node.insert("children"_L1, children);
    return node;
}

} // namespace

SampleConversation readSample(const QJsonObject &sample)
{
    SampleConversation conversation;
    conversation.slug = sample.value("slug"_L1).toString();
    conversation.model = sample.value("model"_L1).toString();
    conversation.user = sample.value("user"_L1).toString();
    conversation.userProps = textOrNull(sample.value("userProps"_L1));
    const QString kind = sample.value("kind"_L1).toString();
    if (kind == "thread"_L1)
        addThread(conversation, sample.value("exchanges"_L1).toArray());
    else if (kind == "trace"_L1)
        addSteps(conversation, sample.value("root"_L1).toObject(), -1, 0);
    else
        conversation.nodes.append(nodeOf(sample, "llm"));
    SampleNode &root = conversation.nodes.first();
    root.metadata = textOrNull(sample.value("metadata"_L1));
    for (const QJsonValue &tag : sample.value("tags"_L1).toArray())
        root.tags.append(tag.toString());
    for (const SampleNode &node : conversation.nodes) {
        conversation.spanMs = qMax(conversation.spanMs, node.startMs + qMax(0, node.durationMs));
        conversation.bytes += node.listedInput.original().size() + node.listedOutput.original().size();
    }
    return conversation;
}

bool hasNumbers(const SampleConversation &conversation)
{
    return std::any_of(conversation.nodes.cbegin(), conversation.nodes.cend(),
                       [](const SampleNode &node) { return node.input.varies() || node.output.varies(); });
}

QJsonObject withReference(QJsonObject sample)
{
    const QString kind = sample.value("kind"_L1).toString();
    if (kind == "thread"_L1) {
        QJsonArray exchanges = sample.value("exchanges"_L1).toArray();
        QJsonObject first = exchanges.first().toObject();
        first.insert("input"_L1, referred(first.value("input"_L1)));
        exchanges.replace(0, first);
        sample.insert("exchanges"_L1, exchanges);
    } else if (kind == "trace"_L1) {
        sample.insert("root"_L1, referredSteps(sample.value("root"_L1).toObject()));
    } else {
        sample.insert("input"_L1, referred(sample.value("input"_L1)));
    }
    return sample;
}

} // namespace tidemark::sandbox
