// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/lunaryview.h"
#include "domain/feedback.h"
#include "domain/lunarychecks.h"
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace tidemark::domain {

namespace {

using Kind = LunaryLoss::Kind;
using NodeKind = FilterNode::Kind;

/// Reads the tree of a view; see translated().
class Reader
{
public:
    Reader(LunaryChecks &checks, QList<LunaryLoss> *losses)
        : m_checks(checks)
        , m_losses(losses)
    {}

    /// All for no condition; nothing for one that is left out.
    std::optional<FilterNode> element(const QJsonValue &value, int depth)
    {
        constexpr int deepest = 30;
        constexpr int most = 500;
        if (++m_seen > most || depth > deepest)
            return lost({Kind::Unreadable, {}, {}});
        if (value.isArray())
            return group(value.toArray(), depth);
        const QJsonValue id = value.toObject().value("id"_L1);
        const QJsonValue params = value.toObject().value("params"_L1);
        if (!id.isString() || !(params.isObject() || params.isNull() || params.isUndefined()))
            return lost({Kind::Unreadable, id.toString().left(longestId), {}});
        m_hasType = m_hasType || (depth == 1 && id.toString() == "type"_L1 && !params["type"_L1].toString().isEmpty());
        return m_checks.node(id.toString(), params.toObject());
    }

    /// The view names its type itself, among the conditions that must all hold.
    [[nodiscard]] bool hasType() const { return m_hasType; }

private:
    static constexpr qsizetype longestId = 60;

    std::optional<FilterNode> lost(const LunaryLoss &loss)
    {
        if (!m_losses->contains(loss))
            m_losses->append(loss);
        return {};
    }

    std::optional<FilterNode> group(const QJsonArray &list, int depth)
    {
        const QString word = list.at(0).toString();
        if (word != "AND"_L1 && word != "OR"_L1)
            return lost({Kind::Unreadable, word.left(longestId), {}});
        const bool isOr = word == "OR"_L1;
        QList<FilterNode> parts;
        bool isWhole = true;
        for (qsizetype i = 1; i < list.size(); ++i) {
            // Below an OR nothing holds for all runs.
            const auto part = element(list.at(i), isOr ? depth + 2 : depth + 1);
            isWhole = isWhole && part.has_value();
            if (part && part->kind != NodeKind::All)
                parts.append(*part);
        }
        if (isOr && !isWhole) {
            if (!parts.isEmpty())
                lost({Kind::InsideOr, {}, formatFilter({join(NodeKind::Or, parts)}, 0).left(longestId)});
            return {};
        }
        // A part of an AND that was left out makes it wider, and that is told already.
        return parts.isEmpty() && !isWhole ? std::nullopt
                                           : std::optional(join(isOr ? NodeKind::Or : NodeKind::And, parts));
    }

    static FilterNode join(NodeKind kind, const QList<FilterNode> &parts)
    {
        if (parts.size() < 2)
            return parts.value(0);
        FilterNode node;
        node.kind = kind;
        for (const FilterNode &part : parts) {
            if (part.kind == kind)
                node.children.append(part.children);
            else
                node.children.append(part);
        }
        return node;
    }

    LunaryChecks &m_checks;
    QList<LunaryLoss> *m_losses;
    int m_seen = 0;
    bool m_hasType = false;
};

} // namespace

TranslatedView translated(const LunaryView &view, const QHash<qint64, QString> &users)
{
    TranslatedView made;
    made.name = cleanText(view.name).simplified();
    LunaryChecks checks(users, view.type == "thread"_L1 || view.type == "trace"_L1, &made.losses);
    Reader reader(checks, &made.losses);
    const bool isEmpty = view.data.isNull() || view.data.isUndefined() || view.data == QJsonArray();
    const auto conditions = isEmpty ? std::optional<FilterNode>(FilterNode()) : reader.element(view.data, 0);
    if (!conditions) // a filter by the type alone would not be what the name says
        return made;
    Filter filter{*conditions};
    if (!view.type.isEmpty() && !reader.hasType()) {
        if (const auto type = checks.type(view.type))
            filter = both({*type}, filter);
    }
    made.text = formatFilter(filter, 0);
    // The language has limits of its own, as to length and depth.
    const auto parsed = parseFilter(made.text, 0, 0);
    if (!parsed.ok() || parsed->root != filter.root) {
        made.text.clear();
        made.losses.append({Kind::Unreadable, {}, {}});
    }
    return made;
}

} // namespace tidemark::domain
