// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/rundetail.h"
#include "views/delegates/tablerow.h"
#include "views/density.h"
#include "views/runfacts.h"
#include <QCache>
#include <QFont>
#include <QFontMetrics>
#include <QStyledItemDelegate>

namespace tidemark::views {

/// Paints one run of the list, as a card of three lines (thumb, prompt, answer, facts, time, sync mark) or two, or as a
/// row of a table. All server text is drawn as plain text in one line. Elided texts are kept, so that scrolling only
/// draws.
class RunDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    static constexpr int rowHeight = 74; ///< of three lines in the usual font

    explicit RunDelegate(QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;
    void setDensity(Density density) { m_density = density; }
    /// The columns of the table, and its width where that is more than the list's; 0 otherwise.
    void setColumns(const ColumnHeader *columns) { m_table.setColumns(columns); }
    void setTableWidth(int width) { m_tableWidth = width; }
    [[nodiscard]] int tableWidth() const { return m_tableWidth; }
    /// The height of every row.
    [[nodiscard]] int height() const;
    /// What the third line tells.
    void setFacts(RunFacts facts) { m_shownFacts = facts; }
    [[nodiscard]] RunFacts facts() const { return m_shownFacts; }
    /// Neither model nor cost, and of thumbs and comments only those that were given here.
    void setBlind(bool blind) { m_blind = blind; }
    /// Verdicts of this project go nowhere: none waits for a server.
    void setKeptHere(bool keptHere) { m_keptHere = keptHere; }
    /// A row that is not read yet.
    void paintPlaceholder(QPainter *painter, const QRect &row) const;
    /// Fonts or colours changed.
    void forget();

private:
    /// A model's or a tag's name as it is drawn.
    struct Fact
    {
        QString shown;
        int width = 0;
    };

    void paintGround(QPainter *painter, const QStyleOptionViewItem &option) const;
    void paintCard(QPainter *painter, const QRect &row, const domain::RunSummary &run) const;
    int paintSigns(QPainter *painter, const QRect &line, const domain::RunSummary &run) const;
    void paintFacts(QPainter *painter, const QRect &line, const domain::RunSummary &run) const;
    void paintLine(QPainter *painter, const QRect &rect, const QFont &font, const QFontMetrics &metrics, qint64 key,
                   const QString &text) const;
    int paintTexts(QPainter *painter, const QRect &line, int end, const domain::RunSummary &run) const;
    int paintChip(QPainter *painter, int x, const QRect &line, const Fact &text, bool alarming) const;
    const Fact &fact(const QString &text) const;
    [[nodiscard]] QString wordsAt(int x, const domain::RunSummary &run) const;

    Density m_density = Density::Comfortable;
    int m_tableWidth = 0;
    RunFacts m_shownFacts = runfacts::standard;
    bool m_blind = false;
    bool m_keptHere = false;
    QFont m_promptFont;
    QFont m_answerFont;
    QFont m_factFont;
    QFontMetrics m_promptMetrics;
    QFontMetrics m_answerMetrics;
    QFontMetrics m_factMetrics;
    mutable LineCache m_lines;
    mutable TableRow m_table;
    mutable QCache<QString, Fact> m_facts;
};

} // namespace tidemark::views
