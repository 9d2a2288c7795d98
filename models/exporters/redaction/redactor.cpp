// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporters/redaction/redactor.h"
#include "exporters/exporttext.h"
#include "exporters/redaction/jsonstrings.h"
#include <algorithm>
#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace tidemark::exporters {

namespace {

// A pattern that costs too much in this many texts is not tried any more: every row from there on fails at once, where
// an export of a hundred thousand rows would not come to an end otherwise.
constexpr int maxGivenUp = 25;

bool overlap(const PrivateSpan &a, const PrivateSpan &b)
{
    return a.start < b.end() && b.start < a.end();
}

bool isWithin(const PrivateSpan &inner, const PrivateSpan &outer)
{
    return inner.start >= outer.start && inner.end() <= outer.end();
}

/// Own matches and known shapes as one list without overlaps. A known shape that holds a match stays; a match that goes
/// beyond it takes it in, and so do matches that overlap each other: no piece of either is left.
QList<PrivateSpan> merged(QList<PrivateSpan> spans, const QString &text)
{
    std::stable_sort(spans.begin(), spans.end(), [](const PrivateSpan &a, const PrivateSpan &b) {
        return a.start != b.start ? a.start < b.start : a.size > b.size;
    });
    QList<PrivateSpan> result;
    for (const PrivateSpan &span : std::as_const(spans)) {
        if (result.isEmpty() || !overlap(result.last(), span)) {
            result.append(span);
        } else if (!isWithin(span, result.last())) {
            PrivateSpan &last = result.last();
            last.size = span.end() - last.start;
            last.kind = PrivateData::Own;
            last.identity = text.sliced(last.start, last.size);
        }
    }
    return result;
}

} // namespace

Redactor::Redactor(const RedactionRules &rules)
    : m_classes(rules.classes)
    , m_isOff(rules.isOff())
{
    m_classes.remove(PrivateData::Own);
    for (const PrivateData kind : std::as_const(m_classes))
        m_counts.insert(privateDataWord(kind), 0);
    for (const QString &pattern : rules.patterns)
        m_patterns.append(OwnPattern(pattern));
    if (!m_patterns.isEmpty())
        m_counts.insert(privateDataWord(PrivateData::Own), 0);
}

void Redactor::beginRow()
{
    m_placeholders.clear();
    m_reserved.clear();
    m_numbers.clear();
    m_hits.clear();
    m_rowCounts.clear();
    m_failed = false;
}

void Redactor::keepRow()
{
    for (auto it = m_rowCounts.cbegin(); it != m_rowCounts.cend(); ++it)
        m_counts[it.key()] += it.value();
    m_rowCounts.clear();
}

QList<PrivateSpan> Redactor::find(const QString &text)
{
    QList<PrivateSpan> spans = findPrivate(text, m_classes);
    bool isMixed = false;
    for (const OwnPattern &pattern : std::as_const(m_patterns)) {
        const auto matches = m_givenUp < maxGivenUp ? pattern.find(text) : std::nullopt;
        if (!matches) {
            m_failed = true;
            m_givenUp = std::min(m_givenUp + 1, maxGivenUp);
            continue;
        }
        for (const OwnPattern::Match &match : *matches)
            spans.append({PrivateData::Own, match.start, match.size, text.sliced(match.start, match.size)});
        isMixed = isMixed || !matches->isEmpty();
    }
    return isMixed ? merged(spans, text) : spans;
}

void Redactor::reservePlaceholders(const QString &text)
{
    if (!text.contains(u'['))
        return;
    static const QRegularExpression shape(u"\\[(?:EMAIL|PHONE|CARD|IBAN|KEY|PRIVATE)_[0-9]{1,9}\\]"_s);
    auto found = shape.globalMatch(text, 0, QRegularExpression::NormalMatch,
                                   QRegularExpression::DontCheckSubjectStringMatchOption);
    while (found.hasNext())
        m_reserved.insert(found.next().captured());
}

QString Redactor::placeholder(const PrivateSpan &span, const QString &value)
{
    QString &known = m_placeholders[{int(span.kind), span.identity}];
    if (known.isEmpty()) {
        do {
            known = placeholderFor(span.kind, ++m_numbers[span.kind]);
        } while (m_reserved.contains(known));
        m_hits.append({span.kind, value, known});
    }
    return known;
}

QString Redactor::replaced(const QString &text, const QList<PrivateSpan> &spans)
{
    QString result;
    result.reserve(text.size());
    QList<PrivateSpan> inserted;
    qsizetype done = 0;
    for (const PrivateSpan &span : spans) {
        result.append(QStringView(text).sliced(done, span.start - done));
        const QString standIn = placeholder(span, text.sliced(span.start, span.size));
        inserted.append({span.kind, result.size(), standIn.size(), {}});
        result.append(standIn);
        done = span.end();
        ++m_rowCounts[privateDataWord(span.kind)];
    }
    result.append(QStringView(text).sliced(done));
    // An own pattern may well match the placeholder that it was replaced by.
    const QList<PrivateSpan> left = find(wellFormed(result));
    const bool isClean = std::all_of(left.begin(), left.end(), [&inserted](const PrivateSpan &span) {
        const auto at = std::partition_point(inserted.begin(), inserted.end(), [&span](const PrivateSpan &standIn) {
            return standIn.end() <= span.start;
        });
        return at != inserted.end() && isWithin(span, *at);
    });
    m_failed = m_failed || !isClean;
    return result;
}

QString Redactor::text(const QString &text)
{
    if (m_isOff || text.isEmpty())
        return text;
    // The same length, and sound to search in; what is written comes from the text itself.
    const QString sound = wellFormed(text);
    reservePlaceholders(sound);
    const QList<PrivateSpan> spans = find(sound);
    return spans.isEmpty() ? text : replaced(text, spans);
}

QString Redactor::jsonText(const QString &json)
{
    if (m_isOff)
        return json;
    const auto redacted = withJsonStrings(json, [this](const QString &value) { return text(value); });
    return redacted ? *redacted : text(json);
}

QJsonValue Redactor::json(const QJsonValue &value)
{
    if (m_isOff)
        return value;
    if (value.isString())
        return text(value.toString());
    if (value.isArray()) {
        QJsonArray array = value.toArray();
        for (qsizetype i = 0; i < array.size(); ++i)
            array.replace(i, json(array.at(i)));
        return array;
    }
    if (value.isObject()) {
        QJsonObject object = value.toObject();
        for (auto it = object.begin(); it != object.end(); ++it)
            it.value() = json(it.value());
        return object;
    }
    return value;
}

} // namespace tidemark::exporters
