// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/runrenderer.h"
#include "sandbox/jsontext.h"
#include "sandbox/runnumbers.h"
#include "sandbox/truncation.h"

namespace tidemark::sandbox {

using namespace Qt::StringLiterals;

namespace {

QByteArray quoted(const QByteArray &plain)
{
    return plain.isEmpty() ? QByteArrayLiteral("null") : '"' + plain + '"';
}

} // namespace

RunRenderer::RunRenderer(const RunBook &book, QByteArray projectId)
    : m_book(book)
    , m_projectId(std::move(projectId))
{}

QByteArray RunRenderer::row(quint32 number, bool cut) const
{
    QByteArray input = listedInput(number);
    QByteArray output = listedOutput(number);
    if (cut) {
        input = cutInput(input);
        output = cutOutput(output);
    }
    return listed(number, input, output, m_book.node(number).listedError);
}

QByteArray RunRenderer::exported(quint32 number) const
{
    return listed(number, plainInput(number), plainOutput(number), m_book.node(number).error);
}

QByteArray RunRenderer::listed(quint32 number, const QByteArray &input, const QByteArray &output,
                               const QByteArray &error) const
{
    const bool thread = m_book.node(number).type == "thread";
    QByteArray out;
    out.reserve(1200 + input.size() + output.size());
    appendHead(out, number);
    out += R"(,"parentFeedback":null,"feedbacks":)";
    out += thread ? childrenFeedback(number) : QByteArrayLiteral("null");
    appendTimes(out, number);
    out += R"(,"templateVersionId":null,"templateSlug":null)";
    appendCost(out, number);
    out += R"(,"toxicity":{"input":{"isToxic":null,"labels":null},"output":{"isToxic":null,"labels":null}})";
    appendTail(out, number, input, output, error);
    out += R"(,"scores":)" + scoresText(number);
    if (thread)
        out += threadText(number);
    return out += '}';
}

QByteArray RunRenderer::single(quint32 number) const
{
    const SampleNode &node = m_book.node(number);
    QByteArray out;
    appendHead(out, number);
    appendTimes(out, number);
    out += R"(,"templateVersionId":null)";
    appendCost(out, number);
    out += R"(,"toxicity":{"input":{},"output":{}})";
    appendTail(out, number, listedInput(number), listedOutput(number), node.listedError);
    const quint32 root = m_book.run(number).root;
    const bool inTrace = root != number && !m_book.conversation(number).isThread();
    out += R"(,"traceId":)" + (inTrace ? quoted(m_book.idOf(root)) : QByteArrayLiteral("null"));
    out += R"(,"scores":)" + scoresText(number);
    return out += '}';
}

QByteArray RunRenderer::related(quint32 number) const
{
    const SampleNode &node = m_book.node(number);
    const RunNumbers numbers = numbersOf(m_book.run(number), node);
    const auto orNull = [](int tokens) { return tokens < 0 ? QByteArrayLiteral("null") : QByteArray::number(tokens); };
    const auto parent = m_book.parentOf(number);
    QByteArray out = R"({"createdAt":")" + timeText(m_book.run(number).createdUs);
    out += R"(","tags":)" + tagsText(number);
    out += R"(,"projectId":")" + m_projectId;
    out += R"(","id":")" + m_book.idOf(number);
    out += R"(","status":)" + quoted(m_book.status(number));
    out += R"(,"name":)" + quoted(m_book.nameOf(number));
    out += R"(,"endedAt":)" + endedText(number);
    out += R"(,"error":)" + node.error;
    out += R"(,"input":)" + plainInput(number);
    out += R"(,"output":)" + plainOutput(number);
    out += R"(,"params":)" + node.params;
    out += R"(,"type":")" + node.type;
    out += R"(","parentRunId":)" + (parent ? quoted(m_book.idOf(*parent)) : QByteArrayLiteral("null"));
    out += R"(,"completionTokens":)" + orNull(numbers.completionTokens);
    out += R"(,"promptTokens":)" + orNull(numbers.promptTokens);
    out += R"(,"cost":)" + (numbers.cost < 0 ? QByteArrayLiteral("0") : QByteArray::number(numbers.cost, 'g', 7));
    out += R"(,"feedback":)" + feedbackText(number);
    out += R"(,"metadata":)" + node.metadata;
    return out += '}';
}

QByteArray RunRenderer::user(const SampleUser &user, bool withProject) const
{
    QByteArray out = R"({"id":)" + QByteArray::number(user.id);
    if (!withProject)
        out += R"(,"externalId":)" + toText(user.name);
    out += R"(,"createdAt":")" + timeText(user.createdUs);
    if (withProject)
        out += R"(","projectId":")" + m_projectId + R"(","externalId":)" + toText(user.name) + R"(,"lastSeen":")";
    else
        out += R"(","lastSeen":")";
    return out + timeText(user.lastSeenUs) + R"(","props":)" + user.props + '}';
}

QByteArray RunRenderer::plainInput(quint32 number) const
{
    return m_book.node(number).input.text(m_book.run(number).variation);
}

QByteArray RunRenderer::plainOutput(quint32 number) const
{
    if (m_book.isPending(number))
        return QByteArrayLiteral("null");
    return m_book.node(number).output.text(m_book.run(number).variation);
}

QByteArray RunRenderer::listedInput(quint32 number) const
{
    const SampleNode &node = m_book.node(number);
    const bool waits = node.type == "thread" && m_book.hasPendingChat(number);
    return (waits ? node.pendingInput : node.listedInput).text(m_book.run(number).variation);
}

QByteArray RunRenderer::listedOutput(quint32 number) const
{
    if (m_book.isPending(number))
        return QByteArrayLiteral("null");
    return m_book.node(number).listedOutput.text(m_book.run(number).variation);
}

void RunRenderer::appendHead(QByteArray &out, quint32 number) const
{
    out += R"({"id":")" + m_book.idOf(number);
    out += R"(","projectId":")" + m_projectId;
    out += R"(","isPublic":false,"feedback":)" + feedbackText(number);
}

void RunRenderer::appendTimes(QByteArray &out, quint32 number) const
{
    out += R"(,"type":")" + m_book.node(number).type;
    out += R"(","name":)" + quoted(m_book.nameOf(number));
    out += R"(,"createdAt":")" + timeText(m_book.run(number).createdUs);
    out += R"(","endedAt":)" + endedText(number);
    out += R"(,"duration":)";
    out += hasEnded(number) ? quoted(durationText(m_book.run(number).durationMs)) : QByteArrayLiteral("null");
}

void RunRenderer::appendCost(QByteArray &out, quint32 number) const
{
    const RunNumbers numbers = numbersOf(m_book.run(number), m_book.node(number));
    const auto orNull = [](int tokens) { return tokens < 0 ? QByteArrayLiteral("null") : QByteArray::number(tokens); };
    out += R"(,"cost":)" + (numbers.cost < 0 ? QByteArrayLiteral("null") : QByteArray::number(numbers.cost, 'g', 7));
    out += R"(,"tokens":{"prompt":)" + orNull(numbers.promptTokens);
    out += R"(,"cachedPrompt":0,"completion":)" + orNull(numbers.completionTokens);
    out += R"(,"total":)" + QByteArray::number(qMax(0, numbers.promptTokens) + qMax(0, numbers.completionTokens)) + '}';
}

void RunRenderer::appendTail(QByteArray &out, quint32 number, const QByteArray &input, const QByteArray &output,
                             const QByteArray &error) const
{
    const SampleNode &node = m_book.node(number);
    out += R"(,"tags":)" + tagsText(number);
    out += R"(,"input":)" + input;
    out += R"(,"output":)" + output;
    out += R"(,"error":)" + error;
    out += R"(,"status":)" + quoted(m_book.status(number));
    out += R"(,"params":)" + (node.params == "null" ? QByteArrayLiteral("{}") : node.params);
    out += R"(,"metadata":)" + node.metadata;
    const quint16 user = m_book.run(number).user;
    out += R"(,"user":)" + (user == 0 ? QByteArrayLiteral("null") : this->user(m_book.users().at(user - 1), false));
}

QByteArray RunRenderer::feedbackText(quint32 number) const
{
    const QJsonObject feedback = m_book.feedbackOf(number);
    return feedback.isEmpty() ? QByteArrayLiteral("null") : toText(feedback);
}

QByteArray RunRenderer::tagsText(quint32 number) const
{
    const QStringList tags = m_book.tagsOf(number);
    return tags.isEmpty() ? QByteArrayLiteral("null") : toText(QJsonArray::fromStringList(tags));
}

QByteArray RunRenderer::scoresText(quint32 number) const
{
    const QList<Score> scores = m_book.scoresOf(number);
    QByteArrayList texts;
    for (const Score &score : scores)
        texts += R"({"label":)" + toText(score.label) + R"(,"value":)" + toText(score.value) + R"(,"comment":)" +
                 toText(score.comment) + '}';
    return '[' + texts.join(',') + ']';
}

bool RunRenderer::hasEnded(quint32 number) const
{
    return m_book.run(number).durationMs >= 0 && !m_book.node(number).started() && !m_book.isPending(number);
}

QByteArray RunRenderer::endedText(quint32 number) const
{
    const RunRecord &run = m_book.run(number);
    return hasEnded(number) ? quoted(timeText(run.createdUs + qint64(run.durationMs) * 1000))
                            : QByteArrayLiteral("null");
}

QByteArray RunRenderer::childrenFeedback(quint32 number) const
{
    QByteArrayList texts;
    for (const quint32 child : m_book.childrenOf(number))
        texts += feedbackText(child);
    return '[' + texts.join(',') + ']';
}

QByteArray RunRenderer::threadText(quint32 number) const
{
    const SampleNode &node = m_book.node(number);
    const int waiting = m_book.hasPendingChat(number) ? 1 : 0;
    return R"(,"firstMessage":)" + node.firstMessage.text(m_book.run(number).variation) + R"(,"messagesCount":)" +
           QByteArray::number(node.messages - waiting);
}

} // namespace tidemark::sandbox
