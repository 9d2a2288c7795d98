// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/exportrules/reader.h"
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace tidemark::test {

namespace {

/// Builds what QJsonDocument would, but minds keys that come twice and words that are no JSON.
class Reader
{
public:
    explicit Reader(const QByteArray &text)
        : m_text(text)
    {}

    ReadJson document()
    {
        const QJsonValue found = value(0);
        space();
        if (m_at != m_text.size())
            fail(u"json"_s);
        return m_fault.isEmpty() ? ReadJson{found, {}} : ReadJson{{}, m_fault};
    }

private:
    [[nodiscard]] char at() const { return m_at < m_text.size() ? m_text.at(m_at) : '\0'; }
    void space()
    {
        while (m_at < m_text.size() && QByteArrayView(" \t\r\n").contains(at()))
            ++m_at;
    }
    bool take(char c)
    {
        space();
        if (at() != c || m_at >= m_text.size())
            return false;
        ++m_at;
        return true;
    }
    void fail(const QString &fault)
    {
        if (m_fault.isEmpty())
            m_fault = fault;
        m_at = m_text.size();
    }
    void need(char c)
    {
        if (!take(c))
            fail(u"json"_s);
    }

    QJsonValue value(int depth)
    {
        space();
        if (depth > 500)
            fail(u"json"_s);
        else if (at() == '{')
            return object(depth);
        else if (at() == '[')
            return array(depth);
        else if (at() == '"')
            return string();
        else
            return scalar();
        return {};
    }

    QString string()
    {
        space();
        const qsizetype start = m_at;
        if (at() != '"') {
            fail(u"json"_s);
            return {};
        }
        for (++m_at; m_at < m_text.size() && at() != '"'; ++m_at) {
            if (at() == '\\')
                ++m_at;
        }
        ++m_at;
        return scalarOf(m_text.mid(start, m_at - start)).toString();
    }

    QJsonValue scalar()
    {
        const qsizetype start = m_at;
        while (m_at < m_text.size() && !QByteArrayView(" \t\r\n,]}").contains(at()))
            ++m_at;
        const QByteArray word = m_text.mid(start, m_at - start);
        if (QByteArrayList{"NaN", "Infinity", "-Infinity"}.contains(word))
            fail(u"nan"_s);
        return scalarOf(word);
    }

    QJsonValue scalarOf(const QByteArray &text)
    {
        const QJsonArray one = QJsonDocument::fromJson('[' + text + ']').array();
        if (one.size() != 1)
            fail(u"json"_s);
        return one.isEmpty() ? QJsonValue() : one.first();
    }

    QJsonObject object(int depth)
    {
        QJsonObject found;
        ++m_at;
        if (take('}'))
            return found;
        do {
            const QString key = string();
            need(':');
            if (found.contains(key))
                fail(u"dup-key"_s);
            found.insert(key, value(depth + 1));
        } while (take(','));
        need('}');
        return found;
    }

    QJsonArray array(int depth)
    {
        QJsonArray found;
        ++m_at;
        if (take(']'))
            return found;
        do
            found.append(value(depth + 1));
        while (take(','));
        need(']');
        return found;
    }

    const QByteArray m_text;
    qsizetype m_at = 0;
    QString m_fault;
};

} // namespace

ReadJson readJson(const QByteArray &text)
{
    return Reader(text).document();
}

} // namespace tidemark::test
