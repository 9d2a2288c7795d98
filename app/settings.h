// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/filter.h"
#include "views/density.h"
#include "views/keymap.h"
#include "views/runfacts.h"
#include "views/theme.h"
#include <QByteArray>
#include <QSettings>

namespace tidemark::app {

/// What the window remembers, in settings.ini of the data folder. UI thread.
class Settings
{
public:
    explicit Settings(const QString &dataDir);

    [[nodiscard]] QByteArray layout() const;
    void setLayout(const QByteArray &layout);
    [[nodiscard]] views::ColourScheme colourScheme() const;
    void setColourScheme(views::ColourScheme scheme);
    /// The keys that the rater changed.
    [[nodiscard]] views::KeyMap keys() const;
    void setKeys(const views::KeyMap &keys);
    /// Code of the window's language; empty: the system's.
    [[nodiscard]] QString language() const;
    void setLanguage(const QString &code);
    [[nodiscard]] domain::Sort sort() const;
    void setSort(const domain::Sort &sort);
    /// What decides the order of a shuffled list; 0 when it is not shuffled.
    [[nodiscard]] quint32 shuffleSeed() const;
    void setShuffleSeed(quint32 seed);
    /// What the rows of the list tell.
    [[nodiscard]] views::RunFacts runFacts() const;
    void setRunFacts(views::RunFacts facts);
    [[nodiscard]] views::Density density() const;
    void setDensity(views::Density density);
    /// Columns of the list as a table, as views::ColumnHeader tells them.
    [[nodiscard]] QString columns() const;
    void setColumns(const QString &arrangement);
    /// The filter text and queue that were open, per connection folder.
    [[nodiscard]] QString filterText(const QString &folder) const;
    [[nodiscard]] int queue(const QString &folder) const;
    void setPlace(const QString &folder, int queue, const QString &filterText);
    /// Filters used last, newest first, at most 20.
    [[nodiscard]] QStringList recentFilters(const QString &folder) const;
    void addRecentFilter(const QString &folder, const QString &text);
    /// The run that was on screen, to go on with it; 0 when not known.
    [[nodiscard]] qint64 currentRid(const QString &folder) const;
    void setCurrentRid(const QString &folder, qint64 rid);
    [[nodiscard]] QString exportFolder() const;
    void setExportFolder(const QString &folder);
    /// Presets and last options of exports, as exportmemory writes them.
    [[nodiscard]] QByteArray exportMemory() const;
    void setExportMemory(const QByteArray &memory);
    /// Where the last file for review was.
    [[nodiscard]] QString importFolder() const;
    void setImportFolder(const QString &folder);
    /// Whether closing the window says how many verdicts are not on the server yet; true until somebody had enough.
    [[nodiscard]] bool tellsBeforeQuit() const;
    void setTellsBeforeQuit(bool tells);
    /// Whether the guidelines stand beside the item.
    [[nodiscard]] bool showsGuidelines() const;
    void setShowsGuidelines(bool shows);
    /// Name in the ledger; the account's name on this computer until it is set.
    [[nodiscard]] QString rater() const;

private:
    QSettings m_settings;
};

} // namespace tidemark::app
