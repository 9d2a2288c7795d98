// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/exportrules.h"
#include "support/exportrules/formats.h"
#include "support/exportrules/reader.h"
#include <QHash>

using namespace Qt::StringLiterals;

namespace tidemark::test {

namespace {

RowRules rulesOf(const QString &format)
{
    static const QHash<QString, RowRules> rules{
        {u"openai-sft"_s, openAiSftRow},
        {u"openai-dpo"_s, openAiDpoRow},
        {u"trl-prompt-completion"_s, promptCompletionRow},
        {u"trl-kto"_s, ktoRow},
        {u"trl-preference"_s, preferenceRow},
        {u"sharegpt"_s, shareGptRow},
        {u"sharegpt-kto"_s, shareGptKtoRow},
        {u"sharegpt-ranking"_s, shareGptRankingRow},
        {u"alpaca"_s, alpacaRow},
        {u"critique"_s, critiqueRow},
    };
    return rules.value(format, nullptr);
}

bool hasEscapedSlash(const QByteArray &line)
{
    for (qsizetype i = 0; i + 1 < line.size(); ++i) {
        if (line.at(i) == '\\' && line.at(++i) == '/')
            return true;
    }
    return false;
}

/// Reports NUL and lone surrogates, which only escapes can bring in.
void checkTexts(Row &row, const QJsonValue &value)
{
    if (value.isString()) {
        row.check(!value.toString().contains(QChar(0)), u"nul"_s, u"NUL in a text"_s);
        row.check(value.toString().isValidUtf16(), u"surrogate"_s, u"lone surrogate"_s);
    }
    for (const QJsonValue &item : value.toArray())
        checkTexts(row, item);
    const QJsonObject object = value.toObject();
    for (auto it = object.constBegin(); it != object.constEnd(); ++it) {
        checkTexts(row, it.key());
        checkTexts(row, it.value());
    }
}

class FileCheck
{
public:
    FileCheck(RowRules rules, QString profile)
        : m_rules(rules)
        , m_profile(std::move(profile))
    {}

    QStringList check(const QByteArray &file)
    {
        QByteArrayList lines = file.split('\n');
        Row whole(0, m_faults);
        whole.check(!file.startsWith("\xef\xbb\xbf"), u"bom"_s, u"byte order mark"_s);
        whole.check(!file.isEmpty(), u"empty-file"_s, u"no row"_s);
        if (!whole.check(lines.last().isEmpty() || file.isEmpty(), u"no-final-newline"_s, u"last row"_s))
            lines.append(QByteArray());
        lines.removeLast();
        for (const QByteArray &line : lines)
            take(line);
        whole.check(m_argKinds.size() <= 1, u"mixed-shape"_s, u"arguments as text and as objects"_s);
        return m_faults;
    }

private:
    void take(const QByteArray &line)
    {
        Row row(++m_line, m_faults);
        row.check(!line.endsWith('\r'), u"crlf"_s, u"bare line feeds only"_s);
        if (!row.check(!line.trimmed().isEmpty(), u"blank-line"_s, u"empty"_s) ||
            !row.check(line.isValidUtf8(), u"utf8"_s, u"not UTF-8"_s))
            return;
        for (const char *raw : {"\xe2\x80\xa8", "\xe2\x80\xa9", "\xc2\x85"})
            row.check(!line.contains(raw), u"line-sep"_s, u"raw line separator"_s);
        row.check(!hasEscapedSlash(line), u"escaped-slash"_s, u"escaped slash"_s);
        const ReadJson json = readJson(line);
        if (!json.value)
            return row.err(json.fault, u"no JSON"_s);
        if (!row.check(json.value->isObject(), u"not-object"_s, u"a row is an object"_s))
            return;
        checkTexts(row, *json.value);
        row.check(!m_seen.contains(canonical(*json.value)), u"duplicate-row"_s, u"repeated"_s);
        m_seen.insert(canonical(*json.value));
        if (const auto info = m_rules(row, json.value->toObject(), m_profile)) {
            shape(row, *info);
            verdict(row, *info);
        }
    }

    void shape(Row &row, const RowInfo &info)
    {
        m_argKinds |= info.argKinds;
        if (!m_shape) {
            m_shape = info.shape;
            row.check(info.toolsKind != "null"_L1, u"mixed-shape"_s, u"the first row must have tools"_s);
        }
        row.check(info.shape == *m_shape, u"mixed-shape"_s, info.shape + u" after "_s + *m_shape);
    }

    void verdict(Row &row, const RowInfo &info)
    {
        using Verdict = RowInfo::Verdict;
        if (info.verdict == Verdict::None)
            return;
        QByteArray key = canonical(info.prompt);
        QByteArray said(info.verdict == Verdict::Good ? "good" : "bad");
        if (info.verdict == Verdict::Pair) {
            QByteArrayList sides{canonical(info.answers.at(0)), canonical(info.answers.at(1))};
            row.check(sides.at(0) != sides.at(1), u"same-pair"_s, u"both sides are the same"_s);
            said = sides.first();
            std::sort(sides.begin(), sides.end());
            key += sides.join();
        } else {
            key += canonical(info.answers);
        }
        row.check(m_said.value(key, said) == said, u"contradiction"_s, u"an earlier row says the opposite"_s);
        m_said.insert(key, said);
    }

    RowRules m_rules;
    QString m_profile;
    QStringList m_faults;
    QSet<QByteArray> m_seen;
    QSet<QString> m_argKinds;
    QHash<QByteArray, QByteArray> m_said;
    std::optional<QString> m_shape;
    int m_line = 0;
};

} // namespace

QStringList faults(const QString &format, const QByteArray &file, const QString &profile)
{
    const RowRules rules = rulesOf(format);
    return rules ? FileCheck(rules, profile).check(file) : QStringList{u"no such format: "_s + format};
}

} // namespace tidemark::test
