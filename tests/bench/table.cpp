// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "table.h"
#include "measure.h"
#include <cmath>
#include <cstdio>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace tidemark::bench {

namespace {

QString number(double value)
{
    const double size = std::abs(value);
    return QString::number(value, 'f', size < 0.1 ? 3 : size < 10 ? 2 : size < 100 ? 1 : 0);
}

QString orDash(const std::optional<double> &value)
{
    return value ? number(*value) : u"-"_s;
}

QStringList cellsOf(const Line &line)
{
    const QString sign = line.moreIsBetter ? u"≥ "_s : u"≤ "_s;
    return {line.what,
            number(line.measured) + u' ' + line.unit,
            line.goal ? sign + number(*line.goal) : u"-"_s,
            orDash(line.limit),
            line.ratio() ? number(*line.ratio()) : u"-"_s,
            line.ratioGoal ? sign + number(*line.ratioGoal) : u"-"_s,
            line.verdict(),
            line.note};
}

} // namespace

std::optional<double> Line::ratio() const
{
    if (!limit || *limit <= 0)
        return {};
    return measured / *limit;
}

bool Line::meetsGoal() const
{
    return goal && (moreIsBetter ? measured >= *goal : measured <= *goal);
}

bool Line::meetsRatio() const
{
    const auto is = ratio();
    return is && ratioGoal && (moreIsBetter ? *is >= *ratioGoal : *is <= *ratioGoal);
}

QString Line::verdict() const
{
    if (!goal && !ratioGoal)
        return u"-"_s;
    if (goal ? meetsGoal() : meetsRatio())
        return u"ok"_s;
    return meetsRatio() ? u"ok by ratio"_s : u"over"_s;
}

void Table::add(Line line)
{
    say(u"  %1: %2 %3"_s.arg(line.what, number(line.measured), line.unit));
    m_lines.append(std::move(line));
}

void Table::fail(const QString &what, const QString &why)
{
    say(u"  %1 did not work: %2"_s.arg(what, why));
    m_failures.append({what, why});
}

void Table::print(bool json) const
{
    if (json) {
        printJson();
        return;
    }
    QList<QStringList> rows{{u"what"_s, u"measured"_s, u"goal"_s, u"limit"_s, u"ratio"_s, u"may be"_s, {}, {}}};
    for (const Line &line : m_lines)
        rows.append(cellsOf(line));
    QList<qsizetype> widths(rows.first().size(), 0);
    for (const QStringList &row : std::as_const(rows)) {
        for (qsizetype i = 0; i < row.size(); ++i)
            widths[i] = qMax(widths.at(i), row.at(i).size());
    }
    for (const QStringList &row : std::as_const(rows)) {
        QString text;
        for (qsizetype i = 0; i < row.size(); ++i) {
            const bool isText = i == 0 || i >= 6;
            text += (isText ? row.at(i).leftJustified(widths.at(i)) : row.at(i).rightJustified(widths.at(i))) + u"  "_s;
        }
        std::printf("%s\n", qUtf8Printable(text.trimmed()));
    }
    for (const auto &[what, why] : m_failures)
        std::printf("did not work: %s: %s\n", qUtf8Printable(what), qUtf8Printable(why));
}

void Table::printJson() const
{
    const auto print = [](const QJsonObject &object) {
        std::printf("%s\n", QJsonDocument(object).toJson(QJsonDocument::Compact).constData());
    };
    const auto put = [](QJsonObject &object, const QString &key, const std::optional<double> &value) {
        if (value)
            object.insert(key, std::round(*value * 1000) / 1000);
    };
    for (const Line &line : m_lines) {
        QJsonObject object{{u"what"_s, line.what}, {u"unit"_s, line.unit}, {u"verdict"_s, line.verdict()}};
        put(object, u"measured"_s, line.measured);
        put(object, u"goal"_s, line.goal);
        put(object, u"limit"_s, line.limit);
        put(object, u"ratio"_s, line.ratio());
        put(object, u"ratio_goal"_s, line.ratioGoal);
        if (!line.note.isEmpty())
            object.insert(u"note"_s, line.note);
        print(object);
    }
    for (const auto &[what, why] : m_failures)
        print({{u"what"_s, what}, {u"failed"_s, why}});
}

} // namespace tidemark::bench
