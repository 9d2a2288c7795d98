// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/facttext.h"

#include <cmath>
#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace tidemark::views::facttext {

namespace {
QString tr(const char *text, int n = -1)
{
    return QCoreApplication::translate("tidemark::views::facttext", text, nullptr, n);
}

QDateTime local(qint64 ms)
{
    return QDateTime::fromMSecsSinceEpoch(ms);
}
} // namespace

QString clock(qint64 ms)
{
    const QLocale locale;
    QString format = locale.timeFormat(QLocale::ShortFormat);
    format.remove(u":ss"_s);
    return locale.toString(local(ms).time(), format);
}

QString clockWithSeconds(qint64 ms)
{
    const QLocale locale;
    QString format = locale.timeFormat(QLocale::ShortFormat);
    if (!format.contains(u"ss"_s))
        format.replace(u"mm"_s, u"mm:ss"_s);
    return locale.toString(local(ms).time(), format);
}

QString day(qint64 ms)
{
    const QDateTime time = local(ms);
    const bool thisYear = time.date().year() == QDate::currentDate().year();
    //: A day without and with its year, as a date format
    const QString format = thisYear ? tr("d MMM") : tr("d MMM yyyy");
    return u"%1 %2"_s.arg(QLocale().toString(time.date(), format), clock(ms));
}

QString full(qint64 ms)
{
    return QLocale().toString(local(ms), QLocale::LongFormat);
}

QString duration(qint64 ms)
{
    const QLocale locale;
    if (ms < 60'000)
        return tr("%1 s").arg(locale.toString(double(ms) / 1000.0, 'f', ms < 100 ? 2 : 1));
    const qint64 seconds = ms / 1000;
    if (seconds < 3600)
        return tr("%1 min %2 s").arg(locale.toString(seconds / 60), locale.toString(seconds % 60));
    return tr("%1 h %2 min").arg(locale.toString(seconds / 3600), locale.toString(seconds / 60 % 60));
}

QString cost(double dollars)
{
    const int wanted = dollars > 0 ? int(std::ceil(-std::log10(dollars))) + (dollars < 0.001 ? 0 : 1) : 2;
    return u"$%1"_s.arg(QLocale().toString(dollars, 'f', qBound(2, wanted, 8)));
}

QString tokens(qint64 count)
{
    return count == 1 ? tr("1 token") : tr("%1 tokens").arg(QLocale().toString(count));
}

QString size(qint64 bytes)
{
    return QLocale().formattedDataSize(bytes, bytes < 1'000'000 ? 0 : 1, QLocale::DataSizeSIFormat);
}

} // namespace tidemark::views::facttext
