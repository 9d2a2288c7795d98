// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/feedback.h"
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace tidemark::domain {

QJsonValue toJson(Thumb thumb)
{
    switch (thumb) {
    case Thumb::Up:
        return u"up"_s;
    case Thumb::Down:
        return u"down"_s;
    case Thumb::None:
        break;
    }
    return QJsonValue::Null;
}

Thumb thumbFromJson(const QJsonValue &value)
{
    const QString text = value.toString();
    if (text == "up"_L1)
        return Thumb::Up;
    return text == "down"_L1 ? Thumb::Down : Thumb::None;
}

bool isAbsent(const QJsonValue &value)
{
    return value.isUndefined() || value.isNull() || (value.isString() && value.toString().isEmpty());
}

bool sameValue(const QJsonValue &a, const QJsonValue &b)
{
    if (isAbsent(a) || isAbsent(b))
        return isAbsent(a) && isAbsent(b);
    return a == b;
}

VerdictChange VerdictChange::followedBy(const VerdictChange &later) const
{
    VerdictChange both = *this;
    for (auto it = later.values.cbegin(); it != later.values.cend(); ++it)
        both.values.insert(it.key(), it.value());
    return both;
}

QJsonObject VerdictChange::toJson() const
{
    QJsonObject object;
    for (auto it = values.cbegin(); it != values.cend(); ++it)
        object.insert(it.key(), isAbsent(it.value()) ? QJsonValue(QJsonValue::Null) : it.value());
    return object;
}

VerdictChange VerdictChange::fromJson(const QJsonObject &object)
{
    VerdictChange change;
    for (auto it = object.constBegin(); it != object.constEnd(); ++it)
        change.values.insert(it.key(), it.value());
    return change;
}

Thumb Feedback::thumb() const
{
    const QJsonValue own = m_json.value("thumb"_L1);
    return thumbFromJson(isAbsent(own) ? m_json.value("thumbs"_L1) : own);
}

QString Feedback::comment() const
{
    return m_json.value("comment"_L1).toString();
}

QStringList Feedback::reasons() const
{
    QStringList list;
    const QJsonArray array = m_json.value("reasons"_L1).toArray();
    for (const QJsonValue &item : array) {
        if (item.isString())
            list.append(item.toString());
    }
    return list;
}

QString Feedback::correction() const
{
    return m_json.value("correction"_L1).toString();
}

QJsonObject Feedback::original() const
{
    return m_json.value("original"_L1).toObject();
}

bool Feedback::isEmpty() const
{
    return std::all_of(m_json.constBegin(), m_json.constEnd(), [](const QJsonValue &value) { return isAbsent(value); });
}

Feedback Feedback::with(const VerdictChange &change) const
{
    QJsonObject object = m_json;
    const QJsonObject values = change.toJson();
    for (auto it = values.constBegin(); it != values.constEnd(); ++it)
        object.insert(it.key(), it.value());
    return Feedback(object);
}

bool Feedback::sameAs(const Feedback &other) const
{
    const auto covers = [](const QJsonObject &a, const QJsonObject &b) {
        for (auto it = a.constBegin(); it != a.constEnd(); ++it) {
            if (!sameValue(it.value(), b.value(it.key())))
                return false;
        }
        return true;
    };
    return covers(m_json, other.m_json) && covers(other.m_json, m_json);
}

VerdictChange Feedback::valuesOf(const VerdictChange &change) const
{
    VerdictChange values;
    for (auto it = change.values.cbegin(); it != change.values.cend(); ++it) {
        const QJsonValue value = m_json.value(it.key());
        values.values.insert(it.key(), isAbsent(value) ? QJsonValue(QJsonValue::Null) : value);
    }
    return values;
}

VerdictChange nativeChange(const Feedback &base, const VerdictChange &change, bool keepOriginal)
{
    VerdictChange native = change;
    const bool writesThumb = change.values.contains(u"thumb"_s);
    if (writesThumb && !isAbsent(base.value(u"thumbs"_s)))
        native.values.insert(u"thumbs"_s, QJsonValue::Null);
    if (!keepOriginal || !isAbsent(base.value(u"original"_s)))
        return native;
    QJsonObject original;
    // A thumb that is neither up nor down is somebody's word all the same.
    const QJsonValue thumb = base.thumb() != Thumb::None ? toJson(base.thumb()) : base.value(u"thumb"_s);
    if (!isAbsent(thumb))
        original.insert("thumb"_L1, thumb);
    if (!base.comment().isEmpty())
        original.insert("comment"_L1, base.comment());
    const Feedback after = base.with(native);
    const bool overwrites = after.thumb() != base.thumb() || after.comment() != base.comment();
    if (!original.isEmpty() && overwrites)
        native.values.insert(u"original"_s, original);
    return native;
}

VerdictChange withReason(const Feedback &shown, const QString &reason, bool given)
{
    QStringList reasons = shown.reasons();
    if (reasons.contains(reason) == given)
        return {};
    if (given)
        reasons.append(reason);
    else
        reasons.removeAll(reason);
    const QJsonValue value = reasons.isEmpty() ? QJsonValue() : QJsonValue(QJsonArray::fromStringList(reasons));
    return {{{u"reasons"_s, value}}};
}

QString cleanText(const QString &text)
{
    constexpr qsizetype limit = 1'000'000;
    QString clean;
    clean.reserve(qMin(text.size(), limit));
    for (qsizetype i = 0; i < text.size() && clean.size() < limit; ++i) {
        const QChar c = text.at(i);
        const bool pair = c.isHighSurrogate() && i + 1 < text.size() && text.at(i + 1).isLowSurrogate();
        if (pair && clean.size() + 2 > limit)
            break;
        if (pair) {
            clean.append(c).append(text.at(++i));
        } else if (c.isSurrogate()) {
            clean.append(QChar::ReplacementCharacter);
        } else if (!c.isNull()) {
            clean.append(c);
        }
    }
    return clean;
}

} // namespace tidemark::domain
