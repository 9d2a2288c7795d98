// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/searchtext.h"

using namespace Qt::StringLiterals;

namespace tidemark::store {

using domain::Message;
using domain::Part;
using domain::PartKind;

namespace {

/// Nobody searches the second million of characters of one run, and the index pays for each of them.
constexpr qsizetype textLimit = 1'000'000;

bool standsAlone(QChar c)
{
    if (c.unicode() < 0x0e00)
        return false;
    switch (c.script()) {
    case QChar::Script_Han:
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
    case QChar::Script_Thai:
    case QChar::Script_Lao:
    case QChar::Script_Khmer:
    case QChar::Script_Myanmar:
        return true;
    default:
        return false;
    }
}

void addMessages(QStringList &texts, const QList<Message> &messages)
{
    for (const Message &message : messages) {
        for (const Part &part : message.parts) {
            if ((part.kind == PartKind::Text || part.kind == PartKind::Json) && !part.text.isEmpty())
                texts.append(part.text);
        }
        for (const domain::ToolCall &call : message.toolCalls)
            texts << call.name << call.arguments;
        if (!message.refusal.isEmpty())
            texts.append(message.refusal);
    }
}

} // namespace

QString segmented(const QString &text)
{
    if (std::none_of(text.begin(), text.end(), standsAlone))
        return text;
    QString spaced;
    spaced.reserve(text.size() * 2);
    for (const QChar c : text) {
        if (standsAlone(c))
            spaced.append(u' ').append(c).append(u' ');
        else
            spaced.append(c);
    }
    return spaced;
}

QString searchText(const domain::Run &run, const QList<Message> &input, const QList<Message> &output)
{
    QStringList texts;
    addMessages(texts, input);
    addMessages(texts, output);
    if (run.type == domain::RunType::Tool || run.type == domain::RunType::Agent || run.type == domain::RunType::Chain)
        texts.append(run.name);
    if (run.error)
        texts.append(run.error->message);
    return segmented(texts.join(u'\n').left(textLimit));
}

QString noteText(const domain::Feedback &feedback)
{
    QStringList texts{feedback.comment(), feedback.correction(), feedback.reasons().join(u'\n')};
    texts.removeAll(QString());
    return segmented(texts.join(u'\n').left(textLimit));
}

QString matchTerm(const QString &text, bool prefix)
{
    QString quoted = segmented(text).trimmed();
    quoted.remove(QChar::Null);
    quoted.replace(u'"', u"\"\""_s);
    return u'"' + quoted + (prefix ? u"\"*"_s : u"\""_s);
}

} // namespace tidemark::store
