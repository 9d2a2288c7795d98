// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/exportwords.h"

#include "views/safetext.h"
#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace tidemark::views::exportwords {

namespace {

constexpr auto translate = [](const char *context, const char *text) {
    return QCoreApplication::translate(context, text);
};

constexpr qsizetype longestRow = 20'000;

/// JSON with a line for each member, in the order it has. What stands in quotes stays as it is.
class Indenter
{
public:
    QString indented(const QString &text)
    {
        for (const QChar c : text)
            m_quoted ? takeQuoted(c) : take(c);
        return m_out;
    }

private:
    void takeQuoted(QChar c)
    {
        m_out += c;
        if (std::exchange(m_escaped, !m_escaped && c == u'\\'))
            return;
        m_quoted = c != u'"';
    }
    void take(QChar c)
    {
        if (c == u'}' || c == u']') {
            --m_depth;
            if (std::exchange(m_opened, false))
                m_out.truncate(m_out.lastIndexOf(u'\n')); // nothing in it
            else
                line(m_depth);
        }
        m_opened = c == u'{' || c == u'[';
        m_out += c;
        m_quoted = c == u'"';
        if (c == u'{' || c == u'[')
            line(++m_depth);
        else if (c == u',')
            line(m_depth);
        else if (c == u':')
            m_out += u' ';
    }
    void line(int depth) { m_out += u'\n' + QString(qsizetype(2) * qMax(depth, 0), u' '); }

    QString m_out;
    int m_depth = 0;
    bool m_opened = false;
    bool m_quoted = false;
    bool m_escaped = false;
};

bool hasWebImage(const ExportAccount &account)
{
    return std::any_of(account.first.begin(), account.first.end(),
                       [](const ExportRow &row) { return row.bytes.contains("\"image_url\":{\"url\":\"http"); });
}

} // namespace

QString row(const QByteArray &bytes)
{
    const QString whole = QString::fromUtf8(bytes.left(4 * longestRow));
    QString shown = whole.left(longestRow);
    if (shown.startsWith(u'{') || shown.startsWith(u'['))
        shown = Indenter().indented(shown);
    shown = safetext::visible(shown);
    if (bytes.size() > longestRow)
        shown += u"\n\n"_s +
                 translate("Export", "… and so on: the row has %1.").arg(QLocale().formattedDataSize(bytes.size()));
    return shown;
}

QStringList warnings(const ExportFormat &format, const ExportChoice &choice, const ExportAccount &account)
{
    constexpr int leastRows = 10;
    const QLocale locale;
    QStringList found;
    if (!format.trains())
        return found;
    if (account.rows > 0 && account.rows < leastRows)
        found.append(translate("Export", "%1 of the %2 rows that trainers such as OpenAI’s want at least.")
                         .arg(locale.toString(account.rows), locale.toString(leastRows)));
    if (choice.split && account.tooFewToSplit)
        found.append(translate("Export", "Fewer than %1 conversations: nothing is split, all rows are for training.")
                         .arg(account.leastToSplit));
    const bool labelled = format.learns == ExportFormat::Learns::Labels;
    if (labelled && account.rows > 0 && (account.good == 0 || account.bad == 0))
        found.append(account.bad == 0
                         ? translate("Export", "Only good answers: the trainer learns nothing about bad ones.")
                         : translate("Export", "Only bad answers: train with a low rate, or rate good ones too."));
    if (hasWebImage(account))
        found.append(translate("Export", "Some images are links: they must stay reachable while training goes on."));
    return found;
}

} // namespace tidemark::views::exportwords
