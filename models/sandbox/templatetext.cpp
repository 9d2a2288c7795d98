// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/templatetext.h"
#include "sandbox/mix.h"

namespace tidemark::sandbox {

namespace {

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

// What may stand before a number that is a name: nothing that makes it a JSON number, a decimal, a date, a part of an
// address or of encoded bytes. "LU-4711" is a name, "2026-11" is not.
bool mayStartAfter(const QByteArray &json, qsizetype at)
{
    if (at == 0)
        return false;
    const char before = json.at(at - 1);
    if (before == '-')
        return at >= 2 && json.at(at - 2) >= 'A' && json.at(at - 2) <= 'Z';
    return before == ' ' || before == '#' || before == '(' || before == '"' || before == '*' || before == '`';
}

bool mayEndBefore(const QByteArray &json, qsizetype at)
{
    if (at + 1 >= json.size())
        return false;
    const char after = json.at(at);
    if (after == '.' || after == ',')
        return !isDigit(json.at(at + 1));
    return !isLetter(after) && !QByteArrayLiteral("_-/%=+:").contains(after);
}

bool isYear(const QByteArray &digits)
{
    return digits.size() == 4 && (digits.startsWith("19") || digits.startsWith("20"));
}

} // namespace

TemplateText::TemplateText(const QByteArray &json)
    : m_json(json)
{
    for (qsizetype at = 0; at < json.size(); ++at) {
        if (!isDigit(json.at(at)))
            continue;
        qsizetype end = at;
        while (end < json.size() && isDigit(json.at(end)))
            ++end;
        const QByteArray digits = json.sliced(at, end - at);
        if (digits.size() >= 4 && digits.size() <= 9 && !isYear(digits) && mayStartAfter(json, at) &&
            mayEndBefore(json, end))
            m_slots.append({at, digits.size(), digits.toULongLong()});
        at = end;
    }
}

QByteArray TemplateText::text(quint32 variation) const
{
    QByteArray json = m_json;
    if (variation == 0)
        return json;
    for (const Slot &slot : m_slots) {
        quint64 digits = mix(variation, slot.number);
        char *out = json.data() + slot.at;
        for (qsizetype i = 0; i < slot.length; ++i, digits /= 10)
            out[i] = static_cast<char>(i == 0 ? '1' + digits % 9 : '0' + digits % 10);
    }
    return json;
}

} // namespace tidemark::sandbox
