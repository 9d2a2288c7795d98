// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporters/formats/csvexporter.h"
#include "exporters/exporttext.h"
#include "exporters/jsonwriter.h"
#include "exporters/label.h"
#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace tidemark::exporters {

namespace {

using domain::Message;
using domain::Role;

bool startsFormula(const QString &cell)
{
    return !cell.isEmpty() && u"=+-@\t\r"_s.contains(cell.front());
}

/// What a message says, for one cell; tool calls as JSON where it says nothing.
QString cellOf(const Message &message)
{
    if (const QString text = message.text(); !isBlank(text))
        return text;
    if (!message.refusal.isEmpty())
        return message.refusal;
    const QJsonValue calls = message.raw.value("toolCalls"_L1);
    if (calls.isArray() && !calls.toArray().isEmpty())
        return compactJson(calls);
    const QJsonValue content = message.raw.value("content"_L1);
    return content.isObject() || content.isArray() ? compactJson(content) : QString();
}

/// The last text of that role; JSON that is no chat as it is, on one line.
QString lastText(const QJsonValue &value, Role role)
{
    if (value.isString())
        return value.toString();
    const QList<Message> messages = domain::messagesOf(value, Role::Other);
    const bool isChat =
        std::any_of(messages.begin(), messages.end(), [](const Message &m) { return !m.raw.isEmpty(); });
    if (!isChat)
        return value.isNull() || value.isUndefined() ? QString() : compactJson(value);
    for (auto it = messages.crbegin(); it != messages.crend(); ++it) {
        if (it->role != role)
            continue;
        if (const QString text = cellOf(*it); !text.isEmpty())
            return text;
    }
    return {};
}

QString correctedCell(const QJsonValue &correction)
{
    if (domain::isAbsent(correction))
        return {};
    return correction.isString() ? correction.toString() : compactJson(correction);
}

} // namespace

QString CsvExporter::id() const
{
    return u"csv"_s;
}

QString CsvExporter::title() const
{
    return QCoreApplication::translate("Export", "CSV for people, safe formulas");
}

QString CsvExporter::suffix() const
{
    return u".csv"_s;
}

QByteArray CsvExporter::line(const QStringList &cells) const
{
    QByteArrayList fields;
    for (const QString &cell : cells) {
        QByteArray text = wellFormed(cell).toUtf8();
        if (m_formulas == Formulas::Disarmed && startsFormula(cell))
            text.prepend('\'');
        const bool quote = text.contains(',') || text.contains('"') || text.contains('\n') || text.contains('\r');
        fields.append(quote ? '"' + text.replace("\"", "\"\"") + '"' : text);
    }
    return fields.join(',') + '\n';
}

bool CsvExporter::begin(QIODevice &device)
{
    return device.write(line({u"run_id"_s, u"thread_id"_s, u"type"_s, u"model"_s, u"created_at"_s, u"tags"_s,
                              u"thumb"_s, u"comment"_s, u"prompt"_s, u"answer"_s, u"corrected"_s, u"rater"_s,
                              u"rated_at"_s, u"split"_s})) > 0;
}

SkipReason CsvExporter::add(const domain::LabelledRun &run, QIODevice &device)
{
    const Label label = labelOf(run.feedback);
    const QString tags = run.run.tags.isEmpty() ? QString() : compactJson(QJsonArray::fromStringList(run.run.tags));
    device.write(line({run.run.id,
                       run.threadId,
                       run.run.typeText,
                       run.run.name,
                       isoTime(run.run.createdMs),
                       tags,
                       domain::toJson(label.thumb).toString(),
                       run.feedback.comment(),
                       lastText(run.run.input, Role::User),
                       lastText(run.run.output, Role::Assistant),
                       correctedCell(label.correction),
                       run.rater,
                       isoTime(run.ratedMs),
                       {}}));
    return {};
}

} // namespace tidemark::exporters
