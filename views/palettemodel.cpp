// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/palettemodel.h"

#include "views/fuzzy.h"
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace tidemark::views {

namespace {
constexpr qsizetype shortestId = 8; // of a run's id: what the store looks up
}

QString PaletteEntry::name() const
{
    static const QStringList kinds{u"action"_s, u"queue"_s, u"run"_s};
    return kinds.at(int(kind)) + u':' + id;
}

PaletteModel::PaletteModel(QObject *parent)
    : QAbstractListModel(parent)
{}

void PaletteModel::setEntries(const QList<PaletteEntry> &entries, const QStringList &recent)
{
    m_entries = entries;
    m_recent = recent;
    setWords({});
}

void PaletteModel::setWords(const QString &words)
{
    beginResetModel();
    m_hits = hitsOf(words.trimmed());
    endResetModel();
}

QList<PaletteModel::Hit> PaletteModel::hitsOf(const QString &words) const
{
    constexpr int favour = 6; // for what was used lately, less than the beginning of a word
    QList<Hit> hits;
    for (const PaletteEntry &entry : m_entries) {
        std::optional<FuzzyMatch> match = fuzzyMatch(words, entry.text);
        if (!match && !entry.alias.isEmpty()) {
            match = fuzzyMatch(words, entry.alias);
            if (match)
                match->places.clear(); // of words that are not shown
        }
        if (!match)
            continue;
        const qsizetype place = m_recent.indexOf(entry.name());
        const bool recent = place >= 0;
        const int score =
            words.isEmpty() ? (recent ? int(m_recent.size() - place) : 0) : match->score + (recent ? favour : 0);
        hits.append({entry, match->places, score, recent});
    }
    std::stable_sort(hits.begin(), hits.end(), [](const Hit &a, const Hit &b) { return a.score > b.score; });
    if (mayBeRun(words)) {
        const PaletteEntry run{PaletteEntry::Kind::Run, words, tr("Go to the run %1").arg(words), {}, {}, u"search"_s};
        hits.prepend({run, {}, 0, false});
    }
    return hits;
}

bool PaletteModel::mayBeRun(const QString &words)
{
    static const QRegularExpression id(u"^[0-9A-Za-z_-]+$"_s);
    const bool number = std::any_of(words.cbegin(), words.cend(), [](QChar c) { return c.isDigit() || c == u'-'; });
    return words.size() >= shortestId && number && id.match(words).hasMatch();
}

int PaletteModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_hits.size());
}

QVariant PaletteModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_hits.size())
        return {};
    const Hit &hit = m_hits.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return hit.entry.text;
    case Qt::AccessibleTextRole:
        return QStringList{hit.entry.text, hit.entry.detail, hit.entry.key}
            .filter(QRegularExpression(u"."_s))
            .join(u", "_s);
    case EntryRole:
        return QVariant::fromValue(hit.entry);
    case PlacesRole:
        return QVariant::fromValue(hit.places);
    case RecentRole:
        return hit.recent;
    default:
        return {};
    }
}

} // namespace tidemark::views
