// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings.h"
#include <QDir>
#include <QMetaEnum>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace tidemark::app {

Settings::Settings(const QString &dataDir)
    : m_settings(QDir(dataDir).filePath(u"settings.ini"_s), QSettings::IniFormat)
{}

QByteArray Settings::layout() const
{
    return m_settings.value("window/layout"_L1).toByteArray();
}

void Settings::setLayout(const QByteArray &layout)
{
    m_settings.setValue("window/layout"_L1, layout);
}

views::ColourScheme Settings::colourScheme() const
{
    const int scheme = m_settings.value("window/scheme"_L1, 0).toInt();
    return scheme == 1   ? views::ColourScheme::Light
           : scheme == 2 ? views::ColourScheme::Dark
                         : views::ColourScheme::System;
}

void Settings::setColourScheme(views::ColourScheme scheme)
{
    m_settings.setValue("window/scheme"_L1, int(scheme));
}

views::KeyMap Settings::keys() const
{
    QVariantMap kept;
    const QString group = u"keys/"_s;
    for (const QString &key : m_settings.allKeys()) {
        if (key.startsWith(group))
            kept.insert(key.mid(group.size()), m_settings.value(key));
    }
    return views::KeyMap::fromSettings(kept);
}

void Settings::setKeys(const views::KeyMap &keys)
{
    m_settings.remove("keys"_L1);
    const QVariantMap changed = keys.toSettings();
    for (auto entry = changed.cbegin(); entry != changed.cend(); ++entry)
        m_settings.setValue(u"keys/%1"_s.arg(entry.key()), entry.value());
}

QString Settings::language() const
{
    return m_settings.value("window/language"_L1).toString();
}

void Settings::setLanguage(const QString &code)
{
    m_settings.setValue("window/language"_L1, code);
}

domain::Sort Settings::sort() const
{
    const int field = m_settings.value("list/sort"_L1, 0).toInt();
    const bool known = QMetaEnum::fromType<domain::SortField>().valueToKey(field) != nullptr &&
                       field != int(domain::SortField::Relevance); // that of a search is forgotten with it
    return {known ? domain::SortField(field) : domain::SortField::Created,
            m_settings.value("list/descending"_L1, true).toBool()};
}

void Settings::setSort(const domain::Sort &sort)
{
    m_settings.setValue("list/sort"_L1, int(sort.field));
    m_settings.setValue("list/descending"_L1, sort.descending);
}

quint32 Settings::shuffleSeed() const
{
    return m_settings.value("list/shuffle"_L1, 0).toUInt();
}

void Settings::setShuffleSeed(quint32 seed)
{
    m_settings.setValue("list/shuffle"_L1, seed);
}

views::RunFacts Settings::runFacts() const
{
    // A list of one comes back as text, an empty one as nothing: kept as one text.
    const QVariant kept = m_settings.value("list/facts"_L1);
    return kept.isValid() ? views::runfacts::fromNames(kept.toString().split(u' ')) : views::runfacts::standard;
}

void Settings::setRunFacts(views::RunFacts facts)
{
    m_settings.setValue("list/facts"_L1, views::runfacts::toNames(facts).join(u' '));
}

views::Density Settings::density() const
{
    return views::densityFrom(m_settings.value("list/density"_L1).toString());
}

void Settings::setDensity(views::Density density)
{
    m_settings.setValue("list/density"_L1, views::nameOf(density));
}

QString Settings::columns() const
{
    return m_settings.value("list/columns"_L1).toString();
}

void Settings::setColumns(const QString &arrangement)
{
    m_settings.setValue("list/columns"_L1, arrangement);
}

QString Settings::filterText(const QString &folder) const
{
    return m_settings.value(u"place/%1/filter"_s.arg(folder)).toString();
}

int Settings::queue(const QString &folder) const
{
    return m_settings.value(u"place/%1/queue"_s.arg(folder), -1).toInt();
}

void Settings::setPlace(const QString &folder, int queue, const QString &filterText)
{
    m_settings.setValue(u"place/%1/queue"_s.arg(folder), queue);
    m_settings.setValue(u"place/%1/filter"_s.arg(folder), filterText);
}

QStringList Settings::recentFilters(const QString &folder) const
{
    return m_settings.value(u"place/%1/recent"_s.arg(folder)).toStringList();
}

void Settings::addRecentFilter(const QString &folder, const QString &text)
{
    constexpr qsizetype most = 20;
    QStringList texts = recentFilters(folder);
    texts.removeAll(text);
    texts.prepend(text);
    m_settings.setValue(u"place/%1/recent"_s.arg(folder), texts.mid(0, most));
}

qint64 Settings::currentRid(const QString &folder) const
{
    return m_settings.value(u"place/%1/rid"_s.arg(folder), 0).toLongLong();
}

void Settings::setCurrentRid(const QString &folder, qint64 rid)
{
    m_settings.setValue(u"place/%1/rid"_s.arg(folder), rid);
}

QString Settings::exportFolder() const
{
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    return m_settings.value("export/folder"_L1, documents).toString();
}

void Settings::setExportFolder(const QString &folder)
{
    m_settings.setValue("export/folder"_L1, folder);
}

QByteArray Settings::exportMemory() const
{
    return m_settings.value("export/memory"_L1).toByteArray();
}

void Settings::setExportMemory(const QByteArray &memory)
{
    m_settings.setValue("export/memory"_L1, memory);
}

QString Settings::importFolder() const
{
    return m_settings.value("import/folder"_L1, exportFolder()).toString();
}

void Settings::setImportFolder(const QString &folder)
{
    m_settings.setValue("import/folder"_L1, folder);
}

bool Settings::tellsBeforeQuit() const
{
    return m_settings.value("window/tells-before-quit"_L1, true).toBool();
}

void Settings::setTellsBeforeQuit(bool tells)
{
    m_settings.setValue("window/tells-before-quit"_L1, tells);
}

bool Settings::showsGuidelines() const
{
    return m_settings.value("window/guidelines"_L1, false).toBool();
}

void Settings::setShowsGuidelines(bool shows)
{
    m_settings.setValue("window/guidelines"_L1, shows);
}

QString Settings::rater() const
{
    QString account = qEnvironmentVariable("USER");
    if (account.isEmpty())
        account = qEnvironmentVariable("USERNAME", u"rater"_s);
    return m_settings.value("rater/name"_L1, account).toString();
}

} // namespace tidemark::app
