// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporters/schemarepair.h"
#include <QJsonArray>
#include <QSet>

using namespace Qt::StringLiterals;

namespace tidemark::exporters {

namespace {

constexpr int maxDepth = 64;

/// Could this key be the server's rewriting of another? Only then does it need a witness.
bool isDoubtful(const QString &key)
{
    for (qsizetype i = 0; i < key.size(); ++i) {
        if (key.at(i).isUpper() || (i > 0 && key.at(i).isDigit() && key.at(i - 1).isLetter()))
            return true;
    }
    return key == "undefined"_L1;
}

bool hasDoubtfulKeys(const QJsonValue &value)
{
    if (value.isArray()) {
        const QJsonArray array = value.toArray();
        return std::any_of(array.begin(), array.end(), hasDoubtfulKeys);
    }
    const QJsonObject object = value.toObject();
    for (auto it = object.constBegin(); it != object.constEnd(); ++it) {
        if (isDoubtful(it.key()) || hasDoubtfulKeys(it.value()))
            return true;
    }
    return false;
}

/// JSON Schema keywords whose case was changed by some exporter on the way.
bool isMangledKeyword(const QString &key)
{
    static const QSet<QString> words{u"additional_properties"_s,
                                     u"any_of"_s,
                                     u"one_of"_s,
                                     u"all_of"_s,
                                     u"min_length"_s,
                                     u"max_length"_s,
                                     u"min_items"_s,
                                     u"max_items"_s,
                                     u"unique_items"_s,
                                     u"min_properties"_s,
                                     u"max_properties"_s,
                                     u"pattern_properties"_s,
                                     u"property_names"_s,
                                     u"multiple_of"_s,
                                     u"exclusive_minimum"_s,
                                     u"exclusive_maximum"_s,
                                     u"read_only"_s,
                                     u"write_only"_s,
                                     u"content_encoding"_s,
                                     u"content_media_type"_s,
                                     u"dependent_required"_s,
                                     u"unevaluated_properties"_s,
                                     u"prefix_items"_s};
    return words.contains(key);
}

/// Names behind "$ref": "#/$defs/order_item": values are never renamed.
void collectReferences(const QJsonValue &value, QSet<QString> &names)
{
    const QJsonArray array = value.toArray();
    for (const QJsonValue &item : array)
        collectReferences(item, names);
    const QJsonObject object = value.toObject();
    for (auto it = object.constBegin(); it != object.constEnd(); ++it) {
        if (it.key() == "$ref"_L1 && it.value().isString())
            names.insert(it.value().toString().section(u'/', -1));
        else
            collectReferences(it.value(), names);
    }
}

class Repair
{
public:
    Repair(bool renamed, QSet<QString> references)
        : m_renamed(renamed)
        , m_references(std::move(references))
    {}

    QJsonObject schema(const QJsonValue &value, const QList<QJsonValue> &samples, int depth);
    [[nodiscard]] bool failed() const { return m_failed; }

private:
    QString trueName(const QString &key, const QSet<QString> &known);
    QSet<QString> required(const QJsonObject &schema);
    QJsonObject properties(const QJsonValue &value, const QSet<QString> &required, const QList<QJsonValue> &samples,
                           int depth);
    QJsonObject definitions(const QJsonObject &object, int depth);
    QJsonValue keyword(const QString &key, const QJsonValue &value, const QList<QJsonValue> &samples, int depth);
    QJsonValue anySchema(const QJsonValue &value, const QList<QJsonValue> &samples, int depth);

    bool m_renamed;
    QSet<QString> m_references;
    bool m_failed = false;
};

QString Repair::trueName(const QString &key, const QSet<QString> &known)
{
    if (!m_renamed || known.contains(key)) {
        // A second name that is written the same after renaming would have been lost on the way.
        const bool twice = m_renamed && std::any_of(known.begin(), known.end(), [&key](const QString &name) {
                               return name != key && camelKey(name) == key;
                           });
        m_failed = m_failed || twice;
        return key;
    }
    QStringList matches;
    for (const QString &name : known) {
        if (camelKey(name) == key)
            matches.append(name);
    }
    if (matches.size() == 1)
        return matches.first();
    m_failed = m_failed || !matches.isEmpty() || isDoubtful(key);
    return key;
}

QSet<QString> Repair::required(const QJsonObject &schema)
{
    const QJsonValue value = schema.value("required"_L1);
    QSet<QString> names;
    const QJsonArray array = value.toArray();
    for (const QJsonValue &item : array) {
        names.insert(item.toString());
        m_failed = m_failed || !item.isString();
    }
    m_failed = m_failed || (!value.isUndefined() && !value.isArray());
    return names;
}

QJsonObject Repair::properties(const QJsonValue &value, const QSet<QString> &required, const QList<QJsonValue> &samples,
                               int depth)
{
    QSet<QString> known = required;
    for (const QJsonValue &sample : samples) {
        const QStringList keys = sample.toObject().keys();
        known.unite(QSet<QString>(keys.begin(), keys.end()));
    }
    QJsonObject result;
    const QJsonObject object = value.toObject();
    for (auto it = object.constBegin(); it != object.constEnd(); ++it) {
        const QString name = trueName(it.key(), known);
        QList<QJsonValue> inner;
        for (const QJsonValue &sample : samples) {
            if (const QJsonValue part = sample.toObject().value(name); !part.isUndefined())
                inner.append(part);
        }
        result.insert(name, anySchema(it.value(), inner, depth + 1));
    }
    m_failed = m_failed || (!value.isUndefined() && !value.isObject());
    for (const QString &name : required)
        m_failed = m_failed || !result.contains(name);
    return result;
}

QJsonObject Repair::definitions(const QJsonObject &object, int depth)
{
    QJsonObject result;
    for (auto it = object.constBegin(); it != object.constEnd(); ++it)
        result.insert(trueName(it.key(), m_references), anySchema(it.value(), {}, depth + 1));
    return result;
}

QJsonValue Repair::anySchema(const QJsonValue &value, const QList<QJsonValue> &samples, int depth)
{
    return value.isBool() ? value : QJsonValue(schema(value, samples, depth));
}

QJsonValue Repair::keyword(const QString &key, const QJsonValue &value, const QList<QJsonValue> &samples, int depth)
{
    static const QSet<QString> lists{u"anyOf"_s, u"oneOf"_s, u"allOf"_s, u"prefixItems"_s};
    static const QSet<QString> single{
        u"additionalProperties"_s, u"not"_s, u"if"_s, u"then"_s, u"else"_s, u"contains"_s};
    if (lists.contains(key) && value.isArray()) {
        QJsonArray result;
        const QJsonArray array = value.toArray();
        for (const QJsonValue &item : array)
            result.append(anySchema(item, key == "prefixItems"_L1 ? QList<QJsonValue>{} : samples, depth + 1));
        return result;
    }
    if (key == "items"_L1 && !value.isArray()) {
        QList<QJsonValue> inner;
        for (const QJsonValue &sample : samples) {
            const QJsonArray array = sample.toArray();
            inner.append(QList<QJsonValue>(array.begin(), array.end()));
        }
        return anySchema(value, inner, depth + 1);
    }
    if (single.contains(key))
        return anySchema(value, {}, depth + 1);
    if (key == "$defs"_L1 || key == "definitions"_L1)
        return definitions(value.toObject(), depth);
    // Examples, defaults and rarer keywords: their keys have no witness.
    m_failed = m_failed || isMangledKeyword(key) || (m_renamed && hasDoubtfulKeys(value));
    return value;
}

QJsonObject Repair::schema(const QJsonValue &value, const QList<QJsonValue> &samples, int depth)
{
    if (!value.isObject() || depth > maxDepth) {
        m_failed = true;
        return {};
    }
    const QJsonObject object = value.toObject();
    const QSet<QString> needed = required(object);
    QJsonObject result;
    for (auto it = object.constBegin(); it != object.constEnd(); ++it) {
        if (it.key() != "properties"_L1 && !it.value().isNull())
            result.insert(it.key(), keyword(it.key(), it.value(), samples, depth));
    }
    if (object.contains("properties"_L1) || !needed.isEmpty())
        result.insert("properties"_L1, properties(object.value("properties"_L1), needed, samples, depth));
    return result;
}

} // namespace

QString camelKey(const QString &key)
{
    // Two steps, as the server does it: on the way in a dash or underscore before a letter is dropped and the letter
    // raised; on the way out every underscore but a leading one goes, and what follows it is raised.
    QString in;
    for (qsizetype i = 0; i < key.size(); ++i) {
        const QChar c = key.at(i);
        const QChar next = i + 1 < key.size() ? key.at(i + 1).toLower() : QChar();
        if ((c == u'-' || c == u'_') && next >= u'a' && next <= u'z')
            in.append(key.at(++i).toUpper());
        else
            in.append(c);
    }
    QString out = in.left(1);
    for (qsizetype i = 1; i < in.size(); ++i) {
        if (in.at(i) != u'_')
            out.append(in.at(i));
        else if (++i < in.size())
            out.append(in.at(i).toUpper());
    }
    return out.isEmpty() ? u"undefined"_s : out;
}

std::optional<QJsonObject> repairedSchema(const QJsonValue &schema, const QList<QJsonValue> &samples, bool renamed)
{
    QSet<QString> references;
    collectReferences(schema, references);
    Repair repair(renamed, references);
    const QJsonObject repaired = repair.schema(schema, samples, 0);
    return repair.failed() ? std::nullopt : std::optional(repaired);
}

} // namespace tidemark::exporters
