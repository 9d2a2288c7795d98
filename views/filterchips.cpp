// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/filterchips.h"

#include "domain/filterfields.h"
#include <algorithm>
#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace tidemark::views {

namespace {

using Node = domain::FilterNode;
using domain::FilterField;
using domain::FilterOp;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tidemark::views::FilterChip)
};

int offset()
{
    return QDateTime::currentDateTime().offsetFromUtc();
}

QString formatted(const Node &node)
{
    return domain::formatFilter({node}, offset());
}

bool isWords(const Node &node)
{
    if (node.kind == Node::Kind::Condition)
        return node.field == FilterField::Text;
    return std::all_of(node.children.begin(), node.children.end(), isWords);
}

/// True for one condition, or several values of one field.
bool isOneField(const Node &node)
{
    if (node.kind == Node::Kind::Condition)
        return node.field != FilterField::Text;
    return node.kind == Node::Kind::Or &&
           std::all_of(node.children.begin(), node.children.end(), [&node](const Node &c) {
               return c.kind == Node::Kind::Condition && c.field != FilterField::Text &&
                      c.field == node.children.first().field && c.key == node.children.first().key &&
                      c.op == node.children.first().op;
           });
}

QList<Node> valuesOf(const Node &node)
{
    return node.kind == Node::Kind::Condition ? QList<Node>{node} : node.children;
}

QList<Node> partsOf(const domain::Filter &filter)
{
    if (filter.matchesAll())
        return {};
    return filter.root.kind == Node::Kind::And ? filter.root.children : QList<Node>{filter.root};
}

domain::Filter joined(const QList<Node> &parts, const std::optional<domain::Sort> &sort)
{
    if (parts.isEmpty())
        return {{}, sort};
    if (parts.size() == 1)
        return {parts.first(), sort};
    Node all;
    all.kind = Node::Kind::And;
    all.children = parts;
    return {all, sort};
}

/// The condition that a choice of values changes, among those that all hold.
QList<Node>::iterator choiceIn(QList<Node> &parts, FilterField field)
{
    return std::find_if(parts.begin(), parts.end(), [field](const Node &node) {
        return isOneField(node) && valuesOf(node).first().field == field &&
               valuesOf(node).first().op == FilterOp::Equal;
    });
}

QString shownValue(const Node &node)
{
    const bool date = node.field == FilterField::After || node.field == FilterField::Before;
    if (!date || node.text.startsWith(u'-') || node.text.contains(u'd') || node.text.contains(u'T'))
        return node.text;
    const QDate day = QDateTime::fromMSecsSinceEpoch(qint64(node.number)).date();
    if (!day.isValid())
        return node.text;
    return QLocale().toString(day,
                              day.year() == QDate::currentDate().year() ? Words::tr("d MMM") : Words::tr("d MMM yyyy"));
}

QString operatorText(FilterOp op)
{
    switch (op) {
    case FilterOp::Less:
        return u" <"_s;
    case FilterOp::LessEqual:
        return u" ≤"_s;
    case FilterOp::Greater:
        return u" >"_s;
    case FilterOp::GreaterEqual:
        return u" ≥"_s;
    case FilterOp::Equal:
        break;
    }
    return u":"_s;
}

void collectWords(const Node &node, QStringList *words)
{
    if (node.kind == Node::Kind::Not)
        return;
    if (node.kind == Node::Kind::Condition && node.field == FilterField::Text)
        words->append(node.text);
    for (const Node &child : node.children)
        collectWords(child, words);
}

FilterChip chipOf(const Node &node)
{
    FilterChip chip;
    chip.text = formatted(node);
    const bool negated = node.kind == Node::Kind::Not;
    const Node &inner = negated ? node.children.first() : node;
    if (!isOneField(inner)) {
        if (node.kind == Node::Kind::Or)
            chip.text = u'(' + chip.text + u')';
        chip.value = chip.text;
        return chip;
    }
    const QList<Node> values = valuesOf(inner);
    QStringList shown;
    for (const Node &value : values)
        shown.append(shownValue(value));
    chip.value = shown.join(u", "_s);
    chip.name = domain::filterWord(values.first().field).name;
    if (!values.first().key.isEmpty())
        chip.name += u'.' + values.first().key;
    chip.name += operatorText(values.first().op);
    if (negated)
        chip.name = Words::tr("not %1").arg(chip.name);
    return chip;
}

} // namespace

namespace filterchips {

domain::Result<domain::Filter, domain::FilterError> parse(const QString &text)
{
    return domain::parseFilter(text, QDateTime::currentMSecsSinceEpoch(), offset());
}

FilterParts split(const domain::Filter &filter)
{
    FilterParts parts;
    QList<Node> words;
    for (const Node &node : partsOf(filter)) {
        if (isWords(node))
            words.append(node);
        else
            parts.chips.append(chipOf(node));
    }
    if (filter.sort) {
        const QString order = domain::wordOfSort(*filter.sort);
        parts.chips.append({u"sort:"_s + order, u"sort:"_s, order});
    }
    // Alone, "a OR b" needs no brackets; beside chips it does.
    const bool group = words.size() == 1 && words.first().kind == Node::Kind::Or && !parts.chips.isEmpty();
    parts.words = domain::formatFilter(joined(words, {}), offset());
    if (group)
        parts.words = u'(' + parts.words + u')';
    return parts;
}

QString toggled(const QString &text, FilterField field, const QString &value)
{
    Node wanted;
    wanted.kind = Node::Kind::Condition;
    wanted.field = field;
    wanted.text = value;
    const auto filter = parse(text);
    if (!filter.ok())
        return text.trimmed() + u' ' + formatted(wanted);
    QList<Node> parts = partsOf(filter.value());
    const auto same = choiceIn(parts, field);
    if (same == parts.end()) {
        parts.append(wanted);
    } else {
        QList<Node> values = valuesOf(*same);
        if (!values.removeIf([&value](const Node &node) { return node.text == value; }))
            values.append(wanted);
        Node any;
        any.kind = Node::Kind::Or;
        any.children = values;
        if (values.isEmpty())
            parts.erase(same);
        else
            *same = values.size() == 1 ? values.first() : any;
    }
    return domain::formatFilter(joined(parts, filter->sort), offset());
}

domain::Filter without(const QString &text, FilterField field)
{
    const auto filter = parse(text);
    if (!filter.ok())
        return {};
    QList<Node> parts = partsOf(filter.value());
    if (const auto same = choiceIn(parts, field); same != parts.end())
        parts.erase(same);
    return joined(parts, {});
}

QString replaced(const QString &text, const QList<FilterField> &fields, const QString &condition)
{
    const auto filter = parse(text);
    if (!filter.ok())
        return (text.trimmed() + u' ' + condition).trimmed();
    QList<Node> parts = partsOf(filter.value());
    parts.removeIf(
        [&fields](const Node &node) { return isOneField(node) && fields.contains(valuesOf(node).first().field); });
    return (domain::formatFilter(joined(parts, filter->sort), offset()) + u' ' + condition).trimmed();
}

bool contains(const QString &text, FilterField field, const QString &value)
{
    const auto filter = parse(text);
    if (!filter.ok())
        return false;
    const QList<Node> parts = partsOf(filter.value());
    return std::any_of(parts.begin(), parts.end(), [&](const Node &node) {
        if (!isOneField(node))
            return false;
        const QList<Node> values = valuesOf(node);
        return std::any_of(values.begin(), values.end(), [&](const Node &v) {
            return v.field == field && v.op == FilterOp::Equal && v.text == value;
        });
    });
}

QStringList wordsIn(const domain::Filter &filter)
{
    QStringList words;
    collectWords(filter.root, &words);
    return words;
}

} // namespace filterchips

} // namespace tidemark::views
