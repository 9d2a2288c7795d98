// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/jsoncondition.h"
#include "domain/filterfields.h"

using namespace Qt::StringLiterals;

namespace tidemark::store {

using domain::FilterOp;

QString sqlOperator(FilterOp op)
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
    return u"="_s;
}

QString JsonCondition::compare(const QString &path, const domain::FilterNode &node) const
{
    // Values are bound in the order in which their marks stand in the text.
    const auto isOf = [&](const QString &types) {
        return u"json_type(%1, %2) IN (%3)"_s.arg(m_document, m_bind(path), types);
    };
    const auto compared = [&](const QString &op, const QVariant &with) {
        const QString value = u"json_extract(%1, %2)"_s.arg(m_document, m_bind(path));
        return value + u' ' + op + u' ' + m_bind(with);
    };
    const auto number = domain::filterNumber(domain::ValueKind::Any, node.text, 0, 0);
    const QString word = node.text.toLower();
    QStringList ways;
    if (node.op == FilterOp::Equal) {
        const QString text = isOf(u"'text'"_s);
        ways.append(u'(' + text + u" AND "_s + compared(u"="_s, node.text) + u" COLLATE NOCASE)"_s);
        if (word == "true"_L1 || word == "false"_L1)
            ways.append(isOf(u'\'' + word + u'\''));
    }
    if (number) {
        const QString isNumber = isOf(u"'integer', 'real'"_s);
        ways.append(u'(' + isNumber + u" AND "_s + compared(sqlOperator(node.op), *number) + u')');
    }
    return ways.isEmpty() ? u"0"_s : u"ifnull("_s + ways.join(u" OR "_s) + u", 0)"_s;
}

QString JsonCondition::compareKey(const QString &parent, const domain::FilterNode &node) const
{
    const QString whole = compare(parent + u".\""_s + node.key + u'"', node);
    if (!node.key.contains(u'.'))
        return whole;
    const QString levels = parent + u".\""_s + node.key.split(u'.').join(u"\".\""_s) + u'"';
    return u'(' + whole + u" OR "_s + compare(levels, node) + u')';
}

} // namespace tidemark::store
