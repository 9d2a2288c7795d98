// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/textdiff.h"

#include <algorithm>
#include <QHash>
#include <QTextBoundaryFinder>
#include <vector>

namespace tidemark::domain {

namespace {

using Kind = DiffPart::Kind;

/// Edits that one round looks for before it settles for the furthest it came: its memory grows with the square.
constexpr qsizetype editsPerRound = 600;
/// After so many rounds the rest is told as removed and added whole.
constexpr int mostRounds = 60;

/// The words, spaces and signs of a text; letters of scripts without spaces stand alone.
QList<QStringView> wordsOf(const QString &text)
{
    QList<QStringView> words;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Word, text);
    qsizetype from = 0;
    for (qsizetype to = finder.toNextBoundary(); to >= 0; to = finder.toNextBoundary()) {
        if (to > from)
            words.append(QStringView(text).mid(from, to - from));
        from = to;
    }
    if (from < text.size())
        words.append(QStringView(text).mid(from));
    return words;
}

/// Equal words get equal numbers, which compare faster.
QList<int> numbersOf(const QList<QStringView> &words, QHash<QStringView, int> &known)
{
    QList<int> numbers;
    numbers.reserve(words.size());
    for (const QStringView word : words) {
        auto number = known.constFind(word);
        if (number == known.cend())
            number = known.insert(word, int(known.size()));
        numbers.append(*number);
    }
    return numbers;
}

/// Joins parts so that they read well: removed before added, and a space between two changes belongs to both.
class Teller
{
public:
    void add(Kind kind, QStringView text)
    {
        if (kind == Kind::Removed) {
            settleSpace();
            m_removed.append(text);
        } else if (kind == Kind::Added) {
            settleSpace();
            m_added.append(text);
        } else if (!m_removed.isEmpty() && !m_added.isEmpty() && text.trimmed().isEmpty() && !text.contains(u'\n')) {
            m_space.append(text);
        } else {
            flush();
            append(Kind::Same, text.toString());
        }
    }

    [[nodiscard]] QList<DiffPart> finish()
    {
        flush();
        return std::move(m_parts);
    }

private:
    void settleSpace()
    {
        m_removed.append(m_space);
        m_added.append(m_space);
        m_space.clear();
    }

    void flush()
    {
        append(Kind::Removed, std::exchange(m_removed, {}));
        append(Kind::Added, std::exchange(m_added, {}));
        append(Kind::Same, std::exchange(m_space, {}));
    }

    void append(Kind kind, const QString &text)
    {
        if (text.isEmpty())
            return;
        if (!m_parts.isEmpty() && m_parts.last().kind == kind)
            m_parts.last().text.append(text);
        else
            m_parts.append({kind, text});
    }

    QList<DiffPart> m_parts;
    QString m_removed;
    QString m_added;
    QString m_space;
};

/// Myers' greedy search for the shortest way from one list to the other, in rounds of bounded cost.
class Walker
{
public:
    Walker(const QList<int> &from, const QList<int> &to)
        : m_from(from)
        , m_to(to)
    {}

    /// Removed, Added and Same for one word each, in order.
    [[nodiscard]] QList<Kind> walk()
    {
        for (int round = 0; !isDone() && round < mostRounds; ++round)
            walkRound();
        m_way.append(QList<Kind>(m_from.size() - m_x, Kind::Removed));
        m_way.append(QList<Kind>(m_to.size() - m_y, Kind::Added));
        return std::move(m_way);
    }

private:
    struct End
    {
        qsizetype edits = 0;
        qsizetype diagonal = 0;
        qsizetype reach = -1; ///< x + y
    };

    [[nodiscard]] bool isDone() const { return m_x == m_from.size() && m_y == m_to.size(); }

    void walkRound()
    {
        m_best.assign(std::size_t(2 * editsPerRound + 3), -1);
        m_trace.clear();
        at(1) = 0;
        End end;
        for (qsizetype edits = 0; edits <= editsPerRound; ++edits) {
            end = step(edits, end);
            if (end.reach == m_from.size() - m_x + m_to.size() - m_y)
                break;
        }
        goBack(end);
    }

    /// One edit more on every diagonal; returns the end that got furthest so far.
    End step(qsizetype edits, End furthest)
    {
        const qsizetype width = m_from.size() - m_x;
        const qsizetype height = m_to.size() - m_y;
        for (qsizetype k = -edits; k <= edits; k += 2) {
            const Way way = wayTo(k, at(k - 1), at(k + 1));
            if (way == Way::None) {
                at(k) = -1;
                continue;
            }
            qsizetype x = way == Way::Adding ? at(k + 1) : at(k - 1) + 1;
            while (x < width && x - k < height && m_from.at(m_x + x) == m_to.at(m_y + x - k))
                ++x;
            at(k) = x;
            if (2 * x - k > furthest.reach)
                furthest = {edits, k, 2 * x - k};
        }
        m_trace.emplace_back(m_best.begin() + middle - edits, m_best.begin() + middle + edits + 1);
        return furthest;
    }

    enum class Way { None, Adding, Removing };

    /// How the furthest point of a diagonal is reached from its neighbours (below 0: they reached nothing).
    [[nodiscard]] Way wayTo(qsizetype k, qsizetype left, qsizetype right) const
    {
        const bool canAdd = right >= 0 && right - k <= m_to.size() - m_y;
        const bool canRemove = left >= 0 && left < m_from.size() - m_x;
        if (canAdd && (!canRemove || right > left))
            return Way::Adding;
        return canRemove ? Way::Removing : Way::None;
    }

    /// The way to `end` by what each step left behind.
    void goBack(const End &end)
    {
        QList<Kind> way;
        qsizetype k = end.diagonal;
        qsizetype x = (end.reach + k) / 2;
        for (qsizetype edits = end.edits; edits > 0; --edits) {
            const std::vector<qsizetype> &before = m_trace.at(std::size_t(edits - 1));
            const auto was = [&before, edits](qsizetype diagonal) {
                const qsizetype index = diagonal + edits - 1;
                return index < 0 || index >= qsizetype(before.size()) ? qsizetype(-1) : before.at(std::size_t(index));
            };
            const bool adding = wayTo(k, was(k - 1), was(k + 1)) == Way::Adding;
            const qsizetype start = adding ? was(k + 1) : was(k - 1) + 1;
            way.append(QList<Kind>(x - start, Kind::Same));
            way.append(adding ? Kind::Added : Kind::Removed);
            x = adding ? start : start - 1;
            k += adding ? 1 : -1;
        }
        way.append(QList<Kind>(x, Kind::Same));
        std::reverse(way.begin(), way.end());
        m_way.append(way);
        m_x += (end.reach + end.diagonal) / 2;
        m_y += (end.reach - end.diagonal) / 2;
    }

    qsizetype &at(qsizetype diagonal) { return m_best.at(std::size_t(middle + diagonal)); }

    static constexpr qsizetype middle = editsPerRound + 1;
    const QList<int> &m_from;
    const QList<int> &m_to;
    qsizetype m_x = 0; ///< where this round began
    qsizetype m_y = 0;
    std::vector<qsizetype> m_best; ///< the furthest x on each diagonal
    std::vector<std::vector<qsizetype>> m_trace;
    QList<Kind> m_way;
};

} // namespace

QList<DiffPart> diffWords(const QString &a, const QString &b)
{
    const QList<QStringView> from = wordsOf(a);
    const QList<QStringView> to = wordsOf(b);
    qsizetype head = 0;
    while (head < from.size() && head < to.size() && from.at(head) == to.at(head))
        ++head;
    qsizetype tail = 0;
    while (tail < from.size() - head && tail < to.size() - head &&
           from.at(from.size() - 1 - tail) == to.at(to.size() - 1 - tail))
        ++tail;
    QHash<QStringView, int> known;
    const QList<int> fromNumbers = numbersOf(from.mid(head, from.size() - head - tail), known);
    const QList<int> toNumbers = numbersOf(to.mid(head, to.size() - head - tail), known);
    Teller teller;
    qsizetype x = 0;
    qsizetype y = 0;
    const auto tell = [&](Kind kind) {
        teller.add(kind, kind == Kind::Added ? to.at(y) : from.at(x));
        x += kind == Kind::Added ? 0 : 1;
        y += kind == Kind::Removed ? 0 : 1;
    };
    for (qsizetype i = 0; i < head; ++i)
        tell(Kind::Same);
    for (const Kind kind : Walker(fromNumbers, toNumbers).walk())
        tell(kind);
    for (qsizetype i = 0; i < tail; ++i)
        tell(Kind::Same);
    return teller.finish();
}

} // namespace tidemark::domain
