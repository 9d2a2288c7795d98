// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSet>
#include <QStringList>

namespace tidemark::test {

/// Compares JSON by shape: the same keys at every depth and the same types, null only where the server has nulls.
class Shape
{
public:
    /// Teaches what a run of each type looks like in one of the server's three shapes.
    void learn(const QString &kind, const QJsonValue &run)
    {
        const QString type = run.toObject().value(QLatin1String("type")).toString();
        if (!m_runs.contains({kind, type}))
            m_runs.insert({kind, type}, run.toObject());
    }

    /// What differs; empty when nothing does. `kind` names the shape of the runs inside.
    [[nodiscard]] QStringList differences(const QString &kind, const QJsonValue &wanted, const QJsonValue &got)
    {
        m_kind = kind;
        m_found.clear();
        compare(wanted, got, QStringLiteral("$"), QString());
        return m_found;
    }

private:
    static bool mayBeNull(const QString &key)
    {
        static const QSet<QString> keys = {QStringLiteral("feedback"),
                                           QStringLiteral("feedbacks"),
                                           QStringLiteral("name"),
                                           QStringLiteral("endedAt"),
                                           QStringLiteral("duration"),
                                           QStringLiteral("cost"),
                                           QStringLiteral("prompt"),
                                           QStringLiteral("completion"),
                                           QStringLiteral("tags"),
                                           QStringLiteral("input"),
                                           QStringLiteral("output"),
                                           QStringLiteral("error"),
                                           QStringLiteral("params"),
                                           QStringLiteral("metadata"),
                                           QStringLiteral("user"),
                                           QStringLiteral("props"),
                                           QStringLiteral("traceId"),
                                           QStringLiteral("parentRunId"),
                                           QStringLiteral("completionTokens"),
                                           QStringLiteral("promptTokens"),
                                           QStringLiteral("comment")};
        return keys.contains(key);
    }

    // What the application sent is its own affair.
    static bool isFree(const QString &key)
    {
        static const QSet<QString> keys = {
            QStringLiteral("feedback"), QStringLiteral("feedbacks"), QStringLiteral("input"),
            QStringLiteral("output"),   QStringLiteral("params"),    QStringLiteral("metadata"),
            QStringLiteral("props"),    QStringLiteral("error"),     QStringLiteral("content")};
        return keys.contains(key);
    }

    void compare(const QJsonValue &wanted, const QJsonValue &got, const QString &path, const QString &key)
    {
        if ((wanted.isNull() || got.isNull()) && mayBeNull(key))
            return;
        if (isFree(key))
            return;
        if (wanted.type() != got.type()) {
            m_found.append(QStringLiteral("%1: type %2 instead of %3").arg(path).arg(got.type()).arg(wanted.type()));
            return;
        }
        if (wanted.isObject())
            compareObjects(wanted.toObject(), got.toObject(), path);
        else if (wanted.isArray())
            compareArrays(wanted.toArray(), got.toArray(), path);
        else if (wanted.isString())
            compareTexts(wanted.toString(), got.toString(), path);
    }

    void compareObjects(QJsonObject wanted, const QJsonObject &got, const QString &path)
    {
        const QString type = got.value(QLatin1String("type")).toString();
        if (m_runs.contains({m_kind, type}) && got.contains(QLatin1String("projectId")))
            wanted = m_runs.value({m_kind, type});
        const QStringList wantedKeys = wanted.keys();
        const QStringList gotKeys = got.keys();
        if (wantedKeys != gotKeys)
            m_found.append(path + QStringLiteral(": keys ") + gotKeys.join(u' ') + QStringLiteral(" instead of ") +
                           wantedKeys.join(u' '));
        for (const QString &key : wantedKeys) {
            if (got.contains(key))
                compare(wanted.value(key), got.value(key), path + u'.' + key, key);
        }
    }

    void compareArrays(const QJsonArray &wanted, const QJsonArray &got, const QString &path)
    {
        if (wanted.isEmpty())
            return;
        if (got.isEmpty() && !path.endsWith(QLatin1String(".scores")))
            m_found.append(path + QStringLiteral(": empty"));
        for (const QJsonValue &element : got)
            compare(wanted.first(), element, path + QStringLiteral("[]"), QString());
    }

    void compareTexts(const QString &wanted, const QString &got, const QString &path)
    {
        static const QList<QRegularExpression> forms = {
            QRegularExpression(QStringLiteral("^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z$")),
            QRegularExpression(QStringLiteral("^\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,3})?$")),
            QRegularExpression(
                QStringLiteral("^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$"))};
        for (const QRegularExpression &form : forms) {
            if (form.match(wanted).hasMatch() && !form.match(got).hasMatch())
                m_found.append(QStringLiteral("%1: %2 is not of the form of %3").arg(path, got, wanted));
        }
    }

    QHash<std::pair<QString, QString>, QJsonObject> m_runs;
    QString m_kind;
    QStringList m_found;
};

} // namespace tidemark::test
