// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporters/strictjson.h"
#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

namespace tidemark::exporters {

namespace {

constexpr int maxDepth = 200;

/// What a key in quotes says, escapes undone.
QByteArray keyText(const QByteArray &quoted)
{
    if (!quoted.contains('\\'))
        return quoted.sliced(1, quoted.size() - 2);
    return QJsonDocument::fromJson('[' + quoted + ']').array().first().toString().toUtf8();
}

/// A reader that builds nothing; each function moves over one construct and says whether it was sound.
class Scanner
{
public:
    explicit Scanner(const QByteArray &json)
        : m_json(json)
    {}

    bool document()
    {
        space();
        if (at() != '{' || !object(1))
            return false;
        space();
        return m_pos == m_json.size();
    }

private:
    [[nodiscard]] char at() const { return m_pos < m_json.size() ? m_json.at(m_pos) : '\0'; }
    [[nodiscard]] bool isDigit() const { return at() >= '0' && at() <= '9'; }
    void space()
    {
        while (at() == ' ' || at() == '\t' || at() == '\n' || at() == '\r')
            ++m_pos;
    }
    bool take(char c)
    {
        if (at() != c)
            return false;
        ++m_pos;
        return true;
    }
    bool word(QByteArrayView text)
    {
        if (!QByteArrayView(m_json).sliced(m_pos).startsWith(text))
            return false;
        m_pos += text.size();
        return true;
    }
    bool digits()
    {
        const qsizetype start = m_pos;
        while (isDigit())
            ++m_pos;
        return m_pos > start;
    }
    bool number();
    bool string();
    bool object(int depth);
    bool array(int depth);
    bool value(int depth);

    const QByteArray &m_json;
    qsizetype m_pos = 0;
};

bool Scanner::number()
{
    take('-');
    if (!take('0') && !digits())
        return false;
    if (take('.') && !digits())
        return false;
    if (take('e') || take('E')) {
        if (!take('+'))
            take('-');
        return digits();
    }
    return true;
}

bool Scanner::string()
{
    if (!take('"'))
        return false;
    while (m_pos < m_json.size()) {
        const char c = m_json.at(m_pos++);
        if (c == '"')
            return true;
        if (static_cast<unsigned char>(c) < 0x20)
            return false;
        if (c != '\\')
            continue;
        const char kind = at();
        ++m_pos;
        if (kind == 'u') {
            for (int i = 0; i < 4; ++i, ++m_pos) {
                if (!isDigit() && (at() < 'a' || at() > 'f') && (at() < 'A' || at() > 'F'))
                    return false;
            }
        } else if (kind == '\0' || !QByteArrayView("\"\\/bfnrt").contains(kind)) {
            return false;
        }
    }
    return false;
}

bool Scanner::object(int depth)
{
    if (depth > maxDepth || !take('{'))
        return false;
    QSet<QByteArray> keys;
    for (space(); at() != '}' || !keys.isEmpty(); space()) {
        const qsizetype start = m_pos;
        if (!string())
            return false;
        const QByteArray name = keyText(m_json.sliced(start, m_pos - start));
        if (keys.contains(name))
            return false;
        keys.insert(name);
        space();
        if (!take(':') || !value(depth))
            return false;
        if (!take(','))
            break;
    }
    return take('}');
}

bool Scanner::array(int depth)
{
    if (depth > maxDepth || !take('['))
        return false;
    space();
    if (take(']'))
        return true;
    do {
        if (!value(depth))
            return false;
    } while (take(','));
    return take(']');
}

bool Scanner::value(int depth)
{
    space();
    bool sound = false;
    switch (at()) {
    case '{':
        sound = object(depth + 1);
        break;
    case '[':
        sound = array(depth + 1);
        break;
    case '"':
        sound = string();
        break;
    case 't':
        sound = word("true");
        break;
    case 'f':
        sound = word("false");
        break;
    case 'n':
        sound = word("null");
        break;
    default:
        sound = number();
    }
    space();
    return sound;
}

} // namespace

bool isStrictJsonObject(const QByteArray &json)
{
    return json.isValidUtf8() && Scanner(json).document();
}

} // namespace tidemark::exporters
