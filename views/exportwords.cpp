// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/exportwords.h"

#include "views/safetext.h"
#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace tidemark::views::exportwords {

namespace {

constexpr auto translate = [](const char *context, const char *text) {
    return QCoreApplication::translate(context, text);
};

struct Words
{
    QLatin1StringView word;
    const char *text;
};

constexpr std::array purposes{
    Words{QLatin1StringView("openai-sft"),
          QT_TRANSLATE_NOOP("Export", "Good answers for OpenAI, Together, Mistral, Axolotl")},
    Words{QLatin1StringView("openai-dpo"),
          QT_TRANSLATE_NOOP("Export", "Better and worse answers for OpenAI, Together, Fireworks")},
    Words{QLatin1StringView("trl-prompt-completion"),
          QT_TRANSLATE_NOOP("Export", "Good answers; loss on the answer only")},
    Words{QLatin1StringView("trl-kto"), QT_TRANSLATE_NOOP("Export", "KTO, BCO: thumbs as they are")},
    Words{QLatin1StringView("trl-preference"),
          QT_TRANSLATE_NOOP("Export", "DPO, ORPO, reward models: better and worse answers")},
    Words{QLatin1StringView("sharegpt"), QT_TRANSLATE_NOOP("Export", "Good answers for LLaMA-Factory")},
    Words{QLatin1StringView("sharegpt-kto"), QT_TRANSLATE_NOOP("Export", "Thumbs as they are for LLaMA-Factory")},
    Words{QLatin1StringView("sharegpt-ranking"),
          QT_TRANSLATE_NOOP("Export", "Better and worse answers for LLaMA-Factory")},
    Words{QLatin1StringView("alpaca"), QT_TRANSLATE_NOOP("Export", "Instruction and answer, no tools: older trainers")},
    Words{QLatin1StringView("critique"),
          QT_TRANSLATE_NOOP("Export", "Comments as text to learn: a model that reviews")},
    Words{QLatin1StringView("runs.jsonl"),
          QT_TRANSLATE_NOOP("Export", "Every run as it came, with its label: backup, own scripts")},
    Words{QLatin1StringView("csv"), QT_TRANSLATE_NOOP("Export", "A table for people and spreadsheets")},
};

constexpr std::array kinds{
    Words{QLatin1StringView("mail"), QT_TRANSLATE_NOOP("Export", "mail addresses")},
    Words{QLatin1StringView("phone"), QT_TRANSLATE_NOOP("Export", "phone numbers")},
    Words{QLatin1StringView("card"), QT_TRANSLATE_NOOP("Export", "card numbers")},
    Words{QLatin1StringView("iban"), QT_TRANSLATE_NOOP("Export", "bank accounts (IBAN)")},
    Words{QLatin1StringView("key"), QT_TRANSLATE_NOOP("Export", "keys and tokens")},
};

template <std::size_t n>
QString wordsIn(const std::array<Words, n> &table, const QString &word)
{
    for (const Words &entry : table) {
        if (entry.word == word)
            return translate("Export", entry.text);
    }
    return {};
}

QString number(qint64 value)
{
    return QLocale().toString(value);
}

} // namespace

QString purpose(const ExportFormat &format)
{
    return wordsIn(purposes, format.id);
}

QString group(const ExportFormat &format)
{
    switch (format.learns) {
    case ExportFormat::Learns::Answers:
        return translate("Export", "Good answers");
    case ExportFormat::Learns::Labels:
        return translate("Export", "Thumbs");
    case ExportFormat::Learns::Pairs:
        return translate("Export", "Pairs");
    case ExportFormat::Learns::Critiques:
        return translate("Export", "Comments");
    case ExportFormat::Learns::Nothing:
        break;
    }
    return translate("Export", "Everything");
}

QString profile(const QString &word)
{
    if (word.isEmpty() || word == "none"_L1)
        return translate("Export", "any consumer");
    return word.left(1).toUpper() + word.mid(1); // names: Together, Mistral, Axolotl
}

QString privateData(const QString &word)
{
    const QString words = wordsIn(kinds, word);
    if (!words.isEmpty())
        return words;
    return word == "own"_L1 ? translate("Export", "own patterns") : word;
}

QStringList privateDataWords()
{
    QStringList words;
    for (const Words &kind : kinds)
        words.append(kind.word);
    return words;
}

QString rows(qint64 count)
{
    return count == 1 ? translate("Export", "1 row") : translate("Export", "%1 rows").arg(number(count));
}

QString fromRuns(qint64 count)
{
    return count == 1 ? translate("Export", "from 1 run") : translate("Export", "from %1 runs").arg(number(count));
}

QString splits(const ExportAccount &account)
{
    QStringList parts;
    for (const auto &[name, count] : account.splits) {
        const QString words = name == "train"_L1        ? translate("Export", "%1 for training")
                              : name == "validation"_L1 ? translate("Export", "%1 for validation")
                                                        : translate("Export", "%1 for tests");
        parts.append(words.arg(number(count)));
    }
    return parts.join(u" · "_s);
}

QString balance(const ExportFormat &format, const ExportAccount &account)
{
    if (format.learns != ExportFormat::Learns::Labels || account.good + account.bad == 0)
        return {};
    const QString counts = translate("Export", "%1 good · %2 bad").arg(number(account.good), number(account.bad));
    if (account.good == 0 || account.bad == 0)
        return counts;
    // TRL, docs/source/kto_trainer.md: the good ones' weight times their number, to that of the bad ones, 1:1 to 4:3.
    const double least = double(account.bad) / double(account.good);
    const QLocale locale;
    return counts + u" · "_s +
           translate("Export", "suggested desirable_weight %1 to %2")
               .arg(locale.toString(least, 'f', 2), locale.toString(least * 1.33, 'f', 2));
}

QString redaction(const ExportChoice &choice)
{
    if (!choice.redacts())
        return translate("Export", "Off: texts are written as they are.");
    QStringList parts;
    for (const QString &word : choice.redact)
        parts.append(privateData(word));
    if (!choice.patterns.isEmpty())
        parts.append(privateData(u"own"_s));
    return translate("Export", "On: placeholders stand for %1.").arg(parts.join(u", "_s));
}

QString origin(const ExportFormat &format, const ExportRow &row)
{
    constexpr qsizetype enough = 8;
    const QString run = row.runId.left(enough);
    if (run.isEmpty())
        return {};
    if (format.learns != ExportFormat::Learns::Pairs)
        return translate("Export", "Run %1").arg(run);
    if (row.partnerId.isEmpty())
        return translate("Export", "Chosen: the corrected answer of run %1. Rejected: its first answer.").arg(run);
    return translate("Export", "Chosen: run %1. Rejected: run %2.").arg(run, row.partnerId.left(enough));
}

QString masked(const QString &value)
{
    constexpr qsizetype longest = 24;
    const QString plain = safetext::visible(value).simplified();
    const qsizetype shown = plain.size() < 6 ? 1 : 2;
    const qsizetype hidden = qMin(plain.size(), longest) - 2 * shown;
    if (hidden <= 0)
        return QString(plain.size(), u'•');
    return plain.left(shown) + QString(hidden, u'•') + plain.right(shown);
}

QString hits(const QList<ExportHit> &hits)
{
    QStringList lines;
    for (const ExportHit &hit : hits)
        lines.append(hit.placeholder + u"  "_s + masked(hit.value) + u"  "_s + privateData(hit.kind));
    return lines.join(u'\n');
}

QString hubProblem(const ExportChoice &choice)
{
    static const QRegularExpression id(u"^[a-z0-9][a-z0-9.+-]*\\z"_s);
    static const QRegularExpression language(u"^[a-z]{2,3}\\z"_s);
    if (!choice.hub)
        return {};
    if (choice.hubName.trimmed().isEmpty())
        return translate("Export", "The folder for the Hub needs a name.");
    if (!id.match(choice.license).hasMatch())
        return translate("Export", "Say under which licence others may use the rows, such as cc-by-4.0, or other.");
    if (choice.license == "other"_L1 &&
        (choice.licenseName.trimmed().isEmpty() || choice.licenseLink.trimmed().isEmpty()))
        return translate("Export", "Another licence needs its name and a link.");
    if (!choice.language.isEmpty() && !language.match(choice.language).hasMatch())
        return translate("Export", "A language is two or three small letters, such as en.");
    return {};
}

} // namespace tidemark::views::exportwords
