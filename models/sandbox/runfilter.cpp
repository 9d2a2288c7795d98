// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/runfilter.h"
#include "sandbox/jsontext.h"
#include "sandbox/runbook.h"

namespace tidemark::sandbox {

using namespace Qt::StringLiterals;

namespace {

bool holds(const RunFilter::Time &time, qint64 createdUs)
{
    if (time.comparison == "gt")
        return createdUs > time.atUs;
    if (time.comparison == "gte")
        return createdUs >= time.atUs;
    if (time.comparison == "lt")
        return createdUs < time.atUs;
    return createdUs <= time.atUs;
}

QString plain(const QJsonValue &value)
{
    return value.isString() ? value.toString() : QString::fromUtf8(toText(value));
}

} // namespace

RunMatcher::RunMatcher(const RunBook &book, RunFilter filter)
    : m_book(book)
    , m_filter(std::move(filter))
{
    const QString &search = m_filter.search;
    m_searchesNumbers = std::any_of(search.cbegin(), search.cend(), [](QChar c) { return c.isDigit(); });
    const auto isDigit = [](QChar c) { return c >= u'0' && c <= u'9'; };
    if (std::all_of(search.cbegin(), search.cend(), isDigit))
        m_searchBytes = search.toLatin1();
    if (!m_filter.parentRunId.isEmpty()) {
        m_parent = book.numberOf(m_filter.parentRunId);
        m_parentUnknown = !m_parent;
    }
    for (const SampleConversation &conversation : book.library().conversations())
        m_textOfNode.append(QList<qint8>(conversation.nodes.size(), -1));
}

bool RunMatcher::matches(quint32 number)
{
    if (m_parentUnknown || !m_book.isThere(number) || !matchesType(number))
        return false;
    for (const RunFilter::Time &time : std::as_const(m_filter.times)) {
        if (!holds(time, m_book.run(number).createdUs))
            return false;
    }
    if (m_parent && m_book.parentOf(number) != m_parent)
        return false;
    if (!m_filter.status.isEmpty() && m_book.status(number) != m_filter.status)
        return false;
    return matchesThumb(number) && matchesLists(number) && matchesMetadata(number) && matchesText(number);
}

bool RunMatcher::matchesType(quint32 number) const
{
    if (m_filter.type.isEmpty())
        return true;
    const SampleNode &node = m_book.node(number);
    if (m_filter.type == "trace")
        return node.parent < 0 && (node.type == "agent" || node.type == "chain");
    return node.type == m_filter.type;
}

bool RunMatcher::hasThumb(quint32 number) const
{
    const char thumb = m_book.thumbOf(number);
    // null also means: feedback without a thumb, or none at all
    return m_filter.thumbs->contains(thumb);
}

bool RunMatcher::matchesThumb(quint32 number) const
{
    if (!m_filter.thumbs || hasThumb(number))
        return true;
    const QList<quint32> children = m_book.childrenOf(number);
    return std::any_of(children.cbegin(), children.cend(), [this](quint32 child) {
        const char thumb = m_book.thumbOf(child);
        return thumb != 0 && m_filter.thumbs->contains(thumb);
    });
}

bool RunMatcher::matchesLists(quint32 number) const
{
    const RunRecord &run = m_book.run(number);
    if (!m_filter.models.isEmpty() && !m_filter.models.contains(QString::fromUtf8(m_book.nameOf(number))))
        return false;
    if (!m_filter.users.isEmpty()) {
        if (run.user == 0 || !m_filter.users.contains(QString::number(m_book.users().at(run.user - 1).id)))
            return false;
    }
    if (m_filter.tags.isEmpty())
        return true;
    const QStringList tags = m_book.tagsOf(number);
    return std::any_of(tags.cbegin(), tags.cend(), [this](const QString &tag) { return m_filter.tags.contains(tag); });
}

bool RunMatcher::matchesMetadata(quint32 number) const
{
    if (m_filter.metadataKey.isEmpty())
        return true;
    const QJsonObject metadata = fromText(m_book.node(number).metadata).toObject();
    return metadata.contains(m_filter.metadataKey) &&
           plain(metadata.value(m_filter.metadataKey)) == m_filter.metadataValue;
}

bool RunMatcher::matchesText(quint32 number)
{
    if (m_filter.search.isEmpty())
        return true;
    const SampleNode &node = m_book.node(number);
    if (m_searchesNumbers && (node.input.varies() || node.output.varies()))
        return textHas(number, m_book.run(number).variation);
    qint8 &known = m_textOfNode[m_book.run(number).conversation][m_book.run(number).node];
    if (known < 0)
        known = textHas(number, 0) ? 1 : 0;
    return known == 1;
}

bool RunMatcher::textHas(quint32 number, quint32 variation) const
{
    const SampleNode &node = m_book.node(number);
    const auto has = [this](const QByteArray &json) {
        if (!m_searchBytes.isEmpty())
            return json.contains(m_searchBytes);
        return QString::fromUtf8(json).contains(m_filter.search, Qt::CaseInsensitive);
    };
    return has(node.input.text(variation)) || has(node.output.text(variation)) || has(node.error);
}

} // namespace tidemark::sandbox
