// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractListModel>

namespace tidemark::views {

/// Something that the palette can find.
struct PaletteEntry
{
    enum class Kind { Action, Queue, Run };

    Kind kind = Kind::Action;
    QString id;         ///< tells it among all of its kind: an action's name, a row, a run's id
    QString text;       ///< what is searched and shown
    QString detail;     ///< where it belongs, muted
    QString key;        ///< that does the same
    QString icon;       ///< a name of resources/icons
    QString alias = {}; ///< searched too: the English words, where another language is spoken

    /// Kind and id in one, for the list of what was used last.
    [[nodiscard]] QString name() const;
};

/// The entries that fit the words, best first; without words the ones used last, then all in their order. Words that
/// may be a run's id or its beginning give an entry for that run.
class PaletteModel final : public QAbstractListModel
{
    Q_OBJECT
public:
    /// EntryRole: PaletteEntry · PlacesRole: QList<int>, the letters of the text that were found · RecentRole: bool
    enum Role { EntryRole = Qt::UserRole + 1, PlacesRole, RecentRole };

    explicit PaletteModel(QObject *parent = nullptr);

    /// `recent`: names of entries, the last used first.
    void setEntries(const QList<PaletteEntry> &entries, const QStringList &recent);
    void setWords(const QString &words);
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    /// Whether the words may be the beginning of a run's id: eight or more of its letters.
    [[nodiscard]] static bool mayBeRun(const QString &words);

private:
    struct Hit
    {
        PaletteEntry entry;
        QList<int> places;
        int score = 0;
        bool recent = false;
    };

    [[nodiscard]] QList<Hit> hitsOf(const QString &words) const;

    QList<PaletteEntry> m_entries;
    QStringList m_recent;
    QList<Hit> m_hits;
};

} // namespace tidemark::views

Q_DECLARE_METATYPE(tidemark::views::PaletteEntry)
