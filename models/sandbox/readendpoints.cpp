// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/readendpoints.h"
#include "sandbox/account.h"
#include "sandbox/jsontext.h"
#include "sandbox/runselection.h"
#include <QJsonObject>

namespace tidemark::sandbox {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 exportLimit = 10'000;
constexpr qint64 countLimit = 50;

Answer page(const RunQuery &query, const QByteArray &rows)
{
    return jsonAnswer(R"({"page":)" + QByteArray::number(query.page) + R"(,"limit":)" +
                      QByteArray::number(query.limit) + R"(,"data":[)" + rows + "]}");
}

Answer runNotFound()
{
    return failure(404, u"Run not found"_s);
}

Answer malformedId(const QByteArray &id)
{
    return failure(500, u"invalid input syntax for type uuid: \"%1\""_s.arg(QString::fromUtf8(id)));
}

} // namespace

ReadEndpoints::ReadEndpoints(const RunBook &book)
    : m_book(book)
    , m_renderer(book, Account::projectId())
{}

Answer ReadEndpoints::answer(const Request &request) const
{
    const QByteArrayList path = request.segments();
    if (path.size() == 2)
        return list(request.query);
    if (path.size() == 3 && path.at(2) == "count")
        return count(request.query);
    if (path.size() == 3 && path.at(2) == "export")
        return exported(request.query);
    if (!RunIds::isUuid(path.at(2)))
        return malformedId(path.at(2));
    const auto number = m_book.numberOf(path.at(2));
    if (!number)
        return runNotFound();
    if (path.size() == 3)
        return single(*number);
    if (path.size() == 4 && path.at(3) == "related")
        return related(*number);
    if (path.size() == 4 && path.at(3) == "feedback")
        return feedback(*number);
    return notFound();
}

Answer ReadEndpoints::answerElsewhere(const Request &request) const
{
    const QByteArrayList path = request.segments();
    if (path.size() == 2)
        return page(readRunQuery(request.query), {});
    if (path.size() == 3 && path.at(2) == "count")
        return jsonAnswer("0");
    return runNotFound();
}

Answer ReadEndpoints::list(const QByteArray &text) const
{
    const RunQuery query = readRunQuery(text);
    if (!query.mistake.isEmpty())
        return failure(500, query.mistake);
    const QList<quint32> numbers = selectRuns(m_book, query);
    QByteArray rows;
    rows.reserve(numbers.size() * 3000);
    for (const quint32 number : numbers) {
        if (m_book.anyPoisoned() && m_book.isPoisoned(number))
            return failure(500, u"cannot extract elements from a scalar"_s);
        if (!rows.isEmpty())
            rows += ',';
        rows += m_renderer.row(number, query.cut);
    }
    return page(query, rows);
}

Answer ReadEndpoints::count(const QByteArray &text) const
{
    const RunQuery query = readRunQuery(text, countLimit);
    if (!query.mistake.isEmpty())
        return failure(500, query.mistake);
    return jsonAnswer(QByteArray::number(countRuns(m_book, query)));
}

Answer ReadEndpoints::exported(const QByteArray &text) const
{
    const RunQuery query = readRunQuery(text, exportLimit);
    if (!query.mistake.isEmpty())
        return failure(500, query.mistake);
    const QString format = queryValue(text, "exportFormat").value_or(u"jsonl"_s);
    if (format != "jsonl"_L1 && format != "ojsonl"_L1)
        return failure(500, u"Unsupported export format"_s);
    Answer answer;
    answer.type = "application/jsonl";
    answer.headers.emplaceBack("content-disposition", R"(attachment; filename="export.jsonl")");
    for (const quint32 number : selectRuns(m_book, query)) {
        const QByteArray line = format == "ojsonl"_L1 ? trainingLine(number) : m_renderer.exported(number);
        if (!line.isEmpty())
            answer.body += line + '\n';
    }
    return answer;
}

// Only answers that are a message after a list of messages train a model.
QByteArray ReadEndpoints::trainingLine(quint32 number) const
{
    const QJsonValue input = fromText(m_renderer.plainInput(number));
    const QJsonValue output = fromText(m_renderer.plainOutput(number));
    if (!input.isArray() || !output.toObject().contains("role"_L1))
        return {};
    QJsonArray messages = input.toArray();
    messages.append(output);
    return R"({"messages":)" + toText(messages) + '}';
}

Answer ReadEndpoints::single(quint32 number) const
{
    return jsonAnswer(m_renderer.single(number));
}

Answer ReadEndpoints::related(quint32 number) const
{
    QList<quint32> numbers = m_book.withDescendants(number);
    std::stable_sort(numbers.begin(), numbers.end(),
                     [this](quint32 a, quint32 b) { return m_book.run(a).createdUs < m_book.run(b).createdUs; });
    QByteArrayList rows;
    for (const quint32 one : std::as_const(numbers))
        rows.append(m_renderer.related(one));
    return jsonAnswer('[' + rows.join(',') + ']');
}

Answer ReadEndpoints::feedback(quint32 number) const
{
    const QJsonObject feedback = m_book.feedbackOf(number);
    return feedback.isEmpty() ? noContent() : jsonAnswer(toText(QJsonValue(feedback)));
}

} // namespace tidemark::sandbox
