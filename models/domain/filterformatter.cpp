// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/filterfields.h"

using namespace Qt::StringLiterals;

namespace tidemark::domain {

namespace {

using Node = FilterNode;

QString quoted(const QString &text)
{
    QString escaped = text;
    escaped.replace(u'\\', u"\\\\"_s).replace(u'"', u"\\\""_s);
    return u'"' + escaped + u'"';
}

bool needsQuotes(const QString &value)
{
    // A value that begins like an operator would be read as one after the colon.
    return value.isEmpty() || value.startsWith(u'<') || value.startsWith(u'>') ||
           std::any_of(value.cbegin(), value.cend(),
                       [](QChar c) { return c.isSpace() || c == u'"' || c == u'(' || c == u')' || c == u','; });
}

QString operatorText(FilterOp op)
{
    switch (op) {
    case FilterOp::Less:
        return u"<"_s;
    case FilterOp::LessEqual:
        return u"<="_s;
    case FilterOp::Greater:
        return u">"_s;
    case FilterOp::GreaterEqual:
        return u">="_s;
    case FilterOp::Equal:
        break;
    }
    return u":"_s;
}

QString valueText(const Node &node, int offset)
{
    const FilterWord &word = filterWord(node.field);
    const bool measured = word.kind != ValueKind::Text && word.kind != ValueKind::Word && word.kind != ValueKind::Any;
    const QString text = measured && node.text.isEmpty() ? filterNumberText(word.kind, node.number, offset) : node.text;
    if (node.prefix)
        return text + u'*';
    const bool endsInStar = node.field == FilterField::Id && text.endsWith(u'*');
    const bool likeARange = word.kind == ValueKind::Any && node.op == FilterOp::Equal && text.contains(".."_L1);
    return needsQuotes(text) || endsInStar || likeARange ? quoted(text) : text;
}

bool isPlainKey(const QString &key)
{
    static const QString special = u":<>=\"()"_s;
    return std::none_of(key.cbegin(), key.cend(), [](QChar c) { return c.isSpace() || special.contains(c); });
}

QString conditionText(const Node &node, int offset)
{
    // As a searched word AND needs brackets, or it would join what stands around it.
    if (node.field == FilterField::Text && node.text == "AND"_L1 && !node.phrase && !node.prefix)
        return u"(AND)"_s;
    if (node.field == FilterField::Text)
        return node.phrase ? quoted(node.text) : node.prefix ? node.text + u'*' : node.text;
    QString name = filterWord(node.field).name;
    if (!node.key.isEmpty())
        name += u'.' + (isPlainKey(node.key) ? node.key : quoted(node.key));
    return name + operatorText(node.op) + valueText(node, offset);
}

/// True for type:llm,chat: one field, one operator, several values.
bool isValueList(const Node &node)
{
    const Node &first = node.children.first();
    return std::all_of(node.children.begin(), node.children.end(), [&first](const Node &child) {
        return child.kind == Node::Kind::Condition && child.field != FilterField::Text && child.field == first.field &&
               child.key == first.key && child.op == first.op;
    });
}

QString nodeText(const Node &node, int offset, bool bracketed);

QString joined(const Node &node, const QString &between, int offset)
{
    QStringList parts;
    for (const Node &child : node.children)
        parts.append(nodeText(child, offset, node.kind == Node::Kind::And));
    return parts.join(between);
}

QString orText(const Node &node, int offset, bool bracketed)
{
    if (!isValueList(node)) {
        const QString text = joined(node, u" OR "_s, offset);
        return bracketed ? u'(' + text + u')' : text;
    }
    QString text = conditionText(node.children.first(), offset);
    for (qsizetype i = 1; i < node.children.size(); ++i)
        text += u',' + valueText(node.children.at(i), offset);
    return text;
}

QString nodeText(const Node &node, int offset, bool bracketed)
{
    switch (node.kind) {
    case Node::Kind::All:
        return {};
    case Node::Kind::Condition:
        return conditionText(node, offset);
    case Node::Kind::Or:
        return orText(node, offset, bracketed);
    case Node::Kind::And:
        return joined(node, u" "_s, offset);
    case Node::Kind::Not:
        break;
    }
    const Node &child = node.children.first();
    const QString text = nodeText(child, offset, true);
    return child.kind == Node::Kind::And ? u"-("_s + text + u')' : u'-' + text;
}

} // namespace

QString formatFilter(const Filter &filter, int utcOffsetSeconds)
{
    const QString text = nodeText(filter.root, utcOffsetSeconds, false);
    const QString order = filter.sort ? wordOfSort(*filter.sort) : QString();
    if (order.isEmpty())
        return text;
    // Beside an OR the order would belong to one of its sides.
    const QString all = filter.root.kind == Node::Kind::Or ? nodeText(filter.root, utcOffsetSeconds, true) : text;
    return all.isEmpty() ? u"sort:"_s + order : all + u" sort:"_s + order;
}

Filter both(const Filter &a, const Filter &b)
{
    Filter result;
    result.sort = a.sort ? a.sort : b.sort;
    if (a.matchesAll() || b.matchesAll()) {
        result.root = a.matchesAll() ? b.root : a.root;
        return result;
    }
    result.root.kind = Node::Kind::And;
    for (const Node &root : {a.root, b.root}) {
        if (root.kind == Node::Kind::And)
            result.root.children.append(root.children);
        else
            result.root.children.append(root);
    }
    return result;
}

} // namespace tidemark::domain
