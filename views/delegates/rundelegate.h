// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/rundetail.h"
#include "views/runfacts.h"
#include <QCache>
#include <QFont>
#include <QFontMetrics>
#include <QStyledItemDelegate>

namespace tidemark::views {

/// Paints one run of the list: thumb, prompt, answer, facts, time, sync mark. All server text is drawn as plain text
/// in one line. Elided texts are kept, so that scrolling only draws.
class RunDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    static constexpr int rowHeight = 74;

    explicit RunDelegate(QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;
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
    /// The row in words, for screen readers and the tooltip.
    [[nodiscard]] static QString wordsOf(const domain::RunSummary &run, bool keptHere = false);

private:
    struct Line
    {
        QString source;
        QString shown;
        int width = 0;
        bool rightToLeft = false;
    };

    /// A model's or a tag's name as it is drawn.
    struct Fact
    {
        QString shown;
        int width = 0;
    };

    void paintGround(QPainter *painter, const QStyleOptionViewItem &option) const;
    void paintRun(QPainter *painter, const QRect &row, const domain::RunSummary &run) const;
    void paintFacts(QPainter *painter, const QRect &line, const domain::RunSummary &run) const;
    void paintLine(QPainter *painter, const QRect &rect, const QFont &font, const QFontMetrics &metrics, qint64 key,
                   const QString &text) const;
    int paintTexts(QPainter *painter, const QRect &line, int end, const domain::RunSummary &run) const;
    int paintChip(QPainter *painter, int x, const QRect &line, const Fact &text, bool alarming) const;
    const Fact &fact(const QString &text) const;
    const Line &elided(qint64 key, const QString &text, const QFontMetrics &metrics, int width) const;

    RunFacts m_shownFacts = runfacts::standard;
    bool m_blind = false;
    bool m_keptHere = false;
    QFont m_promptFont;
    QFont m_answerFont;
    QFont m_factFont;
    QFontMetrics m_promptMetrics;
    QFontMetrics m_answerMetrics;
    QFontMetrics m_factMetrics;
    mutable QCache<qint64, Line> m_lines;
    mutable QCache<QString, Fact> m_facts;
};

} // namespace tidemark::views
