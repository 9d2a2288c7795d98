// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/filterfields.h"

using namespace Qt::StringLiterals;

namespace tidemark::domain {

namespace {

using Node = FilterNode;

/// Recursive descent: or := and {OR and}, and := unary {[AND] unary}, unary := '-' unary | '(' or ')' | condition,
/// condition := '"' words '"' | word['*'] | field['.' key] operator value{',' value} | 'sort:' order. Whole in README.
class Parser
{
public:
    Parser(const QString &text, qint64 nowMs, int offset)
        : m_text(text)
        , m_now(nowMs)
        , m_offset(offset)
    {}

    Result<Filter, FilterError> parse()
    {
        constexpr qsizetype longest = 10'000;
        if (m_text.size() > longest)
            return FilterError{longest, m_text.size() - longest, u"a filter of at most 10,000 characters"_s};
        skipSpace();
        if (atEnd())
            return Filter{};
        const Node root = parseOr();
        skipSpace();
        if (!m_error && !atEnd())
            fail(m_at, 1, u"no closing bracket here"_s);
        if (m_error)
            return *m_error;
        return Filter{root, m_sort};
    }

private:
    static bool isBreak(QChar c) { return c.isSpace() || c == u'(' || c == u')' || c == u'"'; }
    [[nodiscard]] bool atEnd() const { return m_at >= m_text.size(); }
    [[nodiscard]] QChar peek() const { return atEnd() ? QChar() : m_text.at(m_at); }

    void skipSpace()
    {
        while (!atEnd() && peek().isSpace())
            ++m_at;
    }

    Node fail(qsizetype at, qsizetype length, const QString &expected)
    {
        if (!m_error)
            m_error = FilterError{at, length, expected};
        m_at = m_text.size();
        return {};
    }

    /// True when the whole word OR or AND stands here.
    [[nodiscard]] bool wordAhead(QLatin1StringView word) const
    {
        const qsizetype end = m_at + word.size();
        return QStringView(m_text).mid(m_at).startsWith(word) && (end >= m_text.size() || isBreak(m_text.at(end)));
    }

    static Node join(Node::Kind kind, const QList<Node> &parts)
    {
        if (parts.size() == 1)
            return parts.first();
        Node node;
        node.kind = kind;
        for (const Node &part : parts) {
            if (part.kind == kind)
                node.children.append(part.children);
            else
                node.children.append(part);
        }
        return node;
    }

    Node parseOr()
    {
        QList<Node> parts{parseAnd()};
        while (!m_error && wordAhead("OR"_L1)) {
            const qsizetype here = m_at;
            m_at += 2;
            skipSpace();
            parts.append(parseAnd());
            if (parts.first().kind == Node::Kind::All || parts.last().kind == Node::Kind::All)
                return fail(here, 2, u"a condition on both sides of OR; sort: stands by itself"_s);
        }
        return join(Node::Kind::Or, parts);
    }

    Node parseAnd()
    {
        QList<Node> parts;
        bool any = false;
        while (!m_error && !atEnd() && peek() != u')' && !wordAhead("OR"_L1)) {
            if (!parts.isEmpty() && wordAhead("AND"_L1)) {
                m_at += 3;
                skipSpace();
                if (atEnd() || peek() == u')' || wordAhead("OR"_L1))
                    return fail(m_at, atEnd() ? 0 : 1, u"a condition after AND"_s);
            }
            const Node part = parseUnary();
            any = true;
            if (part.kind != Node::Kind::All)
                parts.append(part);
            skipSpace();
        }
        if (any && parts.isEmpty())
            return {}; // an order alone
        if (parts.isEmpty())
            return fail(m_at, atEnd() ? 0 : 1, u"a condition, like thumb:down or a word"_s);
        return join(Node::Kind::And, parts);
    }

    Node parseUnary()
    {
        constexpr int deepest = 64;
        if (++m_depth > deepest)
            return fail(m_at, 1, u"at most 64 levels of brackets"_s);
        Node node;
        if (peek() == u'-') {
            const qsizetype minus = m_at++;
            if (atEnd() || peek().isSpace() || peek() == u')')
                return fail(minus, 1, u"a condition right after the minus sign"_s);
            node.kind = Node::Kind::Not;
            node.children.append(parseUnary());
        } else if (peek() == u'(') {
            node = parseGroup();
        } else {
            node = parseCondition();
        }
        --m_depth;
        return node;
    }

    Node parseGroup()
    {
        const qsizetype open = m_at++;
        skipSpace();
        Node node = parseOr();
        skipSpace();
        if (m_error)
            return {};
        if (peek() != u')')
            return fail(open, 1, u"a closing bracket for this one"_s);
        ++m_at;
        return node;
    }

    /// Text in quotes; the position is behind the closing one afterwards.
    QString parseQuoted()
    {
        const qsizetype open = m_at++;
        QString value;
        while (!atEnd() && peek() != u'"') {
            if (peek() == u'\\' && m_at + 1 < m_text.size())
                ++m_at;
            value.append(m_text.at(m_at++));
        }
        if (atEnd()) {
            fail(open, 1, u"a closing quotation mark"_s);
            return {};
        }
        ++m_at;
        return value;
    }

    Node parseCondition()
    {
        Node node;
        node.kind = Node::Kind::Condition;
        if (peek() == u'"') {
            const qsizetype start = m_at;
            node.text = parseQuoted();
            node.phrase = true;
            if (!m_error && node.text.trimmed().isEmpty())
                return fail(start, m_at - start, u"words between the quotation marks"_s);
            return node;
        }
        const qsizetype start = m_at;
        qsizetype end = start;
        while (end < m_text.size() && m_text.at(end).isLetter())
            ++end;
        const QString name = m_text.mid(start, end - start).toLower();
        const FilterWord *word = filterWord(name);
        if (word && word->keyed && end < m_text.size() && m_text.at(end) == u'.')
            return parseKeyed(*word, node, end);
        const QChar next = end < m_text.size() ? m_text.at(end) : QChar();
        if (next == u':' || next == u'<' || next == u'>' || next == u'=')
            return parseField(name, start, end);
        return parseWord(node);
    }

    static bool isOperator(QChar c) { return c == u':' || c == u'<' || c == u'>' || c == u'='; }

    /// meta.env:prod or meta."two words":x. Without an operator it is a word to search for.
    Node parseKeyed(const FilterWord &word, const Node &text, qsizetype dot)
    {
        const qsizetype start = m_at;
        m_at = dot + 1;
        QString key;
        if (peek() == u'"') {
            key = parseQuoted();
        } else {
            while (!atEnd() && !isBreak(peek()) && !isOperator(peek()))
                key.append(m_text.at(m_at++));
        }
        if (m_error)
            return {};
        if (atEnd() || !isOperator(peek())) {
            m_at = start;
            return parseWord(text);
        }
        if (key.isEmpty() || key.contains(u'"'))
            return fail(dot, m_at - dot, u"a key, like %1"_s.arg(word.example));
        return parseValues(word, key);
    }

    Node parseSort(qsizetype start)
    {
        ++m_at;
        const qsizetype from = m_at;
        while (!atEnd() && !isBreak(peek()))
            ++m_at;
        const std::optional<Sort> sort = sortOfWord(m_text.mid(from, m_at - from));
        if (!sort)
            return fail(from, m_at - from, u"one of %1"_s.arg(sortWords().join(u", "_s)));
        if (m_depth > 1)
            return fail(start, m_at - start, u"the order outside of brackets and without a minus sign"_s);
        if (m_sort)
            return fail(start, m_at - start, u"one order only"_s);
        m_sort = sort;
        return {};
    }

    Node parseWord(Node node)
    {
        const qsizetype start = m_at;
        while (!atEnd() && !isBreak(peek()))
            ++m_at;
        node.text = m_text.mid(start, m_at - start);
        node.prefix = node.text.size() > 1 && node.text.endsWith(u'*');
        if (node.prefix)
            node.text.chop(1);
        return node;
    }

    FilterOp parseOperator()
    {
        const QChar first = m_text.at(m_at++);
        if (first == u':' && (peek() == u'<' || peek() == u'>'))
            return parseOperator();
        const bool orEqual = (first == u'<' || first == u'>') && peek() == u'=';
        if (orEqual)
            ++m_at;
        if (first == u'<')
            return orEqual ? FilterOp::LessEqual : FilterOp::Less;
        if (first == u'>')
            return orEqual ? FilterOp::GreaterEqual : FilterOp::Greater;
        return FilterOp::Equal;
    }

    Node parseField(const QString &name, qsizetype start, qsizetype end)
    {
        if (name == "sort"_L1) {
            m_at = end;
            return parseSort(start);
        }
        const FilterWord *word = filterWord(name);
        if (!word) {
            QStringList names;
            for (const FilterWord &known : filterWords())
                names.append(known.keyed ? known.name + u".…"_s : known.name);
            names.append(u"sort"_s);
            return fail(start, end - start,
                        u"one of %1; put the text in quotation marks to search for it"_s.arg(names.join(u", "_s)));
        }
        if (word->keyed)
            return fail(start, end - start, u"a key after it, like %1"_s.arg(word->example));
        m_at = end;
        return parseValues(*word, {});
    }

    static bool measures(const FilterWord &word)
    {
        return word.kind == ValueKind::Number || word.kind == ValueKind::Duration || word.kind == ValueKind::Any;
    }

    /// From the operator on.
    Node parseValues(const FilterWord &word, const QString &key)
    {
        const qsizetype start = m_at;
        const FilterOp op = parseOperator();
        if (op != FilterOp::Equal && !measures(word))
            return fail(start, m_at - start, u"a colon after %1"_s.arg(word.name));
        QList<Node> values;
        do {
            if (!values.isEmpty())
                ++m_at;
            values.append(parseValue(word, key, op));
        } while (!m_error && peek() == u',');
        return join(Node::Kind::Or, values);
    }

    Node parseValue(const FilterWord &word, const QString &key, FilterOp op)
    {
        Node node;
        node.kind = Node::Kind::Condition;
        node.field = word.field;
        node.key = key;
        node.op = op;
        const qsizetype start = m_at;
        const bool quoted = peek() == u'"';
        if (quoted) {
            node.text = parseQuoted();
        } else {
            while (!atEnd() && !isBreak(peek()) && peek() != u',')
                ++m_at;
            node.text = m_text.mid(start, m_at - start);
        }
        if (m_error)
            return {};
        const qsizetype dots = quoted || op != FilterOp::Equal || !measures(word) ? -1 : node.text.indexOf(".."_L1);
        return dots > 0 ? range(word, node, dots, start) : checkValue(word, node, start, quoted);
    }

    /// 2..5: from the one to the other, both included.
    Node range(const FilterWord &word, const Node &value, qsizetype dots, qsizetype start)
    {
        Node from = value;
        from.op = FilterOp::GreaterEqual;
        from.text.truncate(dots);
        Node to = value;
        to.op = FilterOp::LessEqual;
        to.text.remove(0, dots + 2);
        // Where a value may be any text, only two numbers make a range.
        const bool numbers = filterNumber(word.kind, from.text, m_now, m_offset).has_value() &&
                             filterNumber(word.kind, to.text, m_now, m_offset).has_value();
        if (word.kind == ValueKind::Any && !numbers)
            return checkValue(word, value, start, false);
        return join(Node::Kind::And, {checkValue(word, from, start, false), checkValue(word, to, start, false)});
    }

    Node checkValue(const FilterWord &word, Node node, qsizetype start, bool quoted)
    {
        const qsizetype length = m_at - start;
        if (node.text.isEmpty())
            return fail(start, length, u"a value, like %1"_s.arg(word.example));
        if (word.field == FilterField::Id && !quoted && node.text.size() > 1 && node.text.endsWith(u'*')) {
            node.text.chop(1);
            node.prefix = true;
        }
        if (word.kind == ValueKind::Word && !word.values.contains(node.text))
            return fail(start, length, u"one of %1"_s.arg(word.values.join(u", "_s)));
        const bool isText = word.kind == ValueKind::Any && node.op == FilterOp::Equal;
        if (word.kind == ValueKind::Text || word.kind == ValueKind::Word || isText)
            return node;
        const auto number = filterNumber(word.kind, node.text, m_now, m_offset);
        if (!number) {
            const QString what = word.kind == ValueKind::Time       ? u"a date"_s
                                 : word.kind == ValueKind::Duration ? u"a time span"_s
                                                                    : u"a number"_s;
            return fail(start, length, u"%1, like %2"_s.arg(what, word.example));
        }
        node.number = *number;
        return node;
    }

    QString m_text;
    qint64 m_now;
    int m_offset;
    qsizetype m_at = 0;
    int m_depth = 0;
    std::optional<FilterError> m_error;
    std::optional<Sort> m_sort;
};

} // namespace

Result<Filter, FilterError> parseFilter(const QString &text, qint64 nowMs, int utcOffsetSeconds)
{
    return Parser(text, nowMs, utcOffsetSeconds).parse();
}

} // namespace tidemark::domain
